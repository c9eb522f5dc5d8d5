import type { ClaimIndex } from '../claims/claim-index.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { sameBills } from '../features/same-bills.ts';
import type { Group } from './group.ts';

/** Facilities per doctor from which on a block is no matter of one house. */
const leastSpread = 2 / 3;
/** Of the further bills of the members so many are alike, or of the members so many come from elsewhere, beyond what is usual. */
const leastSameBills = 0.25;
const leastFromElsewhere = 0.5;
/** Of the members so many see doctors of two houses. */
const leastAcross = 2 / 3;

/**
 * Doctors of one house share patients because it is one. A block that reaches into a second house and leans on colleagues
 * is one all the same where most of its members go to both houses, where they bear the same several bills, which other
 * patients of these doctors do not, or where it draws on other places.
 */
export const isBeyondColleagues = (index: ClaimIndex, block: Group): boolean => {
  const sites = block.gatherings.length;
  if (sites < 2) return false;
  return (
    sites > block.doctors.length * leastSpread ||
    membersAcross(index, block) >= leastAcross * block.patients.length ||
    (sameBills(index, block) ?? 0) >= leastSameBills ||
    (fromElsewhere(index, block) ?? 0) >= leastFromElsewhere
  );
};

/** How many members see doctors of the block in two houses or more. */
const membersAcross = ({ claims }: ClaimIndex, block: Group): number => {
  const first = new Map<number, number>();
  const across = new Set<number>();
  for (const row of block.claims) {
    const patient = claims.patient[row] ?? 0;
    const here = claims.facility[row] ?? 0;
    if ((first.get(patient) ?? here) !== here) across.add(patient);
    else first.set(patient, here);
  }
  return across.size;
};
