import { nodeById, pages, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { keysetPage, relatedPage } from '../../platform/graphql/connection.ts';
import { BroaderThan } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, one, StatementRef } from '../statement.type.ts';
import { ConductType } from './conduct-type.model.ts';

const conductTypeById = nodeById(ConductType);
const conductTypes = pages({
  name: 'conductTypes',
  kind: ConductType,
  order: { property: 'id', direction: 'ASC' },
  filters: [],
});
const narrowerPages = relatedPages({
  name: 'conductTypesBelow',
  from: ConductType,
  via: BroaderThan,
  to: ConductType,
  direction: 'IN',
  order: { property: 'id', direction: 'ASC' },
});
const broaderTypes = related({
  name: 'broaderConductTypes',
  from: ConductType,
  via: BroaderThan,
  to: ConductType,
  direction: 'OUT',
});
const narrowerTypes = related({
  name: 'narrowerConductTypes',
  from: ConductType,
  via: BroaderThan,
  to: ConductType,
  direction: 'IN',
});
declareSources('ConductType', ConductType);

export const ConductTypeRef = builder.objectRef<ConductType>('ConductType');

builder.node(ConductTypeRef, {
  description: ConductType.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(conductTypeById),
  fields: (t) => ({
    label: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
    definition: t.exposeString('definitionEn', { nullable: true, description: 'What it is, in our own words.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names of the field.' }),
    cause: t.exposeString('causeZh', {
      nullable: true,
      description: 'The cause of action (案由) under which it is filed.',
    }),
    broader: t.field({
      type: [ConductTypeRef],
      description: 'The wider types that it belongs to; what holds for them holds for it.',
      resolve: ({ id }, _args, context) => nodesOf(context, broaderTypes, id),
    }),
    narrower: t.field({
      type: [ConductTypeRef],
      description: 'The types that belong to it.',
      resolve: ({ id }, _args, context) => nodesOf(context, narrowerTypes, id),
    }),
  }),
});

builder.queryField('conductType', (t) =>
  t.field({
    type: ConductTypeRef,
    nullable: true,
    description: 'A conduct type by its code, such as HANG_BED; null when there is none.',
    args: { code: t.arg.string({ required: true }) },
    resolve: (_root, { code }, context) => one(context, conductTypeById, code),
  }),
);

builder.queryField('conductTypes', (t) =>
  t.connection(
    {
      type: ConductTypeRef,
      nullable: true,
      description: 'Conduct types, by code.',
      args: { broader: t.arg.string({ description: 'The code of a type: only those that belong directly to it.' }) },
      resolve: (_root, { broader, ...args }, context) =>
        broader == null
          ? keysetPage(conductTypes, 'conductTypes', {}, ({ id }) => id, args, context)
          : relatedPage(narrowerPages, broader, ({ id }) => id, args, context),
    },
    { name: 'ConductTypeConnection', description: 'A page of conduct types.' },
    { name: 'ConductTypeEdge', description: 'A conduct type and its cursor.' },
  ),
);
