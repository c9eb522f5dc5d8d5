import { expect, test } from 'vitest';
import { finding, path } from '../../../tests/fixtures/decisions/trial.ts';
import { checkTogether } from './acts-together.ts';
import type { Facts } from './evaluate-condition.ts';
import { checkElements } from './match-norm.ts';
import type { FindingOnTrial } from './measure-on-trial.ts';

const crime = path({ norm: 'norm:crime', condition: { fact: 'defraudedFen', atLeast: 300_000 } });
const money = (fen: number) => ({ fen, precisionFen: 1, qualifier: 'EXACT' as const });
const other = (fen: number | null, norms: readonly string[] = ['norm:crime']) => ({
  defrauded: fen === null ? null : money(fen),
  illegalIncome: null,
  norms,
});
const beside = (own: number, besides: FindingOnTrial['besides']): string => {
  const facts: Facts = new Map([['defraudedFen', { low: own, high: own }]]);
  const told = { ...finding(), ...(besides === undefined ? {} : { besides }) };
  const { outcome, missing } = checkTogether((asked) => checkElements(crime, asked), crime, told, facts);
  return [outcome, ...missing].join(' ');
};

test.each([
  [200_000, undefined, 'FALSE'],
  [200_000, [], 'FALSE'],
  [200_000, [other(99_999)], 'FALSE'],
  [200_000, [other(100_000)], 'UNKNOWN actsCountTogether'],
  [200_000, [other(60_000), other(60_000)], 'UNKNOWN actsCountTogether'],
  [200_000, [other(null)], 'UNKNOWN actsCountTogether'],
  [200_000, [other(100_000, ['norm:else'])], 'FALSE'],
  [300_000, [other(100_000)], 'TRUE'],
])('an act of %d fen beside %j: %s', (own, besides, expected) => {
  expect(beside(own, besides)).toBe(expected);
});
test('an amount of the own act that is not told stays the missing fact', () => {
  const told = { ...finding(), besides: [other(100_000)] };
  const { missing } = checkTogether((asked) => checkElements(crime, asked), crime, told, new Map());

  expect(missing).toEqual(['defraudedFen']);
});
