import { checkCase } from '../../ingest/cases/check-case.ts';
import type { RawCase } from '../../ingest/cases/raw-case.ts';
import { BadInputError } from '../../platform/errors.ts';
import { checkDecision } from '../../traversals/legal-basis/check-decision/check-decision.ts';
import { decisionOf } from './decision-of-case.ts';
import type { LawOfReview } from './law-of-seeds.ts';
import { type ReviewRow, refusedRow, rowOf } from './review-row.ts';

/** Cases whose law is asked together: what they have in common travels once. */
const atOnce = 200;

/**
 * Reviews cases in their order and yields the rows of some at a time. The law is asked once per conduct, role and cited
 * text, not once per row; judging is pure.
 */
export async function* reviewCases(
  cases: readonly RawCase[],
  law: LawOfReview,
  today: string,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly cases: number; readonly rows: readonly ReviewRow[] }, void> {
  for (let from = 0; from < cases.length && signal?.aborted !== true; from += atOnce) {
    const some = cases.slice(from, from + atOnce);
    const rows = await Promise.all(some.map((raw) => reviewCase(raw, law, today)));
    yield { cases: some.length, rows: rows.flat() };
  }
}

const reviewCase = async (
  raw: RawCase,
  { batch, vocabulary }: LawOfReview,
  today: string,
): Promise<readonly ReviewRow[]> => {
  const checked = checkCase(raw, vocabulary);
  if ('faults' in checked) return checked.faults.map((fault) => refusedRow(raw.key, fault));
  try {
    const { measures } = await checkDecision(batch, decisionOf(checked.stated, vocabulary), { asOf: null, today });
    return measures.map((review) => rowOf(raw.key, review));
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    const field = error.field.replace(/^input\./u, '');
    return [refusedRow(raw.key, { line: raw.lines[0], field, reason: error.message.replace(/\.$/u, '') })];
  }
};
