import { encodeGlobalID } from '@pothos/plugin-relay';
import { DatePrecisionRef } from '../../entities/date-precision.type.ts';
import { isOwnKey } from '../../entities/legal-case/own-key.ts';
import { MeasureRef, measureById } from '../../entities/measure/measure.type.ts';
import { one } from '../../entities/statement.type.ts';
import { TernaryRef } from '../../entities/ternary.type.ts';
import { UndeterminedReasonRef } from '../../entities/undetermined-reason.type.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { selects } from '../../platform/graphql/selects.ts';
import type { Check } from '../../reasoning/legality/basis/check.ts';
import type { AllowedRange } from '../../reasoning/legality/basis/fit-rule.ts';
import type { JudgedBasis } from '../../reasoning/legality/basis/judge-basis.ts';
import type { CitedBasis, FindingOnTrial } from '../../reasoning/legality/basis/measure-on-trial.ts';
import { BasisPathRef, BasisRuleRef, BasisWorkRef, PlaceRef } from './basis-path.type.ts';
import { type Justification, justifyMeasure } from './justify-measure.ts';
import { verdictWording } from './verdict-wording.ts';

export const VerdictRef = builder.enumType('Verdict', {
  description: 'Whether a measure is lawful on the stated facts; computed, never stored.',
  values: {
    LAWFUL: { description: 'A basis in force carries it.' },
    UNLAWFUL: { description: 'No basis carries it, or it breaks the limits of its basis.' },
    NATURE_MISMATCH: { description: 'It is called something that it is not.' },
    UNDETERMINED: { description: 'The facts or the law on file do not decide it; see undeterminedReason.' },
  } as const,
});

export const EffectRef = builder.enumType('UnlawfulEffect', {
  description: 'What follows from the unlawfulness of a penalty.',
  values: {
    VOID: { description: 'No basis, or no power (Administrative Penalty Law 38).' },
    REVOCABLE: { description: 'It can be revoked or changed.' },
  } as const,
});

const BasisStatusRef = builder.enumType('BasisStatus', {
  description: 'Whether the law on file offers a basis.',
  values: {
    FOUND: { description: 'At least one basis fits or could fit.' },
    NO_BASIS: { description: 'The law on file attaches no such measure to these facts.' },
    NOT_ON_FILE: { description: 'The library lacks the text that would tell.' },
  } as const,
});

export const CheckRef = builder.objectRef<Check>('LegalityCheck');
CheckRef.implement({
  description: 'One check of one basis, by the rule that it applies.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'N1 to N22 of the rule catalogue.' }),
    outcome: t.expose('outcome', { type: TernaryRef }),
    reason: t.exposeString('reason', { nullable: true, description: 'A stable code; null when met.' }),
    sentence: t.exposeString('sentence', { description: 'As a lawyer would check it.' }),
    missingFacts: t.exposeStringList('missing', { description: 'What would have to be known.' }),
  }),
});

export const RangeRef = builder.objectRef<AllowedRange>('AllowedRange');
RangeRef.implement({
  description: 'What the rule allows in this case; both ends belong to it.',
  fields: (t) => ({
    unit: t.exposeString('unit', { description: 'FEN, MONTH, DAY, LIFE, MULTIPLE (base not known) or NONE.' }),
    min: t.exposeFloat('min', { nullable: true }),
    max: t.exposeFloat('max', { nullable: true }),
  }),
});

const JudgedBasisRef = builder.objectRef<JudgedBasis>('JudgedBasis');
JudgedBasisRef.implement({
  description: 'A basis that was considered, cited or not, with every check.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: TernaryRef, description: 'TRUE when every check is met.' }),
    isCited: t.boolean({ description: 'Whether the decision cites it.', resolve: ({ basis }) => basis.isCited }),
    paths: t.field({
      type: [BasisPathRef],
      description: 'Items of one article with the same consequence count as one basis.',
      resolve: ({ basis }) => basis.paths,
    }),
    rule: t.expose('rule', {
      type: BasisRuleRef,
      nullable: true,
      description: 'Null when the norm attaches no measure of this kind.',
    }),
    range: t.expose('range', { type: RangeRef, nullable: true }),
    checks: t.expose('checks', { type: [CheckRef] }),
    counterArguments: t.exposeStringList('counterArguments'),
  }),
});

export const CitedBasisRef = builder.objectRef<CitedBasis>('CitedBasis');
CitedBasisRef.implement({
  description: 'What the decision cites, as its source writes it.',
  fields: (t) => ({
    raw: t.exposeString('raw'),
    status: t.exposeString('status'),
    work: t.expose('work', { type: BasisWorkRef, nullable: true }),
    provisions: t.exposeStringList('provisions', { description: 'Keys of the provisions that it names.' }),
    suggestions: t.exposeStringList('suggestions', { description: 'What should have been cited.' }),
  }),
});

const TriedFindingRef = builder.objectRef<FindingOnTrial>('TriedFinding');
TriedFindingRef.implement({
  description: 'An act that the measure answers, as the judgment used it.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the finding.', resolve: ({ id }) => encodeGlobalID('Finding', id) }),
    key: t.exposeString('id'),
    gist: t.exposeString('gistEn'),
    status: t.exposeString('status'),
    intent: t.exposeString('intent', { description: 'PROVEN, ALLEGED, ABSENT or UNKNOWN purpose to defraud.' }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date', nullable: true }),
    occurredTo: t.expose('occurredTo', { type: 'Date', nullable: true }),
    conductTypes: t.exposeStringList('conducts'),
  }),
});

const JustificationRef = builder.objectRef<Justification>('Justification');
JustificationRef.implement({
  description: 'Which legal basis justifies a measure, or why none does.',
  fields: (t) => ({
    verdict: t.field({ type: VerdictRef, resolve: ({ judgment }) => judgment.verdict }),
    wording: t.string({
      description: 'One sentence for a reader.',
      resolve: ({ judgment, trial }) => verdictWording(judgment, isOwnKey(trial.caseId) ? 'stated' : 'published'),
    }),
    undeterminedReason: t.field({
      type: UndeterminedReasonRef,
      nullable: true,
      resolve: ({ judgment }) => judgment.undeterminedReason,
    }),
    effect: t.field({
      type: EffectRef,
      nullable: true,
      description: 'For UNLAWFUL only.',
      resolve: ({ judgment }) => judgment.effect,
    }),
    basisStatus: t.field({ type: BasisStatusRef, resolve: ({ judgment }) => judgment.basisStatus }),
    reasons: t.field({
      type: [CheckRef],
      description: 'What decided; empty when lawful.',
      resolve: ({ judgment }) => judgment.reasons,
    }),
    missingFacts: t.stringList({
      description: 'What would have to be known.',
      resolve: ({ judgment }) => judgment.missingFacts,
    }),
    counterArguments: t.stringList({
      description: 'What speaks against the result.',
      resolve: ({ judgment }) => judgment.counterArguments,
    }),
    repairs: t.stringList({ description: 'What would make it lawful.', resolve: ({ judgment }) => judgment.repairs }),
    bases: t.field({
      type: [JudgedBasisRef],
      description: 'Every basis considered, cited ones first.',
      resolve: ({ judgment }) => judgment.bases,
    }),
    citations: t.field({ type: [CitedBasisRef], resolve: ({ trial }) => trial.citations }),
    findings: t.field({
      type: [TriedFindingRef],
      description: 'The acts that the measure answers.',
      resolve: ({ trial }) => trial.findings,
    }),
    decisionKey: t.string({ resolve: ({ trial }) => trial.decision.id }),
    decidedOn: t.field({ type: 'Date', nullable: true, resolve: ({ trial }) => trial.decision.decidedOn }),
    decidedOnPrecision: t.field({
      type: DatePrecisionRef,
      description: 'How the day of the decision is known.',
      resolve: ({ trial }) => trial.decision.datePrecision,
    }),
    caseKey: t.string({ resolve: ({ trial }) => trial.caseId }),
    issuers: t.stringList({
      description: 'Kinds of authority that issued it.',
      resolve: ({ trial }) => trial.issuers.map(({ kind }) => kind),
    }),
    subjectRoles: t.stringList({
      nullable: true,
      description: 'Capacities of the addressee, with the broader ones; null when not known.',
      resolve: ({ trial }) => trial.roles,
    }),
    sources: t.field({
      type: [PlaceRef],
      description: 'Where the measure is found.',
      resolve: ({ trial }) => trial.measure.passages,
    }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_justification, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

builder.objectField(MeasureRef, 'justification', (t) =>
  t.field({
    type: JustificationRef,
    nullable: true,
    description: 'Which legal basis justifies it, or why none does: the first headline question.',
    args: {
      reviewedOnly: t.arg.boolean({ defaultValue: false, description: 'Count only readings with a named review.' }),
    },
    resolve: ({ id }, { reviewedOnly }, { batch }) =>
      justifyMeasure(batch, id, { reviewedOnly: reviewedOnly ?? false }),
  }),
);

builder.queryField('measure', (t) =>
  t.field({
    type: MeasureRef,
    nullable: true,
    description: 'The measure with this key; null when there is none.',
    args: { key: t.arg.string({ required: true, description: 'Such as "measure:B061:1:1".' }) },
    // The statement of the justification brings the measure along, so that the headline question costs one.
    resolve: async (_root, { key }, context, info) =>
      selects(info, 'justification')
        ? ((await justifyMeasure(context.batch, key))?.measure ?? null)
        : one(context, measureById, key),
  }),
);
