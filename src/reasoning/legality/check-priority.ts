import { type Check, notMet, open } from './check.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Basis } from './group-paths.ts';
import { actSpan } from './act-span.ts';
import { every } from './ternary.ts';

export interface Priority {
  /** Checks that speak against the basis. */
  readonly checks: readonly Check[];
  /** What would speak against it if further facts were shown. */
  readonly counterArguments: readonly string[];
  /** The facts that decide whether another norm takes over. */
  readonly deciding: readonly string[];
}

/**
 * Competition of norms (Administrative Penalty Law 29, Legislation Law 99 and 103): a norm that another one displaces
 * is no basis. A priority that is contested leaves both sides open.
 */
export const checkPriority = (basis: Basis, all: readonly Basis[], sanctionType: string): Priority => {
  const checks: Check[] = [];
  const counterArguments: string[] = [];
  const deciding: string[] = [];
  for (const other of all) {
    if (other === basis) continue;
    for (const [loser, winner] of [[basis, other], [other, basis]] as const) {
      const override = loser.paths.flatMap(({ overriddenBy }) => overriddenBy).find(({ norm }) => winner.paths.some((path) => path.norm.id === norm));
      if (override === undefined || (loser === other && !override.isContested)) continue;
      const span = actSpan(basis.match.findings);
      if (override.validFrom !== null && span !== null && span.last < override.validFrom) continue;
      if (override.principle === 'HIGHER_FINE' && (sanctionType !== 'FINE' || !carries(winner, 'FINE'))) continue;
      const condition = evaluateCondition(override.condition, basis.match.facts);
      const applies = every([other.match.value, condition.value]);
      const said = nameOf(winner);
      if (applies === 'FALSE') continue;
      if (applies === 'UNKNOWN') {
        const missing = [...condition.missing, ...other.match.checks.flatMap((check) => check.missing)];
        counterArguments.push(`If ${[...new Set(missing)].join(', ') || 'further facts'} were shown, ${said} would ${override.isContested ? 'compete with it' : 'take its place'}.`);
        deciding.push(...missing);
      } else if (override.isContested)
        checks.push(open('N10', 'CONTESTED_PRIORITY', `Which of ${nameOf(loser)} and ${said} applies is contested${override.noteEn === null ? '' : `: ${override.noteEn}`}.`, ['priorityOfNorms']));
      else if (override.principle === 'HIGHER_FINE')
        checks.push(notMet('N10', 'HIGHER_FINE_APPLIES', `${said} also applies and carries the higher fine; one act has one fine.`));
      else checks.push(notMet(override.principle === 'SPECIAL' ? 'N6' : 'N3', 'DISPLACED', `${said} takes the place of ${nameOf(loser)} (${override.principle.toLowerCase().replace('_', ' ')}).`));
    }
  }
  return { checks, counterArguments: [...new Set(counterArguments)], deciding: [...new Set(deciding)] };
};

const carries = (basis: Basis, sanctionType: string): boolean =>
  basis.paths.some(({ rules }) => rules.some((rule) => rule.sanctionType === sanctionType));

export const nameOf = ({ paths }: Basis): string => {
  const [first] = paths;
  return first === undefined ? '' : `${first.work.titleZh} ${paths.map(({ provision }) => provision.citationZh).join('、')}`;
};
