import { related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { TookPartIn } from '../relationships.ts';
import { nodesOf } from '../statement.type.ts';
import { ClaimParty } from './claim-party.model.ts';
import { ClaimPartyRef } from './claim-party.type.ts';
import { Settlement } from './settlement.model.ts';
import { SettlementRef } from './settlement.type.ts';

const partiesOf = related({
  name: 'partiesOfSettlement',
  from: Settlement,
  via: TookPartIn,
  to: ClaimParty,
  direction: 'IN',
});

builder.objectField(SettlementRef, 'parties', (t) =>
  t.field({
    type: [ClaimPartyRef],
    description: 'Whose it is, by whom and where; those that you may not see are left out.',
    resolve: ({ id }, _args, context) => nodesOf(context, partiesOf, id),
  }),
);
