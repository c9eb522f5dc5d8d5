import { bearersOfEach, billsOfPatients, isBillTold, openEachOf } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';

/** A bill that fewer members bear, or mostly others, is no template of the group. */
export const leastBearers = 3;
export const leastShare = 1 / 3;

/** Bills of a group, and the facilities at which members bear them. */
export interface Templates {
  readonly bills: ReadonlySet<number>;
  readonly facilities: readonly number[];
  /** The claims there with one of them, by facility, whoever bears them. */
  readonly rows: readonly (readonly [row: number, bill: number])[];
}

/** The bills that members bear and others seldom do, and where. */
export const templatesOf = (index: ClaimIndex, members: readonly number[]): Templates => {
  const { claims, facilityStart } = index;
  const own = billsOfPatients(index, members);
  const alike = [...bearersOfEach(claims, own)].filter(([, bearers]) => bearers >= leastBearers);
  const facilities = new Map(alike.map(([bill]) => [bill, new Set<number>()]));
  for (const [row, bill] of own) facilities.get(bill)?.add(claims.facility[row] ?? 0);
  const sitesOf = (bills: readonly number[]): readonly number[] =>
    sorted(new Set(bills.flatMap((bill) => [...(facilities.get(bill) ?? [])])));
  const all = new Map(alike.map(([bill, bearers]) => [bill, { bearers, people: new Set<number>() }]));
  const isSeldom = ({ bearers, people }: { bearers: number; people: ReadonlySet<number> }): boolean =>
    bearers >= leastShare * people.size;
  const rows: (readonly [number, number])[] = [];
  const eachOf = openEachOf(claims, new Set(all.keys()));
  for (const site of sitesOf([...all.keys()]))
    eachOf(facilityStart[site] ?? 0, facilityStart[site + 1] ?? 0, (row, bill) => {
      const borne = all.get(bill);
      if (borne === undefined || !isSeldom(borne)) return;
      borne.people.add(claims.patient[row] ?? 0);
      rows.push([row, bill]);
    });
  const bills = [...all].filter(([, borne]) => isSeldom(borne)).map(([bill]) => bill);
  const [isTemplate, sites] = [new Set(bills), sitesOf(bills)];
  const isSite = new Set(sites);
  return {
    bills: isTemplate,
    facilities: sites,
    rows: rows.filter(([row, bill]) => isTemplate.has(bill) && isSite.has(claims.facility[row] ?? 0)),
  };
};

/** Visits the claims at some facilities that tell a bill. */
export const eachBillAt = (
  { claims, facilityStart }: ClaimIndex,
  facilities: readonly number[],
  visit: (row: number) => void,
): void => {
  for (const facility of facilities)
    for (let row = facilityStart[facility] ?? 0; row < (facilityStart[facility + 1] ?? 0); row++)
      if (isBillTold(claims, row)) visit(row);
};

const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);
