import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Region, statement } from '../statement.model.ts';

/** Somebody insured or treated; under a pseudonym. */
export const InsuredPerson = defineNode({
  label: 'InsuredPerson',
  labelZh: '参保人',
  labelEn: 'insured person',
  description: 'Somebody insured or treated; under a pseudonym.',
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
export type InsuredPerson = NodeRow<typeof InsuredPerson>;
