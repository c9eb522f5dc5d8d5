import { factsOf } from '../basis/facts-of.ts';
import type { AllowedRange } from '../basis/fit-rule.ts';
import type { Override } from '../basis/measure-on-trial.ts';
import { evaluateCondition } from '../facts/evaluate-condition.ts';
import { factsByNorm } from '../facts/facts-of-norm.ts';
import type { ActAssessment } from './assess-conduct.ts';
import type { AssessedNorm } from './assess-norm.ts';
import type { AssessedSanction } from './assess-sanction.ts';

/** Two norms that reach the same act, and which of them prevails. */
export interface Competition {
  readonly finding: string;
  readonly winner: AssessedNorm;
  readonly beaten: AssessedNorm;
  /** Of an override on file; HIGHER_FINE where only the amounts decide; SAME_FINE where they are equal. */
  readonly principle: Override['principle'] | 'SAME_FINE';
  readonly isContested: boolean;
  readonly note: string | null;
}

/** Which norm gives way to which. Only the fine of a norm beaten by HIGHER_FINE is lost; its other measures stay. */
export const competitionsOf = (
  { finding, norms }: ActAssessment,
  roles: readonly string[] | null,
): readonly Competition[] => {
  const factsFor = factsByNorm(factsOf([finding], roles));
  const last = finding.occurredTo ?? '';
  const matching = norms.filter(({ normMatch }) => normMatch === 'TRUE');
  const byOverride = matching.flatMap((beaten) =>
    beaten.path.overriddenBy.flatMap((override) => {
      const winner = matching.find(({ path }) => path.norm.id === override.norm);
      const holds =
        winner !== undefined &&
        (override.validFrom === null || override.validFrom <= last) &&
        evaluateCondition(override.condition, factsFor(beaten.path.norm.id)).value === 'TRUE';
      return holds
        ? [
            {
              finding: finding.id,
              winner,
              beaten,
              principle: override.principle,
              isContested: override.isContested,
              note: override.noteEn,
            },
          ]
        : [];
    }),
  );
  return [...byOverride, ...byAmount(finding.id, norms)];
};

/** One act has one fine: of the fines that surely apply, none of which an order on file takes away, the higher one. */
const byAmount = (finding: string, norms: readonly AssessedNorm[]): readonly Competition[] => {
  const fined = norms.flatMap((norm) => {
    const fine = fineOf(norm);
    return fine === null ? [] : [{ norm, fine }];
  });
  const [winner, ...others] = fined.toSorted((one, other) => heavier(one.fine.range, other.fine.range));
  return winner === undefined
    ? []
    : others.map(({ norm, fine }) => ({
        finding,
        winner: winner.norm,
        beaten: norm,
        principle: heavier(winner.fine.range, fine.range) === 0 ? 'SAME_FINE' : 'HIGHER_FINE',
        isContested: false,
        note: null,
      }));
};

/** The fine that surely applies to the party under this norm. */
export const fineOf = ({ sanctions }: AssessedNorm): AssessedSanction | null =>
  sanctions.find(({ rule, outcome, hitsParty }) => rule.sanctionType === 'FINE' && outcome === 'TRUE' && hitsParty) ??
  null;

/** Negative when the first is heavier; ranges in different units are not ranked. */
const heavier = (one: AllowedRange, other: AllowedRange): number => {
  if (one.unit !== other.unit) return 0;
  const max = (other.max ?? Number.MAX_VALUE) - (one.max ?? Number.MAX_VALUE);
  return max === 0 ? (other.min ?? 0) - (one.min ?? 0) : max;
};
