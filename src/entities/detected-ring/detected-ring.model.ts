import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, Region, statement } from '../statement.model.ts';

/** What in the claims a group shows: the projection that found it. */
export const Signal = z.enum(['COMMON_DATES', 'SHARED_DOCTORS', 'LINKED_BURSTS', 'COMMON_ROUTE', 'COMMON_BILLS']);
export type Signal = z.infer<typeof Signal>;

/** An innocent explanation that was tested on a group, and what was seen. */
export const TestedExplanation = z.strictObject({
  explanation: z.string(),
  explains: z.boolean(),
  finding: z.string(),
  /** Null where the claims lack the column. */
  value: z.number().nullable(),
  threshold: z.number(),
});

/** A group whose claims show indicators consistent with collusion: a lead (疑点线索), never a finding. */
export const DetectedRing = defineNode({
  label: 'DetectedRing',
  labelZh: '疑点团伙线索',
  labelEn: 'detected ring',
  description: 'A group whose claims show indicators consistent with collusion: a lead, never a finding.',
  layer: 'enforcement',
  dataClass: 'C6',
  shape: z.strictObject({
    ...statement,
    signal: Signal,
    /** EXPLAINED: an innocent explanation covers it; kept, so that nobody hides by dressing as one. */
    standing: z.enum(['LEAD', 'EXPLAINED']),
    /** From 0 up to and without 1. */
    score: z.number().min(0).max(1),
    /** 0000 to 9999: the score turned round as text, so that the strongest sorts first. */
    rank: z.string().regex(/^\d{4}$/),
    parts: z.record(z.string(), z.number()),
    explanations: z.array(TestedExplanation),
    occurredFrom: Day,
    /** Last day, included. */
    occurredTo: Day,
    /** All that the cited settlements cost; null where a claim tells no amount. */
    amountFen: z.int().nullable(),
    region: Region,
    /** The day it was taken into the graph, and the first day on which it no longer counts unless found again. */
    recordedOn: Day,
    expiresOn: Day,
  }),
  json: ['parts', 'explanations'],
  indexed: [
    ['rank', 'id'],
    ['standing', 'rank', 'id'],
    ['signal', 'rank', 'id'],
    ['standing', 'signal', 'rank', 'id'],
  ],
});
export type DetectedRing = NodeRow<typeof DetectedRing>;
