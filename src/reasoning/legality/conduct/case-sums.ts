import type { AllowedRange } from '../basis/fit-rule.ts';
import type { ActAssessment } from './assess-conduct.ts';
import { competitionsOf, fineOf } from './concurrence.ts';

/** What all acts come to for one kind of measure; kinds, and legal natures, are never added up with each other. */
export interface CaseSum {
  readonly sanctionType: string;
  readonly legalNature: string;
  /** In fen, both ends included; null where an end is open. */
  readonly min: number | null;
  readonly max: number | null;
  /** Acts, by finding, that are in the sum. */
  readonly acts: readonly string[];
  /** Acts whose part cannot be told: the sum is without them. */
  readonly openActs: readonly string[];
}

/**
 * Fines are added act by act, one fine for each, by the norm that prevails: the Penalty Law has no article on merging,
 * adding up is practice. Sums are recovered once, whatever the number of norms or of parties that owe them.
 */
export const caseSums = (acts: readonly ActAssessment[], roles: readonly string[] | null): readonly CaseSum[] =>
  [
    sum('FINE', 'PENALTY', acts, (act) => prevailingFine(act, roles)),
    sum('REFUND', 'ADMIN_HANDLING', acts, refund),
  ].flatMap((one) => (one === null ? [] : [one]));

const prevailingFine = (act: ActAssessment, roles: readonly string[] | null): AllowedRange | null => {
  const beaten = new Set(competitionsOf(act, roles).map((competition) => competition.beaten));
  for (const norm of act.norms) {
    const fine = beaten.has(norm) ? null : fineOf(norm);
    if (fine !== null) return fine.range;
  }
  return null;
};

const refund = ({ norms }: ActAssessment): AllowedRange | null =>
  norms
    .flatMap(({ sanctions }) => sanctions)
    .filter(
      ({ rule, outcome, hitsParty, range }) =>
        rule.sanctionType === 'REFUND' && outcome === 'TRUE' && hitsParty && range.unit === 'FEN',
    )
    .map(({ range }) => range)
    .toSorted((one, other) => (other.max ?? 0) - (one.max ?? 0))[0] ?? null;

const sum = (
  sanctionType: string,
  legalNature: string,
  acts: readonly ActAssessment[],
  rangeOf: (act: ActAssessment) => AllowedRange | null,
): CaseSum | null => {
  const told = acts.map((act) => ({ act, range: rangeOf(act) }));
  const counted = told.flatMap(({ act, range }) => (range?.unit === 'FEN' ? [{ id: act.finding.id, range }] : []));
  const open = told.filter(
    ({ act, range }) =>
      range?.unit !== 'FEN' &&
      act.norms.some(({ sanctions }) =>
        sanctions.some(
          ({ rule, outcome, hitsParty }) => rule.sanctionType === sanctionType && outcome !== 'FALSE' && hitsParty,
        ),
      ),
  );
  if (counted.length === 0 && open.length === 0) return null;
  const add = (end: 'min' | 'max'): number | null =>
    counted.reduce<number | null>((total, { range }) => {
      const part = range[end] ?? (end === 'min' ? 0 : null);
      return total === null || part === null ? null : total + part;
    }, 0);
  return {
    sanctionType,
    legalNature,
    min: counted.length === 0 ? null : add('min'),
    max: counted.length === 0 ? null : add('max'),
    acts: counted.map(({ id }) => id),
    openActs: open.map(({ act }) => act.finding.id),
  };
};
