import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { type Block, type BlockCandidate, blockOf } from './block.ts';
import type { BlockGround } from './block-ground.ts';
import { type BlockShares, openBlockShares } from './block-shares.ts';
import type { Group } from './group.ts';

/** Of those who show which doctors belong to a block so many may be there by chance; of its CORE members so many. */
const chanceShare = 0.5;
const coreChanceShare = 0.2;
/** Where people visit little, half of those who belong come to one of the doctors only: so few who come to two of them are left. */
const leastMembers = 5;
const leastSurprise = 1.3;
/** Who is this surprising may belong to the block, and is no measure of how much its doctors are seen. */
const companySurprise = 1;
/** A doctor whom fewer of the members see is not part of the block. */
const leastDoctorShare = 0.12;

/**
 * The patients who make a set of doctors conspicuous: each sees at least two of them, and comes more often to those
 * besides the favourite one than a patient of the same region, who is as often at other doctors and at the same
 * facilities, would. Null when too few remain.
 */
export const blockGroup = (index: ClaimIndex, ground: BlockGround, whole: Block): Group | null => {
  let block = whole;
  for (;;) {
    const { doctors } = block;
    const members = membersOf(index, ground, block);
    if (members === null) return null;
    const kept = doctors.filter(
      (_, place) => (members.withDoctor[place] ?? 0) >= leastDoctorShare * members.patients.length,
    );
    if (kept.length < 2) return null;
    if (kept.length === doctors.length)
      return members.core.length >= leastMembers ? asGroup(index, doctors, members) : null;
    block = blockOf(index, ground, kept);
  }
};

interface Members {
  /** Who shows which doctors belong to the block; those of them who are CORE members, and those near to it. */
  readonly patients: readonly number[];
  readonly core: readonly number[];
  readonly peripheral: readonly number[];
  readonly surprise: number;
  /** How many of the members see a doctor, by the doctor's place. */
  readonly withDoctor: Int32Array;
}

/** Null when they are too few. */
const membersOf = (index: ClaimIndex, ground: BlockGround, block: Block): Members | null => {
  const { doctors, candidates, visits } = block;
  if (candidates.length < leastMembers) return null;
  const surprises = surprisesOf(index, ground, block);
  const needed = neededSurprise(surprises, visits.patient.length, chanceShare);
  const neededOfCore = neededSurprise(surprises, visits.patient.length, coreChanceShare);
  const from =
    (least: number, most = Number.POSITIVE_INFINITY) =>
    (_: unknown, place: number): boolean =>
      (surprises[place] ?? 0) >= least && (surprises[place] ?? 0) < most;
  const members = candidates.filter(from(needed));
  if (members.length < leastMembers) return null;
  const core = candidates.filter(from(neededOfCore));
  const withDoctor = new Int32Array(doctors.length);
  for (const { row } of members)
    for (const place of visits.place.subarray(visits.start[row], visits.start[row + 1]))
      withDoctor[place] = (withDoctor[place] ?? 0) + 1;
  return {
    patients: members.map(({ patient }) => patient),
    core: core.map(({ patient }) => patient),
    peripheral: candidates.filter(from(needed * 0.75, neededOfCore)).map(({ patient }) => patient),
    surprise:
      surprises.filter(from(neededOfCore)).reduce((sum, surprise) => sum + surprise, 0) / Math.max(1, core.length),
    withDoctor,
  };
};

/** How surprising somebody must be, for no more than a share of all so surprising to be expected by chance. */
const neededSurprise = (surprises: Float64Array, bystanders: number, share: number): number => {
  let needed = leastSurprise;
  for (let round = 0; round < 4; round++) {
    const found = surprises.reduce((count, surprise) => count + Number(surprise >= needed), 0);
    needed = Math.max(leastSurprise, Math.log10(bystanders / (share * Math.max(leastMembers, found))));
  }
  return needed;
};

/** Of every candidate, with everybody left out who is near to belonging. */
const surprisesOf = (index: ClaimIndex, ground: BlockGround, block: Block): Float64Array => {
  const sharesWithout = openBlockShares(index, ground, block);
  let surprises = new Float64Array(block.candidates.length);
  let company: readonly BlockCandidate[] = [];
  for (let round = 0; round < 4; round++) {
    const shares = sharesWithout(company);
    surprises = Float64Array.from(block.candidates, (candidate) => surpriseOf(block, shares, candidate));
    const next = block.candidates.filter((_, place) => (surprises[place] ?? 0) >= companySurprise);
    if (next.length === company.length && next.every((candidate, place) => candidate === company[place])) break;
    company = next;
  }
  return surprises;
};

const surpriseOf = (
  { doctors, facilityOf, visits }: Block,
  { inRegion, amongColleagues }: BlockShares,
  { row, region, favourite, all, atBlock, here }: BlockCandidate,
): number => {
  // By facility: claims there that are with none of the doctors who work there.
  const rest = here.slice();
  let besides = 0;
  for (let at = visits.start[row] ?? 0; at < (visits.start[row + 1] ?? 0); at++) {
    const place = visits.place[at] ?? 0;
    const claims = visits.claims[at] ?? 0;
    if (place !== favourite) besides += claims;
    rest[facilityOf[place] ?? 0] = (rest[facilityOf[place] ?? 0] ?? 0) - claims;
  }
  let expected = 0;
  for (let place = 0; place < doctors.length; place++) {
    if (place === favourite) continue;
    const facility = facilityOf[place] ?? 0;
    const isFavouredHere = facilityOf[favourite] === facility;
    expected += Math.max(
      (all - atBlock + 1) * (inRegion[region * doctors.length + place] ?? 0),
      ((rest[facility] ?? 0) + (isFavouredHere ? 0.5 : 0)) * (amongColleagues[place] ?? 0),
    );
  }
  return poissonTail(besides, expected);
};

const asGroup = (index: ClaimIndex, doctors: readonly number[], members: Members): Group => {
  const isMember = new Set(members.core);
  const claims = doctors
    .flatMap((doctor) => [
      ...index.ofDoctor.subarray(index.doctorStart[doctor] ?? 0, index.doctorStart[doctor + 1] ?? 0),
    ])
    .filter((row) => isMember.has(index.claims.patient[row] ?? 0))
    .sort((a, b) => a - b);
  const facilities = [...new Set(claims.map((row) => index.claims.facility[row] ?? 0))].sort((a, b) => a - b);
  return {
    pattern: 'SHARED_DOCTORS',
    patients: members.core,
    peripheral: members.peripheral,
    doctors,
    gatherings: facilities.map((facility) => ({
      facility,
      firstDay: index.claims.firstDay,
      lastDay: index.claims.endDay - 1,
    })),
    claims,
    surprise: members.surprise,
  };
};
