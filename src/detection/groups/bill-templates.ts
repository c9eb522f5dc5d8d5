import { billOf, billsOf, isBillTold, openIsAmong } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';

/** A bill that fewer members bear, or mostly others, is no template of the group. */
const leastBearers = 3;
const leastShare = 1 / 3;

/** Bills of a group, and the facilities at which members bear them. */
export interface Templates {
  readonly bills: ReadonlySet<number>;
  readonly facilities: readonly number[];
}

/** The bills that members bear and others seldom do, and where. */
export const templatesOf = (index: ClaimIndex, members: readonly number[]): Templates => {
  const bearers = new Map<number, Set<number>>();
  const facilities = new Map<number, Set<number>>();
  for (const [row, bill] of billsOf(index, members)) {
    const { patient, facility } = index.claims;
    bearers.set(bill, (bearers.get(bill) ?? new Set()).add(patient[row] ?? 0));
    facilities.set(bill, (facilities.get(bill) ?? new Set()).add(facility[row] ?? 0));
  }
  const alike = [...bearers].filter(([, own]) => own.size >= leastBearers);
  const sites = sorted(new Set(alike.flatMap(([bill]) => [...(facilities.get(bill) ?? [])])));
  const all = new Map<number, Set<number>>(alike.map(([bill]) => [bill, new Set()]));
  const isAlike = openIsAmong(index.claims, new Set(all.keys()));
  eachBillAt(index, sites, (row) => {
    if (isAlike(row)) all.get(billOf(index.claims, row) ?? 0)?.add(index.claims.patient[row] ?? 0);
  });
  const bills = new Set(
    alike.filter(([bill, own]) => own.size >= leastShare * (all.get(bill)?.size ?? 0)).map(([bill]) => bill),
  );
  return { bills, facilities: sorted(new Set([...bills].flatMap((bill) => [...(facilities.get(bill) ?? [])]))) };
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
