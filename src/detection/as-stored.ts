import type { ClaimTable } from './claims/claim-table.ts';
import type { FoundGroups } from './find-groups.ts';

/** What was found in the codes and rows of the store, so that the claims need not be held until it is written. */
export const asStored = (
  { patients, doctors, facilities, row }: ClaimTable,
  { groups, crowds }: FoundGroups,
): FoundGroups => {
  const told = (codes: Int32Array, numbers: readonly number[]): readonly number[] =>
    numbers.map((number) => codes[number] ?? 0);
  const facilityOf = (number: number): number => facilities.code[number] ?? 0;
  return {
    groups: groups.map((group) => ({
      ...group,
      patients: told(patients.code, group.patients),
      peripheral: told(patients.code, group.peripheral),
      doctors: told(doctors.code, group.doctors),
      gatherings: group.gatherings.map((gathering) => ({ ...gathering, facility: facilityOf(gathering.facility) })),
      claims: told(row, group.claims),
    })),
    crowds: crowds.map((crowd) => ({
      ...crowd,
      facility: facilityOf(crowd.facility),
      doctor: crowd.doctor === null ? null : (doctors.code[crowd.doctor] ?? 0),
    })),
  };
};
