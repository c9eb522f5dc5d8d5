import { bearersOfEach, billOf, billsOf, isBillTold } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { leastBills } from './bill-bearers.ts';
import { leastBearers, leastShare } from './bill-templates.ts';
import type { Block } from './block.ts';

/** −log10 p of how many of the people who bear these bills are among those whom the doctors share. */
const leastSurprise = 3.5;
/** Among more people three bear the same bill by chance: their threes grow with the third power. */
const mostShared = 100;

/**
 * Who sees two doctors of a set or more, where these people bear bills alike that the other patients of the doctors seldom bear;
 * null where they do not. That doctors share patients may be chance, or their town, and so may be a bill alike; that the patients they share bear the same bills is neither.
 */
export const billsOfDoctors = (
  index: ClaimIndex,
  block: Pick<Block, 'doctors' | 'candidates'>,
): readonly number[] | null => {
  if (block.candidates.length < leastBearers || block.candidates.length > mostShared) return null;
  const own = billsOf(
    index.claims,
    block.candidates.flatMap(({ ofBlock }) => ofBlock),
  );
  // Of most sets no two bills are alike, and nobody else need be asked.
  const alike = [...bearersOfEach(index.claims, own)].filter(([, people]) => people >= leastBearers);
  if (alike.length < leastBills) return null;
  const { told, bearers } = bearersAmong(index, block.doctors, new Set(alike.map(([bill]) => bill)));
  const bills = alike
    .map(([bill, people]) => ({ own: people, all: bearers.get(bill)?.size ?? 0 }))
    .filter((bill) => bill.own >= leastShare * bill.all);
  const sumOf = (of: 'own' | 'all'): number => bills.reduce((sum, bill) => sum + bill[of], 0);
  const expected = (sumOf('all') * own.length) / told;
  return bills.length >= leastBills && poissonTail(sumOf('own'), expected) >= leastSurprise
    ? block.candidates.map(({ patient }) => patient)
    : null;
};

/** Claims of these doctors that tell a bill, and who bears some of the bills. */
const bearersAmong = (
  { claims, doctorStart, ofDoctor }: ClaimIndex,
  doctors: readonly number[],
  bills: ReadonlySet<number>,
): { readonly told: number; readonly bearers: ReadonlyMap<number, ReadonlySet<number>> } => {
  const bearers = new Map([...bills].map((bill) => [bill, new Set<number>()]));
  let told = 0;
  for (const doctor of doctors)
    for (let at = doctorStart[doctor] ?? 0; at < (doctorStart[doctor + 1] ?? 0); at++) {
      const row = ofDoctor[at] ?? 0;
      if (!isBillTold(claims, row)) continue;
      told++;
      bearers.get(billOf(claims, row) ?? 0)?.add(claims.patient[row] ?? 0);
    }
  return { told, bearers };
};
