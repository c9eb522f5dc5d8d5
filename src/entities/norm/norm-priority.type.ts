import type { z } from 'zod';
import { type Related, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Overrides } from '../relationships.ts';
import { MarkRef } from '../statement.type.ts';
import { ConditionRef } from './condition.type.ts';
import { Norm } from './norm.model.ts';
import { NormRef } from './norm.type.ts';

const overriddenNorms = related({
  name: 'normsOverriddenByNorm',
  from: Norm,
  via: Overrides,
  to: Norm,
  direction: 'OUT',
});
const overridingNorms = related({ name: 'normsOverridingNorm', from: Norm, via: Overrides, to: Norm, direction: 'IN' });

const PriorityPrincipleRef = enumOf(
  'PriorityPrinciple',
  'Why one norm wins over another.',
  Overrides.shape.shape.principle,
  {
    SUPERIOR: 'Higher law (上位法优先).',
    SPECIAL: 'Special law (特别法优先).',
    POSTERIOR: 'Later law (新法优先).',
    MILDER: 'The milder law of two times (从旧兼从轻).',
    HIGHER_FINE: 'One act, several fines: the higher one (择一重处罚).',
    OWN_TERMS: 'The norm itself steps back.',
  },
);

const NormPriorityRef = builder.objectRef<Related<Norm, z.infer<typeof Overrides.shape>>>('NormPriority');

NormPriorityRef.implement({
  description: Overrides.description,
  fields: (t) => ({
    norm: t.field({ type: NormRef, description: 'The norm at the other end.', resolve: ({ node }) => node }),
    principle: t.field({ type: PriorityPrincipleRef, resolve: ({ link }) => link.principle }),
    condition: t.field({
      type: ConditionRef,
      nullable: true,
      description: 'When it wins; null when always.',
      resolve: ({ link }) => link.condition,
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day from which it wins; null when from the start of both.',
      resolve: ({ link }) => link.validFrom,
    }),
    isContested: t.boolean({
      description: 'Whether sources disagree that it wins.',
      resolve: ({ link }) => link.isContested,
    }),
    note: t.string({ nullable: true, resolve: ({ link }) => link.noteEn }),
    mark: t.field({ type: MarkRef, resolve: ({ link }) => link.mark }),
  }),
});

builder.objectField(NormRef, 'overrides', (t) =>
  t.field({
    type: [NormPriorityRef],
    description: 'The norms that it wins over where both would apply.',
    resolve: ({ id }, _args, context) => context.batch(overriddenNorms, id),
  }),
);

builder.objectField(NormRef, 'overriddenBy', (t) =>
  t.field({
    type: [NormPriorityRef],
    description: 'The norms that win over it where both would apply.',
    resolve: ({ id }, _args, context) => context.batch(overridingNorms, id),
  }),
);
