import { type ClaimTable, claimColumns } from './claim-table.ts';

const columns = ['facility', 'day', 'patient', 'doctor', 'lastDay', 'minute', 'amount', 'item', 'row'] as const;

/** Rows of the claims of one kind, in their order. */
export const rowsWhere = (claims: ClaimTable, isIn: (claims: ClaimTable, row: number) => boolean): Int32Array => {
  let count = 0;
  for (let row = 0; row < claims.count; row++) if (isIn(claims, row)) count++;
  const rows = new Int32Array(count);
  for (let row = 0, place = 0; row < claims.count; row++) if (isIn(claims, row)) rows[place++] = row;
  return rows;
};

/** Some of the claims as a table of their own, every code as it was. */
export const partOfClaims = (claims: ClaimTable, rows: Int32Array): ClaimTable => {
  const picked = claimColumns(rows.length);
  for (const name of columns)
    for (let place = 0; place < rows.length; place++) picked[name][place] = claims[name][rows[place] ?? 0] ?? 0;
  return { ...claims, count: rows.length, ...picked };
};
