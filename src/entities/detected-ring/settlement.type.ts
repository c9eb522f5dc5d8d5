import { nodeById } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { MoneyRef } from '../money.type.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { exactMoney } from './exact-money.ts';
import { Settlement } from './settlement.model.ts';

const settlementById = nodeById(Settlement);
declareSources('Settlement', Settlement);

export const SettlementRef = builder.objectRef<Settlement>('Settlement');

builder.node(SettlementRef, {
  description: Settlement.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(settlementById),
  fields: (t) => ({
    day: t.expose('day', { type: 'Date' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'Last day of a stay, included; the same for a visit.' }),
    amount: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'What it cost; null where the claims do not tell.',
      resolve: ({ amountFen }) => exactMoney(amountFen),
    }),
    region: t.exposeString('region', { description: 'GB/T 2260 code of the facility.' }),
    file: t.exposeString('file', { description: 'sha256 of the file of claims.' }),
    line: t.exposeInt('line', { description: 'The line of that file.' }),
  }),
});
