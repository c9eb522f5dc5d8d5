import type { ReaderNote } from '../extracted-text.ts';
import { docxLines } from './docx-lines.ts';
import { openDocx } from './docx-parts.ts';
import { listLabels } from './list-labels.ts';
import { numberingReader } from './numbering.ts';
import { stylesReader } from './styles.ts';

/**
 * The text of a document, one line for each paragraph, with the numbers that Word counts and no text holds. Nothing
 * outside the archive is ever read; headers and footers of pages are no text of the law.
 */
export const readDocx = async (
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly notes: readonly ReaderNote[] }> => {
  const parts = await openDocx(bytes);
  const numbering = numberingReader();
  if (await parts.read('numbering', numbering.write)) numbering.end();
  const styles = stylesReader();
  if (await parts.read('styles', styles.write)) styles.end();
  const document = docxLines(listLabels(numbering.numbering(), styles.styles()));
  await parts.read('document.main', document.write);
  document.end();
  const lines = document.lines();
  return { text: lines.map(({ text }) => `${text}\n`).join(''), notes: lines.flatMap(notesOf) };
};

const notesOf = (
  { isNumbered, pictures, footnotes }: ReturnType<ReturnType<typeof docxLines>['lines']>[number],
  at: number,
): readonly ReaderNote[] => {
  const line = at + 1;
  return [
    ...(isNumbered ? [{ name: 'NUMBER_FROM_LIST', line } as const] : []),
    ...(pictures > 0 ? [{ name: 'PICTURE_LEFT_OUT', line } as const] : []),
    ...(footnotes > 0 ? [{ name: 'FOOTNOTE_LEFT_OUT', line } as const] : []),
  ];
};
