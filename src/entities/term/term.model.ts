import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** A phrase of a text or of a searcher, and the words of the law that it stands for. */
export const Term = defineNode({
  label: 'Term',
  labelZh: '术语',
  labelEn: 'term',
  description:
    'A phrase and the words that it stands for: a short form, a synonym, a translation, or the error of a machine translation, which is never shown as a name.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    phrase: z.string().min(2),
    language: z.enum(['ZH', 'EN']),
    quality: z.enum(['MT_ERROR', 'SHORT_FORM', 'SYNONYM', 'TRANSLATION']),
    meansZh: z.array(z.string().min(1)).min(1),
    meansEn: z.array(z.string().min(1)),
  }),
});
export type Term = NodeRow<typeof Term>;
