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

/** Visits the claims in a stretch with one of some bills. Most claims are of none of their items, and are not looked at any further. */
export const openEachOf = (
  claims: Bills,
  bills: ReadonlySet<number>,
): ((from: number, to: number, visit: (row: number, bill: number) => void) => void) => {
  const { item } = claims;
  const items = Array.from(bills, (bill) => Math.floor(bill / 2 ** 32));
  const most = items.reduce((one, other) => Math.max(one, other), 0);
  const isOfBill = new Uint8Array(1 + most);
  for (const one of items) isOfBill[one] = 1;
  return (from, to, visit) => {
    for (let row = from; row < to; row++) {
      const one = item[row] ?? -1;
      if (one < 0 || one > most || isOfBill[one] === 0) continue;
      const bill = billOf(claims, row) ?? 0;
      if (bills.has(bill)) visit(row, bill);
    }
  };
};

/** Rows with their bills, where one is told. */
export const billsOf = (claims: Bills, rows: readonly number[]): readonly (readonly [row: number, bill: number])[] =>
  rows.flatMap((row) => {
    const bill = billOf(claims, row);
    return bill === null ? [] : [[row, bill] as const];
  });

/** Rows of people with their bills, by patient. */
export const billsOfPatients = (
  { claims, patientStart, ofPatient }: ClaimIndex,
  patients: readonly number[],
): ReturnType<typeof billsOf> =>
  billsOf(
    claims,
    patients.flatMap((patient) => [...ofPatient.subarray(patientStart[patient], patientStart[patient + 1])]),
  );

/** How many people bear a bill, of rows that stand by patient. */
export const bearersOfEach = (
  { patient }: Pick<ClaimTable, 'patient'>,
  rows: readonly (readonly [row: number, bill: number])[],
): ReadonlyMap<number, number> => {
  const bearers = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [row, bill] of rows) {
    const who = patient[row] ?? 0;
    if (last.get(bill) === who) continue;
    last.set(bill, who);
    bearers.set(bill, (bearers.get(bill) ?? 0) + 1);
  }
  return bearers;
};
