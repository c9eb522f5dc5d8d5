import { resolve } from 'node:path';
import { CrimeThreshold } from '../../src/entities/crime-threshold/crime-threshold.model.ts';
import type { ThresholdOnFile } from '../../src/entities/crime-threshold/threshold-on-file.model.ts';
import type { RankRule } from '../../src/entities/document-type/rank-rule.model.ts';
import type { ProceduralRule } from '../../src/entities/procedural-rule/procedural-rule.model.ts';
import type { RuleOnFile } from '../../src/entities/procedural-rule/rule-on-file.model.ts';
import { seedRowsOf } from '../../src/ingest/seeds/seed-rows.ts';
import * as onFile from '../../src/ingest/seeds/sources-of-seeds.ts';

const seeds = seedRowsOf(resolve(import.meta.dirname, '../../seeds'));

/** The rules of rank of the seeds. */
export const ranksOfSeeds = (): readonly RankRule[] => onFile.ranksOfSeeds(seeds);

/** The procedural rules of the seeds, of these matters, in the order in which a case meets them. */
export const rulesOfSeeds = (...matters: readonly ProceduralRule['matter'][]): readonly RuleOnFile[] =>
  matters
    .flatMap((matter) => onFile.rulesOfSeeds(seeds, matter))
    .toSorted((one, other) => one.sequence - other.sequence);

export const thresholdsOfSeeds = (): readonly ThresholdOnFile[] =>
  CrimeThreshold.shape.shape.crime.options.flatMap((crime) => onFile.thresholdsOfSeeds(seeds, crime));
