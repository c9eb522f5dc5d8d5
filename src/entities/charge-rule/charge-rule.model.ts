import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** Which charges exclude each other, as a source lists it. */
export const ChargeRule = defineNode({
  label: 'ChargeRule',
  labelZh: '收费规则',
  labelEn: 'charge rule',
  description: 'Which charges exclude each other, as a source lists it.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    ruleEn: z.string(),
    kindEn: z.string(),
  }),
});
export type ChargeRule = NodeRow<typeof ChargeRule>;
