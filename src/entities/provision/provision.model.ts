import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** An article, paragraph or item of a work, whatever its wording at a time. */
export const Provision = defineNode({
  label: 'Provision',
  labelZh: '条款',
  labelEn: 'provision',
  description: 'An article, paragraph or item of a work, whatever its wording at a time.',
  layer: 'law',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    /** Akoma Ntoso element id within the work, such as `art_38__para_1__item_3`. */
    eId: z.string().regex(/^art_\d+(_\d+)?(__para_\d+)?(__item_\d+)?(__point_\d+)?$/),
    level: z.enum(['ARTICLE', 'PARAGRAPH', 'ITEM', 'POINT']),
    citationZh: z.string(),
    citationEn: z.string(),
    /** Sorts provisions of a work in reading order. */
    sortKey: z.string(),
  }),
});
export type Provision = NodeRow<typeof Provision>;
