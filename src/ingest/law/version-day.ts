import type { LawText } from '../../reasoning/law-text/law-text.ts';

/** What the graph knows of a change of the work. */
export interface KnownChange {
  readonly adoptedOn: string | null;
  readonly effectiveOn: string | null;
}

export interface VersionDay {
  /** First day on which this wording is known to be in force. */
  readonly from: string;
  readonly toldBy: 'TEXT' | 'CHANGE_ON_FILE' | 'VERSION_ON_FILE' | 'WORK_ON_FILE' | 'AMENDMENT' | 'STATED';
}

/**
 * The first day in force of the wording in a file: what its head or last article tells; else what the graph knows of
 * the last change, or the first day within a year on which it knows a wording; else, for a text never amended, the
 * first day of the work. Of an amended text whose amendment tells no day, the day of the amendment: from then on this
 * wording stood, and nothing is claimed about the time before. Null when nothing tells a day.
 */
export const versionDay = (
  law: Pick<LawText, 'events' | 'effectiveOn'>,
  namedDay: string | null,
  work: {
    readonly validFrom: string | null;
    readonly changes: readonly KnownChange[];
    readonly versionDays: readonly string[];
  } | null,
): VersionDay | null => {
  const last = lastDay(law, namedDay);
  if (law.effectiveOn !== null && (last === null || law.effectiveOn >= last))
    return { from: law.effectiveOn, toldBy: 'TEXT' };
  const change = work?.changes.find(({ adoptedOn, effectiveOn }) => adoptedOn === last && effectiveOn !== null);
  if (typeof change?.effectiveOn === 'string') return { from: change.effectiveOn, toldBy: 'CHANGE_ON_FILE' };
  if (last !== null && isAmended(law, last)) {
    const known = work?.versionDays.find((day) => day >= last && day <= aYearAfter(last));
    return known === undefined ? { from: last, toldBy: 'AMENDMENT' } : { from: known, toldBy: 'VERSION_ON_FILE' };
  }
  const from = law.effectiveOn ?? work?.validFrom ?? null;
  if (from === null) return null;
  return { from, toldBy: law.effectiveOn === null ? 'WORK_ON_FILE' : 'TEXT' };
};

/**
 * The first day with what somebody states who took the text in. A stated day stands where nothing tells one, or only the day of
 * an amendment is told; it never contradicts what the text or the graph tells: then that other day is given as a sentence.
 */
export const dayWithStated = (told: VersionDay | null, stated: string | null): VersionDay | string | null => {
  if (stated === null) return told;
  if (told === null || told.toldBy === 'AMENDMENT')
    return told !== null && stated < told.from
      ? `The text was amended on ${told.from}: it cannot be in force from ${stated} on.`
      : { from: stated, toldBy: 'STATED' };
  return told.from === stated
    ? told
    : `It is in force from ${told.from} on by what is told already, not from ${stated}.`;
};

const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The last day on which something happened to this text. */
const lastDay = (law: Pick<LawText, 'events'>, namedDay: string | null): string | null =>
  [
    ...law.events.filter(({ kind }) => kind !== 'EFFECTIVE').map(({ on }) => on),
    ...(namedDay === null ? [] : [namedDay]),
  ]
    .sort()
    .at(-1) ?? null;

/** A file name may date a text after everything that its head tells: then an amendment is missing in the head. */
const isAmended = ({ events, effectiveOn }: Pick<LawText, 'events' | 'effectiveOn'>, last: string): boolean =>
  events.some(({ kind }) => kind === 'AMENDED') ||
  (effectiveOn !== null && effectiveOn < last) ||
  (events.length > 0 && events.every(({ on }) => on < last) && effectiveOn === null);
