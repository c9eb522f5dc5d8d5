import type { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import { addDays, daysBetween } from '../calendar/days.ts';
import type { EventDays } from './events-as-facts.ts';

export interface Surcharge {
  /** First day of delay. */
  readonly from: string;
  /** The last day counted. */
  readonly to: string;
  /** Days of delay that count, without the pauses. */
  readonly days: number;
  readonly pausedDays: number;
  readonly fen: number;
  readonly capFen: number;
  /** The day on which the cap is reached, if nothing pauses any more; null when it was reached or never will be. */
  readonly capReachedOn: string | null;
}

/**
 * What delay has cost by `asOf`, both ends of `from`…`to` included; null while nothing is due. The day of payment is
 * no day of delay. Between the events of a pause no day counts, both its ends included; a pause without an end goes on.
 */
export const surchargeOn = (
  { percentPerDay, capPercent, pausedBetween }: Pick<ProceduralRule, 'percentPerDay' | 'capPercent' | 'pausedBetween'>,
  { fineFen, lastDayToPay, events, asOf }: { fineFen: number; lastDayToPay: string; events: EventDays; asOf: string },
): Surcharge | null => {
  if (percentPerDay === null || capPercent === null) return null;
  const paid = events.get('PAID');
  const from = addDays(lastDayToPay, 1);
  const to = paid !== undefined && paid <= asOf ? addDays(paid, -1) : asOf;
  if (to < from) return null;
  const pauses = pausedBetween.flatMap(([begin, end]) => {
    const begun = events.get(begin);
    return begun === undefined ? [] : [{ begun, ended: events.get(end) ?? to }];
  });
  const isPaused = (day: string): boolean => pauses.some(({ begun, ended }) => begun <= day && day <= ended);
  const span = Array.from({ length: daysBetween(from, to) + 1 }, (_none, at) => addDays(from, at));
  const days = span.filter((day) => !isPaused(day)).length;
  const capFen = Math.floor((fineFen * capPercent) / 100);
  const daysToCap = Math.ceil(capPercent / percentPerDay);
  return {
    from,
    to,
    days,
    pausedDays: span.length - days,
    fen: Math.min(capFen, Math.floor((fineFen * percentPerDay * days) / 100)),
    capFen,
    capReachedOn: days >= daysToCap || to !== asOf ? null : addDays(to, daysToCap - days),
  };
};
