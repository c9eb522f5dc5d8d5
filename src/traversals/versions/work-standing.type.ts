import { LegalChangeRef } from '../../entities/legal-change/legal-change.type.ts';
import { LegalWorkRef } from '../../entities/legal-work/legal-work.type.ts';
import { MarkRef } from '../../entities/statement.type.ts';
import { TernaryRef } from '../../entities/ternary.type.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import type { WorkStanding } from '../../reasoning/versions/standing.ts';
import { standingOfWork } from '../../reasoning/versions/work-standing.ts';
import { type MeantWork, meantWork } from './meant-work.ts';
import { NameStatusRef } from './named-work.type.ts';
import { historyOfWork } from './work-history.cypher.ts';

const ReasonRef = builder.enumType('WorkStandingReason', {
  description: 'Why a work is in force on a day, or is not.',
  values: {
    IN_FORCE: { description: 'In force, and not amended since (现行有效).' },
    AMENDED_SINCE: {
      description: 'In force on that day, and amended afterwards (已被修改): its wording of that day applies.',
    },
    NOT_YET_PROMULGATED: { description: 'Not made yet (尚未公布).' },
    NOT_YET_EFFECTIVE: { description: 'Made, and not yet in force (尚未施行).' },
    EXPIRED: { description: 'Ended by its own term (有效期届满).' },
    REPEALED: { description: 'Repealed (废止).' },
    REPLACED: { description: 'Another work took its place (被代替).' },
    ENDED: { description: 'Its last day is known, and not what ended it (失效).' },
    ONLY_A_DRAFT: { description: 'A draft: no law on any day (草案).' },
    EARLIER_TEXT_NOT_ON_FILE: {
      description: 'It existed before the first day on file; what held then is not on file.',
    },
    DAYS_UNKNOWN: { description: 'The days that would tell are not on file.' },
  } as const,
});

export const WorkStandingRef = builder.objectRef<WorkStanding>('WorkStanding');

WorkStandingRef.implement({
  description: 'Whether a work is in force on a day, why, and what the answer rests on.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day that was asked about.' }),
    outcome: t.expose('outcome', { type: TernaryRef, description: 'UNKNOWN where the days are not on file.' }),
    reason: t.expose('reason', { type: ReasonRef }),
    sentence: t.string({
      description: 'The answer as a lawyer would say it: what, from when to when, by what.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ sentence }, { language }) => (language === 'EN' ? sentence.en : sentence.zh),
    }),
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description: 'The day from which it has been so: the first day in force, or the first day no longer in force.',
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'First day no longer in force; null where no end is known.',
    }),
    change: t.field({
      type: LegalChangeRef,
      nullable: true,
      description: 'What ended or amended it, with its cause, mark and sources; null where nothing did.',
      resolve: ({ change }) => change?.change ?? null,
    }),
    doubts: t.stringList({
      description: 'What is known that leaves the answer, or the wording of that day, open.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ doubts }, { language }) => doubts.map(({ zh, en }) => (language === 'EN' ? en : zh)),
    }),
    mark: t.expose('mark', { type: MarkRef, description: 'Of the weakest statement that the answer rests on.' }),
    work: t.field({
      type: LegalWorkRef,
      description: 'The work, with its sources.',
      resolve: ({ history: { work }, on }) => ({ ...work, asOf: on }),
    }),
  }),
});

builder.objectField(LegalWorkRef, 'inForce', (t) =>
  t.field({
    type: WorkStandingRef,
    nullable: true,
    description: 'Whether it is in force on a day, and why.',
    args: { on: t.arg({ type: 'Date', description: 'The day asked about; the one of the work when not given.' }) },
    resolve: async ({ id, asOf }, { on }, context) => {
      const [history] = await context.batch(historyOfWork, id);
      return history === undefined ? null : standingOfWork(history, on ?? asOf);
    },
  }),
);

interface InForceAnswer extends MeantWork<WorkStanding> {
  readonly on: string;
}

const InForceRef = builder.objectRef<InForceAnswer>('InForceAnswer');

InForceRef.implement({
  description: 'Whether a work, given by any of its names, is in force on a day.',
  fields: (t) => ({
    status: t.expose('status', { type: NameStatusRef }),
    on: t.expose('on', { type: 'Date', description: 'The day that was asked about.' }),
    standing: t.field({
      type: WorkStandingRef,
      nullable: true,
      description: 'Null unless exactly one work is meant.',
      resolve: ({ work }) => work,
    }),
    candidates: t.field({
      type: [WorkStandingRef],
      description: 'Where several works bear the name: each with its own answer.',
      resolve: ({ candidates }) => candidates,
    }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_answer, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

builder.queryField('inForce', (t) =>
  t.field({
    type: InForceRef,
    nullable: true,
    description:
      'Is this work in force on this day, and why: in force, amended since, expired, repealed, replaced, a draft, or not known.',
    args: {
      work: t.arg.string({
        required: true,
        description:
          'Its key, document number, title, or a short or former name, such as 执业医师法 or 粤人社规〔2018〕1号.',
      }),
      on: t.arg({ type: 'Date', description: 'The day asked about; today when not given.' }),
    },
    resolve: async (_root, { work, on }, context) => {
      const day = on ?? context.today;
      const meant = await meantWork(context.batch, work, day);
      return {
        status: meant.status,
        on: day,
        work: meant.work === null ? null : standingOfWork(meant.work, day),
        candidates: meant.candidates.map((history) => standingOfWork(history, day)),
      };
    },
  }),
);
