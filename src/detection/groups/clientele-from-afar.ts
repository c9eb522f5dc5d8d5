import type { ClaimIndex } from '../claims/claim-index.ts';
import { isFromAfar } from '../claims/from-afar.ts';
import { type BlockGround, rowsFromAfar } from './block-ground.ts';
import type { Group } from './group.ts';

/** From this share of claims from afar on a block draws on other places. */
const leastFromAfar = 0.5;
/** Of those who are added so many may be there by chance. */
const chanceShare = 0.2;

/** Whether most of what a group claims is of people from afar. */
const drawsOnOtherPlaces = (index: ClaimIndex, { claims }: Group): boolean =>
  claims.length > 0 && claims.filter((row) => isFromAfar(index.claims, row)).length >= leastFromAfar * claims.length;

/**
 * A block that draws on other places, with those who come from afar to one of its doctors and come back. Of people from
 * afar few come back to the same doctor: how many, all doctors tell, and where a doctor of the block has many times more
 * of them than those who came once bring about, they belong to the block. Members of other groups stay there.
 */
export const withClienteleFromAfar = (
  index: ClaimIndex,
  { returnsFromAfar }: BlockGround,
  group: Group,
  isTold: ReadonlySet<number>,
): Group => {
  if (group.pattern !== 'SHARED_DOCTORS' || !drawsOnOtherPlaces(index, group)) return group;
  const found = new Map<number, readonly number[]>();
  for (const doctor of group.doctors) {
    const visits = rowsFromAfar(index, doctor);
    const own = [...visits].filter(([patient, rows]) => !isTold.has(patient) && !isInTreatment(index, rows));
    const returning = own.filter(([, rows]) => rows.length >= 2);
    if ((own.length - returning.length) * returnsFromAfar > chanceShare * returning.length) continue;
    for (const [patient, rows] of returning) found.set(patient, [...(found.get(patient) ?? []), ...rows]);
  }
  return {
    ...group,
    patients: [...group.patients, ...found.keys()].sort((a, b) => a - b),
    peripheral: group.peripheral.filter((patient) => !found.has(patient)),
    claims: [...group.claims, ...[...found.values()].flat()].sort((a, b) => a - b),
  };
};

/** Dialysis and infusions: so many visits, half of them within so many days of the one before. */
const leastVisits = 20;
const mostGap = 4;

/** Whether somebody comes every few days, and so would come to whoever gives the treatment. */
const isInTreatment = ({ claims }: ClaimIndex, rows: readonly number[]): boolean => {
  const days = rows.map((row) => claims.day[row] ?? 0).sort((a, b) => a - b);
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? 0));
  return days.length >= leastVisits && gaps.filter((gap) => gap <= mostGap).length * 2 >= gaps.length;
};
