import { LegalChangeRef } from '../../entities/legal-change/legal-change.type.ts';
import { workName } from '../../entities/legal-work/legal-work.cypher.ts';
import { LegalWorkRef } from '../../entities/legal-work/legal-work.type.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { pageOf } from '../../platform/graphql/connection.ts';
import {
  type ComparisonCounts,
  compareVersions,
  type VersionComparison,
} from '../../reasoning/versions/compare-versions.ts';
import { type ComparedArticle, ComparedArticleRef, ComparisonStatusRef } from './compared-article.type.ts';
import { chooseWork, type MeantWork } from './meant-work.ts';
import { NameStatusRef } from './named-work.type.ts';
import { workOnDays } from './work-on-days.cypher.ts';
import { WorkStandingRef } from './work-standing.type.ts';

const CountsRef = builder.objectRef<ComparisonCounts>('ComparisonCounts');
CountsRef.implement({
  description: 'How many articles met which fate; together they are all that are on file for one of the days.',
  fields: (t) => ({
    unchanged: t.exposeInt('UNCHANGED'),
    changed: t.exposeInt('CHANGED'),
    inserted: t.exposeInt('INSERTED'),
    deleted: t.exposeInt('DELETED'),
    renumbered: t.exposeInt('RENUMBERED'),
    textNotOnFile: t.exposeInt('TEXT_NOT_ON_FILE'),
  }),
});

const VersionComparisonRef = builder.objectRef<VersionComparison>('VersionComparison');
VersionComparisonRef.implement({
  description: 'A work on two days, article by article.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    sentence: t.string({
      description: 'What changed, in one sentence.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ sentence }, { language }) => (language === 'EN' ? sentence.en : sentence.zh),
    }),
    work: t.field({ type: LegalWorkRef, resolve: ({ history: { work }, to }) => ({ ...work, asOf: to }) }),
    standingFrom: t.expose('standingFrom', {
      type: WorkStandingRef,
      description: 'Whether it is in force on the first day.',
    }),
    standingTo: t.expose('standingTo', {
      type: WorkStandingRef,
      description: 'Whether it is in force on the second day.',
    }),
    changes: t.field({
      type: [LegalChangeRef],
      description: 'What happened to the work after the first day and up to the second, oldest first.',
      resolve: ({ changes }) => changes.map(({ change }) => change),
    }),
    counts: t.expose('counts', { type: CountsRef }),
    articles: t.connection(
      {
        type: ComparedArticleRef,
        description: 'In the reading order of the later text; what is gone stands where it stood.',
        args: { statuses: t.arg({ type: [ComparisonStatusRef], description: 'Only these; all when not given.' }) },
        resolve: ({ articles, history, from, to }, { statuses, ...args }) => {
          const rows = articles
            .map(
              (article, at): ComparedArticle => ({
                ...article,
                from,
                to,
                position: String(at).padStart(6, '0'),
                id: `${article.before?.eId ?? ''}>${article.after?.eId ?? ''}`,
              }),
            )
            .filter(({ status }) => statuses == null || statuses.includes(status));
          return pageOf(
            ['compareVersions', history.work.id, from, to, statuses ?? null],
            async (limit, after) =>
              rows.filter(({ position }) => after === null || position > after[0]).slice(0, limit),
            async () => rows.length,
            ({ position }) => position,
            args,
          );
        },
      },
      { name: 'ComparedArticleConnection', description: 'A page of compared articles.' },
      { name: 'ComparedArticleEdge', description: 'A compared article and its cursor.' },
    ),
  }),
});

const ComparisonAnswerRef = builder.objectRef<MeantWork<VersionComparison>>('VersionComparisonAnswer');
ComparisonAnswerRef.implement({
  description: 'A work, given by any of its names, on two days.',
  fields: (t) => ({
    status: t.expose('status', { type: NameStatusRef }),
    comparison: t.field({
      type: VersionComparisonRef,
      nullable: true,
      description: 'Null unless exactly one work is meant.',
      resolve: ({ work }) => work,
    }),
    candidates: t.field({
      type: [LegalWorkRef],
      description: 'Where several works bear the name.',
      resolve: ({ candidates }) => candidates.map(({ history: { work }, to }) => ({ ...work, asOf: to })),
    }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_answer, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

builder.queryField('compareVersions', (t) =>
  t.field({
    type: ComparisonAnswerRef,
    nullable: true,
    description:
      'What changed in this work between two days, article by article, down to the characters; by our gists where texts are not on file.',
    args: {
      work: t.arg.string({
        required: true,
        description: 'Its key, document number, title, or a short or former name.',
      }),
      from: t.arg({ type: 'Date', required: true, description: 'The earlier day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The later day.' }),
    },
    resolve: async (_root, { work, from, to }, { batch }) => {
      const found = await batch(workOnDays, { ...workName(work), from, to });
      const meant = chooseWork(found, ({ history }) => history.work, work, to);
      return {
        status: meant.status,
        work: meant.work === null ? null : compareVersions(meant.work, from, to),
        candidates: meant.candidates.map((one) => compareVersions(one, from, to)),
      };
    },
  }),
);
