import { type CoVisitInput, coVisits, type Pairs } from '../projections/co-visits.ts';
import { type BurstInput, type LinkedBursts, linkedBursts } from '../projections/linked-bursts.ts';

/** A stretch of one projection: patients or sites `from` up to and without `to`. */
export type Part =
  | { readonly projection: 'co-visits'; readonly input: CoVisitInput; readonly from: number; readonly to: number }
  | { readonly projection: 'linked-bursts'; readonly input: BurstInput; readonly from: number; readonly to: number };

export type PartResult =
  | { readonly projection: 'co-visits'; readonly found: Pairs }
  | { readonly projection: 'linked-bursts'; readonly found: readonly LinkedBursts[] };

export const runPart = (part: Part): PartResult =>
  part.projection === 'co-visits'
    ? { projection: part.projection, found: coVisits(part.input, part.from, part.to) }
    : { projection: part.projection, found: linkedBursts(part.input, part.from, part.to) };
