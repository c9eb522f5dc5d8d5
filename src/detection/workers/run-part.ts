import { type CoVisitInput, coVisits, type Pairs } from '../projections/co-visits.ts';
import { type BurstInput, type LinkedBursts, linkedBursts } from '../projections/linked-bursts.ts';
import { type DoctorPairs, type SharingInput, sharedPatients } from '../projections/shared-patients.ts';

/** A stretch of one projection: patients, sites or doctors `from` up to and without `to`. */
export type Part = { readonly from: number; readonly to: number } & (
  | { readonly projection: 'co-visits'; readonly input: CoVisitInput }
  | { readonly projection: 'linked-bursts'; readonly input: BurstInput }
  | { readonly projection: 'shared-patients'; readonly input: SharingInput }
);

export type PartResult =
  | { readonly projection: 'co-visits'; readonly found: Pairs }
  | { readonly projection: 'linked-bursts'; readonly found: readonly LinkedBursts[] }
  | { readonly projection: 'shared-patients'; readonly found: DoctorPairs };

export const runPart = (part: Part): PartResult => {
  switch (part.projection) {
    case 'co-visits':
      return { projection: part.projection, found: coVisits(part.input, part.from, part.to) };
    case 'linked-bursts':
      return { projection: part.projection, found: linkedBursts(part.input, part.from, part.to) };
    case 'shared-patients':
      return { projection: part.projection, found: sharedPatients(part.input, part.from, part.to) };
  }
};
