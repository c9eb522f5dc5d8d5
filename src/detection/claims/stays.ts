import { type ClaimTable, rawClaims } from './claim-table.ts';

/** Fewer nights may be a treatment by day. */
const leastNights = 2;

export const isStay = (claims: ClaimTable, row: number): boolean =>
  (claims.lastDay[row] ?? 0) - (claims.day[row] ?? 0) >= leastNights;

const columns = ['facility', 'day', 'patient', 'doctor', 'lastDay', 'minute', 'amount', 'item', 'row'] as const;

/** The stays among the claims as a table of their own, every code as it was; `rowOf` gives where a stay was. */
export const staysOf = (claims: ClaimTable): { readonly stays: ClaimTable; readonly rowOf: Int32Array } => {
  let count = 0;
  for (let row = 0; row < claims.count; row++) if (isStay(claims, row)) count++;
  const rowOf = new Int32Array(count);
  for (let row = 0, stay = 0; row < claims.count; row++) if (isStay(claims, row)) rowOf[stay++] = row;
  const { facility, day, patient, doctor, lastDay, minute, amount, item, row } = rawClaims(count);
  const picked = { facility, day, patient, doctor, lastDay, minute, amount, item, row };
  for (const name of columns)
    for (let stay = 0; stay < count; stay++) picked[name][stay] = claims[name][rowOf[stay] ?? 0] ?? 0;
  return { rowOf, stays: { ...claims, count, ...picked } };
};
