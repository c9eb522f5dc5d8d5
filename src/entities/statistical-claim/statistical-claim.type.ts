import { nodeById, pages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { keysetPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { StatisticalClaim } from './statistical-claim.model.ts';

const claimById = nodeById(StatisticalClaim);
const claims = pages({
  name: 'statisticalClaims',
  kind: StatisticalClaim,
  order: { property: 'id', direction: 'ASC' },
  filters: [],
});
declareSources('StatisticalClaim', StatisticalClaim);

const ClaimUnitRef = enumOf('ClaimUnit', 'What a figure counts.', StatisticalClaim.shape.shape.unit, {
  FEN: 'Money, in 1/100 yuan.',
  COUNT: 'Anything else that is counted, see metric.',
  TEXT: 'No figure; see note.',
});
const ClaimQualifierRef = enumOf(
  'ClaimQualifier',
  'How a source gives a figure.',
  StatisticalClaim.shape.shape.qualifier,
  {
    OVER: 'More than this; never the value.',
    UNDER: 'Less than this; never the value.',
    REDACTED: 'The source masks it.',
  },
);

const StatisticalClaimRef = builder.objectRef<StatisticalClaim>('StatisticalClaim');

builder.node(StatisticalClaimRef, {
  description: StatisticalClaim.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(claimById),
  fields: (t) => ({
    subject: t.exposeString('subjectEn', { description: 'About whom or what.' }),
    metric: t.exposeString('metricEn', { description: 'What was counted or measured.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'Null where the source masks it.' }),
    valueTo: t.exposeFloat('valueTo', {
      nullable: true,
      description: 'The upper end of a range; null for a single value.',
    }),
    unit: t.expose('unit', { type: ClaimUnitRef }),
    qualifier: t.expose('qualifier', { type: ClaimQualifierRef }),
    periodFrom: t.expose('periodFrom', { type: 'Date', nullable: true, description: 'First day that it is about.' }),
    periodTo: t.expose('periodTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day that it is about, included.',
    }),
    region: t.exposeString('region', {
      description: 'GB/T 2260 code; 000000 is the whole country, or a place that the source does not tell.',
    }),
    note: t.exposeString('noteEn', { nullable: true }),
  }),
});

builder.queryField('statisticalClaims', (t) =>
  t.connection(
    {
      type: StatisticalClaimRef,
      nullable: true,
      description: 'Figures as sources state them, by key: cited opinions, not facts of ours.',
      resolve: (_root, args, context) => keysetPage(claims, 'statisticalClaims', {}, ({ id }) => id, args, context),
    },
    { name: 'StatisticalClaimConnection', description: 'A page of statistical claims.' },
    { name: 'StatisticalClaimEdge', description: 'A statistical claim and its cursor.' },
  ),
);
