import { expect, test } from 'vitest';
import {
  claimTable,
  type MadeUpClaim,
  meetingsOf,
  ordinaryClaims,
  people,
} from '../../../tests/support/made-up-claims.ts';
import { randomFrom } from '../../platform/random.ts';
import { coVisits, type Pairs } from '../projections/co-visits.ts';
import { componentsOf } from '../projections/components.ts';
import { triosOf } from './trios.ts';

const days = 1;
const pairsOf = ({ index }: ReturnType<typeof claimTable>) => {
  const input = { ...meetingsOf(index), dates: 2, surprise: 0.5, isBySite: true };
  return { visits: input.visits, pairs: coVisits(input, 0, input.visits.patients) };
};

test('who hangs together by trios are those whom a look at every three people finds', () => {
  const random = randomFrom(5);
  const led = people(24, 'led').flatMap((patient, place) =>
    [1, 2, 3, 4, 5].flatMap((site) =>
      random.chance(0.5)
        ? [{ patient, doctor: `doctor ${site}`, facility: `site ${site}`, day: 60 * site + 5 * (place % 4) }]
        : [],
    ),
  );
  const made = claimTable([...ordinaryClaims(random, { patients: 90, facilities: 9, perPatient: 9 }), ...led]);
  const { visits, pairs } = pairsOf(made);

  const found = triosOf(visits, days, [pairs]);

  expect(found).toEqual(slowly(made, pairs));
  expect(found.length).toBeGreaterThan(1);
});

test('three who are together at two sites are a trio; three of whom each two are, at other sites, are none', () => {
  const at = (patient: string, sites: readonly number[]): readonly MadeUpClaim[] =>
    sites.map((site) => ({ patient, doctor: `doctor ${site}`, facility: `facility ${site}`, day: 10 * site }));
  const together = ['a', 'b', 'c', 'd'].flatMap((patient, place) => at(patient, place === 3 ? [2, 3] : [1, 2, 3]));
  const inTwos = [...at('e', [4, 5, 6, 7]), ...at('f', [4, 5, 8, 9]), ...at('g', [6, 7, 8, 9])];
  const others = ordinaryClaims(randomFrom(9), { patients: 300, facilities: 20, perPatient: 4 });
  const made = claimTable([...others, ...together, ...inTwos]);
  const { visits, pairs } = pairsOf(made);

  const named = triosOf(visits, days, [pairs]).map((members) => members.map(made.patientName).sort().join(''));

  expect(named).toContain('abcd');
  expect(named.join()).not.toMatch(/[efg]/);
});

const slowly = ({ claims }: ReturnType<typeof claimTable>, pairs: Pairs): readonly (readonly number[])[] => {
  const isPair = new Set(Array.from(pairs.first, (first, at) => `${first} ${pairs.second[at]}`));
  const rowsOf = (patient: number) =>
    Array.from(claims.patient.keys()).filter((row) => claims.patient[row] === patient);
  const isNear = (one: number, other: number): boolean =>
    claims.facility[one] === claims.facility[other] &&
    Math.abs((claims.day[one] ?? 0) - (claims.day[other] ?? 0)) <= days;
  const near = new Map<number, number[]>();
  const rows = Array.from({ length: claims.patients.count }, (_, patient) => rowsOf(patient));
  const all = [...rows.keys()];
  for (const one of all)
    for (const other of all.slice(one + 1))
      for (const third of all.slice(other + 1)) {
        if (![`${one} ${other}`, `${one} ${third}`, `${other} ${third}`].every((pair) => isPair.has(pair))) continue;
        const sites = new Set(
          rows[one]
            ?.filter((mine) =>
              rows[other]?.some(
                (their) => isNear(mine, their) && rows[third]?.some((its) => isNear(mine, its) && isNear(their, its)),
              ),
            )
            .map((mine) => claims.facility[mine]),
        );
        if (sites.size < 2) continue;
        for (const member of [one, other, third]) near.set(member, [...(near.get(member) ?? []), one, other, third]);
      }
  return componentsOf(
    [...near.keys()].sort((a, b) => a - b),
    (one) => near.get(one) ?? [],
  );
};
