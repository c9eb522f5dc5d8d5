import type { AllowedRange } from '../basis/fit-rule.ts';
import type { ActAssessment } from './assess-conduct.ts';

/** Where norms compete for one act and nobody can say which wins: the fines that every one of them allows, in fen. */
export const safeFine = ({ norms }: ActAssessment): AllowedRange | null => {
  const rivals = norms.filter(
    ({ outcome, checks }) =>
      outcome === 'UNKNOWN' &&
      checks.some(({ reason }) => reason === 'CONTESTED_PRIORITY' || reason === 'LATER_LAW_NOT_COMPARABLE'),
  );
  const ranges = rivals.flatMap(({ sanctions }) =>
    sanctions.flatMap(({ rule, range, hitsParty }) =>
      rule.sanctionType === 'FINE' && range.unit === 'FEN' && hitsParty ? [range] : [],
    ),
  );
  const min = Math.max(...ranges.map((range) => range.min ?? 0));
  const max = Math.min(...ranges.map((range) => range.max ?? Number.POSITIVE_INFINITY));
  return ranges.length > 1 && min <= max && Number.isFinite(max) ? { unit: 'FEN', min, max } : null;
};
