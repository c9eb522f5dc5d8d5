import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** Penalty, handling, contract, payment qualification, credit, discipline, crime and interim measures are different things. */
export const LegalNature = z.enum([
  'PENALTY',
  'ADMIN_HANDLING',
  'CONTRACT',
  'QUALIFICATION',
  'CREDIT',
  'DISCIPLINE',
  'CRIMINAL',
  'INTERIM',
  'CIVIL',
  'DISPUTED',
]);
export type LegalNature = z.infer<typeof LegalNature>;

/** A kind of measure and its legal nature; measures of different nature are never added up. */
export const SanctionType = defineNode({
  label: 'SanctionType',
  labelZh: '措施种类',
  labelEn: 'sanction type',
  description: 'A kind of measure and its legal nature; measures of different nature are never added up.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    labelZh: z.string(),
    labelEn: z.string(),

    legalNature: LegalNature,
    /** The fact that imposing it raises for the procedure, and whether it surely does: a fine is "larger" by local amounts. */
    raises: z.strictObject({ fact: z.string(), surely: z.boolean() }).nullable().default(null),
    noteEn: z.string().nullable(),
  }),
  json: ['raises'],
});
export type SanctionType = NodeRow<typeof SanctionType>;
