import { decodeText, type Encoding } from '../decode-text.ts';
import type { ReaderNote } from '../extracted-text.ts';
import { htmlLines } from './html-lines.ts';
import { mainPart } from './main-part.ts';

/** The text of a page, one line for each block that a person sees; menus and the like are left out where they can be told. */
export const readHtml = (
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding; readonly notes: readonly ReaderNote[] } => {
  const { text, encoding } = decodeText(bytes, declaredIn(bytes));
  return { encoding, ...mainPart(htmlLines(text)) };
};

/** The encoding that a page names of itself, in its first lines; null when it names none. */
const declaredIn = (bytes: Uint8Array): string | null => {
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  return (
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1] ??
    null
  );
};
