import { nodeById } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { everyAuthorityKind } from './authority-kind.cypher.ts';
import { AuthorityKind } from './authority-kind.model.ts';

const authorityKindById = nodeById(AuthorityKind);
declareSources('AuthorityKind', AuthorityKind);

export const AuthorityKindRef = builder.objectRef<AuthorityKind>('AuthorityKind');

builder.node(AuthorityKindRef, {
  description: AuthorityKind.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(authorityKindById),
  fields: (t) => ({
    label: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
    hasPenaltyPower: t.exposeBoolean('hasPenaltyPower', {
      description: 'Whether such bodies have a penalty power of their own; a handling agency has none.',
    }),
    note: t.exposeString('noteEn', { nullable: true }),
  }),
});

builder.queryField('authorityKinds', (t) =>
  t.field({
    type: [AuthorityKindRef],
    nullable: true,
    description: 'Every kind of authority, by key; an issuer is told by its code.',
    resolve: (_root, _args, context) => context.batch(everyAuthorityKind, ''),
  }),
);
