import type { ClaimIndex } from '../claims/claim-index.ts';
import type { BlockGround } from './block-ground.ts';
import { type BlockVisits, blockVisits } from './block-visits.ts';

/** Doctors with their patients. What belongs to a doctor stands at the doctor's place in `doctors`. */
export interface Block {
  readonly doctors: readonly number[];
  /** Where the doctors work, each facility once; by doctor its place among them. */
  readonly facilities: readonly number[];
  readonly facilityOf: readonly number[];
  readonly visits: BlockVisits;
  /** Regions of candidates, each once. */
  readonly regions: readonly number[];
  readonly candidates: readonly BlockCandidate[];
}

/** A patient who sees two doctors of a block or more, with what is asked again in every round of judging. */
export interface BlockCandidate {
  readonly patient: number;
  /** Where the visits to the block stand. */
  readonly row: number;
  /** Its place among the regions. */
  readonly region: number;
  /** The place of the doctor seen most, the first among equals. */
  readonly favourite: number;
  /** All claims, and those with the block. */
  readonly all: number;
  readonly atBlock: number;
  /** By facility: all claims there, and those there with doctors outside the block. */
  readonly here: Int32Array;
  readonly hereOutside: Int32Array;
  /** Rows of claims with doctors of the block, wherever. */
  readonly ofBlock: readonly number[];
}

export const blockOf = (index: ClaimIndex, { strata, facilityOf }: BlockGround, doctors: readonly number[]): Block => {
  const visits = blockVisits(index, doctors);
  const facilityPlace = numbersOf(doctors.map((doctor) => facilityOf[doctor] ?? 0));
  const seeing: number[] = [];
  for (let row = 0; row < visits.patient.length; row++)
    if ((visits.start[row + 1] ?? 0) - (visits.start[row] ?? 0) >= 2) seeing.push(row);
  const stratumOf = (row: number): number => strata.of[visits.patient[row] ?? 0] ?? 0;
  const regionPlace = numbersOf(seeing.map(stratumOf));
  const isOfBlock = new Set(doctors);
  const candidates = seeing.map((row): BlockCandidate => {
    const patient = visits.patient[row] ?? 0;
    const [first, end] = [index.patientStart[patient] ?? 0, index.patientStart[patient + 1] ?? 0];
    const here = new Int32Array(facilityPlace.size);
    const hereOutside = new Int32Array(facilityPlace.size);
    const ofBlock: number[] = [];
    for (let at = first; at < end; at++) {
      const claim = index.ofPatient[at] ?? 0;
      const isWith = isOfBlock.has(index.claims.doctor[claim] ?? 0);
      if (isWith) ofBlock.push(claim);
      const place = facilityPlace.get(index.claims.facility[claim] ?? 0);
      if (place === undefined) continue;
      here[place] = (here[place] ?? 0) + 1;
      if (!isWith) hereOutside[place] = (hereOutside[place] ?? 0) + 1;
    }
    const region = regionPlace.get(stratumOf(row)) ?? 0;
    return { patient, row, region, ...atBlock(visits, row), all: end - first, here, hereOutside, ofBlock };
  });
  return {
    doctors,
    facilities: [...facilityPlace.keys()],
    facilityOf: doctors.map((doctor) => facilityPlace.get(facilityOf[doctor] ?? 0) ?? 0),
    visits,
    regions: [...regionPlace.keys()],
    candidates,
  };
};

const atBlock = (visits: BlockVisits, row: number): Pick<BlockCandidate, 'favourite' | 'atBlock'> => {
  const from = visits.start[row] ?? 0;
  let most = from;
  let all = 0;
  for (let at = from; at < (visits.start[row + 1] ?? 0); at++) {
    all += visits.claims[at] ?? 0;
    if ((visits.claims[at] ?? 0) > (visits.claims[most] ?? 0)) most = at;
  }
  return { favourite: visits.place[most] ?? 0, atBlock: all };
};

/** Every item with its number, in the order in which they come. */
const numbersOf = (items: readonly number[]): ReadonlyMap<number, number> =>
  new Map([...new Set(items)].map((item, place) => [item, place]));
