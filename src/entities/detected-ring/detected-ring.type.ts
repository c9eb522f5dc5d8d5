import type { z } from 'zod';
import { nodeById, pages, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { keysetPage, relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { CollusionPattern } from '../collusion-pattern/collusion-pattern.model.ts';
import { CollusionPatternRef } from '../collusion-pattern/collusion-pattern.type.ts';
import { MoneyRef } from '../money.type.ts';
import { InstanceOf, MemberOf, ShownBy } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, one, StatementRef } from '../statement.type.ts';
import { ClaimParty } from './claim-party.model.ts';
import { ClaimPartyRef, DetectedMemberRef, membersInOrder } from './claim-party.type.ts';
import { DetectedRing, Signal, type TestedExplanation } from './detected-ring.model.ts';
import { exactMoney } from './exact-money.ts';
import { Settlement } from './settlement.model.ts';
import { SettlementRef } from './settlement.type.ts';

const ringById = nodeById(DetectedRing);
const rings = pages({
  name: 'detectedRings',
  kind: DetectedRing,
  order: { property: 'rank', direction: 'ASC' },
  filters: ['standing', 'signal'],
});
const membersOf = related({
  name: 'membersOfDetectedRing',
  from: DetectedRing,
  via: MemberOf,
  to: ClaimParty,
  direction: 'IN',
});
const patternsOf = related({
  name: 'patternsOfDetectedRing',
  from: DetectedRing,
  via: InstanceOf,
  to: CollusionPattern,
  direction: 'OUT',
});
const settlementsOf = relatedPages({
  name: 'settlementsOfDetectedRing',
  from: DetectedRing,
  via: ShownBy,
  to: Settlement,
  direction: 'OUT',
  order: { property: 'day', direction: 'ASC' },
});
declareSources('DetectedRing', DetectedRing);

const SignalRef = enumOf('ClaimSignal', 'What in the claims a group shows.', Signal, {
  COMMON_DATES: 'Its patients are at the same place on the same days, more often than chance.',
  SHARED_DOCTORS: 'Its patients share doctors more than the sharing of their regions explains.',
  LINKED_BURSTS: 'Windows in which a facility is crowded share more patients than chance.',
  COMMON_ROUTE:
    'Its patients go from site to site in the same order within days, more often than their region and season bring about.',
  COMMON_BILLS:
    'Its patients bear the same several bills, alike in item and to the fen, more often than the bills of the same facilities bring about.',
});
const StandingRef = enumOf(
  'DetectedStanding',
  'Whether an innocent explanation covers a group.',
  DetectedRing.shape.shape.standing,
  {
    LEAD: 'None of the explanations that were tested covers it.',
    EXPLAINED: 'An innocent explanation covers it; it is kept, so that nobody hides by dressing as one.',
  },
);

const PartRef = builder.objectRef<readonly [name: string, value: number]>('ScorePart');
PartRef.implement({
  description: 'A part of a score.',
  fields: (t) => ({
    name: t.string({ resolve: ([name]) => name }),
    value: t.float({ description: 'From 0, not at all, to 1.', resolve: ([, value]) => value }),
  }),
});

const TestedRef = builder.objectRef<z.infer<typeof TestedExplanation>>('TestedExplanation');
TestedRef.implement({
  description: 'An innocent explanation that was tested on a group.',
  fields: (t) => ({
    explanation: t.exposeString('explanation', { description: 'Its code.' }),
    explains: t.exposeBoolean('explains', { description: 'Whether it covers the group.' }),
    finding: t.exposeString('finding', { description: 'What was seen, in one sentence.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'Null where the claims lack the column.' }),
    threshold: t.exposeFloat('threshold', { description: 'From where on it explains.' }),
  }),
});

const DetectedRingRef = builder.objectRef<DetectedRing>('DetectedRing');

builder.node(DetectedRingRef, {
  description: DetectedRing.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(ringById),
  fields: (t) => ({
    wording: t.string({
      description: 'How it may be spoken of.',
      resolve: ({ standing }) =>
        standing === 'LEAD'
          ? 'Indicators consistent with collusion. Nobody has found this group to have done anything.'
          : 'An innocent explanation covers this group.',
    }),
    signal: t.expose('signal', { type: SignalRef }),
    standing: t.expose('standing', { type: StandingRef }),
    evidenceTier: t.int({ description: '3, a statistical lead (疑点线索), for every group.', resolve: () => 3 }),
    score: t.exposeFloat('score', { description: 'How strong the indicators are, from 0 up to and without 1.' }),
    parts: t.field({
      type: [PartRef],
      description: 'What the score is made of.',
      resolve: ({ parts }) => Object.entries(parts),
    }),
    explanations: t.expose('explanations', {
      type: [TestedRef],
      description: 'Every innocent explanation that was tested, and what was seen.',
    }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date' }),
    occurredTo: t.expose('occurredTo', { type: 'Date', description: 'Last day, included.' }),
    amount: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'All that the cited settlements cost; null where a claim tells no amount.',
      resolve: ({ amountFen }) => exactMoney(amountFen),
    }),
    region: t.exposeString('region', {
      description: 'GB/T 2260 code of the smallest division that holds its facilities.',
    }),
    recordedOn: t.expose('recordedOn', { type: 'Date', description: 'The day it was taken into the graph.' }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      description: 'First day on which it no longer counts unless found again.',
    }),
    isExpired: t.boolean({ resolve: ({ expiresOn }, _args, { today }) => today >= expiresOn }),
    members: t.field({
      type: [DetectedMemberRef],
      description: 'CORE members first; those that you may not see are left out.',
      resolve: async ({ id }, _args, context) => membersInOrder(await context.batch(membersOf, id)),
    }),
    patterns: t.field({
      type: [CollusionPatternRef],
      description: 'The schemes that would look like this; our mapping. Each leads to conduct and provisions.',
      resolve: ({ id }, _args, context) => nodesOf(context, patternsOf, id),
    }),
    settlements: t.connection(
      {
        type: SettlementRef,
        nullable: true,
        description: 'The settlements that show it, by day.',
        resolve: ({ id }, args, context) => relatedPage(settlementsOf, id, ({ day }) => day, args, context),
      },
      { name: 'SettlementConnection', description: 'A page of settlements.' },
      { name: 'SettlementEdge', description: 'A settlement and its cursor.' },
    ),
  }),
});

const ringsOfParty = related({
  name: 'detectedRingsOfParty',
  from: ClaimParty,
  via: MemberOf,
  to: DetectedRing,
  direction: 'OUT',
  orderBy: 'rank',
});

builder.objectField(ClaimPartyRef, 'rings', (t) =>
  t.field({
    type: [DetectedRingRef],
    description: 'The detected rings that it is a member of, the strongest first.',
    resolve: ({ id }, _args, context) => nodesOf(context, ringsOfParty, id),
  }),
);

builder.queryField('detectedRing', (t) =>
  t.field({
    type: DetectedRingRef,
    nullable: true,
    description: 'The detected ring with this key; null when there is none that you may see.',
    args: { key: t.arg.string({ required: true }) },
    resolve: (_root, { key }, context) => one(context, ringById, key),
  }),
);

builder.queryField('detectedRings', (t) =>
  t.connection(
    {
      type: DetectedRingRef,
      nullable: true,
      description:
        'Groups whose claims show indicators consistent with collusion, the strongest first; of the last run.',
      args: { standing: t.arg({ type: StandingRef }), signal: t.arg({ type: SignalRef }) },
      resolve: (_root, { standing, signal, ...args }, context) =>
        keysetPage(rings, 'detectedRings', { standing, signal }, ({ rank }) => rank, args, context),
    },
    { name: 'DetectedRingConnection', description: 'A page of detected rings.' },
    { name: 'DetectedRingEdge', description: 'A detected ring and its cursor.' },
  ),
);
