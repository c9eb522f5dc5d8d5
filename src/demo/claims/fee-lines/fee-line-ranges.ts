import type { Range } from '../distributions.ts';

/** How settlements are told in fee lines. Shares are of 1; each is drawn once for a data set, those of copies once for a ring. */
export interface FeeLineRanges {
  /** Share of the ordinary visits that are charged by a list which the facility keeps for their main item. */
  readonly orderSets: Range;
  /** Share of those lists in which the doctor changes something. */
  readonly orderSetChanges: Range;
  /** Share of the chronic patients whose doctor gives all of them the same drugs. */
  readonly standardRegimens: Range;
  /** Share of the refills in which something differs from the month before. */
  readonly regimenChanges: Range;
  /** Share of the sessions, checks and vaccinations in which something differs from the package. */
  readonly packageChanges: Range;
  /** Mean number of lines beside the main item and the fee of the visit. */
  readonly besides: Range;
  /** The same of a stay. */
  readonly besidesOfStay: Range;
  /** Share of the settlements whose lines stand in no order. */
  readonly reordered: Range;
  /** Share of the settlements in which a line was wrong and was taken back. */
  readonly corrections: Range;
  /** Share of the settlements in which a charge stands in two lines. */
  readonly splits: Range;
  /** Share of the rings of each family that copy lists of charges from each other. */
  readonly copying: Readonly<Record<string, Range>>;
  /** How many lists a copying ring has. */
  readonly copiedLists: Range;
  /** Share of a copying ring's claims that bear one of them. */
  readonly copiedClaims: Range;
  /** Shares of the copies that hide what they are: an item exchanged, counts moved, more lines in another order. */
  readonly copiesExchanged: Range;
  readonly copiesJittered: Range;
  readonly copiesReordered: Range;
}

/** What `npm run demo -- claims --fee-lines` draws from: docs/decisions/0017 says why. */
export const usualFeeLineRanges: FeeLineRanges = {
  orderSets: [0.15, 0.45],
  orderSetChanges: [0.1, 0.4],
  standardRegimens: [0.3, 0.8],
  regimenChanges: [0.05, 0.25],
  packageChanges: [0.02, 0.15],
  besides: [1.5, 3],
  besidesOfStay: [12, 28],
  reordered: [0.1, 0.4],
  corrections: [0.004, 0.02],
  splits: [0.01, 0.05],
  copying: { T1: [0.3, 0.7], T2: [0.2, 0.5], T3: [0.4, 0.8], T4: [0.4, 0.9], T5: [0.2, 0.6], T6: [0.5, 0.9] },
  copiedLists: [1, 4],
  copiedClaims: [0.4, 0.95],
  copiesExchanged: [0, 0.4],
  copiesJittered: [0, 0.4],
  copiesReordered: [0, 1],
};
