import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Region, statement } from '../statement.model.ts';

/** A public body that decides, handles or announces. */
export const Authority = defineNode({
  label: 'Authority',
  labelZh: '机关',
  labelEn: 'authority',
  description: 'A public body that decides, handles or announces.',
  layer: 'enforcement',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    nameZh: z.string(),
    nameEn: z.string(),
    level: z.enum(['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'UNKNOWN']),
    region: Region,
  }),
});
export type Authority = NodeRow<typeof Authority>;
