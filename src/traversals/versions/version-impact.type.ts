import { encodeGlobalID } from '@pothos/plugin-relay';
import { CitationRef } from '../../entities/citation/citation.type.ts';
import { CollusionPatternRef } from '../../entities/collusion-pattern/collusion-pattern.type.ts';
import { ConductTypeRef } from '../../entities/conduct-type/conduct-type.type.ts';
import { DecisionRef } from '../../entities/decision/decision.type.ts';
import { CaseRef } from '../../entities/legal-case/legal-case.type.ts';
import { LegalChangeRef } from '../../entities/legal-change/legal-change.type.ts';
import { workName } from '../../entities/legal-work/legal-work.cypher.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { LegalWorkRef } from '../../entities/legal-work/legal-work.type.ts';
import { NormRef } from '../../entities/norm/norm.type.ts';
import type { RecordedRing } from '../../entities/ring/recorded-ring.model.ts';
import { TernaryRef } from '../../entities/ternary.type.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { type ConnectionArgs, type KeysetPage, pageOf } from '../../platform/graphql/connection.ts';
import type { Sentence } from '../../reasoning/versions/day-words.ts';
import {
  actsBefore,
  changesOn,
  type EventOfDay,
  eventOfDay,
  impactCautions,
  impactSentence,
  type TouchedCounts,
} from '../../reasoning/versions/impact.ts';
import type { WorkStanding } from '../../reasoning/versions/standing.ts';
import { standingOfWork } from '../../reasoning/versions/work-standing.ts';
import { chooseWork, type MeantWork } from './meant-work.ts';
import { NameStatusRef } from './named-work.type.ts';
import {
  type Impact,
  impactsByName,
  normsToReview,
  type TouchedCase,
  type TouchedNorm,
  type TouchedPages,
  touchedCases,
  touchedCitations,
  touchedConductTypes,
  touchedDecisions,
  touchedNorms,
  touchedPatterns,
  touchedRings,
} from './version-impact.cypher.ts';
import { WorkStandingRef } from './work-standing.type.ts';

interface VersionImpact {
  readonly on: string;
  readonly standing: WorkStanding;
  readonly event: EventOfDay;
  readonly counts: TouchedCounts;
  readonly sentence: Sentence;
  readonly cautions: readonly Sentence[];
  readonly drafts: readonly LegalWork[];
}

const impactOf = ({ history, counts, drafts }: Impact, on: string): VersionImpact => {
  const standing = standingOfWork(history, on);
  const event = eventOfDay(history, standing, counts);
  return {
    on,
    standing,
    event,
    counts,
    sentence: impactSentence(event, standing, counts),
    cautions: impactCautions(event, counts, drafts.length),
    drafts,
  };
};

/** A page of what a day of a work touches, by key. */
const touchedPage = <Row extends { readonly id: string }>(
  { page, count }: TouchedPages<Row>,
  { standing, on }: VersionImpact,
  args: ConnectionArgs,
  batch: Batch,
): Promise<KeysetPage<Row>> => {
  const { id } = standing.history.work;
  return pageOf(
    [page.name, id, on],
    (limit, after) => batch(page, { id, on, limit, after: after?.[1] ?? '' }),
    async () => (await batch(count, { id, on }))[0] ?? 0,
    () => '',
    args,
  );
};

const EventRef = builder.enumType('WorkDayEvent', {
  description: 'What a day does to a work.',
  values: {
    BEGINS: { description: 'It is its first day in force.' },
    ENDS: { description: 'It is the first day no longer in force.' },
    CHANGES: { description: 'Wordings begin or end, or numbers change.' },
    NOTHING: { description: 'Nothing that is on file.' },
  } as const,
});

const TouchedNormRef = builder.objectRef<TouchedNorm>('TouchedNorm');
TouchedNormRef.implement({
  description: 'A norm that begins or ends; one that does both on the same day goes on in another wording.',
  fields: (t) => ({
    norm: t.expose('norm', { type: NormRef }),
    begins: t.exposeBoolean('begins'),
    ends: t.exposeBoolean('ends'),
  }),
});

const TouchedCaseRef = builder.objectRef<TouchedCase & { readonly on: string }>('TouchedCase');
TouchedCaseRef.implement({
  description: 'A case that nobody has decided, about such conduct.',
  fields: (t) => ({
    case: t.expose('case', { type: CaseRef }),
    actsBefore: t.field({
      type: TernaryRef,
      description: 'Whether an act of it lies before the day: by its days, else because the case was reported before.',
      resolve: ({ acts, on, case: { reportedOn } }) => actsBefore(acts, reportedOn, on),
    }),
  }),
});

const TouchedRingRef = builder.objectRef<RecordedRing>('TouchedRing');
TouchedRingRef.implement({
  description: 'A ring recorded in such a case.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalID('RecordedRing', id) }),
    key: t.exposeString('id'),
    title: t.exposeString('titleEn'),
  }),
});

const CountsRef = builder.objectRef<TouchedCounts>('TouchedCounts');
CountsRef.implement({
  description: 'How much a day touches.',
  fields: (t) => ({
    wordingsThatBegin: t.exposeInt('begins'),
    wordingsThatEnd: t.exposeInt('ends'),
    renumberedProvisions: t.exposeInt('renumbered'),
    textsOnFile: t.exposeInt('texts', { description: 'Wordings of that day whose text is on file.' }),
    norms: t.exposeInt('norms'),
    sanctionRules: t.exposeInt('rules', { description: 'Consequences that these norms attach themselves.' }),
    conductTypes: t.exposeInt('conductTypes'),
    normsToReview: t.exposeInt('normsToReview'),
    patterns: t.exposeInt('patterns'),
    openCases: t.exposeInt('openCases'),
    decisions: t.exposeInt('decisions'),
    citations: t.exposeInt('citations'),
  }),
});

const VersionImpactRef = builder.objectRef<VersionImpact>('VersionImpact');
VersionImpactRef.implement({
  description: 'What changes in a work on a day, and whom that touches.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date' }),
    event: t.expose('event', { type: EventRef }),
    sentence: t.string({
      description: 'What the day does and whom it touches, in one sentence.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ sentence }, { language }) => (language === 'EN' ? sentence.en : sentence.zh),
    }),
    cautions: t.stringList({
      description: 'What to know before using the answer: texts not on file, the law of the act, drafts.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ cautions }, { language }) => cautions.map(({ zh, en }) => (language === 'EN' ? en : zh)),
    }),
    standing: t.expose('standing', { type: WorkStandingRef, description: 'Whether the work is in force on the day.' }),
    changes: t.field({
      type: [LegalChangeRef],
      description: 'Changes of the work that have effect on the day, with cause and sources.',
      resolve: ({ standing }) => changesOn(standing).map(({ change }) => change),
    }),
    counts: t.expose('counts', { type: CountsRef }),
    drafts: t.field({
      type: [LegalWorkRef],
      description: 'Drafts on file: no law, and left out of every answer about the law in force.',
      resolve: ({ drafts, on }) => drafts.map((work) => ({ ...work, asOf: on })),
    }),
    norms: t.connection(
      {
        type: TouchedNormRef,
        description: 'Norms whose wording begins or ends, by key.',
        resolve: (impact, args, { batch }) => touchedPage(touchedNorms, impact, args, batch),
      },
      { name: 'TouchedNormConnection', description: 'A page of norms that begin or end.' },
      { name: 'TouchedNormEdge', description: 'A norm that begins or ends, and its cursor.' },
    ),
    conductTypes: t.connection(
      {
        type: ConductTypeRef,
        description: 'Conduct that these norms define, forbid or sanction, by code.',
        resolve: (impact, args, { batch }) => touchedPage(touchedConductTypes, impact, args, batch),
      },
      { name: 'TouchedConductTypeConnection', description: 'A page of conduct types.' },
      { name: 'TouchedConductTypeEdge', description: 'A conduct type and its cursor.' },
    ),
    normsToReview: t.connection(
      {
        type: NormRef,
        description:
          'Penalty norms of other works, in force on the day, that reach the same conduct: to be read again.',
        resolve: (impact, args, { batch }) => touchedPage(normsToReview, impact, args, batch),
      },
      { name: 'NormToReviewConnection', description: 'A page of norms to be read again.' },
      { name: 'NormToReviewEdge', description: 'A norm and its cursor.' },
    ),
    patterns: t.connection(
      {
        type: CollusionPatternRef,
        description: 'Collusion patterns that point to such conduct, or concern what changes.',
        resolve: (impact, args, { batch }) => touchedPage(touchedPatterns, impact, args, batch),
      },
      { name: 'TouchedPatternConnection', description: 'A page of collusion patterns.' },
      { name: 'TouchedPatternEdge', description: 'A collusion pattern and its cursor.' },
    ),
    openCases: t.connection(
      {
        type: TouchedCaseRef,
        description: 'Cases that nobody has decided, about such conduct, with acts that may lie before the day.',
        resolve: async (impact, args, { batch }) => {
          const found = await touchedPage(touchedCases, impact, args, batch);
          return {
            ...found,
            edges: found.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, on: impact.on } })),
          };
        },
      },
      { name: 'TouchedCaseConnection', description: 'A page of undecided cases.' },
      { name: 'TouchedCaseEdge', description: 'An undecided case and its cursor.' },
    ),
    rings: t.connection(
      {
        type: TouchedRingRef,
        description: 'Rings recorded in such cases; those that you may not see are left out.',
        resolve: (impact, args, { batch }) => touchedPage(touchedRings, impact, args, batch),
      },
      { name: 'TouchedRingConnection', description: 'A page of rings.' },
      { name: 'TouchedRingEdge', description: 'A ring and its cursor.' },
    ),
    decisions: t.connection(
      {
        type: DecisionRef,
        description: 'Decisions that cite provisions which end or bear another number from the day on.',
        resolve: (impact, args, { batch }) => touchedPage(touchedDecisions, impact, args, batch),
      },
      { name: 'TouchedDecisionConnection', description: 'A page of decisions.' },
      { name: 'TouchedDecisionEdge', description: 'A decision and its cursor.' },
    ),
    citations: t.connection(
      {
        type: CitationRef,
        description: 'Citations of such provisions, wherever they stand.',
        resolve: (impact, args, { batch }) => touchedPage(touchedCitations, impact, args, batch),
      },
      { name: 'TouchedCitationConnection', description: 'A page of citations.' },
      { name: 'TouchedCitationEdge', description: 'A citation and its cursor.' },
    ),
  }),
});

const ImpactAnswerRef = builder.objectRef<MeantWork<VersionImpact>>('VersionImpactAnswer');
ImpactAnswerRef.implement({
  description: 'What a day does to a work that is given by any of its names.',
  fields: (t) => ({
    status: t.expose('status', { type: NameStatusRef }),
    impact: t.field({
      type: VersionImpactRef,
      nullable: true,
      description: 'Null unless exactly one work is meant.',
      resolve: ({ work }) => work,
    }),
    candidates: t.field({
      type: [LegalWorkRef],
      description: 'Where several works bear the name.',
      resolve: ({ candidates }) => candidates.map(({ standing, on }) => ({ ...standing.history.work, asOf: on })),
    }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_answer, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

builder.queryField('versionImpact', (t) =>
  t.field({
    type: ImpactAnswerRef,
    nullable: true,
    description:
      'What changes in this work on this day, and which norms, conduct, cases, decisions and patterns that touches.',
    args: {
      work: t.arg.string({
        required: true,
        description: 'Its key, document number, title, or a short or former name.',
      }),
      on: t.arg({ type: 'Date', required: true, description: 'The first day of what is new.' }),
    },
    resolve: async (_root, { work, on }, { batch }) => {
      const found = await batch(impactsByName, { ...workName(work), on });
      const meant = chooseWork(found, ({ history }) => history.work, work, on);
      return {
        status: meant.status,
        work: meant.work === null ? null : impactOf(meant.work, on),
        candidates: meant.candidates.map((one) => impactOf(one, on)),
      };
    },
  }),
);
