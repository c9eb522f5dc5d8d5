import type { z } from 'zod';
import { nodeById, pages, related } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { keysetPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { ConductType } from '../conduct-type/conduct-type.model.ts';
import { ConductTypeRef } from '../conduct-type/conduct-type.type.ts';
import { Provision } from '../provision/provision.model.ts';
import { ProvisionRef } from '../provision/provision.type.ts';
import { Concerns, Indicates } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, one, StatementRef } from '../statement.type.ts';
import { CollusionPattern, PatternIndicator } from './collusion-pattern.model.ts';

export const patternById = nodeById(CollusionPattern);
const patterns = pages({
  name: 'collusionPatterns',
  kind: CollusionPattern,
  order: { property: 'id', direction: 'ASC' },
  filters: [],
});
const conductOf = related({
  name: 'conductIndicatedByPattern',
  from: CollusionPattern,
  via: Indicates,
  to: ConductType,
  direction: 'OUT',
});
const patternsOfConduct = related({
  name: 'patternsOfConduct',
  from: ConductType,
  via: Indicates,
  to: CollusionPattern,
  direction: 'IN',
});
const provisionsOf = related({
  name: 'provisionsOfPattern',
  from: CollusionPattern,
  via: Concerns,
  to: Provision,
  direction: 'OUT',
});
const patternsOfProvision = related({
  name: 'patternsOfProvision',
  from: Provision,
  via: Concerns,
  to: CollusionPattern,
  direction: 'IN',
});
declareSources('CollusionPattern', CollusionPattern);

const IndicatorOriginRef = enumOf(
  'IndicatorOrigin',
  'Where the number of an indicator comes from.',
  PatternIndicator.shape.origin,
  {
    SOURCE: 'A source document gives it.',
    AGREEMENT: 'A service agreement gives it.',
    COMMERCIAL: 'The rule set of a commercial product gives it.',
    NONE: 'No source gives one: a setting, never law.',
  },
);

const PatternIndicatorRef = builder.objectRef<z.infer<typeof PatternIndicator>>('PatternIndicator');
PatternIndicatorRef.implement({
  description: 'A sign of a pattern, and where its number comes from.',
  fields: (t) => ({
    gist: t.exposeString('gistEn', { description: 'What to look at, in our own words.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'Null where no number is given.' }),
    unit: t.exposeString('unit', { nullable: true }),
    origin: t.expose('origin', { type: IndicatorOriginRef }),
  }),
});

export const CollusionPatternRef = builder.objectRef<CollusionPattern>('CollusionPattern');

builder.node(CollusionPatternRef, {
  description: CollusionPattern.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(patternById),
  fields: (t) => ({
    label: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
    mechanism: t.exposeString('mechanismEn', { description: 'How the scheme works.' }),
    signature: t.exposeString('signatureEn', {
      description: 'What it looks like in a graph: nodes, edges and window.',
    }),
    indicators: t.expose('indicators', { type: [PatternIndicatorRef] }),
    evidenceTier: t.exposeInt('evidenceTier', {
      description: '1 contradiction, 2 written rule, 3 statistical lead (疑点线索).',
    }),
    innocentExplanations: t.exposeStringList('innocentExplanations', { description: 'What else it could be.' }),
    indicates: t.field({
      type: [ConductTypeRef],
      description: 'The conduct that it would be, if it were established.',
      resolve: ({ id }, _args, context) => nodesOf(context, conductOf, id),
    }),
    concerns: t.field({
      type: [ProvisionRef],
      description: 'The provisions that it would break; a mapping of ours until a lawyer confirms it.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day that everything below is about; today when not given.' }),
      },
      resolve: async ({ id }, { asOf }, context) =>
        (await nodesOf(context, provisionsOf, id)).map((provision) => ({ ...provision, asOf: asOf ?? context.today })),
    }),
  }),
});

builder.objectField(ConductTypeRef, 'patterns', (t) =>
  t.field({
    type: [CollusionPatternRef],
    description: 'The schemes that point to it.',
    resolve: ({ id }, _args, context) => nodesOf(context, patternsOfConduct, id),
  }),
);

builder.objectField(ProvisionRef, 'patterns', (t) =>
  t.field({
    type: [CollusionPatternRef],
    description: 'The schemes that would break it; a mapping of ours until a lawyer confirms it.',
    resolve: ({ id }, _args, context) => nodesOf(context, patternsOfProvision, id),
  }),
);

builder.queryField('collusionPattern', (t) =>
  t.field({
    type: CollusionPatternRef,
    nullable: true,
    description: 'A pattern by its code, such as C01; null when there is none.',
    args: { code: t.arg.string({ required: true }) },
    resolve: (_root, { code }, context) => one(context, patternById, code),
  }),
);

builder.queryField('collusionPatterns', (t) =>
  t.connection(
    {
      type: CollusionPatternRef,
      nullable: true,
      description: 'Collusion patterns, by code.',
      resolve: (_root, args, context) => keysetPage(patterns, 'collusionPatterns', {}, ({ id }) => id, args, context),
    },
    { name: 'CollusionPatternConnection', description: 'A page of collusion patterns.' },
    { name: 'CollusionPatternEdge', description: 'A collusion pattern and its cursor.' },
  ),
);
