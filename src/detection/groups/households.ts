import type { ClaimTable } from '../claims/claim-table.ts';
import type { Pairs } from '../projections/co-visits.ts';
import { edgesWhere } from './weighted-graph.ts';

/** More people than this under one address are no household: a nursing home, a dormitory, the name of a village. */
const mostOfHousehold = 12;

/** Pairs of patients without those of one household, who go together wherever they go. Where no address is told all stay. */
export const acrossHouseholds = ({
  patients: { address },
}: Pick<ClaimTable, 'patients'>): ((pairs: Pairs) => Pairs) => {
  const people = new Uint32Array(1 + address.reduce((most, home) => Math.max(most, home), -1));
  for (const home of address) if (home !== -1) people[home] = (people[home] ?? 0) + 1;
  const isHousehold = (home: number): boolean => home !== -1 && (people[home] ?? 0) <= mostOfHousehold;
  return (pairs) =>
    edgesWhere(pairs, (pair) => {
      const home = address[pairs.first[pair] ?? 0] ?? -1;
      return home !== address[pairs.second[pair] ?? 0] || !isHousehold(home);
    });
};
