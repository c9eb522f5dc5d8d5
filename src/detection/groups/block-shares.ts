import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Block, BlockCandidate } from './block.ts';
import type { BlockGround } from './block-ground.ts';

/** How much the doctors of a block are seen by those who do not belong to it, per claim at doctors outside the block. */
export interface BlockShares {
  /** Claims at a doctor per claim outside the block, among patients of the same region: regions times doctors. */
  readonly inRegion: Float64Array;
  /** The same inside the doctor's facility: per claim there outside the block. */
  readonly amongColleagues: Float64Array;
}

/** Claims with the doctors, by region and by themselves; claims outside the block, by region and by facility. */
interface Counts {
  readonly inRegion: Int32Array;
  readonly withDoctor: Int32Array;
  readonly outsideInRegion: Int32Array;
  readonly outsideHere: Int32Array;
}

/** Asks with one company of the block after the other: it is left out, being no measure of how much its doctors are seen. */
export const openBlockShares = (
  index: ClaimIndex,
  ground: BlockGround,
  block: Block,
): ((company: readonly BlockCandidate[]) => BlockShares) => {
  const all = countsOf(index, ground, block);
  return (company) => sharesOf(block, company.length === 0 ? all : withoutCompany(block, all, company));
};

const countsOf = (
  { facilityStart }: ClaimIndex,
  { strata, claimsOf }: BlockGround,
  { doctors, facilities, facilityOf, visits, regions }: Block,
): Counts => {
  const inRegion = new Int32Array(regions.length * doctors.length);
  const withDoctor = new Int32Array(doctors.length);
  const outsideInRegion = Int32Array.from(regions, (region) => claimsOf[region] ?? 0);
  const outsideHere = Int32Array.from(facilities, (one) => (facilityStart[one + 1] ?? 0) - (facilityStart[one] ?? 0));
  const placeOf = new Map(regions.map((region, place) => [region, place]));
  for (let row = 0; row < visits.patient.length; row++) {
    const region = placeOf.get(strata.of[visits.patient[row] ?? 0] ?? 0);
    for (let at = visits.start[row] ?? 0; at < (visits.start[row + 1] ?? 0); at++) {
      const place = visits.place[at] ?? 0;
      const claims = visits.claims[at] ?? 0;
      add(withDoctor, place, claims);
      add(outsideHere, facilityOf[place] ?? 0, -claims);
      if (region === undefined) continue;
      add(inRegion, region * doctors.length + place, claims);
      add(outsideInRegion, region, -claims);
    }
  }
  return { inRegion, withDoctor, outsideInRegion, outsideHere };
};

const withoutCompany = ({ doctors, visits }: Block, all: Counts, company: readonly BlockCandidate[]): Counts => {
  const inRegion = all.inRegion.slice();
  const withDoctor = all.withDoctor.slice();
  const outsideInRegion = all.outsideInRegion.slice();
  const outsideHere = all.outsideHere.slice();
  for (const { row, region, all: own, atBlock, hereOutside } of company) {
    for (let at = visits.start[row] ?? 0; at < (visits.start[row + 1] ?? 0); at++) {
      const place = visits.place[at] ?? 0;
      const claims = visits.claims[at] ?? 0;
      add(withDoctor, place, -claims);
      add(inRegion, region * doctors.length + place, -claims);
    }
    add(outsideInRegion, region, atBlock - own);
    for (const [facility, claims] of hereOutside.entries()) add(outsideHere, facility, -claims);
  }
  return { inRegion, withDoctor, outsideInRegion, outsideHere };
};

const sharesOf = ({ doctors, facilityOf, regions }: Block, counts: Counts): BlockShares => {
  const inRegion = new Float64Array(regions.length * doctors.length);
  for (const region of regions.keys()) {
    const outside = Math.max(1, (counts.outsideInRegion[region] ?? 0) + 1);
    for (let cell = region * doctors.length; cell < (region + 1) * doctors.length; cell++)
      // Half a claim more, so that a doctor nobody of the region sees is unlikely and not impossible.
      inRegion[cell] = ((counts.inRegion[cell] ?? 0) + 0.5) / outside;
  }
  const amongColleagues = Float64Array.from(
    facilityOf,
    (facility, place) => (counts.withDoctor[place] ?? 0) / Math.max(1, counts.outsideHere[facility] ?? 0),
  );
  return { inRegion, amongColleagues };
};

const add = (counts: Int32Array, place: number, count: number): void => {
  counts[place] = (counts[place] ?? 0) + count;
};
