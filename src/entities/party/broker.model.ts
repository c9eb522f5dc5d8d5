import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Region, statement } from '../statement.model.ts';

/** A middleman, collector, dealer or organiser outside the institutions; under a pseudonym. */
export const Broker = defineNode({
  label: 'Broker',
  labelZh: '中间人',
  labelEn: 'broker',
  description: 'A middleman, collector, dealer or organiser outside the institutions; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C3',
  shape: z.strictObject({
    ...statement,
    pseudonym: z.string(),
    /** Post, trade or situation, as far as the source tells. */
    descriptionEn: z.string().nullable(),
    region: Region,
    /** More than 1 where the source speaks of a group without telling its members apart. */
    memberCount: z.int().positive(),
  }),
  alsoLabelled: 'Party',
});
export type Broker = NodeRow<typeof Broker>;
