import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';
import { Condition } from './condition.model.ts';

/** A number that a norm of procedure, limitation or threshold sets. Amounts are fen. `high` null: a single value. */
export const NormTerm = z.strictObject({
  what: z.string(),
  low: z.number(),
  high: z.number().nullable(),
  unit: z.enum(['DAY', 'WORKING_DAY', 'HOUR', 'MONTH', 'YEAR', 'FEN', 'PERCENT', 'POINT', 'COUNT', 'MULTIPLE']),
});

/** Our reading of what a provision version says; it carries its own review status, the text does not. */
export const Norm = defineNode({
  label: 'Norm',
  labelZh: '规范',
  labelEn: 'norm',
  description: 'Our reading of what a provision version says; it carries its own review status, the text does not.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    kind: z.enum([
      'OBLIGATION',
      'PROHIBITION',
      'PERMISSION',
      'POWER',
      'CONSTITUTIVE',
      'PENALTY',
      'CRIME',
      'PROCEDURE',
      'LIMITATION',
      'COMPETENCE',
    ]),
    gistEn: z.string(),
    gistZh: z.string().nullable(),
    /** DRAFT until a named review; answers say so. */
    readingStatus: z.enum(['DRAFT', 'REVIEWED', 'CONTESTED']),
    /** What must hold beyond conduct and subject, such as the purpose to defraud; null when nothing more. */
    condition: Condition.nullable(),
    /** Numbers of procedure and thresholds: terms, amounts, age limits. */
    terms: z.array(NormTerm),
  }),
  indexed: [['kind']],
  json: ['condition', 'terms'],
});
export type Norm = NodeRow<typeof Norm>;
