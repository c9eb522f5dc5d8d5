import { describe, expect, test } from 'vitest';
import { claimTable, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { billGroup } from '../groups/bill-group.ts';
import { commonBills } from '../projections/common-bills.ts';
import type { Explanation } from './explanation.ts';
import { programmeOfCare } from './programme-of-care.ts';
import { usualCare } from './usual-care.ts';

const random = randomFrom(89);
const ordinary = ordinaryClaims(random, { patients: 900, facilities: 6, perPatient: 5 });
const bills = [
  { item: 'item 70', amount: 31_415 },
  { item: 'item 71', amount: 27_182 },
  { item: 'item 72', amount: 16_180 },
];
const site = { doctor: 'doctor 2.0', facility: 'facility 2', region: 'region 2', facilityRegion: 'region 2' };

/** Bills of 30 people, at their own times; `which` answers which bill is the one of a time. */
const billed = (
  which: (time: number) => number,
  times = 6,
  of: Partial<MadeUpClaim> = {},
  who = people(30),
): readonly MadeUpClaim[] =>
  who.flatMap((patient) => {
    const first = random.between(0, 120);
    return Array.from({ length: times }, (_, time) => ({
      ...site,
      patient,
      day: first + time * 30,
      ...bills[which(time)],
      ...of,
    }));
  });
const inNoOrder = (): number => random.between(0, 2);

const isExplained = (explanation: Explanation, rows: readonly MadeUpClaim[]): boolean => {
  const made = claimTable([...ordinary, ...rows]);
  const [group] = commonBills(made.index, 0, made.claims.facilities.count).flatMap(
    (seed) => billGroup(made.index, seed) ?? [],
  );
  if (group === undefined) throw new Error('The planted bills are no group.');
  return explanation(made.index, group).explains;
};

describe('a programme of care', () => {
  test('explains check-ups that everybody gets one after the other', () => {
    expect(
      isExplained(
        programmeOfCare,
        billed((time) => time, 3),
      ),
    ).toBe(true);
  });

  test('explains a refill and its check, again and again', () => {
    expect(
      isExplained(
        programmeOfCare,
        billed((time) => (time % 3 === 2 ? 1 : 0), 9),
      ),
    ).toBe(true);
  });

  test('does not explain three bills in no order, or people who come from elsewhere for them', () => {
    expect(isExplained(programmeOfCare, billed(inNoOrder))).toBe(false);
    expect(
      isExplained(
        programmeOfCare,
        billed((time) => time, 3, { region: 'region 9' }),
      ),
    ).toBe(false);
  });
});

describe('usual care', () => {
  const elsewhere = (share: number): readonly MadeUpClaim[] =>
    people(60, 'other').flatMap((patient, place) =>
      billed(
        place < share * 60 ? (time) => time : () => 0,
        2,
        { doctor: 'doctor 4.0', facility: 'facility 4', amount: 999 },
        [patient],
      ),
    );

  test('explains services that the patients of other doctors get together too, at whatever price', () => {
    expect(isExplained(usualCare, [...billed(inNoOrder), ...elsewhere(0.6)])).toBe(true);
  });

  test('does not explain services of which other patients get one', () => {
    expect(isExplained(usualCare, [...billed(inNoOrder), ...elsewhere(0.05)])).toBe(false);
    expect(isExplained(usualCare, billed(inNoOrder))).toBe(false);
  });
});
