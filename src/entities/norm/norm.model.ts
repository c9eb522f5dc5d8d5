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

/** The rules that a decision is checked against; docs/decisions/0012 lists them. */
export const RuleId = z.enum([
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N6',
  'N7',
  'N8',
  'N9',
  'N10',
  'N11',
  'N12',
  'N13',
  'N14',
  'N15',
  'N16',
  'N17',
  'N18',
  'N19',
  'N20',
  'N21',
  'N22',
]);

/** Why one norm wins over another. */
export const OverridePrinciple = z.enum(['SUPERIOR', 'SPECIAL', 'POSTERIOR', 'MILDER', 'HIGHER_FINE', 'OWN_TERMS']);
export type OverridePrinciple = z.infer<typeof OverridePrinciple>;

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
    /** The rule of legality that rests on it; null for most norms. */
    foundsRule: RuleId.nullable().default(null),
    /** What must have been done for a decision to stand, where `condition` holds. */
    requires: Condition.nullable().default(null),
    /** What it does to a penalty where `condition` holds. */
    defeats: z.enum(['NO_PENALTY', 'MAY_SPARE', 'LIGHTER', 'NO_CRIME']).nullable().default(null),
  }),
  indexed: [['kind'], ['foundsRule'], ['defeats']],
  json: ['condition', 'terms', 'requires'],
});
export type Norm = NodeRow<typeof Norm>;
