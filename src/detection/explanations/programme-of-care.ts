import { billOf } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import { fromElsewhere } from '../features/from-elsewhere.ts';
import { continuing, ownTreatment } from '../features/own-treatment.ts';
import type { Group } from '../groups/group.ts';
import type { Explanation } from './explanation.ts';

/** From this share of bills that follow each other in the order usual among the members on, they are steps of a programme. */
const threshold = 0.9;
const leastSteps = 10;
const mostFromElsewhere = 0.2;
/** A refill and its check are two bills; three that come again and again in no order are none of a programme. */
const mostBills = 2.5;

/**
 * Check-ups of a pregnancy, doses of different prices, rehabilitation: people of the place get the same bills at one facility
 * one after the other, everybody in the same order; or a refill and its check, again and again.
 */
export const programmeOfCare: Explanation = (index, group) => {
  const { steps, inOrder, bills } = stepsOf(index, group);
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  const value = group.pattern !== 'COMMON_BILLS' || steps < leastSteps ? null : inOrder / steps;
  const isRefill = bills < mostBills && (ownTreatment(index, group) ?? 0) >= continuing;
  return {
    explanation: 'PROGRAMME_OF_CARE',
    explains:
      value !== null &&
      (value >= threshold || isRefill) &&
      sites === 1 &&
      (fromElsewhere(index, group) ?? 0) < mostFromElsewhere,
    finding:
      value === null
        ? 'only bills in common can be a programme, and only where members have several on different days'
        : `${Math.round(value * 100)} % of the bills that members have one after the other follow in the order usual among them, ${bills.toFixed(1)} different ones a member, at ${sites} facilities`,
    value,
    threshold,
  };
};

/** Pairs of different bills on different days of one member by their first days; those in the order that most members have; and bills a member. */
const stepsOf = ({ claims }: ClaimIndex, group: Group) => {
  const firstDays = new Map<number, Map<number, number>>();
  for (const row of group.claims) {
    const bill = billOf(claims, row);
    if (bill === null) continue;
    const patient = claims.patient[row] ?? 0;
    const own = firstDays.get(patient) ?? new Map<number, number>();
    firstDays.set(patient, own.set(bill, Math.min(own.get(bill) ?? Number.POSITIVE_INFINITY, claims.day[row] ?? 0)));
  }
  const orders = new Map<string, { there: number; back: number }>();
  for (const own of firstDays.values())
    for (const [one, before] of own)
      for (const [other, after] of own) {
        if (one >= other || before === after) continue;
        const order = orders.get(`${one} ${other}`) ?? { there: 0, back: 0 };
        orders.set(`${one} ${other}`, order);
        if (before < after) order.there++;
        else order.back++;
      }
  let steps = 0;
  let inOrder = 0;
  for (const { there, back } of orders.values()) {
    steps += there + back;
    inOrder += Math.max(there, back);
  }
  const bills = [...firstDays.values()].reduce((sum, own) => sum + own.size, 0) / Math.max(1, firstDays.size);
  return { steps, inOrder, bills };
};
