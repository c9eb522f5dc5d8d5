import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** A reference as its source writes it, right or wrong; the raw text is kept and never silently replaced. */
export const Citation = defineNode({
  label: 'Citation',
  labelZh: '引用',
  labelEn: 'citation',
  description: 'A reference as its source writes it, right or wrong; the raw text is kept and never silently replaced.',
  layer: 'law',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    raw: z.string(),
    status: z.enum([
      'RESOLVED',
      'AMBIGUOUS',
      'NOT_FOUND',
      'NOT_ON_FILE',
      'CORRUPTED',
      'REPEALED',
      'RENUMBERED',
      'IRRELEVANT',
      'UNSPECIFIC',
    ]),
    repairSteps: z.array(z.string()),
    noteEn: z.string().nullable(),
  }),
});
export type Citation = NodeRow<typeof Citation>;
