import type { LegalNature } from '../../../entities/sanction-type/sanction-type.model.ts';
import { LegalNatureRef } from '../../../entities/sanction-type/sanction-type.type.ts';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import type { Ternary } from '../../../reasoning/legality/facts/ternary.ts';
import { type ConductInput, ConductInputRef, type StatedConduct } from '../assess-conduct/conduct-input.type.ts';

export interface MeasureInput {
  readonly key: string;
  readonly sanctionType: string;
  readonly role?: Told<string>;
  readonly acts?: Told<readonly string[]>;
  readonly amount?: Told<number>;
  readonly precision?: Told<number>;
  readonly notifiedAmount?: Told<number>;
  readonly multiple?: Told<number>;
  readonly days?: Told<number>;
  readonly months?: Told<number>;
  readonly years?: Told<number>;
  readonly statedNature?: Told<LegalNature>;
  readonly citedBasis?: Told<readonly string[]>;
}

/** Steps by the fact key that norms of procedure ask for. */
export type StepsTakenInput = Readonly<
  Partial<
    Record<
      | 'officersCertified'
      | 'noticeGiven'
      | 'partyHeard'
      | 'hearingOffered'
      | 'legalReviewed'
      | 'collectiveDecision'
      | 'complexOrGrave'
      | 'largerFine'
      | 'termExtended'
      | 'factsClear'
      | 'orderToCorrect'
      | 'illegalIncomeConfiscated'
      | 'benchmarkDeparted'
      | 'departureReasoned'
      | 'heavierAfterDefence'
      | 'remediesNamed'
      | 'officerInterested'
      | 'officerWithdrew'
      | 'basisPublished'
      | 'transferred',
      Told<Ternary>
    >
  >
> & { readonly officers?: Told<number> };

export interface DecisionInput {
  readonly conduct: ConductInput;
  readonly issuer: string;
  readonly issuerRegion?: Told<string>;
  readonly measures: readonly MeasureInput[];
  readonly citedBasis?: Told<readonly string[]>;
  readonly steps?: Told<StepsTakenInput>;
}

/** A decision of a file, where the days of acts may not be told. */
export interface StatedDecision extends Omit<DecisionInput, 'conduct'> {
  readonly conduct: StatedConduct;
}

const MeasureInputRef = builder.inputRef<MeasureInput>('MeasureInput').implement({
  description: 'One thing that the decision imposes.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Your name for it.' }),
    sanctionType: t.string({
      required: true,
      description: 'Code of a kind of measure, such as FINE; see sanctionTypes.',
    }),
    role: t.string({ description: 'Whom it hits, as a code of a subject role; the party when left out.' }),
    acts: t.stringList({ description: 'Keys of the acts that it answers; all of them when left out.' }),
    amount: t.field({ type: 'Yuan' }),
    precision: t.field({ type: 'Yuan', description: 'The step to which the amount is rounded; exact when left out.' }),
    notifiedAmount: t.field({ type: 'Yuan', description: 'What the notice of the intended penalty named.' }),
    multiple: t.float({ description: 'Times the base, where the decision says so.' }),
    days: t.float(),
    months: t.float(),
    years: t.float(),
    statedNature: t.field({ type: LegalNatureRef, description: 'What the decision calls it, where that matters.' }),
    citedBasis: t.stringList({ description: 'What is cited for this measure alone, as written.' }),
  }),
});

const StepsTakenInputRef = builder.inputRef<StepsTakenInput>('StepsTakenInput').implement({
  description: 'What is told about procedure and form; a step that is left out is not known, and decides nothing.',
  fields: (t) => ({
    officers: t.int({ description: 'How many officers acted.' }),
    officersCertified: t.field({ type: TernaryRef, description: 'Whether they hold an enforcement qualification.' }),
    noticeGiven: t.field({
      type: TernaryRef,
      description: 'Intended penalty, facts, reasons, basis and rights were told.',
    }),
    partyHeard: t.field({ type: TernaryRef, description: 'The party could state its case, and was heard.' }),
    hearingOffered: t.field({ type: TernaryRef, description: 'The right to a hearing was told.' }),
    legalReviewed: t.field({ type: TernaryRef, description: 'Legal review before the decision.' }),
    collectiveDecision: t.field({ type: TernaryRef, description: 'Decided by the heads in collective discussion.' }),
    complexOrGrave: t.field({ type: TernaryRef, description: 'The case is complex, or the breach grave.' }),
    largerFine: t.field({ type: TernaryRef, description: 'The fine is a larger one by the local amount.' }),
    termExtended: t.field({
      type: TernaryRef,
      description: 'The term for deciding was extended as other rules allow.',
    }),
    factsClear: t.field({ type: TernaryRef, description: 'Facts are clear and evidenced.' }),
    orderToCorrect: t.field({
      type: TernaryRef,
      description: 'Correction was ordered; told by a measure of that kind too.',
    }),
    illegalIncomeConfiscated: t.field({ type: TernaryRef }),
    benchmarkDeparted: t.field({ type: TernaryRef, description: 'The decision departs from the published benchmark.' }),
    departureReasoned: t.field({ type: TernaryRef, description: 'It gives reasons for that.' }),
    heavierAfterDefence: t.field({
      type: TernaryRef,
      description: 'The penalty grew because the party defended itself.',
    }),
    remediesNamed: t.field({ type: TernaryRef, description: 'Remedies and their terms stand in the decision.' }),
    officerInterested: t.field({
      type: TernaryRef,
      description: 'An officer had an interest that calls for withdrawal.',
    }),
    officerWithdrew: t.field({ type: TernaryRef }),
    basisPublished: t.field({ type: TernaryRef, description: 'The rule it rests on is published.' }),
    transferred: t.field({
      type: TernaryRef,
      description:
        'The suspected crime was transferred; when, and whether it came back, tell by "events" of the conduct.',
    }),
  }),
});

export const DecisionInputRef = builder.inputRef<DecisionInput>('DecisionInput').implement({
  description: 'A decision to be checked: what was found, what was imposed, by whom, on what basis, and how.',
  fields: (t) => ({
    conduct: t.field({ type: ConductInputRef, required: true, description: 'What was found, and about whom.' }),
    issuer: t.string({ required: true, description: 'Code of a kind of authority, such as MEDICAL_SECURITY.' }),
    issuerRegion: t.string({ description: 'GB/T 2260 code of the area of that authority.' }),
    measures: t.field({ type: [MeasureInputRef], required: true }),
    citedBasis: t.stringList({ description: 'What the decision cites as a whole, as written.' }),
    steps: t.field({ type: StepsTakenInputRef }),
  }),
});
