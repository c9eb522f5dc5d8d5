import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Day, statement } from '../statement.model.ts';

/** One step of the table: of an amount over `overFen` up to and including `upToFen`, so many times. */
export const DiscretionBand = z.strictObject({
  /** What the multiple is taken of. */
  base: z.enum(['LOSS', 'DEFRAUDED']),
  overFen: z.int().nonnegative(),
  /** Null where the step has no upper end. */
  upToFen: z.int().positive().nullable(),
  /** Both ends belong to it; equal ends are one multiple. */
  minMultiple: z.number().positive(),
  maxMultiple: z.number().positive(),
});
export type DiscretionBand = z.infer<typeof DiscretionBand>;

/** How a published benchmark uses the discretion inside the range of a penalty; it carries no penalty itself. */
export const DiscretionBenchmark = defineNode({
  label: 'DiscretionBenchmark',
  labelZh: '裁量基准',
  labelEn: 'discretion benchmark',
  description:
    'How a published benchmark uses the discretion inside the range of a penalty; it carries no penalty itself.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    gistEn: z.string(),
    /** Days on which a source shows it in use, the last one not included; null where none does. Its validity is that of its work. */
    knownInUseFrom: Day.nullable(),
    knownInUseTo: Day.nullable(),
    /** The steps that are on file, not all that it has; empty where its text is not on file. */
    bands: z.array(DiscretionBand),
  }),
  json: ['bands'],
});
export type DiscretionBenchmark = NodeRow<typeof DiscretionBenchmark>;
