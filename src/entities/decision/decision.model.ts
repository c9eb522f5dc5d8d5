import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { DatePrecision, Day, statement } from '../statement.model.ts';

/** What an authority decided in a case: a penalty decision, an agreement action, a judgment. */
export const Decision = defineNode({
  label: 'Decision',
  labelZh: '决定',
  labelEn: 'decision',
  description: 'What an authority decided in a case: a penalty decision, an agreement action, a judgment.',
  layer: 'enforcement',
  dataClass: 'C1',
  shape: z.strictObject({
    ...statement,
    docNumber: z.string().nullable(),
    kind: z.enum([
      'PENALTY_DECISION',
      'HANDLING_DECISION',
      'AGREEMENT_ACTION',
      'JUDGMENT',
      'PROSECUTION',
      'ANNOUNCEMENT',
    ]),
    gistEn: z.string(),
    /** Null where the source does not tell; what lists are ordered by. */
    decidedOn: Day.nullable(),
    datePrecision: DatePrecision,
    /** For whom the issuer acted. UNKNOWN where the source does not tell. */
    actsUnder: z.enum(['OWN', 'DELEGATED', 'AUTHORISED', 'CONCENTRATED', 'UNKNOWN']),
  }),
  indexed: [
    ['decidedOn', 'id'],
    ['kind', 'decidedOn', 'id'],
  ],
  undated: ['decidedOn'],
});
export type Decision = NodeRow<typeof Decision>;
