import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';
import { Condition } from './condition.model.ts';

/** One consequence that a norm attaches: its kind, its range, its own condition, and who imposes it. */
export const SanctionRule = defineNode({
  label: 'SanctionRule',
  labelZh: '罚则',
  labelEn: 'sanction rule',
  description: 'One consequence that a norm attaches: its kind, its range, its own condition, and who imposes it.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    gistEn: z.string(),
    /** The order in which the text names it within its norm. */
    sequence: z.int().positive(),
    modality: z.enum(['MUST', 'MAY']),
    condition: Condition.nullable(),
    /** Both ends belong to the range; null when the text sets no such end. Money in fen when the unit is FEN. */
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit: z.enum(['MULTIPLE', 'FEN', 'PERCENT', 'DAY', 'MONTH', 'YEAR', 'LIFE', 'NONE']),
    /** What a multiple or a percentage is taken of. */
    base: z.enum([
      'LOSS',
      'DEFRAUDED',
      'ILLEGAL_INCOME',
      'GOODS_VALUE',
      'WINNING_PROJECT',
      'UNIT_FINE',
      'PREMIUM',
      'UNIT_INCOME',
      'WAGES_HIDDEN',
      'NONE',
    ]),
    /** A base below this counts as this. */
    baseFloorFen: z.int().nullable(),
  }),
  json: ['condition'],
});
export type SanctionRule = NodeRow<typeof SanctionRule>;
