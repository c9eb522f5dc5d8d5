import { passageOf } from '../law/document-keys.ts';
import type { PlannedFile } from '../law/plan-file.ts';
import { type ChangeRow, rowOf } from './change-row.ts';
import { daysOf, numbersOf } from './moved-numbers.ts';
import type { MovedProvision, MovedProvisions } from './moved-provisions.ts';

/** As `renumber` takes it; the passage is that of the text which told it. */
export interface MovedRow extends MovedProvision {
  readonly passage: string;
}

export const movedRow = ({ work, document }: PlannedFile, { from, to, on }: MovedProvision): MovedRow => ({
  from: `${work.id}#${from}`,
  to: `${work.id}#${to}`,
  on,
  passage: passageOf(document, 'head'),
});

/** One change for each day on which something moved. */
export const renumberingsOf = (text: PlannedFile, { sure }: MovedProvisions): readonly ChangeRow[] =>
  daysOf(sure).map((on) =>
    rowOf(text.document, {
      id: `change:${text.work.id}:${on}:renumber`,
      work: text.work.id,
      kind: 'RENUMBER',
      adoptedOn: null,
      effectiveOn: on,
      noteEn: `Found by comparing the two texts: ${numbersOf(sure, on)}.${causeOf(text, on)}`,
      mark: 'INFERRED',
      cause: null,
      article: null,
      ends: null,
    }),
  );

/** A sentence for each day on which something may have moved. */
export const uncertain = ({ unsure }: MovedProvisions): readonly string[] =>
  daysOf(unsure).map(
    (on) =>
      `On ${on} these may bear another number, but their texts are not alike enough, or not they alone, so that nothing was recorded of them: ${numbersOf(unsure, on)}.`,
  );

/** The amendment that moved them: the last one of the head, or one on file with this first day. */
const causeOf = ({ file: { law }, from, work }: PlannedFile, on: string): string => {
  const told = from.from === on ? law.events.findLast(({ kind }) => kind === 'AMENDED')?.on : undefined;
  const adoptedOn = told ?? work.changes.find(({ effectiveOn }) => effectiveOn === on)?.adoptedOn ?? null;
  return adoptedOn === null ? '' : ` Caused by the amendment of ${adoptedOn}.`;
};
