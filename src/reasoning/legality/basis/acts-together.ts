import type { Facts, Interval } from '../facts/evaluate-condition.ts';
import { intervalOf } from '../facts/money-interval.ts';
import { type Check, open } from './check.ts';
import type { BasisPath, FindingOnTrial } from './measure-on-trial.ts';

/**
 * A check of a norm that counts amounts, asked of this act alone and of all acts of the party that its provision reaches,
 * by whichever of its norms. What was not punished is added up (Criminal Law 383 para 2; for fraud by practice), so an
 * answer that the other acts could turn is open.
 */
export const checkTogether = (
  check: (facts: Facts) => Check,
  path: BasisPath,
  finding: FindingOnTrial,
  facts: Facts,
): Check => {
  const alone = check(facts);
  const others = (finding.besides ?? []).filter(({ provisions }) => provisions.includes(path.provision.id));
  if (others.length === 0 || check(addedUp(facts, others)).outcome === alone.outcome) return alone;
  return open(
    alone.rule,
    'ELEMENT_UNKNOWN',
    `${path.work.titleZh} ${path.provision.citationZh} counts amounts; whether the other acts of the party count with this one decides.`,
    ['actsCountTogether'],
  );
};

const addedUp = (facts: Facts, others: NonNullable<FindingOnTrial['besides']>): Facts => {
  const sums = new Map(facts);
  for (const [key, field] of counted) {
    const own = facts.get(key);
    if (typeof own === 'object')
      sums.set(key, {
        low: own.low,
        high: others.reduce(
          (sum, { [field]: money }) => sum + (money === null ? Number.POSITIVE_INFINITY : intervalOf(money).high),
          own.high,
        ),
      } satisfies Interval);
  }
  return sums;
};

const counted = [
  ['defraudedFen', 'defrauded'],
  ['illegalIncomeFen', 'illegalIncome'],
] as const;
