import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { LegalNature } from '../sanction-type/sanction-type.model.ts';
import { Money, statement } from '../statement.model.ts';

/** One thing imposed: a fine, a refund, a suspension, with its own amount or term. */
export const Measure = defineNode({
  label: 'Measure',
  labelZh: '具体措施',
  labelEn: 'measure',
  description: 'One thing imposed: a fine, a refund, a suspension, with its own amount or term.',
  layer: 'enforcement',
  dataClass: 'C1',
  shape: z.strictObject({
    ...statement,
    gistEn: z.string(),
    /** What the source calls it, where that matters: a contract deduction may be called a fine. */
    statedNature: LegalNature.nullable(),
    amount: Money.nullable(),
    /** As the source states it, such as 2 for 2x. */
    multiple: z.number().nullable(),
    months: z.number().nullable(),
    days: z.number().nullable().default(null),
    years: z.number().nullable(),
    points: z.int().nullable(),
  }),
  json: ['amount'],
});
export type Measure = NodeRow<typeof Measure>;
