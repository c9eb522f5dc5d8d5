import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, statement } from '../statement.model.ts';

/** What happened to a work: amendment, repeal, renumbering, expiry or replacement. */
export const LegalChange = defineNode({
  label: 'LegalChange',
  labelZh: '修改行为',
  labelEn: 'legal change',
  description: 'What happened to a work: amendment, repeal, renumbering, expiry or replacement.',
  layer: 'law',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    kind: z.enum(['AMEND', 'REVISE', 'REPEAL', 'RENUMBER', 'EXPIRE', 'REPLACE']),
    adoptedOn: Day.nullable(),
    effectiveOn: Day.nullable(),
    noteEn: z.string().nullable(),
  }),
});
export type LegalChange = NodeRow<typeof LegalChange>;
