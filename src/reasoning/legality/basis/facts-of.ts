import type { Fact, Facts, Interval } from '../facts/evaluate-condition.ts';
import { sumOf } from '../facts/money-interval.ts';
import type { FindingOnTrial } from './measure-on-trial.ts';

/**
 * The facts that conditions may ask, from the findings that a path covers and the roles of the addressee. What two
 * findings tell differently is not known of both together.
 */
export const factsOf = (findings: readonly FindingOnTrial[], roles: readonly string[] | null): Facts => {
  const facts = new Map<string, Fact>();
  const told = new Map<string, Fact | number | null>();
  for (const { facts: given } of findings)
    for (const [key, value] of Object.entries(given))
      told.set(key, told.has(key) && told.get(key) !== value ? null : value);
  for (const [key, value] of told)
    if (value !== null) facts.set(key, typeof value === 'number' ? { low: value, high: value } : value);
  facts.set('purposeToDefraud', shared(findings.map(({ intent }) => intent)) ?? 'UNKNOWN');
  const fund = shared(findings.map((finding) => finding.fund));
  if (fund !== null && fund !== 'UNKNOWN') facts.set('fund', fund);
  const amounts: readonly [string, Interval | null][] = [
    ['lossFen', sumOf(findings.map(({ loss }) => loss))],
    ['defraudedFen', sumOf(findings.map(({ defrauded }) => defrauded))],
    ['illegalIncomeFen', sumOf(findings.map(({ illegalIncome }) => illegalIncome))],
  ];
  for (const [key, amount] of amounts) if (amount !== null) facts.set(key, amount);
  if (!facts.has('insured') && roles?.includes('INSURED')) facts.set('insured', true);
  return facts;
};

/**
 * The same, with the day of the decision as a number such as 20240501, which conditions with figures of one time ask;
 * a decision still to come is later than any day.
 */
export const withDecisionDay = (facts: Facts, decidedOn: string | null): Facts => {
  const day = decidedOn === null ? Number.POSITIVE_INFINITY : Number(decidedOn.replaceAll('-', ''));
  return new Map(facts).set('day:DECIDED', { low: day, high: day });
};

/** The one value that all share, or null. */
const shared = (values: readonly string[]): string | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};
