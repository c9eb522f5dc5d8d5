import type { ClaimIndex } from './claim-index.ts';
import type { ClaimTable } from './claim-table.ts';

/** An item and what it cost to the fen as one number; null where either is not told, or nothing was charged. */
export const billOf = ({ item, amount }: Pick<ClaimTable, 'item' | 'amount'>, row: number): number | null => {
  const what = item[row] ?? -1;
  const fen = amount[row] ?? -1;
  // Whole, and below what a double holds exactly: items are codes of the store, far fewer than two million.
  return what === -1 || fen <= 0 ? null : what * 2 ** 32 + fen;
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
