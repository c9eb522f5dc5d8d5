import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Condition } from '../norm/condition.model.ts';
import { Region, statement } from '../statement.model.ts';

/** From which amount or circumstance on an act is a crime of a tier, and how the tier is punished. */
export const CrimeThreshold = defineNode({
  label: 'CrimeThreshold',
  labelZh: '定罪量刑标准',
  labelEn: 'crime threshold',
  description: 'From which amount or circumstance on an act is a crime of a tier, and how the tier is punished.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    crime: z.enum([
      'FRAUD',
      'CONCEALING_PROCEEDS',
      'EMBEZZLEMENT',
      'BRIBE_TAKING',
      'ABUSE_OF_POWER',
      'FALSE_IDENTITY_PAPERS',
    ]),
    tier: z.enum(['LARGE', 'HUGE', 'ESPECIALLY_HUGE', 'BASIC', 'SERIOUS']),
    /** Tiers of a crime from the lightest on; rows of one tier are alternatives. */
    sequence: z.int().positive(),
    gistEn: z.string(),
    /** 000000: everywhere. A region whose own figure is on file: there it takes the place of the band. */
    region: Region,
    /** The band within which a region sets its figure, both ends included; equal ends are one figure, null is no amount. */
    lowFen: z.int().positive().nullable(),
    highFen: z.int().positive().nullable(),
    /** What must hold beside the amount; of a regional figure, where in the region it is the figure. */
    condition: Condition.nullable(),
    /** Under this condition an amount that only comes near it is enough. */
    nearCondition: Condition.nullable(),
    /** From which share of the lowest figure on an amount is argued to come near it; no text on file says so. */
    nearPercent: z.int().positive().nullable(),
    /** The ends of the imprisonment that the tier carries; `maxMonths` null beside `isLife` false is unlimited by the row. */
    minMonths: z.int().nonnegative().nullable(),
    maxMonths: z.int().positive().nullable(),
    isLife: z.boolean(),
    /** Who can commit it. */
    subjects: z.array(z.enum(['PERSON', 'UNIT', 'OFFICIAL'])).min(1),
    /** Who receives the case. */
    addressee: z.enum(['POLICE', 'SUPERVISORY_ORGAN']),
    noteEn: z.string().nullable(),
  }),
  indexed: [['crime']],
  json: ['condition', 'nearCondition'],
});
export type CrimeThreshold = NodeRow<typeof CrimeThreshold>;
