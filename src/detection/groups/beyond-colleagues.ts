import type { ClaimIndex } from '../claims/claim-index.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { sameBills } from '../features/same-bills.ts';
import type { Group } from './group.ts';

/** Facilities per doctor from which on a block is no matter of one house. */
const leastSpread = 2 / 3;
/** Of the further bills of the members so many are alike, or of the members so many come from elsewhere, beyond what is usual. */
const leastSameBills = 0.25;
const leastFromElsewhere = 0.5;

/**
 * Doctors of one house share patients because it is one. A block that reaches into a second house and leans on colleagues
 * is one all the same where its members bear the same several bills, which other patients of these doctors do not, or where
 * it draws on other places.
 */
export const isBeyondColleagues = (index: ClaimIndex, block: Group): boolean => {
  const sites = block.gatherings.length;
  if (sites < 2) return false;
  return (
    sites > block.doctors.length * leastSpread ||
    (sameBills(index, block) ?? 0) >= leastSameBills ||
    (fromElsewhere(index, block) ?? 0) >= leastFromElsewhere
  );
};
