import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LegalWork } from '../legal-work/legal-work.model.ts';
import { LegalWorkRef } from '../legal-work/legal-work.type.ts';
import { SetsBenchmark } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { DiscretionBand, DiscretionBenchmark } from './discretion-benchmark.model.ts';

const benchmarkById = nodeById(DiscretionBenchmark);
const worksOf = related({
  name: 'worksOfBenchmark',
  from: DiscretionBenchmark,
  via: SetsBenchmark,
  to: LegalWork,
  direction: 'IN',
});
const benchmarksOf = related({
  name: 'benchmarksOfWork',
  from: LegalWork,
  via: SetsBenchmark,
  to: DiscretionBenchmark,
  direction: 'OUT',
});
declareSources('DiscretionBenchmark', DiscretionBenchmark);

const BandBaseRef = enumOf('DiscretionBase', 'What a multiple is taken of.', DiscretionBand.shape.base, {
  LOSS: 'What the fund lost.',
  DEFRAUDED: 'What was obtained by fraud.',
});

export const DiscretionBandRef = builder.objectRef<DiscretionBand>('DiscretionBand');
DiscretionBandRef.implement({
  description: 'One step of a benchmark: of an amount within its ends, so many times.',
  fields: (t) => ({
    base: t.expose('base', { type: BandBaseRef }),
    over: t.expose('overFen', { type: 'Fen', description: 'The amount lies above it; itself it is outside.' }),
    upTo: t.expose('upToFen', {
      type: 'Fen',
      nullable: true,
      description: 'Included; null where there is no upper end.',
    }),
    minMultiple: t.exposeFloat('minMultiple', { description: 'Belongs to the step.' }),
    maxMultiple: t.exposeFloat('maxMultiple', { description: 'Belongs to the step.' }),
  }),
});

const DiscretionBenchmarkRef = builder.objectRef<DiscretionBenchmark>('DiscretionBenchmark');
builder.node(DiscretionBenchmarkRef, {
  description: DiscretionBenchmark.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(benchmarkById),
  fields: (t) => ({
    gist: t.exposeString('gistEn', { description: 'What is known of it, in our own words.' }),
    knownInUseFrom: t.expose('knownInUseFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day on which a source shows it in use; its validity, where known, is that of its work.',
    }),
    knownInUseTo: t.expose('knownInUseTo', {
      type: 'Date',
      nullable: true,
      description: 'First day on which no source shows that any more.',
    }),
    bands: t.expose('bands', {
      type: [DiscretionBandRef],
      description: 'The steps on file, not all that it has; empty where its text is not on file.',
    }),
    works: t.field({
      type: [LegalWorkRef],
      description: 'The document that it stands in, with issuer and region.',
      resolve: async ({ id }, _args, context) =>
        (await nodesOf(context, worksOf, id)).map((work) => ({ ...work, asOf: context.today })),
    }),
  }),
});

builder.objectField(LegalWorkRef, 'discretionBenchmarks', (t) =>
  t.field({
    type: [DiscretionBenchmarkRef],
    description: 'The discretion benchmarks that it sets; they carry no penalty.',
    resolve: ({ id }, _args, context) => nodesOf(context, benchmarksOf, id),
  }),
);
