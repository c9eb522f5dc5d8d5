import type { Note } from './law-text.ts';
import type { Heading } from './markers.ts';
import type { Row } from './row.ts';

/**
 * The rows of a table of contents, from the first to the one before the real heading; null when there is none. It is
 * known by its title, or by headings that come twice before the first article.
 */
export const contentsRange = (
  rows: readonly Row[],
  notes: Note[],
): { readonly from: number; readonly to: number } | null => {
  const firstArticle = rows.findIndex(({ article }) => article !== null);
  const before = rows.slice(0, firstArticle === -1 ? rows.length : firstArticle);
  const title = before.findIndex(({ text }) => /^目[\s\u3000]*[录錄]$/u.test(text));
  const headings = before.flatMap(({ heading }, at) =>
    heading === null || at <= title ? [] : [{ at, key: keyOf(heading) }],
  );
  const [first] = headings;
  const last = first === undefined ? undefined : headings.findLast(({ key }) => key === first.key);
  if (first === undefined || last === undefined || last === first) {
    if (title === -1) return null;
    notes.push({ name: 'CONTENTS_SKIPPED', line: before[title]?.line ?? 1 });
    // Nothing repeats: the entries are the last thing before the text that can be told from headings.
    return { from: title, to: title + 1 };
  }
  const from = title === -1 ? first.at : title;
  notes.push({ name: 'CONTENTS_SKIPPED', line: before[from]?.line ?? 1 });
  return { from, to: last.at };
};

const keyOf = ({ kind, number }: Heading): string => `${kind} ${number}`;
