import { nodeById } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { PartyRef } from './party.type.ts';
import { asPerson, type PersonKind, type PersonRow, personKinds } from './party-row.ts';

/** Declares the type of one kind of person; all four are told alike. */
export const personNode = (name: PersonKind): void => {
  const kind = personKinds[name];
  const rowById = nodeById(kind);
  const personById = { ...rowById, parse: (columns: readonly unknown[]) => asPerson(name, rowById.parse(columns)) };
  declareSources(name, kind);
  const ref = builder.objectRef<PersonRow>(name);
  builder.node(ref, {
    description: kind.description,
    interfaces: [StatementRef, PartyRef],
    id: { resolve: ({ id }) => id },
    loadManyWithoutCache: loadMany(personById),
    fields: (t) => ({
      pseudonym: t.exposeString('pseudonym', {
        description: 'Made here; the source names the person otherwise, or not at all.',
      }),
      about: t.exposeString('descriptionEn', {
        nullable: true,
        description: 'Post, trade or situation, as far as the source tells.',
      }),
    }),
  });
};
