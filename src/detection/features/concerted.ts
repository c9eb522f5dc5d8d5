import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from '../groups/group.ts';
import { closeMinutes } from './close-minutes.ts';
import { sameAmount } from './same-amount.ts';

const leastClose = 0.4;
const leastSame = 0.3;

/** Settled within minutes of each other, and to the same fen: no timetable brings about both. */
export const isConcerted = (index: ClaimIndex, group: Group): boolean =>
  (closeMinutes(index, group) ?? 0) >= leastClose && (sameAmount(index, group) ?? 0) >= leastSame;
