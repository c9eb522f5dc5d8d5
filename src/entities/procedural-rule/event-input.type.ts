import { builder } from '../../platform/graphql/builder.ts';
import type { ProceduralEvent } from './procedural-event.model.ts';
import { ProceduralEventRef } from './procedural-rule.type.ts';

export interface EventInput {
  readonly event: ProceduralEvent;
  readonly on: string;
}

export const EventInputRef = builder.inputRef<EventInput>('ProceduralEventInput').implement({
  description: 'What happened, or will happen, on a day. An event that is not given has not happened.',
  fields: (t) => ({
    event: t.field({ type: ProceduralEventRef, required: true }),
    on: t.field({ type: 'Date', required: true }),
  }),
});
