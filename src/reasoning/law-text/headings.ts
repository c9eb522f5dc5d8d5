import { type Draft, draftOf, markedDraft } from './draft.ts';
import type { Ids } from './e-ids.ts';
import type { Note, UnitKind } from './law-text.ts';
import type { Heading } from './markers.ts';
import type { Row } from './row.ts';

const ranks: Partial<Record<UnitKind, number>> = { BOOK: 1, SUBBOOK: 2, CHAPTER: 3, SECTION: 4 };

/** Where in the tree of 编, 分编, 章 and 节 the text stands. */
export interface Outline {
  readonly top: Draft[];
  /** Opens a numbered heading. */
  open(heading: Heading, row: Row): Draft;
  /** Opens a heading without a number of its kind, such as 附则 or 一、一般规定. */
  divide(row: Row): Draft;
  /** What follows stands outside every heading. */
  leave(): void;
  /** Where the next unit belongs. */
  place(): Draft[];
}

export const outline = (ids: Ids, notes: Note[]): Outline => {
  const top: Draft[] = [];
  let stack: { readonly rank: number; readonly draft: Draft }[] = [];
  const rankOfDepth = new Map<number, number>();
  let divisions = 0;
  let isFirstChapter = true;
  const place = (): Draft[] => stack.at(-1)?.draft.children ?? top;
  const enter = (rank: number, make: (parent: string) => Draft): Draft => {
    stack = stack.filter((above) => above.rank < rank);
    const draft = make(stack.at(-1)?.draft.eId ?? '');
    place().push(draft);
    stack.push({ rank, draft });
    return draft;
  };
  return {
    top,
    place,
    leave: () => {
      stack = [];
    },
    open: (heading, row) => {
      const rank = ranks[heading.kind] ?? 3;
      if (row.depth > 0) rankOfDepth.set(row.depth, rank);
      if (heading.kind === 'CHAPTER' && isFirstChapter && heading.number > 1)
        notes.push({ name: 'CHAPTER_ONE_MISSING', line: row.line });
      if (heading.kind === 'CHAPTER') isFirstChapter = false;
      return enter(rank, (parent) =>
        markedDraft(heading.kind, row, heading, ids.below(parent, heading.kind, heading.number, row.line)),
      );
    },
    divide: (row) => {
      divisions++;
      const mark = row.entry;
      const rank = rankOfDepth.get(row.depth) ?? 3;
      return enter(rank, (parent) => {
        const eId = ids.below(parent, 'DIVISION', mark?.number ?? divisions, row.line);
        return mark === null ? draftOf('DIVISION', row, eId) : markedDraft('DIVISION', row, mark, eId);
      });
    },
  };
};
