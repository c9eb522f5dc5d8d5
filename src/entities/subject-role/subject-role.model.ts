import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** In what capacity somebody is addressed by a norm. */
export const SubjectRole = defineNode({
  label: 'SubjectRole',
  labelZh: '主体角色',
  labelEn: 'subject role',
  description: 'In what capacity somebody is addressed by a norm.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    labelZh: z.string(),
    labelEn: z.string(),
    /** Who can have it: a natural person, a body, or either. */
    party: z.enum(['PERSON', 'BODY', 'EITHER']).default('EITHER'),
  }),
});
export type SubjectRole = NodeRow<typeof SubjectRole>;
