import type { Unit } from './law-text.ts';
import type { Marked } from './markers.ts';
import type { Row } from './row.ts';

/** A unit while the text is being read. */
export interface Draft extends Omit<Unit, 'text' | 'lineTo' | 'children'> {
  text: string;
  lineTo: number;
  readonly children: Draft[];
}

/** A unit made of a whole row; `number` is its place where the text itself gives none. */
export const draftOf = (
  kind: Unit['kind'],
  row: Pick<Row, 'lead' | 'text' | 'line'>,
  eId: string | null = null,
  number: number | null = null,
): Draft => ({
  kind,
  eId,
  number,
  sub: null,
  lead: row.lead,
  marker: '',
  gap: '',
  text: row.text,
  lineFrom: row.line,
  lineTo: row.line,
  children: [],
});

/** A unit whose row begins with its number. */
export const markedDraft = (
  kind: Unit['kind'],
  row: Pick<Row, 'lead' | 'line'>,
  marked: Marked,
  eId: string | null,
): Draft => ({
  kind,
  eId,
  number: marked.number,
  sub: marked.sub,
  lead: row.lead,
  marker: marked.marker,
  gap: marked.gap,
  text: marked.text,
  lineFrom: row.line,
  lineTo: row.line,
  children: [],
});

/** The last line of every unit is that of its last part. */
export const closeLines = (drafts: readonly Draft[]): void => {
  for (const draft of drafts) {
    closeLines(draft.children);
    for (const child of draft.children) draft.lineTo = Math.max(draft.lineTo, child.lineTo);
  }
};
