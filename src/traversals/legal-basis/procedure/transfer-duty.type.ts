import {
  CrimeAddresseeRef,
  CrimeRef,
  CrimeSubjectRef,
  CrimeThresholdRef,
  CrimeTierRef,
} from '../../../entities/crime-threshold/crime-threshold.type.ts';
import type { ThresholdOnFile } from '../../../entities/crime-threshold/threshold-on-file.model.ts';
import { thresholdsOnFile } from '../../../entities/crime-threshold/thresholds-on-file.cypher.ts';
import { rankRules } from '../../../entities/document-type/rank-rules.cypher.ts';
import { LegalSourceRef } from '../../../entities/legal-source/legal-source.type.ts';
import { NormConflictRef } from '../../../entities/legal-source/norm-conflict.type.ts';
import { type EventInput, EventInputRef } from '../../../entities/procedural-rule/event-input.type.ts';
import { rulesOnFile } from '../../../entities/procedural-rule/rules-on-file.cypher.ts';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { BadInputError } from '../../../platform/errors.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Context } from '../../../platform/graphql/context.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import { chineseWorkingDays } from '../../../reasoning/calendar/working-days.ts';
import type { TierReading } from '../../../reasoning/transfer/read-tier.ts';
import { type SuspectAnswer, transferDuty } from '../../../reasoning/transfer/transfer-duty.ts';
import { generalNorms } from '../assess-conduct/assess-conduct.cypher.ts';
import { DefeaterRef } from '../assess-conduct/general-norm.type.ts';
import { readEvents } from '../read-events.ts';
import { readRegion } from '../read-region.ts';
import { ProcedureTimetableRef } from './procedure-timetable.type.ts';
import type { OnDay } from './rule-line.type.ts';
import { crimeOf, readSuspects, type SuspectInput, SuspectInputRef } from './suspect-input.type.ts';

interface TransferInput {
  readonly suspects: readonly SuspectInput[];
  readonly region?: Told<string>;
  readonly events?: Told<readonly EventInput[]>;
  readonly asOf?: Told<string>;
}

const TransferInputRef = builder.inputRef<TransferInput>('TransferInput').implement({
  description: 'Those who may have committed a crime, and what has happened since.',
  fields: (t) => ({
    suspects: t.field({ type: [SuspectInputRef], required: true }),
    region: t.string({ description: 'GB/T 2260 code of the place: provinces set figures of their own.' }),
    events: t.field({ type: [EventInputRef] }),
    asOf: t.field({ type: 'Date', description: 'The day on which the case stands; today when left out.' }),
  }),
});

const CrimeGroundRef = builder.objectRef<ThresholdOnFile & OnDay>('CrimeGround');
CrimeGroundRef.implement({
  description: 'A ground on which a tier is reached, with the texts behind it.',
  fields: (t) => ({
    threshold: t.field({ type: CrimeThresholdRef, resolve: (threshold) => threshold }),
    sources: t.field({
      type: [LegalSourceRef],
      resolve: ({ norms, asOf }) => norms.map((norm) => ({ ...norm, asOf })),
    }),
  }),
});

const DoubtRef = builder.enumType('TransferDoubt', {
  description: 'Why a duty is denied or stays open.',
  values: {
    NOT_A_SUBJECT: { description: 'Such a subject cannot commit the crime; the persons behind it can.' },
    BELOW_THRESHOLD: { description: 'The amount lies below the lowest figure that any region may set.' },
    ELEMENT_MISSING: { description: 'An element of the crime is absent, such as the purpose.' },
    NO_CRIMINAL_ANSWER: { description: 'The person does not answer for the crime, such as by age; see appliesUnless.' },
    MISSING_FACT: { description: 'A fact is not known; missingFacts names it.' },
    SOURCE_ROUNDED: { description: 'The amount is rounded, and the figure lies within the rounding.' },
    TEXT_NOT_ON_FILE: { description: 'The text in force on that day is not on file.' },
  } as const,
});

const TierRef = builder.objectRef<TierReading & OnDay>('CrimeTierReading');
TierRef.implement({
  description: 'Whether the act reaches a tier of the crime.',
  fields: (t) => ({
    tier: t.expose('tier', { type: CrimeTierRef }),
    reached: t.expose('reached', { type: TernaryRef }),
    doubt: t.field({ type: DoubtRef, nullable: true, resolve: ({ doubt }) => doubt }),
    missingFacts: t.exposeStringList('missing', {
      description: 'What would have to be known, such as the figure of the province.',
    }),
    mayBeLifted: t.exposeBoolean('mayBeLifted', {
      description:
        'The amount lies below, but a circumstance lifts one that comes near; how near the text leaves open.',
    }),
    minMonths: t.exposeInt('minMonths', { nullable: true, description: 'The shortest imprisonment.' }),
    maxMonths: t.exposeInt('maxMonths', { nullable: true, description: 'The longest imprisonment below life.' }),
    isLife: t.exposeBoolean('isLife', { description: 'Whether it goes up to life.' }),
    grounds: t.field({
      type: [CrimeGroundRef],
      resolve: ({ grounds, asOf }) => grounds.map((ground) => ({ ...ground, asOf })),
    }),
  }),
});

export const SuspectAnswerRef = builder.objectRef<SuspectAnswer & OnDay>('TransferAnswer');
SuspectAnswerRef.implement({
  description: 'Whether the case of one suspect must be transferred. A suspicion is never a finding.',
  fields: (t) => ({
    key: t.string({ resolve: ({ suspect }) => suspect.key }),
    subject: t.field({ type: CrimeSubjectRef, resolve: ({ suspect }) => suspect.subject }),
    crime: t.field({ type: CrimeRef, resolve: ({ suspect }) => suspect.crime }),
    duty: t.field({
      type: TernaryRef,
      description: 'TRUE: the case must be transferred. FALSE: not on these facts.',
      resolve: ({ duty }) => (({ YES: 'TRUE', NO: 'FALSE', UNDETERMINED: 'UNKNOWN' }) as const)[duty],
    }),
    reason: t.field({ type: DoubtRef, nullable: true, resolve: ({ reason }) => reason }),
    missingFacts: t.exposeStringList('missing', { description: 'What would decide.' }),
    appliesUnless: t.expose('unless', {
      type: [DefeaterRef],
      description:
        'By what the person would not answer for the crime, such as the age: shown, or open. An age that nobody tells ends no duty; one told as a span across the limit leaves it open.',
    }),
    addressee: t.expose('addressee', {
      type: CrimeAddresseeRef,
      nullable: true,
      description: 'Who receives the case, or would; null when there is no duty.',
    }),
    tiers: t.field({
      type: [TierRef],
      description: 'The lightest first.',
      resolve: ({ tiers, asOf }) => tiers.map((tier) => ({ ...tier, asOf })),
    }),
    timetable: t.field({
      type: ProcedureTimetableRef,
      description: 'The steps of transfer and its effects on fines and measures, with their last days.',
      resolve: ({ timetable, asOf }) => ({ ...timetable, asOf }),
    }),
    conflicts: t.field({
      type: [NormConflictRef],
      description: 'Texts that time a step of this case differently, such as a local one that postpones the transfer.',
      resolve: ({ conflicts, asOf }) => conflicts.map((conflict) => ({ ...conflict, asOf })),
    }),
  }),
});

const answer = async (input: TransferInput, { batch, today }: Context): Promise<readonly (SuspectAnswer & OnDay)[]> => {
  const region = readRegion(input.region, 'input.region');
  const events = readEvents(input.events, 'input.events');
  if (input.suspects.length === 0) throw new BadInputError('input.suspects', 'Tell at least one suspect.');
  const crimes = [...new Set(input.suspects.map(crimeOf))];
  const [ranks, generals, rules, ...found] = await Promise.all([
    batch(rankRules, ''),
    batch(generalNorms, 'all'),
    batch(rulesOnFile, 'TRANSFER'),
    ...crimes.map((crime) => batch(thresholdsOnFile, crime)),
  ]);
  const thresholds = found.flat();
  const conditions = rules.map(({ condition }) => condition);
  const suspects = readSuspects(input.suspects, thresholds, conditions, 'input.suspects');
  const asOf = input.asOf ?? today;
  const calendar = chineseWorkingDays;
  const law = { thresholds, rules, generals, ranks, calendar };
  return transferDuty({ ...law, suspects, region, events, asOf }).map((one) => ({ ...one, asOf }));
};

builder.queryField('transferDuty', (t) =>
  t.field({
    type: [SuspectAnswerRef],
    nullable: true,
    description:
      'Whether the case of each suspect must go to the police or the supervisory organ, and by when the steps are due.',
    args: { input: t.arg({ type: TransferInputRef, required: true }) },
    resolve: (_root, { input }, context) => answer(input, context),
  }),
);
