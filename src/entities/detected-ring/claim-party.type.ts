import type { z } from 'zod';
import { nodeById, type Related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { MemberOf, TookPartIn } from '../relationships.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { ClaimParty } from './claim-party.model.ts';
import { Settlement } from './settlement.model.ts';
import { SettlementRef } from './settlement.type.ts';

const partyById = nodeById(ClaimParty);
const settlementsOf = relatedPages({
  name: 'settlementsOfClaimParty',
  from: ClaimParty,
  via: TookPartIn,
  to: Settlement,
  direction: 'OUT',
  order: { property: 'day', direction: 'ASC' },
});
declareSources('ClaimParty', ClaimParty);

const KindRef = enumOf('ClaimPartyKind', 'What a party of claims is.', ClaimParty.shape.shape.kind);

export const ClaimPartyRef = builder.objectRef<ClaimParty>('ClaimParty');

builder.node(ClaimPartyRef, {
  description: ClaimParty.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(partyById),
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef }),
    pseudonym: t.exposeString('pseudonym', {
      description: 'Who keeps the claims can tell whose it is; nobody else can.',
    }),
    region: t.exposeString('region', { description: 'GB/T 2260 code; 000000 where the claims do not tell.' }),
    settlements: t.connection(
      {
        type: SettlementRef,
        nullable: true,
        description: 'Its settlements that a detected ring cites, by day; not all of its claims.',
        resolve: ({ id }, args, context) => relatedPage(settlementsOf, id, ({ day }) => day, args, context),
      },
      { name: 'ClaimPartySettlementConnection', description: 'A page of settlements.' },
      { name: 'ClaimPartySettlementEdge', description: 'A settlement and its cursor.' },
    ),
  }),
});

type Membership = Related<ClaimParty, z.infer<(typeof MemberOf)['shape']>>;

const TierRef = enumOf('DetectedTier', 'How a member is tied to a detected ring.', MemberOf.shape.shape.tier, {
  CORE: 'By more than chance on its own.',
  PERIPHERAL: 'Near it, and not enough to be counted; facilities always.',
});

export const DetectedMemberRef = builder.objectRef<Membership>('DetectedMember');
DetectedMemberRef.implement({
  description: 'A party of claims in a detected ring; computed, and of nobody the finding.',
  fields: (t) => ({
    party: t.field({ type: ClaimPartyRef, resolve: ({ node }) => node }),
    tier: t.field({ type: TierRef, resolve: ({ link }) => link.tier }),
  }),
});

/** CORE before PERIPHERAL, and doctors, patients, facilities among these. */
export const membersInOrder = (members: readonly Membership[]): readonly Membership[] => {
  const place = ({ node, link }: Membership): string => `${link.tier} ${node.kind} ${node.id}`;
  return members.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
};
