import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, Region, statement } from '../statement.model.ts';

/** A settlement that a detected ring cites; all others stay in the store of claims. */
export const Settlement = defineNode({
  label: 'Settlement',
  labelZh: '医保结算',
  labelEn: 'settlement',
  description: 'A settlement that a detected ring cites, with the file and line it came from.',
  layer: 'fact',
  dataClass: 'C6',
  shape: z.strictObject({
    ...statement,
    day: Day,
    /** Last day of a stay, included; the same day for a visit. */
    lastDay: Day,
    amountFen: z.int().nullable(),
    region: Region,
    /** sha256 of the file of claims. */
    file: z.string(),
    line: z.int().positive(),
  }),
});
export type Settlement = NodeRow<typeof Settlement>;
