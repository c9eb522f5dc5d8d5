import type { z } from 'zod';
import type { Related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { PartyRef } from '../party/party.type.ts';
import type { PartyRow } from '../party/party-row.ts';
import { Involves } from '../relationships.ts';
import { MarkRef } from '../statement.type.ts';

const CaseRole = enumOf('CaseRole', 'As what a party takes part in a case.', Involves.shape.shape.role);

export const CasePartyRef = builder.objectRef<Related<PartyRow, z.infer<typeof Involves.shape>>>('CaseParty');

CasePartyRef.implement({
  description: 'A party of a case in one role; who plays two roles stands there twice.',
  fields: (t) => ({
    role: t.field({ type: CaseRole, resolve: ({ link }) => link.role }),
    party: t.field({ type: PartyRef, resolve: ({ node }) => node }),
    mark: t.field({
      type: MarkRef,
      description: 'How far it was checked that the party took part so.',
      resolve: ({ link }) => link.mark,
    }),
  }),
});
