import { factKeysOf } from '../../entities/norm/condition-text.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { ProceduralEvent as Events } from '../../entities/procedural-rule/procedural-event.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import type { Facts, Interval } from '../legality/facts/evaluate-condition.ts';

export type EventDays = ReadonlyMap<ProceduralEvent, string>;

/**
 * The facts that conditions ask beside those given: `event:X` is whether X has happened by `asOf` (an event that is not
 * given has not), `imposes:X` whether the measure is among those intended; without a list of measures it is unknown.
 */
export const withDerivedFacts = (
  facts: Facts,
  {
    events,
    measures,
    asOf,
    rules,
  }: { events: EventDays; measures: readonly string[] | null; asOf: string; rules: readonly RuleOnFile[] },
): Map<string, string | boolean | Interval> => {
  const all = new Map(facts);
  for (const event of Events.options) {
    const day = events.get(event);
    all.set(`event:${event}`, day !== undefined && day <= asOf);
  }
  if (measures !== null) {
    for (const { condition } of rules)
      for (const key of condition === null ? [] : factKeysOf(condition))
        if (key.startsWith('imposes:')) all.set(key, false);
    for (const measure of measures) all.set(`imposes:${measure}`, true);
  }
  return all;
};
