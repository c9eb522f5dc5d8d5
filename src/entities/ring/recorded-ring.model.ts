import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { DatePrecision, Day, Region, statement } from '../statement.model.ts';

/** A group that a published case describes, worded as far as the source establishes it. */
export const RecordedRing = defineNode({
  label: 'RecordedRing',
  labelZh: '已记录团伙',
  labelEn: 'recorded ring',
  description: 'A group that a published case describes, worded as far as the source establishes it.',
  layer: 'enforcement',
  dataClass: 'C6',
  shape: z.strictObject({
    ...statement,
    titleEn: z.string(),
    gistEn: z.string(),
    /** Who established the group: a court, an authority, or nobody yet. */
    establishedBy: z.enum(['JUDGMENT', 'DECISION', 'ALLEGED']),
    occurredFrom: Day.nullable(),
    occurredTo: Day.nullable(),
    datePrecision: DatePrecision,
    region: Region,
    innocentExplanations: z.array(z.string()),
  }),
  indexed: [['region', 'id']],
});
export type RecordedRing = NodeRow<typeof RecordedRing>;
