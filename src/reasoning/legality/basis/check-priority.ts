import { actSpan } from '../facts/act-span.ts';
import { evaluateCondition } from '../facts/evaluate-condition.ts';
import { every, type Ternary } from '../facts/ternary.ts';
import { type Check, notMet, open } from './check.ts';
import type { Basis } from './group-paths.ts';
import type { BasisPath, Override } from './measure-on-trial.ts';
import { oncePer } from './once-per.ts';

export interface Priority {
  /** Checks that speak against the basis. */
  readonly checks: readonly Check[];
  /** What would speak against it if further facts were shown. */
  readonly counterArguments: readonly string[];
  /** The facts that decide whether another norm takes over. */
  readonly deciding: readonly string[];
}

interface Competition {
  readonly loser: Basis;
  readonly winner: Basis;
  readonly override: Override;
}

/**
 * Competition of norms (Administrative Penalty Law 29, Legislation Law 99 and 103): a norm that another one displaces
 * is no basis. A priority that is contested leaves both sides open.
 */
export const checkPriority = (basis: Basis, all: readonly Basis[], sanctionType: string): Priority => {
  if (all.length === 0) return undisputed;
  const checks: Check[] = [];
  const counterArguments: string[] = [];
  const deciding: string[] = [];
  for (const other of all)
    for (const competition of competitions(basis, other)) {
      const { override, loser, winner } = competition;
      if (override.principle === 'HIGHER_FINE' && (sanctionType !== 'FINE' || !carries(winner, 'FINE'))) continue;
      const reach = reachOf(override, basis);
      if (reach === 'BEFORE') continue;
      const condition = evaluateCondition(override.condition, basis.match.facts);
      const applies = every([givenThat(loser, winner, other, reach), condition.value]);
      if (applies === 'FALSE') continue;
      if (applies === 'UNKNOWN') {
        const missing = [...condition.missing, ...other.match.checks.flatMap((check) => check.missing)];
        counterArguments.push(
          `If ${[...new Set(missing)].join(', ') || 'further facts'} were shown, ${nameOf(other)} would ${override.isContested ? 'compete with it' : 'take its place'}.`,
        );
        deciding.push(...missing);
      } else if (reach === 'ACROSS')
        checks.push(
          open(
            'N2',
            'ACROSS_VERSIONS',
            `The act runs across ${override.validFrom}, from when ${nameOf(winner)} comes first: the amounts must be split there.`,
            ['amountsByPeriod'],
          ),
        );
      else checks.push(verdictOn(competition));
    }
  return { checks, counterArguments: [...new Set(counterArguments)], deciding: [...new Set(deciding)] };
};

const undisputed: Priority = { checks: [], counterArguments: [], deciding: [] };

/** Those of the norms that have a priority with this one on file: data of the law, the same in every case. */
export const rivalsAmong = oncePer((paths: readonly BasisPath[]) =>
  oncePer((path: BasisPath) => paths.filter((other) => areRanked(path, other))),
);

/** Whether one of them comes before the other, surely or by a contested priority. */
export const areRanked = (one: BasisPath, other: BasisPath): boolean =>
  one.overriddenBy.some(({ norm }) => norm === other.norm.id) ||
  other.overriddenBy.some(({ norm }) => norm === one.norm.id);

/** Where the other basis wins over this one; a contested priority counts in both directions. */
const competitions = (basis: Basis, other: Basis): readonly Competition[] => {
  if (other === basis) return [];
  const lost = overrideBy(other, basis);
  const won = overrideBy(basis, other);
  return [
    ...(lost === null ? [] : [{ loser: basis, winner: other, override: lost }]),
    ...(won?.isContested ? [{ loser: other, winner: basis, override: won }] : []),
  ];
};

/** By what the one would come before the other. */
const overrideBy = (winner: Basis, loser: Basis): Override | null => {
  for (const { overriddenBy } of loser.paths)
    for (const override of overriddenBy)
      if (winner.paths.some(({ norm }) => norm.id === override.norm)) return override;
  return null;
};

/** Whether the acts lie before the day from which the other norm wins, after it, or on both sides. */
const reachOf = ({ validFrom }: Override, { match }: Basis): 'BEFORE' | 'ACROSS' | 'AFTER' => {
  const span = actSpan(match.findings);
  if (validFrom === null || span === null || span.first >= validFrom) return 'AFTER';
  return span.last < validFrom ? 'BEFORE' : 'ACROSS';
};

/**
 * Whether the other basis applies, given that this one does: elements that both ask for in the same terms are no doubt,
 * and of an act across the boundary it reaches a part.
 */
const givenThat = (loser: Basis, winner: Basis, other: Basis, reach: 'ACROSS' | 'AFTER'): Ternary => {
  const settled = (check: Check): boolean =>
    (check.rule === 'N6' && elementsOf(loser) === elementsOf(winner)) ||
    (check.reason === 'ACROSS_VERSIONS' && reach === 'ACROSS');
  return every(
    other.match.checks.map((check) => (check.outcome === 'UNKNOWN' && settled(check) ? 'TRUE' : check.outcome)),
  );
};

const elementsOf = ({ match }: Basis): string => JSON.stringify(match.path.norm.condition);

const verdictOn = ({ loser, winner, override }: Competition): Check => {
  if (override.isContested)
    return open(
      'N10',
      'CONTESTED_PRIORITY',
      `Which of ${nameOf(loser)} and ${nameOf(winner)} applies is contested${override.noteEn === null ? '' : `: ${override.noteEn}`}`,
      ['priorityOfNorms'],
    );
  if (override.principle === 'HIGHER_FINE')
    return notMet(
      'N10',
      'HIGHER_FINE_APPLIES',
      `${nameOf(winner)} also applies and carries the higher fine; one act has one fine.`,
    );
  const why = override.principle.toLowerCase().replaceAll('_', ' ');
  return notMet(
    override.principle === 'SPECIAL' ? 'N6' : 'N3',
    'DISPLACED',
    `${nameOf(winner)} takes the place of ${nameOf(loser)} (${why}).`,
  );
};

const carries = (basis: Basis, sanctionType: string): boolean =>
  basis.paths.some(({ rules }) => rules.some((rule) => rule.sanctionType === sanctionType));

export const nameOf = ({ paths }: Basis): string => {
  const [first] = paths;
  return first === undefined
    ? ''
    : `${first.work.titleZh} ${paths.map(({ provision }) => provision.citationZh).join('、')}`;
};
