import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Signal } from '../detected-ring/detected-ring.model.ts';
import { statement } from '../statement.model.ts';

/** A sign and where its number comes from; NONE means that no source gives one, so it is a setting and never law. */
export const PatternIndicator = z.strictObject({
  gistEn: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  origin: z.enum(['SOURCE', 'AGREEMENT', 'COMMERCIAL', 'NONE']),
});

/** A signal in claims that a scheme would show, at one facility, at several, or wherever; our mapping. */
export const ShownAs = z.strictObject({ signal: Signal, sites: z.enum(['ONE', 'SEVERAL', 'ANY']) });

/** How a scheme works and what it looks like in a graph; a lead, never a finding. */
export const CollusionPattern = defineNode({
  label: 'CollusionPattern',
  labelZh: '合谋模式',
  labelEn: 'collusion pattern',
  description: 'How a scheme works and what it looks like in a graph; a lead, never a finding.',
  layer: 'enforcement',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    labelZh: z.string(),
    labelEn: z.string(),

    mechanismEn: z.string(),
    /** Nodes, edges and window, in our own notation. */
    signatureEn: z.string(),
    indicators: z.array(PatternIndicator),
    /** 1 contradiction, 2 written rule, 3 statistical lead (疑点线索). */
    evidenceTier: z.int().min(1).max(3),
    innocentExplanations: z.array(z.string()),
    shownAs: z.array(ShownAs).default([]),
  }),
  json: ['indicators', 'shownAs'],
});
export type CollusionPattern = NodeRow<typeof CollusionPattern>;
