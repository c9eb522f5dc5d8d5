import type { RuleId } from '../legality/basis/check.ts';
import type { Defeater, GeneralNorm } from '../legality/basis/general-norms.ts';
import type { CaseAnswers } from './case-answers.ts';
import type { ActInTime } from './case-in-time.ts';
import { dutyOf } from './case-transfer.ts';

/** What time and the police take from a penalty for one act: shown, or open with what would tell. */
export const groundsInTime = (
  { key, crimes }: ActInTime,
  { limitation, transfer }: CaseAnswers,
  generals: readonly GeneralNorm[],
): readonly Defeater[] => {
  const ground = (
    rule: RuleId,
    effect: Defeater['effect'],
    outcome: 'TRUE' | 'UNKNOWN' | null,
    missing: readonly string[],
  ): readonly Defeater[] => {
    const general = generals.find(({ norm }) => norm.foundsRule === rule);
    return outcome === null || general === undefined ? [] : [{ general, effect, outcome, missing }];
  };
  const clock = limitation
    .find(({ act }) => act.key === key)
    ?.clocks.find(({ matter }) => matter === 'ADMINISTRATIVE_LIMITATION');
  const barred = clock?.outcome === 'LAPSED' ? 'TRUE' : clock?.outcome === 'UNDETERMINED' ? 'UNKNOWN' : null;
  const duty = crimes.length === 0 ? 'NO' : dutyOf(transfer);
  const goesToPolice = duty === 'YES' ? 'TRUE' : duty === 'UNDETERMINED' ? 'UNKNOWN' : null;
  return [
    ...ground('N12', 'TIME_BARRED', barred, clock?.missing ?? []),
    ...ground('N14', 'TRANSFER_FIRST', goesToPolice, [...new Set(transfer.flatMap(({ missing }) => missing))]),
  ];
};
