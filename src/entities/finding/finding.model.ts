import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { DatePrecision, Day, Fund, Money, statement } from '../statement.model.ts';

/** One act that a case establishes or alleges, with its own days, amounts and intent. */
export const Finding = defineNode({
  label: 'Finding',
  labelZh: '认定事实',
  labelEn: 'finding',
  description: 'One act that a case establishes or alleges, with its own days, amounts and intent.',
  layer: 'enforcement',
  dataClass: 'C1',
  shape: z.strictObject({
    ...statement,
    gistEn: z.string(),
    /** ALLEGED where nobody entitled to has found it. */
    status: z.enum(['ESTABLISHED', 'ALLEGED']),
    /** Whether a purpose to defraud is proven; UNKNOWN where the source is silent. */
    intent: z.enum(['PROVEN', 'ALLEGED', 'ABSENT', 'UNKNOWN']),
    occurredFrom: Day.nullable(),
    /** Last day of the act, included. */
    occurredTo: Day.nullable(),
    datePrecision: DatePrecision,
    fund: Fund,
    loss: Money.nullable(),
    defrauded: Money.nullable(),
    illegalIncome: Money.nullable(),
    /** Further facts by key, for the conditions of norms and rules; a key that is missing is unknown. */
    facts: z.record(z.string(), z.union([z.boolean(), z.string(), z.int()])),
  }),
  json: ['loss', 'defrauded', 'illegalIncome', 'facts'],
});
export type Finding = NodeRow<typeof Finding>;
