import { expect, test } from 'vitest';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { surchargeOn } from './surcharge.ts';

const rule = {
  percentPerDay: 3,
  capPercent: 100,
  pausedBetween: [
    ['RECONSIDERATION_ASKED', 'RECONSIDERATION_SERVED'],
    ['SUIT_FILED', 'SUIT_ENDED'],
  ] satisfies [ProceduralEvent, ProceduralEvent][],
};
const on = (asOf: string, events: Partial<Record<ProceduralEvent, string>> = {}) =>
  surchargeOn(rule, {
    fineFen: 1_000_000,
    lastDayToPay: '2024-05-28',
    events: new Map(Object.entries(events) as [ProceduralEvent, string][]),
    asOf,
  });

test('nothing is due on the last day of payment', () => {
  expect(on('2024-05-28')).toBeNull();
});
test('the first day of delay costs three per cent', () => {
  expect(on('2024-05-29')).toEqual({
    from: '2024-05-29',
    to: '2024-05-29',
    days: 1,
    pausedDays: 0,
    fen: 30_000,
    capFen: 1_000_000,
    capReachedOn: '2024-07-01',
  });
});
test.each([
  ['2024-06-30', 990_000],
  ['2024-07-01', 1_000_000],
  ['2025-07-01', 1_000_000],
])('on %s it comes to %d fen: never more than the fine', (asOf, fen) => {
  expect(on(asOf)?.fen).toBe(fen);
});
test('the day of payment is no day of delay', () => {
  expect([on('2024-07-01', { PAID: '2024-06-01' })?.days, on('2024-07-01', { PAID: '2024-05-29' })]).toEqual([3, null]);
});
test('a payment on the day asked about has happened', () => {
  expect(on('2024-06-01', { PAID: '2024-06-01' })).toMatchObject({ to: '2024-05-31', days: 3 });
});
test('the day of the cap is told while it lies ahead, and no longer once it is reached or the fine is paid', () => {
  expect(on('2024-06-30')?.capReachedOn).toBe('2024-07-01');
  expect(on('2024-07-01')?.capReachedOn).toBeNull();
  expect(on('2024-07-02')?.capReachedOn).toBeNull();
  expect(on('2024-07-01', { PAID: '2024-06-01' })?.capReachedOn).toBeNull();
});
test('a pause that begins after the days of delay counts nothing off', () => {
  expect(on('2024-06-10', { PAID: '2024-06-05', SUIT_FILED: '2024-06-06' })).toMatchObject({ days: 7, pausedDays: 0 });
});
test('a payment after the day asked about has not happened yet', () => {
  expect(on('2024-06-01', { PAID: '2024-07-01' })?.days).toBe(4);
});
test('no day of reconsideration or suit counts', () => {
  const events = {
    RECONSIDERATION_ASKED: '2024-06-03',
    RECONSIDERATION_SERVED: '2024-06-05',
    SUIT_FILED: '2024-06-08',
  };
  expect(on('2024-06-10', events)).toMatchObject({ days: 7, pausedDays: 6, fen: 210_000 });
});
test('a rule without a rate or without a cap costs nothing', () => {
  for (const none of [
    { ...rule, percentPerDay: null },
    { ...rule, capPercent: null },
  ])
    expect(
      surchargeOn(none, { fineFen: 1, lastDayToPay: '2024-01-01', events: new Map(), asOf: '2024-02-01' }),
    ).toBeNull();
});
