import { ConductTypeRef } from '../../../entities/conduct-type/conduct-type.type.ts';
import { FundRef } from '../../../entities/finding/finding.type.ts';
import { LegalNatureRef } from '../../../entities/sanction-type/sanction-type.type.ts';
import { MarkRef } from '../../../entities/statement.type.ts';
import { UndeterminedReasonRef } from '../../../entities/undetermined-reason.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import { groundsInTime } from '../../../reasoning/enforcement/grounds-in-time.ts';
import type { RuleOfPath } from '../../../reasoning/legality/basis/measure-on-trial.ts';
import type { ActAssessment } from '../../../reasoning/legality/conduct/assess-conduct.ts';
import { type CaseSum, caseSums } from '../../../reasoning/legality/conduct/case-sums.ts';
import { type Contradiction, contradictionsOf } from '../../../reasoning/legality/conduct/contradictions.ts';
import { type Divergence, divergencesOf, isFromDraft } from '../../../reasoning/legality/conduct/divergence.ts';
import { safeFine } from '../../../reasoning/legality/conduct/safe-fine.ts';
import { type Changed, type Flip, whatWouldChange } from '../../../reasoning/legality/conduct/what-would-change.ts';
import { BasisWorkRef, PlaceRef } from '../basis-path.type.ts';
import { CaseCourseRef } from '../case-course.type.ts';
import { DiscretionRef, discretionOfAct } from '../discretion.type.ts';
import { RangeRef } from '../legal-basis.type.ts';
import { type Assessment, assess } from './assess.ts';
import { AssessedNormRef, type InAssessment, OutcomeRef, outcomeOf, settingOf } from './assessed-norm.type.ts';
import { CompetitionRef, competitionsIn } from './concurrence.type.ts';
import { ConductInputRef } from './conduct-input.type.ts';
import { DefeaterRef, GeneralNormRef } from './general-norm.type.ts';
import { type AssessmentStep, traceOf } from './trace.ts';

const AssessedActRef = builder.objectRef<InAssessment>('AssessedAct');
AssessedActRef.implement({
  description: 'What the law says about one act, as far as it touches one fund.',
  fields: (t) => ({
    key: t.string({ description: 'Your key of the act.', resolve: ({ act }) => act.act.key }),
    fund: t.field({
      type: FundRef,
      description: 'UNKNOWN is read as a fund of basic medical insurance.',
      resolve: ({ act }) => act.finding.fund,
    }),
    conduct: t.field({
      type: ConductTypeRef,
      nullable: true,
      description: 'Null where the act was described in words; see candidates.',
      resolve: ({ act, whole }) => whole.conducts.get(act.act.conduct) ?? null,
    }),
    candidates: t.field({
      type: [ConductTypeRef],
      description: 'What a description in words may mean; ask again with a code.',
      resolve: ({ act, whole }) => whole.candidates.get(act.act.conduct) ?? [],
    }),
    outcome: t.field({
      type: OutcomeRef,
      description: 'APPLIES where at least one norm has a consequence for the party.',
      resolve: ({ act }) => outcomeOf(act.outcome),
    }),
    reason: t.field({
      type: UndeterminedReasonRef,
      nullable: true,
      description: 'For UNDETERMINED only.',
      resolve: ({ act }) => act.reason,
    }),
    missingFacts: t.stringList({
      description: 'What would decide; docs/missing-facts.md says where each is told.',
      resolve: ({ act }) => act.missing,
    }),
    isProspective: t.boolean({
      description: 'The act lies after today: the answer is about the law as it stands.',
      resolve: ({ act }) => act.isProspective,
    }),
    coveredFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which law on file speaks about this conduct.',
      resolve: ({ act }) => act.coveredFrom,
    }),
    norms: t.field({
      type: [AssessedNormRef],
      description: 'Every candidate norm, by key: also those that do not apply, with the reason.',
      resolve: ({ whole, act }) => act.norms.map((norm) => ({ whole, act, norm })),
    }),
    safeFine: t.field({
      type: RangeRef,
      nullable: true,
      description: 'Where norms compete and nobody can say which wins: the fines that every one of them allows.',
      resolve: ({ act }) => safeFine(act),
    }),
    discretion: t.field({
      type: [DiscretionRef],
      description:
        'What discretion benchmarks on file say about the fine, by place and day of the decision; none where the place is not told.',
      resolve: ({ act, whole }, _args, context) => discretionOfAct(act, whole.given.decidedOn, context),
    }),
    appliesUnless: t.field({
      type: [DefeaterRef],
      description:
        'Grounds, shown or open, that would take away or lighten a penalty: age, capacity, fault, mitigation, limitation, transfer.',
      resolve: async ({ act, whole }) => {
        const answers = await whole.course();
        const inTime = answers.given.acts.find(({ key }) => key === act.act.key);
        const { generals } = whole.law;
        return [...act.appliesUnless, ...(inTime === undefined ? [] : groundsInTime(inTime, answers, generals))];
      },
    }),
  }),
});

const CaseSumRef = builder.objectRef<CaseSum>('CaseSum');
CaseSumRef.implement({
  description: 'What all acts come to for one kind of measure.',
  fields: (t) => ({
    sanctionType: t.exposeString('sanctionType'),
    legalNature: t.exposeString('legalNature', { description: 'Natures are never added up.' }),
    min: t.expose('min', { type: 'Fen', nullable: true, description: 'Belongs to the range; null where it is open.' }),
    max: t.expose('max', { type: 'Fen', nullable: true, description: 'Belongs to the range; null where it is open.' }),
    acts: t.exposeStringList('acts', { description: 'Acts whose part is in the sum.' }),
    openActs: t.exposeStringList('openActs', {
      description: 'Acts whose part cannot be told; the sum is without them.',
    }),
  }),
});

const CompetentKindRef = builder.objectRef<{ readonly kind: string; readonly sanctionTypes: readonly string[] }>(
  'CompetentAuthority',
);
CompetentKindRef.implement({
  description: 'A kind of authority and the measures that are in its hands.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Code of the kind; COMPETENT_BODY: the body that other rules name.' }),
    sanctionTypes: t.exposeStringList('sanctionTypes'),
  }),
});

const ChangedRef = builder.objectRef<Changed>('ChangedOutcome');
ChangedRef.implement({
  description: 'A norm, or one of its consequences, whose outcome changes.',
  fields: (t) => ({
    norm: t.string({ description: 'Key of the norm.', resolve: ({ norm }) => norm.path.norm.id }),
    citation: t.string({ resolve: ({ norm }) => `${norm.path.work.titleZh}${norm.path.provision.citationZh}` }),
    sanctionType: t.exposeString('sanctionType', {
      nullable: true,
      description: 'Null where the norm as a whole changes.',
    }),
    from: t.field({ type: OutcomeRef, resolve: ({ from }) => outcomeOf(from) }),
    to: t.field({ type: OutcomeRef, resolve: ({ to }) => outcomeOf(to) }),
  }),
});

const FlipRef = builder.objectRef<Flip>('WhatWouldChange');
FlipRef.implement({
  description: 'A fact told otherwise, and what that turns; one fact at a time.',
  fields: (t) => ({
    act: t.exposeString('finding', { description: 'Key of the act.' }),
    fact: t.exposeString('fact'),
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    changes: t.expose('changes', { type: [ChangedRef] }),
  }),
});

const DraftConsequenceRef = builder.objectRef<RuleOfPath>('ConsequenceNotInForce');
DraftConsequenceRef.implement({
  description: 'What a text that carries nothing would attach.',
  fields: (t) => ({
    sanctionType: t.exposeString('sanctionType'),
    legalNature: t.expose('legalNature', { type: LegalNatureRef, description: 'What it would be in law.' }),
    gist: t.exposeString('gistEn', { description: 'In our own words.' }),
  }),
});

const DivergenceRef = builder.objectRef<Divergence>('LegalDivergence');
DivergenceRef.implement({
  description:
    'A draft, a document without that rank, or a former text that says otherwise; it never carries a penalty.',
  fields: (t) => ({
    act: t.exposeString('finding', { description: 'Key of the act.' }),
    kind: t.exposeString('kind', { description: 'DRAFT, NORMATIVE_DOCUMENT or OUT_OF_FORCE.' }),
    norm: t.string({ description: 'Key of the norm.', resolve: ({ norm }) => norm.id }),
    gist: t.string({ description: 'What it says, in our own words.', resolve: ({ norm }) => norm.gistEn }),
    mark: t.field({
      type: MarkRef,
      description: 'How sure what it says is; SECONDARY where a source reports it.',
      resolve: ({ norm }) => norm.mark,
    }),
    citation: t.string({
      description: 'Work and provision; the work alone where the article is not known.',
      resolve: ({ work, provision }) => `${work.titleZh}${provision?.citationZh ?? ''}`,
    }),
    article: t.string({
      nullable: true,
      description: 'The provision as a decision would cite it; null where it is not known.',
      resolve: ({ provision }) => provision?.citationZh ?? null,
    }),
    work: t.expose('work', { type: BasisWorkRef }),
    sources: t.expose('passages', { type: [PlaceRef], description: 'Where it stands, or is reported.' }),
    wouldAttach: t.expose('rules', { type: [DraftConsequenceRef], description: 'Its consequences, were it law.' }),
    onlyThere: t.exposeStringList('onlyThere', {
      description: 'Kinds of measure that it would attach and that no norm in force attaches, surely or perhaps.',
    }),
  }),
});

const divergences = (whole: Assessment): readonly Divergence[] =>
  whole.acts.flatMap((act) => divergencesOf(act, whole.drafts.get(act.act.conduct) ?? [], whole.given.roles));

const ContradictionRef = builder.objectRef<Contradiction>('InputWarning');
ContradictionRef.implement({
  description: 'Facts that do not fit together; the answer uses them as they are.',
  fields: (t) => ({
    act: t.exposeString('finding', { description: 'Key of the act.' }),
    sentence: t.exposeString('sentence'),
    norms: t.exposeStringList('norms', { description: 'Norms that reach the act all the same.' }),
  }),
});

const StepRef = builder.objectRef<AssessmentStep>('AssessmentStep');
StepRef.implement({
  description: 'One step of the reasoning, as a lawyer would check it.',
  fields: (t) => ({
    act: t.exposeString('act'),
    norm: t.exposeString('norm'),
    rule: t.exposeString('rule', { description: 'N1 to N22 of the rule catalogue.' }),
    outcome: t.exposeString('outcome', { description: 'TRUE, FALSE or UNKNOWN.' }),
    sentence: t.exposeString('sentence'),
    version: t.exposeString('version', { description: 'Key of the wording that it rests on.' }),
    passages: t.exposeStringList('passages', { description: 'Where that wording stands.' }),
  }),
});

const each = <Part>(whole: Assessment, partsOf: (act: ActAssessment) => readonly Part[]): readonly Part[] =>
  whole.acts.flatMap(partsOf);

const AssessmentRef = builder.objectRef<Assessment>('ConductAssessment');
AssessmentRef.implement({
  description:
    'What the law on file says about a case. The readings are drafts until a named review; nothing here is a finding about anybody.',
  fields: (t) => ({
    acts: t.field({
      type: [AssessedActRef],
      description: 'One entry per act and fund, in the order of the question.',
      resolve: (whole) => whole.acts.map((act) => ({ whole, act })),
    }),
    sums: t.field({
      type: [CaseSumRef],
      description:
        'Fines act by act, one for each, and what is to be returned once. Adding up is practice: the Penalty Law has no article on it.',
      resolve: ({ acts, given }) => caseSums(acts, given.roles),
    }),
    concurrence: t.field({
      type: [CompetitionRef],
      description: 'Winning and beaten norms, with the principle.',
      resolve: competitionsIn,
    }),
    competentAuthorities: t.field({
      type: [CompetentKindRef],
      description: 'By matter: who may impose which measure.',
      resolve: ({ acts }) => competentKinds(acts),
    }),
    competenceRules: t.field({
      type: [GeneralNormRef],
      description: 'The norms on place and level of the competent authority.',
      resolve: ({ law }) => law.generals.filter(({ norm }) => norm.foundsRule === 'N1'),
    }),
    course: t.field({
      type: CaseCourseRef,
      description: 'Limitation, transfer, procedure, and the time after the decision; for one statement more.',
      resolve: ({ course }) => course(),
    }),
    divergesFromDraft: t.boolean({
      description:
        'Whether a draft on file would attach a measure that no norm in force attaches, surely or perhaps; it carries nothing itself.',
      resolve: (whole) => divergences(whole).some(isFromDraft),
    }),
    divergences: t.field({ type: [DivergenceRef], resolve: divergences }),
    warnings: t.field({ type: [ContradictionRef], resolve: (whole) => each(whole, contradictionsOf) }),
    whatWouldChange: t.field({
      type: [FlipRef],
      description: 'The facts that turn the result.',
      resolve: (whole) =>
        each(whole, (act) =>
          whatWouldChange(act, whole.law.candidates.get(act.act.conduct) ?? [], settingOf(whole, act)),
        ),
    }),
    trace: t.field({
      type: [StepRef],
      description: 'The reasoning, step by step.',
      resolve: (whole) => each(whole, traceOf),
    }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_whole, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

const competentKinds = (acts: readonly ActAssessment[]) => {
  const byKind = new Map<string, Set<string>>();
  for (const { norms } of acts)
    for (const { path, sanctions } of norms)
      for (const { rule, outcome, imposedBy, hitsParty } of sanctions)
        if (outcome !== 'FALSE' && hitsParty && path.norm.kind !== 'CRIME')
          for (const kind of imposedBy) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(rule.sanctionType));
  return [...byKind]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, types]) => ({ kind, sanctionTypes: [...types].sort() }));
};

builder.queryField('assessConduct', (t) =>
  t.field({
    type: AssessmentRef,
    nullable: true,
    description:
      'From facts to law: which norms apply to these acts, with which penalties and measures in what range, imposed by whom, and what would change that.',
    args: {
      input: t.arg({ type: ConductInputRef, required: true }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day that counts as today: acts after it are prospective, and procedure stands on it.',
      }),
    },
    resolve: (_root, { input, asOf }, { batch, today }) => assess(batch, input, { asOf: asOf ?? null, today }),
  }),
);
