import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { OfKind } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { Authority } from './authority.model.ts';
import { AuthorityKind } from './authority-kind.model.ts';
import { AuthorityKindRef } from './authority-kind.type.ts';

const authorityById = nodeById(Authority);
const kindsOf = related({
  name: 'kindsOfAuthority',
  from: Authority,
  via: OfKind,
  to: AuthorityKind,
  direction: 'OUT',
});
declareSources('Authority', Authority);

const AuthorityLevelRef = enumOf(
  'AuthorityLevel',
  'Where a body stands in the administration.',
  Authority.shape.shape.level,
  {
    UNKNOWN: 'The source does not tell.',
  },
);

export const AuthorityRef = builder.objectRef<Authority>('Authority');

builder.node(AuthorityRef, {
  description: Authority.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(authorityById),
  fields: (t) => ({
    name: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ nameZh, nameEn }, { language }) => (language === 'ZH' ? nameZh : nameEn),
    }),
    level: t.expose('level', { type: AuthorityLevelRef }),
    region: t.exposeString('region', { description: 'GB/T 2260 code; 000000 is the whole country.' }),
    kinds: t.field({
      type: [AuthorityKindRef],
      description: 'What kind of authority it is; from this follows what it may impose.',
      resolve: ({ id }, _args, context) => nodesOf(context, kindsOf, id),
    }),
  }),
});
