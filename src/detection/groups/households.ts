import type { ClaimTable } from '../claims/claim-table.ts';
import type { Pairs } from '../projections/co-visits.ts';

/** More people than this under one address are no household: a nursing home, a dormitory, the name of a village. */
const mostOfHousehold = 12;

/** Pairs of patients without those of one household, who go together wherever they go. Where no address is told all stay. */
export const acrossHouseholds = ({
  patients: { address },
}: Pick<ClaimTable, 'patients'>): ((pairs: Pairs) => Pairs) => {
  const people = new Uint32Array(1 + address.reduce((most, home) => Math.max(most, home), -1));
  for (const home of address) if (home !== -1) people[home] = (people[home] ?? 0) + 1;
  const isHousehold = (home: number): boolean => home !== -1 && (people[home] ?? 0) <= mostOfHousehold;
  return ({ first, second, surprise }) => {
    const isAcross = (pair: number): boolean => {
      const home = address[first[pair] ?? 0] ?? -1;
      return home !== address[second[pair] ?? 0] || !isHousehold(home);
    };
    // Counted first: a filter of its own for each column collects its numbers one by one before it knows how many they are.
    let count = 0;
    for (let pair = 0; pair < first.length; pair++) if (isAcross(pair)) count++;
    const left = { first: new Int32Array(count), second: new Int32Array(count), surprise: new Float32Array(count) };
    for (let pair = 0, at = 0; at < count; pair++) {
      if (!isAcross(pair)) continue;
      left.first[at] = first[pair] ?? 0;
      left.second[at] = second[pair] ?? 0;
      left.surprise[at] = surprise[pair] ?? 0;
      at++;
    }
    return left;
  };
};
