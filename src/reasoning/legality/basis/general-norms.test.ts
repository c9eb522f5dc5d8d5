import { describe, expect, test } from 'vitest';
import { path } from '../../../../tests/fixtures/decisions/trial.ts';
import { defeatersOf, type GeneralNorm, onDay } from './general-norms.ts';

// An invented rule of the garden law: who replants in time may be spared.
const replanted = (given: Partial<GeneralNorm['norm']> = {}, law: Parameters<typeof path>[0] = {}): GeneralNorm => ({
  ...path({ validFrom: '2021-07-15', validTo: '2024-01-01', ...law }),
  norm: {
    id: 'norm:spare',
    gistEn: 'who replants in time may be spared',
    readingStatus: 'DRAFT',
    foundsRule: null,
    defeats: 'MAY_SPARE',
    condition: { fact: 'replantedInTime', is: true },
    requires: null,
    ...given,
  },
});
const facts = (given: Readonly<Record<string, boolean>> = {}) => new Map(Object.entries(given));

describe('a norm about penalties as such', () => {
  test('counts from its first day until before the day on which it ends', () => {
    const days = ['2021-07-14', '2021-07-15', '2023-12-31', '2024-01-01'];

    expect(days.map((day) => onDay(replanted(), day))).toEqual([false, true, true, false]);
  });
  test('counts only while its work is in force too', () => {
    const { work, ...general } = replanted();
    const repealed = { ...general, work: { ...work, validTo: '2022-01-01' } };

    expect(['2021-12-31', '2022-01-01'].map((day) => onDay(repealed, day))).toEqual([true, false]);
  });
  test('is heard where the day of the decision is not told', () => {
    expect(onDay(replanted(), null)).toBe(true);
  });
});

describe('a ground against the penalty', () => {
  test('is shown, open with what would show it, or excluded by the facts', () => {
    const told = (given = {}) =>
      defeatersOf([replanted()], facts(given), '2022-01-01').map(({ effect, outcome, missing }) => [
        effect,
        outcome,
        missing,
      ]);

    expect(told({ replantedInTime: true })).toEqual([['MAY_SPARE', 'TRUE', []]]);
    expect(told()).toEqual([['MAY_SPARE', 'UNKNOWN', ['replantedInTime']]]);
    expect(told({ replantedInTime: false })).toEqual([]);
  });
  test('is open before the first day of its text, since the older wording is not on file', () => {
    const earlier = (told: Readonly<Record<string, boolean>>) =>
      defeatersOf([replanted()], facts(told), '2021-07-14').map(({ outcome, missing }) => [outcome, missing]);

    expect(earlier({ replantedInTime: true })).toEqual([['UNKNOWN', ['earlierWording']]]);
    expect(earlier({})).toEqual([['UNKNOWN', ['earlierWording']]]);
    expect(earlier({ replantedInTime: false })).toEqual([]);
  });
  test('is none after the time of its text, and none where the norm takes nothing away', () => {
    expect(defeatersOf([replanted()], facts({ replantedInTime: true }), '2024-01-01')).toEqual([]);
    expect(defeatersOf([replanted({ defeats: null })], facts({ replantedInTime: true }), null)).toEqual([]);
  });
  test('that asks for nothing always holds', () => {
    expect(defeatersOf([replanted({ condition: null })], facts(), null)).toMatchObject([
      { outcome: 'TRUE', missing: [] },
    ]);
  });
});
