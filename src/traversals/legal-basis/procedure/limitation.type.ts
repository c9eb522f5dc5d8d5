import { thresholdsOnFile } from '../../../entities/crime-threshold/thresholds-on-file.cypher.ts';
import { ActPatternRef } from '../../../entities/finding/act-pattern.type.ts';
import { LegalSourceRef } from '../../../entities/legal-source/legal-source.type.ts';
import { type FactInput, FactInputRef } from '../../../entities/norm/fact-input.type.ts';
import { type EventInput, EventInputRef } from '../../../entities/procedural-rule/event-input.type.ts';
import { ProceduralMatterRef, ProceduralRuleRef } from '../../../entities/procedural-rule/procedural-rule.type.ts';
import { rulesOnFile } from '../../../entities/procedural-rule/rules-on-file.cypher.ts';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { UndeterminedReasonRef } from '../../../entities/undetermined-reason.type.ts';
import { BadInputError } from '../../../platform/errors.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Context } from '../../../platform/graphql/context.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import { chineseWorkingDays } from '../../../reasoning/calendar/working-days.ts';
import { factKeysOf } from '../../../reasoning/legality/facts/fact-keys.ts';
import type { ClockReading } from '../../../reasoning/limitation/clock-reading.ts';
import {
  type ActLimitation,
  type Clock,
  type LimitationMatter,
  limitation,
} from '../../../reasoning/limitation/limitation.ts';
import type { DaySpan, LimitedAct } from '../../../reasoning/limitation/limited-act.ts';
import { transferDuty } from '../../../reasoning/transfer/transfer-duty.ts';
import { generalNorms } from '../assess-conduct/assess-conduct.cypher.ts';
import { readEvents } from '../read-events.ts';
import { factsFrom, readFacts } from '../read-facts.ts';
import { readRegion } from '../read-region.ts';
import { type OnDay, TextNotOnFileRef } from './rule-line.type.ts';
import { crimeOf, readSuspects, type SuspectInput, SuspectInputRef } from './suspect-input.type.ts';

interface LimitedActInput {
  readonly key: string;
  readonly occurredFrom?: Told<string>;
  readonly occurredTo?: Told<string>;
  readonly pattern?: Told<LimitedAct['pattern']>;
}

interface LimitationInput {
  readonly acts: readonly LimitedActInput[];
  readonly lossAmount?: Told<number>;
  readonly suspects?: Told<readonly SuspectInput[]>;
  readonly region?: Told<string>;
  readonly events?: Told<readonly EventInput[]>;
  readonly facts?: Told<readonly FactInput[]>;
  readonly asOf?: Told<string>;
}

const LimitedActInputRef = builder.inputRef<LimitedActInput>('LimitedActInput').implement({
  description: 'An act with its days.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Your name for it.' }),
    occurredFrom: t.field({ type: 'Date', description: 'First day of the act, or on which it may have happened.' }),
    occurredTo: t.field({ type: 'Date', description: 'Last day, included; of a series that may go on leave it out.' }),
    pattern: t.field({ type: ActPatternRef, defaultValue: 'UNKNOWN' }),
  }),
});

const LimitationInputRef = builder.inputRef<LimitationInput>('LimitationInput').implement({
  description: 'Acts, and what stopped their clocks.',
  fields: (t) => ({
    acts: t.field({ type: [LimitedActInputRef], required: true }),
    lossAmount: t.field({ type: 'Yuan', description: 'What the fund lost: harm is an element of the longer limb.' }),
    suspects: t.field({
      type: [SuspectInputRef],
      description: 'Whose crime the criminal clock is about; none: there is no criminal clock.',
    }),
    region: t.string({ description: 'GB/T 2260 code, for the tiers of the crimes.' }),
    events: t.field({ type: [EventInputRef], description: 'Such as DISCOVERED, REPORTED or CRIMINAL_CASE_FILED.' }),
    facts: t.field({ type: [FactInputRef] }),
    asOf: t.field({ type: 'Date', description: 'The day asked about; today when left out.' }),
  }),
});

const DaySpanRef = builder.objectRef<DaySpan>('DaySpan');
DaySpanRef.implement({
  description: 'The days on which something may lie; one day when both ends are the same.',
  fields: (t) => ({
    first: t.expose('first', { type: 'Date' }),
    last: t.expose('last', { type: 'Date', description: 'Included.' }),
  }),
});

const OutcomeRef = builder.enumType('ClockOutcome', {
  description: 'How a clock of limitation stands.',
  values: {
    IN_TIME: { description: 'Stopped on or before its last day.' },
    RUNNING: { description: 'Its last day is not over, or it has none.' },
    LAPSED: { description: 'Its last day was over before anything stopped it.' },
    UNDETERMINED: { description: 'See the reason.' },
  } as const,
});

const ReadingRef = builder.objectRef<ClockReading & OnDay>('ClockReading');
ReadingRef.implement({
  description: 'One reading of a clock.',
  fields: (t) => ({
    rule: t.field({ type: ProceduralRuleRef, resolve: ({ rule }) => rule }),
    applies: t.expose('applies', { type: TernaryRef }),
    isContested: t.boolean({ description: 'See the note of the rule.', resolve: ({ rule }) => rule.isContested }),
    runsFrom: t.expose('runsFrom', { type: DaySpanRef, nullable: true }),
    lastDay: t.expose('lastDay', {
      type: DaySpanRef,
      nullable: true,
      description: 'The last day on which it can still be stopped.',
    }),
    stoppedOn: t.expose('stoppedOn', { type: 'Date', nullable: true }),
    outcome: t.expose('outcome', { type: OutcomeRef }),
    reason: t.field({ type: UndeterminedReasonRef, nullable: true, resolve: ({ reason }) => reason }),
    missingFacts: t.exposeStringList('missing'),
    sources: t.field({
      type: [LegalSourceRef],
      resolve: ({ norms, asOf }) => norms.map((norm) => ({ ...norm, asOf })),
    }),
    textsNotOnFile: t.field({ type: [TextNotOnFileRef], resolve: ({ textsMissing }) => textsMissing }),
  }),
});

const ClockRef = builder.objectRef<Clock & OnDay>('LimitationClock');
ClockRef.implement({
  description: 'One of the three clocks, with every reading of it.',
  fields: (t) => ({
    matter: t.field({ type: ProceduralMatterRef, resolve: ({ matter }) => matter }),
    crime: t.exposeString('crime', { nullable: true, description: 'Crime and tier of a criminal clock.' }),
    outcome: t.expose('outcome', { type: OutcomeRef }),
    reason: t.field({ type: UndeterminedReasonRef, nullable: true, resolve: ({ reason }) => reason }),
    missingFacts: t.exposeStringList('missing'),
    readings: t.field({
      type: [ReadingRef],
      resolve: ({ readings, asOf }) => readings.map((reading) => ({ ...reading, asOf })),
    }),
  }),
});

export const ActLimitationRef = builder.objectRef<ActLimitation & OnDay>('ActLimitation');
ActLimitationRef.implement({
  description: 'Until when one act can be pursued.',
  fields: (t) => ({
    key: t.string({ resolve: ({ act }) => act.key }),
    clocks: t.field({
      type: [ClockRef],
      description: 'Administrative, public order, and one criminal clock per tier that is reached or open.',
      resolve: ({ clocks, asOf }) => clocks.map((clock) => ({ ...clock, asOf })),
    }),
  }),
});

const matters: readonly LimitationMatter[] = [
  'ADMINISTRATIVE_LIMITATION',
  'PUBLIC_ORDER_LIMITATION',
  'CRIMINAL_LIMITATION',
];

const readAct = ({ key, occurredFrom, occurredTo, pattern }: LimitedActInput, at: number): LimitedAct => {
  if (occurredFrom != null && occurredTo != null && occurredTo < occurredFrom)
    throw new BadInputError(`input.acts[${at}].occurredTo`, 'The last day of an act must not lie before its first.');
  return { key, occurredFrom: occurredFrom ?? null, occurredTo: occurredTo ?? null, pattern: pattern ?? 'UNKNOWN' };
};

const answer = async (
  input: LimitationInput,
  { batch, today }: Context,
): Promise<readonly (ActLimitation & OnDay)[]> => {
  const acts = input.acts.map(readAct);
  const region = readRegion(input.region, 'input.region');
  const events = readEvents(input.events, 'input.events');
  if (input.lossAmount != null && input.lossAmount < 0)
    throw new BadInputError('input.lossAmount', 'An amount must not be negative.');
  if (input.acts.length === 0) throw new BadInputError('input.acts', 'Tell at least one act.');
  const given = input.suspects ?? [];
  const [generals, found, thresholds] = await Promise.all([
    batch(generalNorms, 'all'),
    Promise.all(matters.map((matter) => batch(rulesOnFile, matter))),
    Promise.all([...new Set(given.map(crimeOf))].map((crime) => batch(thresholdsOnFile, crime))),
  ]);
  const rules = found.flat();
  const conditions = rules.map(({ condition }) => condition);
  const asOf = input.asOf ?? today;
  const loss = input.lossAmount ?? null;
  const facts = factsFrom(readFacts(input.facts, factKeysOf(conditions), 'input.facts'), {
    lossFen: loss === null ? null : { low: loss, high: loss },
  });
  const calendar = chineseWorkingDays;
  const crimes = transferDuty({
    suspects: readSuspects(given, thresholds.flat(), conditions, 'input.suspects'),
    thresholds: thresholds.flat(),
    rules: [],
    generals,
    ranks: [],
    region,
    events,
    asOf,
    calendar,
  }).flatMap(({ punishments }) => punishments);
  const once = [...new Map(crimes.map((crime) => [crime.name, crime])).values()];
  return limitation({ acts, rules, events, facts, crimes: once, asOf, calendar }).map((one) => ({ ...one, asOf }));
};

builder.queryField('limitation', (t) =>
  t.field({
    type: [ActLimitationRef],
    nullable: true,
    description: 'Until when acts can be pursued: by a penalty, as a public-order breach, as a crime.',
    args: { input: t.arg({ type: LimitationInputRef, required: true }) },
    resolve: (_root, { input }, context) => answer(input, context),
  }),
);
