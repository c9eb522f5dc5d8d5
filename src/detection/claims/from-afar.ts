import type { ClaimTable } from './claim-table.ts';

/** The patient is insured elsewhere than where the facility is; false where either is not told. */
export const isFromAfar = ({ patients, facilities, patient, facility }: ClaimTable, row: number): boolean => {
  const home = patients.region[patient[row] ?? 0] ?? -1;
  const place = facilities.region[facility[row] ?? 0] ?? -1;
  return home !== -1 && place !== -1 && home !== place;
};
