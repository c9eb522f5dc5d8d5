import { expect, test } from 'vitest';
import { claimTable, cohort, type MadeUpClaim, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { crowdedSlowly, hangingTogether, type SlowWindow } from '../../../tests/support/slow-windows.ts';
import { randomFrom } from '../../platform/random.ts';
import { facilitiesOf } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { presencesAt } from '../claims/site-presences.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { fewTogether } from './few-together.ts';
import { linkedBursts } from './linked-bursts.ts';
import { repeatedCompany } from './repeated-company.ts';
import type { Few } from './visits-of-few.ts';

const random = randomFrom(31);
const bars = { crowd: 1.3, link: 3 };
const at = (house: number): Pick<MadeUpClaim, 'doctor' | 'facility'> => ({
  doctor: `doctor ${house}.1`,
  facility: `facility ${house}`,
});
const asStay = (row: MadeUpClaim): MadeUpClaim => ({ ...row, lastDay: row.day + 5 });
const ordinary = ordinaryClaims(random, { patients: 500, facilities: 3, perPatient: 4 });
const waveDays = [40, 130, 250];
/** Who stays in two of three waves, and as many again in one only: no two people are together oftener than twice. */
const waves = people(24, 'sham').flatMap((patient, place) =>
  waveDays
    .filter((_, wave) => (place < 12 ? wave !== place % 3 : wave === place % 3))
    .map((day) => asStay({ patient, ...at(1), day: day + random.between(0, 3) })),
);
const cards = cohort(random, people(14, 'card'), [20, 75, 150, 230, 280, 320], 0.6, at(2)).map((row) => ({
  ...row,
  day: row.day + random.between(0, 2),
}));
const fewOf = (rows: readonly MadeUpClaim[], few: Few, spans: readonly number[]) => {
  const made = claimTable(rows);
  const found = fewTogether(
    { facilities: facilitiesOf(made.claims), kinds: [{ few, spans }], ...bars },
    0,
    made.claims.facilities.count,
  );
  return { ...made, found, names: found.flatMap(({ patients }) => patients.map(made.patientName)) };
};

test.each([
  ['stays', 4, 'sham', 8],
  ['stays', 7, 'sham', 8],
  ['seldom', 3, 'card', 10],
] as const)(
  'who is together among those of %s, in windows of %d days, are those whom a look at every window finds',
  (few, span, word, least) => {
    const { claims, found, names } = fewOf(
      [...ordinary, ...ordinary.slice(0, 40).map(asStay), ...waves, ...cards],
      few,
      [span],
    );

    expect(found).toEqual(slowly(claims, few, span));
    expect(new Set(names.filter((name) => name.startsWith(word))).size).toBeGreaterThanOrEqual(least);
    expect(names.filter((name) => name.startsWith('person')).length).toBeLessThan(3);
  },
);

test('a group that has nearly all the stays of a house is not its own measure', () => {
  const { claims, index, names } = fewOf([...ordinary, ...waves], 'stays', [7]);
  const stays = claimTable(waves);

  const asBefore = [
    ...repeatedCompany(
      {
        presences: presencesAt(stays.index, 'facility'),
        pairs: null,
        period: [claims.firstDay, claims.endDay],
        span: 7,
        link: bars.link,
      },
      0,
      stays.claims.facilities.count,
    ),
    ...linkedBursts({ sites: facilitiesOf(index.claims), spans: [7], ...bars }, 0, claims.facilities.count),
  ];

  expect(asBefore).toEqual([]);
  expect(names.length).toBeGreaterThan(8);
  expect(names.every((name) => name.startsWith('sham'))).toBe(true);
});

test('weeks in which everybody comes, and the days of a clinic, bring no few together', () => {
  const seasons = [50, 200, 300];
  const busy = people(600, 'in season').flatMap((patient) =>
    Array.from({ length: random.between(1, 9) }, () => ({
      patient,
      ...at(0),
      day: random.chance(0.5) ? random.pick(seasons) + random.between(0, 6) : random.between(0, 364),
    })),
  );
  const months = Array.from({ length: 12 }, (_, month) => 10 + 30 * month);
  const clinic = cohort(random, people(40, 'regular'), months, 0.9, at(2));

  const { names } = fewOf([...ordinary, ...busy, ...clinic], 'seldom', [3]);

  expect(names).toEqual([]);
});

const slowly = (claims: ClaimTable, few: Few, span: number): unknown[] =>
  Array.from({ length: claims.facilities.count }, (_, facility) => facility).flatMap((facility) => {
    const rows = Array.from({ length: claims.count }, (_, row) => row)
      .filter((row) => claims.facility[row] === facility)
      .map((row) => ({
        day: claims.day[row] ?? 0,
        who: claims.patient[row] ?? 0,
        nights: (claims.lastDay[row] ?? 0) - (claims.day[row] ?? 0),
      }));
    const ofKind = few === 'stays' ? rows.filter(({ nights }) => nights >= 2) : rows;
    const timesOf = (who: number): number =>
      new Set(ofKind.filter((row) => row.who === who).map(({ day }) => day)).size;
    const isFew = (who: number): boolean => few === 'stays' || (timesOf(who) >= 2 && timesOf(who) <= 6);
    const visits = [
      ...new Map(
        ofKind.filter(({ who }) => isFew(who)).map(({ day, who }) => [`${day} ${who}`, { day, who }]),
      ).values(),
    ];
    const others = rows.filter((row) => !ofKind.includes(row) || !isFew(row.who));
    const period = claims.endDay - claims.firstDay;
    const within = <Row extends { readonly day: number }>(list: readonly Row[], first: number): readonly Row[] =>
      list.filter(({ day }) => day >= first && day < first + span);
    const windows = crowdedSlowly(visits, { span, period, crowd: bars.crowd });
    const needed = Math.max(bars.link, Math.log10((windows.length * (windows.length - 1)) / 2));
    const expectedIn = (one: SlowWindow, other: SlowWindow): number =>
      (one.who.reduce((sum, who) => sum + timesOf(who) - 1, 0) * (within(others, other.day).length + span / 2)) /
      (others.length + period / 2);
    const isLinked = (one: SlowWindow, other: SlowWindow): boolean => {
      const common = new Set(one.who.filter((who) => other.who.includes(who))).size;
      return common >= 3 && poissonTail(common, Math.max(expectedIn(one, other), expectedIn(other, one))) >= needed;
    };
    return hangingTogether(windows, isLinked).flatMap((linked) => {
      const wavesOf = (who: number): number => linked.filter((window) => window.who.includes(who)).length;
      const patients = [...new Set(linked.flatMap(({ who }) => who))]
        .filter((who) => wavesOf(who) >= Math.max(2, Math.ceil(linked.length * 0.4)))
        .sort((a, b) => a - b);
      return linked.length >= 3 && patients.length >= 6 ? [{ few, span, patients }] : [];
    });
  });
