import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, Region, statement } from '../statement.model.ts';

/** A figure as its source states it: a cited opinion, not a fact of ours. */
export const StatisticalClaim = defineNode({
  label: 'StatisticalClaim',
  labelZh: '统计数据',
  labelEn: 'statistical claim',
  description: 'A figure as its source states it: a cited opinion, not a fact of ours.',
  layer: 'trust',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    subjectEn: z.string(),
    metricEn: z.string(),
    /** Null where the source masks it. Money in fen. */
    value: z.number().nullable(),
    valueTo: z.number().nullable(),
    unit: z.enum([
      'FEN',
      'PERSON',
      'VISIT',
      'INSTITUTION',
      'CASE',
      'CHECK',
      'PERCENT',
      'COUNT',
      'MONTH',
      'DAY',
      'POINT',
      'TEXT',
    ]),
    qualifier: z.enum(['EXACT', 'ABOUT', 'OVER', 'UNDER', 'AT_LEAST', 'AT_MOST', 'REDACTED']),
    periodFrom: Day.nullable(),
    periodTo: Day.nullable(),
    region: Region,
    noteEn: z.string().nullable(),
  }),
});
export type StatisticalClaim = NodeRow<typeof StatisticalClaim>;
