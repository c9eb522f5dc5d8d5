import type { Condition } from '../../entities/norm/condition.model.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Facts, Interval } from '../../reasoning/legality/evaluate-condition.ts';
import type { EventDays } from '../../reasoning/procedure/events-as-facts.ts';
import type { ConditionFactInput, EventInput, Told } from './case-input.type.ts';

/** The days of events; one event twice is an error, since no rule could choose. */
export const readEvents = (given: Told<readonly EventInput[]>, path: string): EventDays => {
  const events = new Map<ProceduralEvent, string>();
  for (const [at, { event, on }] of (given ?? []).entries()) {
    if (events.has(event))
      throw new BadInputError(`${path}.${at}.event`, `${event} is given twice: give the day that counts.`);
    events.set(event, on);
  }
  return events;
};

type Kind = 'BOOLEAN' | 'TEXT' | 'NUMBER';
const fieldOf = { BOOLEAN: 'is', TEXT: 'text', NUMBER: 'number' } as const;

/** The facts, each checked against the conditions that ask for it. */
export const readFacts = (
  given: Told<readonly ConditionFactInput[]>,
  conditions: readonly (Condition | null)[],
  path: string,
): Map<string, string | boolean | Interval> => {
  const known = keysIn(conditions);
  const facts = new Map<string, string | boolean | Interval>();
  for (const [at, fact] of (given ?? []).entries()) {
    const kind = known.get(fact.key);
    if (kind === undefined)
      throw new BadInputError(
        `${path}.${at}.key`,
        `No condition on file asks for "${fact.key}"; these do: ${[...known.keys()].toSorted().join(', ')}.`,
      );
    const value = toldValue(fact, kind);
    if (value === undefined) throw new BadInputError(`${path}.${at}`, `"${fact.key}" takes "${fieldOf[kind]}".`);
    if (value !== null) facts.set(fact.key, value);
  }
  return facts;
};

/** Null: said to be unknown. */
const toldValue = (
  { is, text, number }: ConditionFactInput,
  kind: Kind,
): string | boolean | Interval | null | undefined => {
  if (kind === 'TEXT') return text ?? undefined;
  if (kind === 'NUMBER') return number == null ? undefined : { low: number, high: number };
  return is == null ? undefined : is === 'UNKNOWN' ? null : is === 'TRUE';
};

/** Keys that a caller may tell; what the engine derives (`event:`, `step:`, `imposes:`) is not among them. */
const keysIn = (conditions: readonly (Condition | null)[]): ReadonlyMap<string, Kind> => {
  const keys = new Map<string, Kind>();
  const read = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('not' in condition) read(condition.not);
    else if (!condition.fact.includes(':'))
      keys.set(condition.fact, 'is' in condition ? (typeof condition.is === 'boolean' ? 'BOOLEAN' : 'TEXT') : 'NUMBER');
  };
  for (const condition of conditions) if (condition !== null) read(condition);
  return keys;
};

/** An amount in fen that is rounded to steps of `precisionFen`. */
export const readAmount = (fen: Told<number>, precisionFen: Told<number>, path: string): Interval | null => {
  if (fen == null) return null;
  if (fen < 0) throw new BadInputError(`${path}.amount`, 'An amount must not be negative.');
  if (precisionFen != null && precisionFen <= 0)
    throw new BadInputError(`${path}.precision`, 'A precision must be above zero.');
  const half = Math.floor((precisionFen ?? 1) / 2);
  return { low: Math.max(0, fen - half), high: fen + half };
};

export const withFacts = (facts: Facts, more: Readonly<Record<string, string | boolean | Interval | null>>): Facts => {
  const all = new Map(facts);
  for (const [key, value] of Object.entries(more)) if (value !== null) all.set(key, value);
  return all;
};
