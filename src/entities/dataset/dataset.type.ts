import { builder } from '../../platform/graphql/builder.ts';
import type { Dataset } from '../../platform/graphql/context.ts';
import { DocumentTypeRef } from '../document-type/document-type.type.ts';
import { MarkRef, one } from '../statement.type.ts';
import { type Coverage, coverageOfDataset } from './dataset.cypher.ts';

const WorksOnFileRef = builder.objectRef<Coverage['works'][number]>('WorksOnFile');
WorksOnFileRef.implement({
  description: 'How many works of a rank and a region are on file, by name at least.',
  fields: (t) => ({
    documentType: t.expose('documentType', { type: DocumentTypeRef }),
    region: t.exposeString('region', { description: 'GB/T 2260 code; 000000 is the whole country.' }),
    count: t.exposeInt('count'),
  }),
});

const MarkCountRef = builder.objectRef<Coverage['unverified'][number]>('MarkCount');
MarkCountRef.implement({
  description: 'How many statements that you may see carry a mark.',
  fields: (t) => ({
    mark: t.expose('mark', { type: MarkRef }),
    count: t.exposeInt('count'),
  }),
});

const DatasetRef = builder.objectRef<Dataset & Coverage>('Dataset');
DatasetRef.implement({
  description: 'What the answers rest on, and how far it reaches.',
  fields: (t) => ({
    seedVersion: t.exposeString('seedVersion', {
      description: 'sha256 of the seeds: equal versions give equal answers.',
    }),
    codeVersion: t.exposeString('codeVersion'),
    statements: t.exposeInt('statements', { description: 'Statements that you may see, whatever they are about.' }),
    works: t.expose('works', {
      type: [WorksOnFileRef],
      description: 'Works on file by rank, the highest first, and region.',
    }),
    firstDay: t.expose('firstDay', {
      type: 'Date',
      nullable: true,
      description: 'The day from which the oldest wording on file is in force.',
    }),
    lastDay: t.expose('lastDay', {
      type: 'Date',
      nullable: true,
      description: 'The day from which the newest wording on file is in force.',
    }),
    unverified: t.expose('unverified', {
      type: [MarkCountRef],
      description: 'Statements that were not read in the text itself.',
    }),
    unreviewedNorms: t.exposeInt('unreviewedNorms', { description: 'Readings that no lawyer has confirmed.' }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: DatasetRef,
    nullable: true,
    description: 'What is on file.',
    resolve: async (_root, _args, context) => {
      const coverage = await one(context, coverageOfDataset, '');
      return coverage === null ? null : { ...context.dataset, ...coverage };
    },
  }),
);
