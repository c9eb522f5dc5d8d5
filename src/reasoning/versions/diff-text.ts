import { diffChars } from 'diff';

/** A run of characters that both texts have, or only the later, or only the earlier one. */
export interface TextPart {
  readonly kind: 'SAME' | 'INSERTED' | 'DELETED';
  readonly text: string;
}

/** Texts further apart than this many characters are shown one after the other: nobody reads such a difference. */
const mostEdits = 2_000;

/** What was inserted and deleted inside a text, character by character, in reading order; the parts hold both texts whole. */
export const diffText = (before: string, after: string): readonly TextPart[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'SAME', text: before }];
  const changes = diffChars(before, after, { maxEditLength: mostEdits });
  if (changes === undefined) return replacedText(before, after);
  return withoutIslands(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'INSERTED' : removed ? 'DELETED' : 'SAME',
      text: value,
    })),
  );
};

/** One text whole after the other. */
export const replacedText = (deleted: string, inserted: string): readonly TextPart[] => [
  ...(deleted === '' ? [] : [{ kind: 'DELETED', text: deleted } as const]),
  ...(inserted === '' ? [] : [{ kind: 'INSERTED', text: inserted } as const]),
];

/** A single character that two changes happen to leave between them says nothing: it becomes part of the change. */
const withoutIslands = (parts: readonly TextPart[]): readonly TextPart[] => {
  const joined: TextPart[] = [];
  let [deleted, inserted] = ['', ''];
  const close = (): void => {
    joined.push(...replacedText(deleted, inserted));
    [deleted, inserted] = ['', ''];
  };
  parts.forEach(({ kind, text }, at) => {
    const isIsland = kind === 'SAME' && Array.from(text).length === 1 && at > 0 && at < parts.length - 1;
    if (kind === 'SAME' && !isIsland) {
      close();
      joined.push({ kind, text });
      return;
    }
    if (kind !== 'INSERTED') deleted += text;
    if (kind !== 'DELETED') inserted += text;
  });
  close();
  return joined;
};

/** The parts in one line: [-what went-] and {+what came+}. */
export const markedText = (parts: readonly TextPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'DELETED' ? `[-${text}-]` : `{+${text}+}`)).join('');
