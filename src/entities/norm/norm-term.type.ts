import type { z } from 'zod';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { NormTerm } from './norm.model.ts';

const TermUnitRef = enumOf('TermUnit', 'What the numbers of a term count.', NormTerm.shape.unit, {
  FEN: 'Money, in 1/100 yuan.',
});

export const NormTermRef = builder.objectRef<z.infer<typeof NormTerm>>('NormTerm');

NormTermRef.implement({
  description: 'A number that a norm of procedure, limitation or threshold sets.',
  fields: (t) => ({
    what: t.exposeString('what'),
    low: t.exposeFloat('low', { description: 'The value, or the lower end.' }),
    high: t.exposeFloat('high', { nullable: true, description: 'The upper end; null for a single value.' }),
    unit: t.expose('unit', { type: TermUnitRef }),
  }),
});
