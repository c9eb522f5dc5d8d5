import { workName } from '../../entities/legal-work/legal-work.cypher.ts';
import { isInForce } from '../../entities/validity.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import type { WorkHistory } from '../../reasoning/versions/work-history.ts';
import { historiesByName } from './work-history.cypher.ts';

/** What became of the name of a work. `work` is null unless exactly one is meant. */
export interface MeantWork<Found> {
  readonly status: 'FOUND' | 'NOT_ON_FILE' | 'AMBIGUOUS';
  readonly work: Found | null;
  readonly candidates: readonly Found[];
}

/** Of several works with one name, the one in force on the day is meant; where that does not decide, none is. */
export const chooseWork = <Found>(
  found: readonly Found[],
  workOf: (one: Found) => WorkHistory['work'],
  text: string,
  day: string,
): MeantWork<Found> => {
  const exact = found.filter((one) => workOf(one).id === text.trim());
  const current = found.filter((one) => isInForce(workOf(one), day));
  const [only] = [exact, found, current].find(({ length }) => length === 1) ?? [];
  if (only !== undefined) return { status: 'FOUND', work: only, candidates: [] };
  return { status: found.length === 0 ? 'NOT_ON_FILE' : 'AMBIGUOUS', work: null, candidates: found };
};

export const meantWork = async (batch: Batch, text: string, day: string): Promise<MeantWork<WorkHistory>> =>
  chooseWork(await batch(historiesByName, workName(text)), ({ work }) => work, text, day);
