import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { ConductType } from '../conduct-type/conduct-type.model.ts';
import { ConductTypeRef } from '../conduct-type/conduct-type.type.ts';
import { Evidences } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { ChargeRule } from './charge-rule.model.ts';

const chargeRuleById = nodeById(ChargeRule);
const conductOf = related({
  name: 'conductOfChargeRule',
  from: ChargeRule,
  via: Evidences,
  to: ConductType,
  direction: 'OUT',
});
const chargeRulesOf = related({
  name: 'chargeRulesOfConduct',
  from: ConductType,
  via: Evidences,
  to: ChargeRule,
  direction: 'IN',
});
declareSources('ChargeRule', ChargeRule);

const ChargeRuleRef = builder.objectRef<ChargeRule>('ChargeRule');

builder.node(ChargeRuleRef, {
  description: ChargeRule.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(chargeRuleById),
  fields: (t) => ({
    rule: t.exposeString('ruleEn', { description: 'What it says, in our own words.' }),
    kind: t.exposeString('kindEn', {
      description: 'What breaking it is called, such as "double or unbundled charge".',
    }),
    conductTypes: t.field({
      type: [ConductTypeRef],
      description: 'The conduct that breaking it points to.',
      resolve: ({ id }, _args, context) => nodesOf(context, conductOf, id),
    }),
  }),
});

builder.objectField(ConductTypeRef, 'chargeRules', (t) =>
  t.field({
    type: [ChargeRuleRef],
    description: 'The charge rules whose breach points to it.',
    resolve: ({ id }, _args, context) => nodesOf(context, chargeRulesOf, id),
  }),
);
