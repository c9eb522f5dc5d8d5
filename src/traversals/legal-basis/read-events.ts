import type { EventInput } from '../../entities/procedural-rule/event-input.type.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Told } from '../../platform/graphql/told.ts';
import type { EventDays } from '../../reasoning/procedure/events-as-facts.ts';

/** The days of events, with those told elsewhere; one event on two days is an error, since no rule could choose. */
export const readEvents = (
  given: Told<readonly EventInput[]>,
  path: string,
  toldElsewhere: EventDays = new Map(),
): EventDays => {
  const events = new Map<ProceduralEvent, string>();
  for (const [at, { event, on }] of (given ?? []).entries()) {
    if (events.has(event) || (toldElsewhere.get(event) ?? on) !== on)
      throw new BadInputError(`${path}[${at}].event`, `${event} is given twice: give the day that counts.`);
    events.set(event, on);
  }
  return new Map([...toldElsewhere, ...events]);
};
