import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';

/** A place in a source document: its line span and the hash of those lines, never the text itself. */
export const Passage = defineNode({
  label: 'Passage',
  labelZh: '段落',
  labelEn: 'passage',
  description: 'A place in a source document: document, line span and hash; the sentence itself is not copied.',
  layer: 'trust',
  dataClass: 'C0',
  shape: z.strictObject({
    id: z.string().min(1),
    document: z.string().min(1),
    /** How a person finds it: an article, a row, a heading. */
    locator: z.string(),
    lineFrom: z.int().positive().nullable(),
    lineTo: z.int().positive().nullable(),
    /** sha256 of the lines joined by a line feed; null where the document is not at hand. */
    sha256: z.string().nullable(),
  }),
});
export type Passage = NodeRow<typeof Passage>;
