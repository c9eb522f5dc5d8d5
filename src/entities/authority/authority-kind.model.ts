import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { statement } from '../statement.model.ts';

/** A kind of body that can impose measures. */
export const AuthorityKind = defineNode({
  label: 'AuthorityKind',
  labelZh: '机关种类',
  labelEn: 'kind of authority',
  description: 'A kind of body that can impose measures.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    labelZh: z.string(),
    labelEn: z.string(),

    /** Whether such bodies have a penalty power of their own; an agency has none. */
    hasPenaltyPower: z.boolean(),
    noteEn: z.string().nullable(),
  }),
});
export type AuthorityKind = NodeRow<typeof AuthorityKind>;
