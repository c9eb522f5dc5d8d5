import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { DatePrecision, Day, Money, Region, statement } from '../statement.model.ts';

/** A sum of the case by what it is; sums of different kinds are never one `amount`. */
export const CaseAmount = z.strictObject({
  kind: z.enum([
    'INVOLVED',
    'VIOLATION',
    'DEFRAUDED',
    'RECOVERED',
    'DEDUCTED',
    'DEPOSIT_FORFEITED',
    'CONTRACT_PENALTY',
    'FINE',
    'CRIMINAL_FINE',
    'FROZEN',
    'ILLEGAL_INCOME',
    'PAYMENT_STOPPED',
    'OTHER',
  ]),
  money: Money,
  noteEn: z.string().nullable(),
});

/** One matter, from the facts to what the state did about it. */
export const Case = defineNode({
  label: 'Case',
  labelZh: '案件',
  labelEn: 'case',
  description: 'One matter, from the facts to what the state did about it.',
  layer: 'enforcement',
  dataClass: 'C1',
  shape: z.strictObject({
    ...statement,
    titleEn: z.string(),
    titleZh: z.string().nullable(),
    gistEn: z.string(),
    caseNo: z.string().nullable(),
    kind: z.enum(['ADMINISTRATIVE', 'AGREEMENT', 'CRIMINAL', 'CIRCULAR']),
    /** As far as the source establishes it. */
    status: z.enum([
      'DECIDED',
      'AGREEMENT_HANDLED',
      'CONVICTED',
      'UNDER_INVESTIGATION',
      'TRANSFERRED',
      'ALLEGED',
      'ANNOUNCED',
    ]),
    region: Region,
    placeZh: z.string().nullable(),
    filedOn: Day.nullable(),
    /** The day it was decided or made public; what lists are ordered by. Null where the source does not tell. */
    reportedOn: Day.nullable(),
    datePrecision: DatePrecision,
    amounts: z.array(CaseAmount),
    sourceGrade: z.enum(['OFFICIAL', 'MEDIA', 'REPOST', 'SOURCE_DOCUMENT']),
    /** The source at hand ends before the facts do. */
    isTruncated: z.boolean(),
  }),
  indexed: [
    ['reportedOn', 'id'],
    ['region', 'reportedOn', 'id'],
    ['kind', 'reportedOn', 'id'],
    ['region', 'kind', 'reportedOn', 'id'],
  ],
  json: ['amounts'],
  searched: { names: ['titleZh', 'titleEn', 'caseNo'], texts: ['gistEn', 'placeZh'] },
  undated: ['reportedOn'],
});
export type Case = NodeRow<typeof Case>;
