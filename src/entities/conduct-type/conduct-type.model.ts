import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** A kind of unlawful conduct as the field names it. */
export const ConductType = defineNode({
  label: 'ConductType',
  labelZh: '违法情形',
  labelEn: 'conduct type',
  description: 'A kind of unlawful conduct as the field names it.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    labelZh: z.string(),
    labelEn: z.string(),

    definitionEn: z.string().nullable(),
    aliases: z.array(z.string()),
    /** The cause of action (案由) under which it is filed. */
    causeZh: z.string().nullable(),
  }),
  searched: { names: ['labelZh', 'labelEn', 'aliases'], texts: ['definitionEn', 'causeZh'] },
});
export type ConductType = NodeRow<typeof ConductType>;
