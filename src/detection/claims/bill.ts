import type { ClaimIndex } from './claim-index.ts';
import type { ClaimTable } from './claim-table.ts';

type Bills = Pick<ClaimTable, 'item' | 'amount'>;

/** Whether item and sum of a claim are told; a claim over nothing has no bill. */
export const isBillTold = ({ item, amount }: Bills, row: number): boolean =>
  item[row] !== -1 && (amount[row] ?? -1) > 0;

/** An item and what it cost to the fen as one number; null where there is no bill. */
export const billOf = (claims: Bills, row: number): number | null =>
  // Whole, and below what a double holds exactly: items are codes of the store, far fewer than two million.
  isBillTold(claims, row) ? (claims.item[row] ?? 0) * 2 ** 32 + (claims.amount[row] ?? 0) : null;

/**
 * Asks whether the bill of a claim is one of some. Most claims are of none of their items, and need not be looked at any
 * further.
 */
export const openIsAmong = (claims: Bills, bills: ReadonlySet<number>): ((row: number) => boolean) => {
  const items = Array.from(bills, (bill) => Math.floor(bill / 2 ** 32));
  const isOfBill = new Uint8Array(1 + items.reduce((most, item) => Math.max(most, item), 0));
  for (const item of items) isOfBill[item] = 1;
  return (row) => isOfBill[claims.item[row] ?? -1] === 1 && bills.has(billOf(claims, row) ?? 0);
};

/** Rows of people with their bills, where one is told. */
export const billsOf = (
  { claims, patientStart, ofPatient }: ClaimIndex,
  patients: readonly number[],
): readonly (readonly [row: number, bill: number])[] =>
  patients.flatMap((patient) =>
    Array.from(ofPatient.subarray(patientStart[patient], patientStart[patient + 1])).flatMap((row) => {
      const bill = billOf(claims, row);
      return bill === null ? [] : [[row, bill] as const];
    }),
  );
