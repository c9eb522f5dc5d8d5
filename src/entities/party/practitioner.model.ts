import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Region, statement } from '../statement.model.ts';

/** Somebody who acts for an institution: doctor, nurse, pharmacist, cashier, head; under a pseudonym. */
export const Practitioner = defineNode({
  label: 'Practitioner',
  labelZh: '机构人员',
  labelEn: 'practitioner',
  description: 'Somebody who acts for an institution: doctor, nurse, pharmacist, cashier, head; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C2',
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
export type Practitioner = NodeRow<typeof Practitioner>;
