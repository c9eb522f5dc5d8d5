import type { ClaimTable } from './claim-table.ts';

/** Fewer nights may be a treatment by day. */
const leastNights = 2;

export const isStay = (claims: ClaimTable, row: number): boolean =>
  (claims.lastDay[row] ?? 0) - (claims.day[row] ?? 0) >= leastNights;

/** The stays among the claims as a table of their own, every code as it was; `rowOf` gives where a stay was. */
export const staysOf = (claims: ClaimTable): { readonly stays: ClaimTable; readonly rowOf: Int32Array } => {
  let count = 0;
  for (let row = 0; row < claims.count; row++) if (isStay(claims, row)) count++;
  const rowOf = new Int32Array(count);
  for (let row = 0, stay = 0; row < claims.count; row++) if (isStay(claims, row)) rowOf[stay++] = row;
  const picked = <Column extends Int32Array | Uint16Array | Int16Array>(column: Column): Column => {
    const result = column.slice(0, count);
    for (let stay = 0; stay < count; stay++) result[stay] = column[rowOf[stay] ?? 0] ?? 0;
    return result as Column;
  };
  return {
    rowOf,
    stays: {
      ...claims,
      count,
      facility: picked(claims.facility),
      day: picked(claims.day),
      patient: picked(claims.patient),
      doctor: picked(claims.doctor),
      lastDay: picked(claims.lastDay),
      minute: picked(claims.minute),
      amount: picked(claims.amount),
      item: picked(claims.item),
      row: picked(claims.row),
    },
  };
};
