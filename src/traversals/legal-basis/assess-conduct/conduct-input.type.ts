import { DatePrecisionRef } from '../../../entities/date-precision.type.ts';
import { ActPatternRef } from '../../../entities/finding/act-pattern.type.ts';
import type { Finding } from '../../../entities/finding/finding.model.ts';
import { FundRef, IntentRef } from '../../../entities/finding/finding.type.ts';
import { type FactInput, FactInputRef } from '../../../entities/norm/fact-input.type.ts';
import { type EventInput, EventInputRef } from '../../../entities/procedural-rule/event-input.type.ts';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import type { Ternary } from '../../../reasoning/legality/facts/ternary.ts';
import type { ActPattern } from '../../../reasoning/limitation/limited-act.ts';
import { ageWords } from '../read-age.ts';

export interface FundAmountInput {
  readonly fund?: Told<Finding['fund']>;
  readonly lossAmount?: Told<number>;
  readonly defraudedAmount?: Told<number>;
  readonly illegalIncome?: Told<number>;
  readonly precision?: Told<number>;
}

export interface ActInput {
  readonly key: string;
  readonly conduct: string;
  readonly occurredFrom: string;
  readonly occurredTo?: Told<string>;
  readonly datePrecision?: Told<Finding['datePrecision']>;
  readonly pattern?: Told<ActPattern>;
  readonly place?: Told<string>;
  readonly purposeToDefraud?: Told<Finding['intent']>;
  readonly amounts?: Told<readonly FundAmountInput[]>;
}

export interface PartyInput {
  readonly role: string;
  readonly naturalPerson?: Told<boolean>;
  readonly insured?: Told<Ternary>;
  readonly designatedOnActDate?: Told<Ternary>;
  readonly age?: Told<number>;
  readonly ageAtEnd?: Told<number>;
  readonly capacity?: Told<'FULL' | 'LIMITED' | 'NONE' | 'UNKNOWN'>;
}

/** Grounds that lighten or spare a penalty, by the fact key that conditions ask for. */
const mitigationKeys = {
  corrected: 'correctedInTime',
  harmRemoved: 'harmRemovedOrReduced',
  firstBreach: 'firstBreach',
  selfReported: 'confessedUnknownFacts',
  merit: 'meritInInquiry',
  coerced: 'coercedOrTricked',
  noFaultProven: 'noFaultProven',
} as const;

export type MitigationInput = Readonly<Partial<Record<keyof typeof mitigationKeys, Told<Ternary>>>>;

/** What is told about the grounds, by fact key. */
export const mitigationFacts = (told: MitigationInput): Readonly<Record<string, Told<Ternary>>> => ({
  [mitigationKeys.corrected]: told.corrected,
  [mitigationKeys.harmRemoved]: told.harmRemoved,
  [mitigationKeys.firstBreach]: told.firstBreach,
  [mitigationKeys.selfReported]: told.selfReported,
  [mitigationKeys.merit]: told.merit,
  [mitigationKeys.coerced]: told.coerced,
  [mitigationKeys.noFaultProven]: told.noFaultProven,
});

export interface ConductInput {
  readonly acts: readonly ActInput[];
  readonly party: PartyInput;
  readonly region?: Told<string>;
  readonly discoveredOn?: Told<string>;
  readonly filedOn?: Told<string>;
  readonly decidedOn?: Told<string>;
  readonly events?: Told<readonly EventInput[]>;
  readonly refusedToCorrect?: Told<Ternary>;
  readonly graveConsequence?: Told<Ternary>;
  readonly majorLoss?: Told<Ternary>;
  readonly graveSocialEffect?: Told<Ternary>;
  readonly mitigation?: Told<MitigationInput>;
  readonly actsUnder?: Told<'OWN' | 'DELEGATED' | 'AUTHORISED' | 'CONCENTRATED'>;
  readonly facts?: Told<readonly FactInput[]>;
}

/** An act of a file, whose days may not be told at all. */
export interface StatedAct extends Omit<ActInput, 'occurredFrom'> {
  readonly occurredFrom: string | null;
}

export interface StatedConduct extends Omit<ConductInput, 'acts'> {
  readonly acts: readonly StatedAct[];
}

const CapacityRef = builder.enumType('Capacity', {
  description: 'Whether a person could discern and control the act.',
  values: ['FULL', 'LIMITED', 'NONE', 'UNKNOWN'] as const,
});

const AuthorityBasisRef = builder.enumType('AuthorityBasis', {
  description: 'For whom the issuer acts.',
  values: {
    OWN: { description: 'In its own name and power.' },
    DELEGATED: { description: 'In the name of another, by a written delegation.' },
    AUTHORISED: { description: 'By a law or regulation that gives it the power.' },
    CONCENTRATED: { description: 'By a decision that concentrates the powers of others.' },
  } as const,
});

const FundAmountInputRef = builder.inputRef<FundAmountInput>('FundAmountInput').implement({
  description: 'What one fund lost by the act; what is left out is not known.',
  fields: (t) => ({
    fund: t.field({ type: FundRef, description: 'Left out: a fund of basic medical insurance, not told which.' }),
    lossAmount: t.field({ type: 'Yuan', description: 'What the fund lost.' }),
    defraudedAmount: t.field({ type: 'Yuan', description: 'What was obtained by fraud.' }),
    illegalIncome: t.field({ type: 'Yuan', description: 'What the party gained.' }),
    precision: t.field({
      type: 'Yuan',
      description: 'The step to which these amounts are rounded, such as "100"; exact to the fen when left out.',
    }),
  }),
});

const ActInputRef = builder.inputRef<ActInput>('ActInput').implement({
  description: 'One act, with its own days, purpose and amounts.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Your name for it; answers and measures refer to it.' }),
    conduct: t.string({
      required: true,
      description: 'Code of a conduct type; free text gives candidates instead of an answer.',
    }),
    occurredFrom: t.field({ type: 'Date', required: true, description: 'First day of the act.' }),
    occurredTo: t.field({ type: 'Date', description: 'Last day of the act, included; the first day when left out.' }),
    datePrecision: t.field({
      type: DatePrecisionRef,
      description: 'MONTH or YEAR where the act fell on days within that time that are not known; DAY when left out.',
    }),
    pattern: t.field({ type: ActPatternRef, defaultValue: 'UNKNOWN' }),
    place: t.string({ description: 'GB/T 2260 code of its place, where it differs from that of the case.' }),
    purposeToDefraud: t.field({
      type: IntentRef,
      description: 'ALLEGED decides nothing: the answer tells what would follow if it were proven.',
    }),
    amounts: t.field({ type: [FundAmountInputRef], description: 'One entry per fund.' }),
  }),
});

const PartyInputRef = builder.inputRef<PartyInput>('PartyInput').implement({
  description: 'Who acted, in what capacity.',
  fields: (t) => ({
    role: t.string({ required: true, description: 'Code of a subject role, such as MED_INST or INSURED.' }),
    naturalPerson: t.boolean({ description: 'Left out: as the role tells.' }),
    insured: t.field({ type: TernaryRef, description: 'Whether the person is insured.' }),
    designatedOnActDate: t.field({
      type: TernaryRef,
      description: 'Whether the institution was designated when it acted; left out: as the role tells.',
    }),
    age: t.int({ description: ageWords.age }),
    ageAtEnd: t.int({ description: ageWords.ageAtEnd }),
    capacity: t.field({ type: CapacityRef }),
  }),
});

const MitigationInputRef = builder.inputRef<MitigationInput>('MitigationInput').implement({
  description: 'Grounds that lighten or spare a penalty; what is left out is not known.',
  fields: (t) => ({
    corrected: t.field({ type: TernaryRef, description: 'Corrected in time.' }),
    harmRemoved: t.field({ type: TernaryRef, description: 'Harm removed or reduced by the party.' }),
    firstBreach: t.field({ type: TernaryRef }),
    selfReported: t.field({ type: TernaryRef, description: 'Facts confessed that the authority did not know.' }),
    merit: t.field({ type: TernaryRef, description: 'Merit in helping the inquiry.' }),
    coerced: t.field({ type: TernaryRef, description: 'Coerced or tricked by another.' }),
    noFaultProven: t.field({ type: TernaryRef, description: 'The party proves to be without fault.' }),
  }),
});

export const ConductInputRef = builder.inputRef<ConductInput>('ConductInput').implement({
  description: 'A case: the acts of one party, as far as they are known. What is left out is not known, never absent.',
  fields: (t) => ({
    acts: t.field({ type: [ActInputRef], required: true }),
    party: t.field({ type: PartyInputRef, required: true }),
    region: t.string({ description: 'GB/T 2260 code of the place of the acts; the whole country when left out.' }),
    discoveredOn: t.field({
      type: 'Date',
      description:
        'The day that stops limitation; where it is left out, what was filed or decided was discovered by then.',
    }),
    filedOn: t.field({ type: 'Date', description: 'The day on which the case was filed.' }),
    decidedOn: t.field({ type: 'Date', description: 'The day on which the decision is, or would be, taken.' }),
    events: t.field({
      type: [EventInputRef],
      description: 'Further days of the case, such as PENALTY_NOTICE_SERVED, SERVED or TRANSFERRED.',
    }),
    refusedToCorrect: t.field({ type: TernaryRef }),
    graveConsequence: t.field({ type: TernaryRef, description: 'As article 38 of the regulation means it.' }),
    majorLoss: t.field({ type: TernaryRef, description: 'As article 43 of the regulation means it.' }),
    graveSocialEffect: t.field({ type: TernaryRef, description: 'Another fact than the grave consequence.' }),
    mitigation: t.field({ type: MitigationInputRef }),
    actsUnder: t.field({ type: AuthorityBasisRef, description: 'For whom the issuer acts.' }),
    facts: t.field({ type: [FactInputRef] }),
  }),
});
