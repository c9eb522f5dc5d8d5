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
    /** As it should be written, made by the grammar; null where a person entered the row. */
    normalForm: z.string().nullable(),
    /** Where it stands in the wording that makes it: UTF-16 units, the end excluded; null outside texts of laws. */
    span: z.tuple([z.int(), z.int()]).nullable(),
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
