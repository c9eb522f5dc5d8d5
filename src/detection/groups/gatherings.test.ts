import { expect, test } from 'vitest';
import { claimTable, ordinaryClaims } from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { openGatherings } from './gatherings.ts';
import type { Gathering } from './group.ts';

const random = randomFrom(29);
const { index, claims } = claimTable(ordinaryClaims(random, { patients: 40, facilities: 2, perPatient: 20 }));
const gatheringsOf = openGatherings(index);

test.each([1, 3, 7])('gatherings of %d days are those that a look at every day of every facility finds', (span) => {
  for (const size of [5, 20, 40]) {
    const members = Array.from({ length: size }, (_, place) => place);
    const least = size === 5 ? 2 : 4;

    const found = gatheringsOf(members, span, least);

    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(lookedFor(members, span, least));
  }
});

/** One window after the other is taken out, until none has enough members. */
const lookedFor = (members: readonly number[], span: number, least: number): readonly Gathering[] => {
  const isMember = new Set(members);
  return Array.from(claims.facilities.code.keys()).flatMap((facility) => {
    let rows = Array.from(claims.patient.keys()).filter(
      (row) => claims.facility[row] === facility && isMember.has(claims.patient[row] ?? -1),
    );
    const taken: Gathering[] = [];
    for (;;) {
      const dayOf = (row: number): number => claims.day[row] ?? 0;
      const from = (day: number): number =>
        new Set(rows.filter((row) => dayOf(row) >= day && dayOf(row) < day + span).map((row) => claims.patient[row]))
          .size;
      const [best] = [...new Set(rows.map(dayOf))].sort((a, b) => from(b) - from(a) || a - b);
      if (best === undefined || from(best) < least) return taken.sort((a, b) => a.firstDay - b.firstDay);
      taken.push({ facility, firstDay: best, lastDay: best + span - 1 });
      rows = rows.filter((row) => Math.abs(dayOf(row) - best) >= span);
    }
  });
};
