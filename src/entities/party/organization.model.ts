import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Region, statement } from '../statement.model.ts';

/** An institution, pharmacy, company, agency or other body that takes part in a case. */
export const Organization = defineNode({
  label: 'Organization',
  labelZh: '机构',
  labelEn: 'organisation',
  description: 'An institution, pharmacy, company, agency or other body that takes part in a case.',
  layer: 'fact',
  dataClass: 'C1',
  shape: z.strictObject({
    ...statement,
    nameZh: z.string(),
    nameEn: z.string().nullable(),
    orgKind: z.enum([
      'HOSPITAL',
      'PRIMARY_CARE',
      'CLINIC',
      'VILLAGE_CLINIC',
      'PHARMACY',
      'CARE_HOME',
      'AGENCY',
      'COMPANY',
      'EMPLOYER',
      'DRUG_COMPANY',
      'ASSOCIATION',
      'OTHER',
    ]),
    ownership: z.enum(['PUBLIC', 'PRIVATE', 'UNKNOWN']),
    region: Region,
    /** More than 1 where the source speaks of a group without telling its members apart. */
    memberCount: z.int().positive(),
  }),
  alsoLabelled: 'Party',
  searched: { names: ['nameZh', 'nameEn'], texts: [] },
  indexed: [
    ['nameZh', 'id'],
    ['region', 'nameZh', 'id'],
    ['orgKind', 'nameZh', 'id'],
    ['region', 'orgKind', 'nameZh', 'id'],
  ],
});
export type Organization = NodeRow<typeof Organization>;
