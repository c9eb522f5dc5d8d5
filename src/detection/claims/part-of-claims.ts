import { type ClaimTable, rawClaims } from './claim-table.ts';

const columns = ['facility', 'day', 'patient', 'doctor', 'lastDay', 'minute', 'amount', 'item', 'row'] as const;

/** Some of the claims as a table of their own, every code as it was; `rowOf` gives where a claim was. */
export const partOfClaims = (
  claims: ClaimTable,
  isIn: (claims: ClaimTable, row: number) => boolean,
): { readonly part: ClaimTable; readonly rowOf: Int32Array } => {
  let count = 0;
  for (let row = 0; row < claims.count; row++) if (isIn(claims, row)) count++;
  const rowOf = new Int32Array(count);
  for (let row = 0, place = 0; row < claims.count; row++) if (isIn(claims, row)) rowOf[place++] = row;
  const { facility, day, patient, doctor, lastDay, minute, amount, item, row } = rawClaims(count);
  const picked = { facility, day, patient, doctor, lastDay, minute, amount, item, row };
  for (const name of columns)
    for (let place = 0; place < count; place++) picked[name][place] = claims[name][rowOf[place] ?? 0] ?? 0;
  return { rowOf, part: { ...claims, count, ...picked } };
};
