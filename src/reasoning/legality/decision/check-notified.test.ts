import { expect, test } from 'vitest';
import { trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { checkNotified } from './check-notified.ts';

const told = (measured: Parameters<typeof trial>[0]) =>
  checkNotified(trial(measured)).map(({ rule, reason }) => `${rule} ${reason}`);
const notified = (amount: number, notifiedAmount: number) =>
  told({ measured: { amount: yuan(amount), notifiedAmount: yuan(notifiedAmount) } });

test('a penalty heavier than the notice named needs a new notice; the same one, and a lighter one, does not', () => {
  expect(notified(1_000.01, 1_000)).toEqual(['N13 HEAVIER_THAN_NOTIFIED']);
  expect(notified(1_000, 1_000)).toEqual([]);
  expect(notified(999.99, 1_000)).toEqual([]);
});
test('a figure that is only rounded is heavier where every value of it is', () => {
  const about = { fen: 100_000, precisionFen: 10_000, qualifier: 'EXACT' } as const;

  expect(told({ measured: { amount: yuan(1_050), notifiedAmount: about } })).toEqual([]);
  expect(told({ measured: { amount: yuan(1_050.01), notifiedAmount: about } })).toEqual(['N13 HEAVIER_THAN_NOTIFIED']);
});
test('nothing is said where the notice or the amount is not told, or no penalty is imposed', () => {
  expect(told({})).toEqual([]);
  expect(told({ measured: { amount: null, notifiedAmount: yuan(1) } })).toEqual([]);
  expect(told({ measured: { legalNature: 'ADMIN_HANDLING', notifiedAmount: yuan(1) } })).toEqual([]);
});
