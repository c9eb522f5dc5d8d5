import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** A rank of instrument and what it may set: the reason why a notice can never carry a penalty. */
export const DocumentType = defineNode({
  label: 'DocumentType',
  labelZh: '文件类型',
  labelEn: 'document type',
  description: 'A rank of instrument and what it may set: the reason why a notice can never carry a penalty.',
  layer: 'law',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    labelZh: z.string(),
    labelEn: z.string(),

    /** 1 is the highest; two instruments of one rank share it. Null for what has no rank in the hierarchy of law. */
    rankOrder: z.int().nullable(),
    /** What it may set under the Administrative Penalty Law, articles 10 to 16. */
    maySetPenalties: z.enum(['ALL', 'LIMITED', 'NONE']),
    noteEn: z.string().nullable(),
  }),
});
export type DocumentType = NodeRow<typeof DocumentType>;
