import { LegalSourceRef } from '../../../entities/legal-source/legal-source.type.ts';
import { LegalWorkRef } from '../../../entities/legal-work/legal-work.type.ts';
import {
  PeriodBoundRef,
  ProceduralActorRef,
  ProceduralMatterRef,
  ProceduralModalityRef,
  ProceduralRuleRef,
} from '../../../entities/procedural-rule/procedural-rule.type.ts';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { PeriodEnd } from '../../../reasoning/calendar/period-end.ts';
import type { TextNotOnFile } from '../../../reasoning/procedure/governing-text.ts';
import type { Step } from '../../../reasoning/procedure/procedure-timetable.ts';
import type { RuleLine } from '../../../reasoning/procedure/run-rule.ts';

export interface OnDay {
  readonly asOf: string;
}

const PeriodEndRef = builder.objectRef<PeriodEnd>('PeriodEnd');
PeriodEndRef.implement({
  description: 'The last day of a period.',
  fields: (t) => ({
    day: t.expose('day', {
      type: 'Date',
      description: 'The last day. Where the official calendar is not on file: the earliest that it can be.',
    }),
    isCertain: t.exposeBoolean('isCertain', { description: 'False where the official calendar is not on file.' }),
    otherReading: t.expose('otherReading', {
      type: 'Date',
      nullable: true,
      description:
        'The last day on the other reading of a text that leaves open whether it moves; null when they agree.',
    }),
  }),
});

const RuleStateRef = builder.enumType('RuleState', {
  description: 'How a step stands on the day asked about.',
  values: {
    NOT_REQUIRED: { description: 'Its condition does not hold.' },
    REQUIRED: { description: 'It is asked for, without a count, and not yet done.' },
    WAITING: { description: 'Its period has not begun: the event that starts it is not given.' },
    RUNNING: { description: 'Its last day is not over.' },
    KEPT: { description: 'Done, and in time.' },
    MISSED: { description: 'Not done in time, or done too early.' },
    UNDETERMINED: { description: 'A fact is missing, or the reading or the calendar leaves it open.' },
  } as const,
});

const RuleLineRef = builder.objectRef<RuleLine & OnDay>('RuleLine');
RuleLineRef.implement({
  description: 'One rule in one case: whether it applies, by when, and how it stands.',
  fields: (t) => ({
    rule: t.field({ type: ProceduralRuleRef, resolve: ({ rule }) => rule }),
    applies: t.expose('applies', { type: TernaryRef }),
    missingFacts: t.exposeStringList('missing', { description: 'What would have to be known.' }),
    state: t.expose('state', { type: RuleStateRef }),
    runsFrom: t.expose('runsFrom', {
      type: 'Date',
      nullable: true,
      description: 'The day of the event that starts it.',
    }),
    end: t.expose('end', { type: PeriodEndRef, nullable: true, description: 'Null while its period has not begun.' }),
    doneOn: t.expose('doneOn', { type: 'Date', nullable: true }),
    sources: t.field({
      type: [LegalSourceRef],
      description: 'The wordings of the day that governs the step.',
      resolve: ({ norms, asOf }) => norms.map((norm) => ({ ...norm, asOf })),
    }),
  }),
});

export const StepRef = builder.objectRef<Step & OnDay>('ProceduralStep');
StepRef.implement({
  description: 'What a case has to do, or may do, with its grounds and its last day.',
  fields: (t) => ({
    matter: t.expose('matter', { type: ProceduralMatterRef }),
    step: t.exposeString('step', { description: 'Such as HEARING_NOTICE.' }),
    gist: t.string({
      description: 'What it asks for, in our own words.',
      resolve: ({ governing }) => governing.rule.gistEn,
    }),
    modality: t.field({ type: ProceduralModalityRef, resolve: ({ governing }) => governing.rule.modality }),
    actor: t.field({ type: ProceduralActorRef, resolve: ({ governing }) => governing.rule.actor }),
    bound: t.field({ type: PeriodBoundRef, resolve: ({ governing }) => governing.rule.bound }),
    applies: t.expose('applies', { type: TernaryRef, description: 'TRUE as soon as one ground holds.' }),
    missingFacts: t.exposeStringList('missing', { description: 'What would have to be known.' }),
    state: t.expose('state', { type: RuleStateRef }),
    end: t.field({
      type: PeriodEndRef,
      nullable: true,
      description: 'Its last day; an extension takes the place of what it extends.',
      resolve: ({ governing }) => governing.end,
    }),
    consequence: t.string({
      nullable: true,
      description: 'What follows when it is not kept.',
      resolve: ({ governing }) => governing.rule.consequenceEn,
    }),
    grounds: t.field({
      type: [RuleLineRef],
      description: 'Every ground and every text that speaks of it; those that do not apply are marked so.',
      resolve: ({ lines, asOf }) => lines.map((line) => ({ ...line, asOf })),
    }),
  }),
});

export const TextNotOnFileRef = builder.objectRef<TextNotOnFile>('TextNotOnFile');
TextNotOnFileRef.implement({
  description: 'A work whose text of a day is not on file: what it said then cannot be told.',
  fields: (t) => ({
    work: t.field({ type: LegalWorkRef, resolve: ({ work, day }) => ({ ...work, asOf: day }) }),
    day: t.expose('day', { type: 'Date' }),
    onFileFrom: t.expose('onFileFrom', { type: 'Date', description: 'First day of the earliest text on file.' }),
  }),
});
