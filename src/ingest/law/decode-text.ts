import { LawFileError } from './file-error.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file: by its byte order mark, else UTF-8 where that is valid, else GB18030, which includes GBK. Throws
 * when that is not what the file declares of itself: one of the two is wrong, and its characters cannot be trusted.
 */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): DecodedText => {
  if (bytes.length === 0) throw new LawFileError('The file is empty.');
  const mark = markOf(bytes);
  if (mark !== 'UTF-16LE' && mark !== 'UTF-16BE' && bytes.includes(0))
    throw new LawFileError('The file is binary, no text.');
  const encoding = mark ?? (isUtf8(bytes) ? 'UTF-8' : 'GB18030');
  if (declared !== null && encodingNamed(declared) !== encoding && !isAscii(bytes))
    throw new LawFileError(
      `The file declares the encoding "${declared}", and its bytes are ${mark === null && encoding === 'GB18030' ? 'no such text' : encoding}: correct the declaration, or save the file anew.`,
    );
  const text = decode(encoding, bytes);
  if (text.trim() === '') throw new LawFileError('The file holds only blanks.');
  return { text, encoding };
};

const markOf = ([first, second, third]: Uint8Array): Encoding | null => {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'UTF-8' : null;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** What a declaration means; null for an encoding that is not read. */
const encodingNamed = (declared: string): Encoding | null => {
  const name = declared.toLowerCase();
  if (/^utf-?8$/u.test(name)) return 'UTF-8';
  if (/^(?:gbk|gb_?2312(?:-80)?|gb18030|x-gbk|cp936|ms936)$/u.test(name)) return 'GB18030';
  return name === 'utf-16be' ? 'UTF-16BE' : /^utf-16(?:le)?$/u.test(name) ? 'UTF-16LE' : null;
};

/** The mark itself stays in the text as a character without width, so that no byte is lost. */
const decode = (encoding: Encoding, bytes: Uint8Array): string => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new LawFileError(isCut(encoding, bytes) ? cut : unreadable(encoding), { cause: error });
  }
};

const cut = 'The file ends in the middle of a character: it is cut short; fetch it again.';
const unreadable = (encoding: Encoding): string =>
  encoding === 'GB18030'
    ? 'The file is neither UTF-8 nor GB18030: it is damaged, or in an encoding that is not read.'
    : `The file bears the mark of ${encoding} and is no such text: it is damaged.`;

/** Whether only the end of the bytes is at fault. */
const isCut = (encoding: Encoding, bytes: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Longer than any law; a line of such a length is no text of a law. */
const longestLine = 200_000;

export const refuseEndlessLine = (text: string): void => {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    if (to - from > longestLine)
      throw new LawFileError(`The file has a line of more than ${longestLine} characters: that is no text of a law.`);
    from = to + 1;
  }
};
