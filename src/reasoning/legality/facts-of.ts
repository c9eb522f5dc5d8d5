import type { Facts, Interval } from './evaluate-condition.ts';
import type { FindingOnTrial } from './measure-on-trial.ts';
import { sumOf } from './money-interval.ts';

/** The facts that conditions may ask, from the findings that a path covers and the roles of the addressee. */
export const factsOf = (findings: readonly FindingOnTrial[], roles: readonly string[] | null): Facts => {
  const facts = new Map<string, string | boolean | Interval>();
  for (const { facts: given } of findings)
    for (const [key, value] of Object.entries(given))
      facts.set(key, typeof value === 'number' ? { low: value, high: value } : value);
  const intents = new Set(findings.map(({ intent }) => intent));
  const [intent] = intents;
  if (intents.size === 1 && intent !== undefined) facts.set('purposeToDefraud', intent);
  else facts.set('purposeToDefraud', 'UNKNOWN');
  const funds = new Set(findings.map(({ fund }) => fund));
  const [fund] = funds;
  if (funds.size === 1 && fund !== undefined && fund !== 'UNKNOWN') facts.set('fund', fund);
  const amounts: readonly [string, Interval | null][] = [
    ['lossFen', sumOf(findings.map(({ loss }) => loss))],
    ['defraudedFen', sumOf(findings.map(({ defrauded }) => defrauded))],
    ['illegalIncomeFen', sumOf(findings.map(({ illegalIncome }) => illegalIncome))],
  ];
  for (const [key, amount] of amounts) if (amount !== null) facts.set(key, amount);
  if (!facts.has('insured') && roles?.includes('INSURED')) facts.set('insured', true);
  return facts;
};
