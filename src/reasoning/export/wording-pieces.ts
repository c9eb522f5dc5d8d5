/** A run of a wording: its own words, or those of one of its parts with the number that stands before them. */
export type WordingPiece =
  | { readonly kind: 'OWN'; readonly from: number; readonly to: number }
  | { readonly kind: 'PART'; readonly part: number; readonly marker: string };

/**
 * Takes a wording, which holds its parts line by line each behind its number, apart again: nothing of it is lost but the
 * line ends between the pieces. A part that has no text, or is not found in the wording, comes last, without a number.
 */
export const wordingPieces = (wording: string, parts: readonly (string | null)[]): readonly WordingPiece[] => {
  const pieces: WordingPiece[] = [];
  const apart: WordingPiece[] = [];
  let cursor = 0;
  for (const [part, text] of parts.entries()) {
    const at = text === null ? null : placeOf(text, wording, cursor);
    if (at === null) {
      apart.push({ kind: 'PART', part, marker: '' });
      continue;
    }
    pieces.push(...ownPiece(wording, cursor, at.line));
    pieces.push({ kind: 'PART', part, marker: wording.slice(at.line, at.start) });
    cursor = at.start + (text ?? '').length;
  }
  pieces.push(...ownPiece(wording, cursor, wording.length));
  return [...pieces, ...apart];
};

/** What may stand before the text of a part in its line: its number. */
const marker = /^(?:[（(]?[\d０-９〇零一二三四五六七八九十百]{1,6}[）)]?[、.．]?|[①-⑳])?\s*$/u;

/** Where a part begins at or behind a place, and its line with the number. */
const placeOf = (
  text: string,
  wording: string,
  from: number,
): { readonly line: number; readonly start: number } | null => {
  if (text === '') return null;
  for (let start = wording.indexOf(text, from); start >= 0; start = wording.indexOf(text, start + 1)) {
    const line = Math.max(from, start === 0 ? 0 : wording.lastIndexOf('\n', start - 1) + 1);
    const isWhole = start + text.length === wording.length || wording.charAt(start + text.length) === '\n';
    if (isWhole && marker.test(wording.slice(line, start))) return { line, start };
  }
  return null;
};

const ownPiece = (wording: string, from: number, to: number): readonly WordingPiece[] =>
  wording.slice(from, to).trim() === '' ? [] : [{ kind: 'OWN', from, to }];
