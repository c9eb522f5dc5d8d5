import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import { ProceduralEventRef } from '../../entities/procedural-rule/procedural-rule.type.ts';
import { TernaryRef } from '../../entities/ternary.type.ts';
import { builder } from '../../platform/graphql/builder.ts';
import type { Ternary } from '../../reasoning/legality/ternary.ts';

export type Told<Value> = Value | null | undefined;

export interface EventInput {
  readonly event: ProceduralEvent;
  readonly on: string;
}

export interface ConditionFactInput {
  readonly key: string;
  readonly is?: Told<Ternary>;
  readonly text?: Told<string>;
  readonly number?: Told<number>;
}

export const EventInputRef = builder.inputRef<EventInput>('ProceduralEventInput').implement({
  description: 'What happened, or will happen, on a day. An event that is not given has not happened.',
  fields: (t) => ({
    event: t.field({ type: ProceduralEventRef, required: true }),
    on: t.field({ type: 'Date', required: true }),
  }),
});

export const ConditionFactInputRef = builder.inputRef<ConditionFactInput>('ConditionFactInput').implement({
  description: 'A fact that a condition of a rule asks for; the rules name the keys. What is left out is not known.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Such as "complexOrGrave"; `missingFacts` of an answer names them.' }),
    is: t.field({ type: TernaryRef, description: 'For a key that is true or false.' }),
    text: t.string({ description: 'For a key that takes a word, such as "issuerKind".' }),
    number: t.int({ description: 'For a key that takes a whole number; money in fen.' }),
  }),
});
