import { type Check, met, notMet, open } from '../legality/basis/check.ts';
import type { ActLimitation, Clock } from '../limitation/limitation.ts';
import { endOfAct } from '../limitation/limited-act.ts';

/**
 * N12: every act that a penalty answers was discovered in time. A text of that day that is not on file is said to be so,
 * and decides nothing.
 */
export const checkLimitation = (limitation: readonly ActLimitation[]): Check | null => {
  const clocks = limitation.flatMap(({ act, clocks: all }) =>
    all.filter(({ matter }) => matter === 'ADMINISTRATIVE_LIMITATION').map((clock) => ({ act, clock })),
  );
  if (clocks.length === 0) return null;
  const lapsed = clocks.filter(({ clock }) => clock.outcome === 'LAPSED');
  if (lapsed.length > 0) {
    const acts = lapsed.map(({ act, clock }) => `${act.key} (${lastDayOf(clock)})`).join(', ');
    return notMet('N12', 'TIME_BARRED', `Not discovered by the last day on which it could still be punished: ${acts}.`);
  }
  const undecided = clocks.filter(({ clock }) => clock.outcome === 'UNDETERMINED');
  const [first] = undecided;
  if (first === undefined) return met('N12', 'Discovered while it could still be punished.');
  const acts = undecided.map(({ act, clock }) => `${act.key} (${lastDayOf(clock)})`).join(', ');
  const missing = [...new Set(undecided.flatMap(({ clock }) => clock.missing))];
  const reason = first.clock.reason ?? 'MISSING_FACT';
  if (undecided.some(({ act }) => endOfAct(act) === null))
    return open('N12', 'ACT_DATE_UNKNOWN', 'Limitation runs from the end of the act, and its day is not told.', [
      'actDate',
    ]);
  switch (reason) {
    case 'TEXT_NOT_ON_FILE':
      return open('N12', reason, `The text on limitation of that day is not on file: ${acts}.`, ['text']);
    case 'CONTESTED_READING':
      return open('N12', reason, `Which term of limitation applies is contested: ${acts}.`, ['reading']);
    default:
      return open('N12', 'DISCOVERY_UNKNOWN', `Whether it was discovered in time is not told: ${acts}.`, missing);
  }
};

/** The last days on every reading that applies or may, such as "2025-03-20 or 2028-03-20". */
const lastDayOf = ({ readings }: Clock): string =>
  [...new Set(readings.flatMap(({ lastDay }) => (lastDay === null ? [] : [lastDay.last])))].toSorted().join(' or ') ||
  'no day can be told';
