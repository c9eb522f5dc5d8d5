import { randomFrom } from '../../../platform/random.ts';
import { type Range, within } from '../distributions.ts';
import type { FeeLineRanges } from './fee-line-ranges.ts';

type Drawn = { [Name in keyof FeeLineRanges]: FeeLineRanges[Name] extends Range ? Name : never }[keyof FeeLineRanges];

/** A figure of the data set, drawn once from its range. */
export type FeeLineFigure = (name: Drawn) => number;

export const feeLineFigures =
  (seed: number, ranges: FeeLineRanges): FeeLineFigure =>
  (name) =>
    within(randomFrom(seed, 'fee lines', name), ranges[name]);
