import { builder } from '../../platform/graphql/builder.ts';
import type { Condition } from './condition.model.ts';
import { conditionText, factKeysOf } from './condition-text.ts';

export const ConditionRef = builder.objectRef<Condition>('Condition');

ConditionRef.implement({
  description: 'What must hold, over facts of a case; a fact that is not known leaves it open.',
  fields: (t) => ({
    text: t.string({ description: 'Such as "purposeToDefraud is PROVEN and lossFen ≥ 1".', resolve: conditionText }),
    factKeys: t.stringList({ description: 'The facts that decide it.', resolve: factKeysOf }),
  }),
});
