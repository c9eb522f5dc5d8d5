import type { BasisPath, FindingOnTrial } from '../basis/measure-on-trial.ts';
import { comparisonsOf } from '../facts/fact-keys.ts';
import { every } from '../facts/ternary.ts';
import { type AssessedNorm, assessNorms, type Setting } from './assess-norm.ts';
import type { Candidate } from './assessed-case.ts';

/** What an undetermined norm would say, were one thing settled. */
export interface Reading {
  readonly given: string;
  readonly norm: AssessedNorm;
}

type Settled = readonly (readonly [given: string, finding: FindingOnTrial])[];

/**
 * Both sides of what is open about a norm: the parts of an act before and after a boundary, a contested reading held and
 * not held, a missing fact told one way and the other. Empty where the norm is decided.
 */
export const readingsOf = (
  { path, outcome, checks, missing }: AssessedNorm,
  candidates: readonly Candidate[],
  finding: FindingOnTrial,
  setting: Setting,
): readonly Reading[] => {
  if (outcome !== 'UNKNOWN') return [];
  const across = checks.some(({ reason }) => reason === 'ACROSS_VERSIONS');
  const settled: Settled = across
    ? partsOf(finding, boundariesOf(candidates))
    : missing.slice(0, 3).flatMap((key) => toldEitherWay(finding, key, candidates));
  const told = settled.flatMap(([given, asked]) =>
    assessNorms(candidates, asked, setting)
      .filter((one) => one.path === path)
      .map((norm): Reading => ({ given, norm })),
  );
  const isContested = checks.some(({ reason }) => isDoubt(reason));
  return !isContested || across ? told : [...told, ...heldOrNot(path, candidates, finding, setting)];
};

const isDoubt = (reason: string | null): boolean =>
  reason === 'CONTESTED_READING' || reason === 'CONTESTED_PRIORITY' || reason === 'LATER_LAW_NOT_COMPARABLE';

const heldOrNot = (
  path: BasisPath,
  candidates: readonly Candidate[],
  finding: FindingOnTrial,
  setting: Setting,
): readonly Reading[] =>
  assessNorms(candidates, finding, setting)
    .filter((one) => one.path === path)
    .flatMap((norm): readonly Reading[] => {
      const rest = every(norm.checks.filter(({ reason }) => !isDoubt(reason)).map((check) => check.outcome));
      return [
        { given: 'It reaches this act.', norm: { ...norm, outcome: rest } },
        { given: 'It does not reach this act.', norm: { ...norm, outcome: 'FALSE', sanctions: [] } },
      ];
    });

/** Days on which a candidate, or its priority, begins or ends. */
const boundariesOf = (candidates: readonly Candidate[]): readonly string[] =>
  [
    ...new Set(
      candidates
        .flatMap(({ path }) => [
          path.version.validFrom,
          path.version.validTo,
          path.work.validFrom,
          path.work.validTo,
          ...path.overriddenBy.map(({ validFrom }) => validFrom),
        ])
        .filter((day) => day !== null),
    ),
  ].sort();

const partsOf = (finding: FindingOnTrial, boundaries: readonly string[]): Settled => {
  const { occurredFrom, occurredTo } = finding;
  if (occurredFrom === null || occurredTo === null) return [];
  const starts = [occurredFrom, ...boundaries.filter((day) => occurredFrom < day && day <= occurredTo)];
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const to = next === undefined ? occurredTo : dayBefore(next);
    return [`The part from ${from} to ${to}.`, { ...finding, occurredFrom: from, occurredTo: to }];
  });
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The fact told one way and the other; nothing for facts that are no matter of yes or no. */
const toldEitherWay = (finding: FindingOnTrial, key: string, candidates: readonly Candidate[]): Settled => {
  if (key === 'purposeToDefraud')
    return (['PROVEN', 'ABSENT'] as const).map((intent) => [`purposeToDefraud is ${intent}.`, { ...finding, intent }]);
  const asked = candidates
    .flatMap(({ path }) => [path.norm.condition, ...path.rules.map(({ condition }) => condition)])
    .flatMap(comparisonsOf)
    .filter(({ fact }) => fact === key);
  return asked.some((one) => 'is' in one && typeof one.is === 'boolean')
    ? [true, false].map((is) => [`${key} is ${is}.`, { ...finding, facts: { ...finding.facts, [key]: is } }])
    : [];
};
