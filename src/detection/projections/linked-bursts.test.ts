import { expect, test } from 'vitest';
import { claimTable, cohort, ordinaryClaims, people } from '../../../tests/support/made-up-claims.ts';
import { crowdedSlowly, hangingTogether, type SlowWindow } from '../../../tests/support/slow-windows.ts';
import { randomFrom } from '../../platform/random.ts';
import { doctorsOf, facilitiesOf } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { linkedBursts } from './linked-bursts.ts';

const random = randomFrom(7);
const rows = [
  ...ordinaryClaims(random, { patients: 300, facilities: 3, perPatient: 3 }),
  ...cohort(random, people(16), [20, 21, 95, 96, 180, 181, 300, 301], 0.6, {
    doctor: 'doctor 1.0',
    facility: 'facility 1',
  }),
];
const { claims, index, patientName } = claimTable(rows);
const span = 4;

test.each([
  { kind: 'facility', sites: 'facilities' },
  { kind: 'doctor', sites: 'doctors' },
] as const)('crowds at a $kind that share patients are those that a look at every window finds', ({ kind, sites }) => {
  const input = {
    sites: kind === 'facility' ? facilitiesOf(claims) : doctorsOf(index),
    spans: [1, span],
    crowd: 1.3,
    link: 2,
  };

  const found = linkedBursts(input, 0, claims[sites].count).filter((burst) => burst.span === span);

  expect(found).toEqual(slowly(kind));
  const members = found
    .flatMap(({ patients }) => patients.map(patientName))
    .filter((name) => name.startsWith('member'));
  expect(new Set(members).size).toBeGreaterThanOrEqual(12);
});

const slowly = (kind: 'facility' | 'doctor'): unknown[] => {
  const visits = [
    ...new Set(Array.from(claims.patient, (who, at) => `${claims[kind][at]} ${claims.day[at]} ${who}`)),
  ].map((text) => {
    const [site = 0, day = 0, who = 0] = text.split(' ').map(Number);
    return { site, day, who };
  });
  return Array.from(
    { length: claims[kind === 'facility' ? 'facilities' : 'doctors'].count },
    (_, site) => site,
  ).flatMap((site) => {
    const here = visits.filter((visit) => visit.site === site);
    const windows = crowdedSlowly(here, { span, period: claims.endDay - claims.firstDay, crowd: 1.3 });
    let chance = 0;
    for (const one of here) for (const other of here) if (one !== other && one.who === other.who) chance++;
    const isLinked = (one: SlowWindow, other: SlowWindow): boolean => {
      const shared = [...new Set(one.who)].filter((who) => other.who.includes(who)).length;
      const sizes = new Set(one.who).size * new Set(other.who).size;
      return shared >= 4 && poissonTail(shared, (chance * sizes) / here.length ** 2) >= 2;
    };
    return hangingTogether(windows, isLinked).flatMap((linked) => {
      const everyone = [...new Set(linked.flatMap(({ who }) => who))].sort((a, b) => a - b);
      const patients = everyone.filter(
        (who) =>
          linked.filter((window) => window.who.includes(who)).length >= Math.max(2, Math.ceil(linked.length * 0.4)),
      );
      return linked.length >= 3 && patients.length >= 4 ? [{ site, span, windows: linked.length, patients }] : [];
    });
  });
};
