import { type ClaimIndex, countAt } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import type { BlockGround } from './block-ground.ts';
import { type BlockShares, blockShares } from './block-shares.ts';
import type { Group } from './group.ts';

/** Of those who show which doctors belong to a block so many may be there by chance; of its CORE members so many. */
const chanceShare = 0.5;
const coreChanceShare = 0.15;
const leastMembers = 8;
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
export const blockGroup = (index: ClaimIndex, ground: BlockGround, block: readonly number[]): Group | null => {
  let doctors = [...block];
  for (;;) {
    const members = membersOf(index, ground, doctors);
    if (members.patients.length < leastMembers) return null;
    const kept = doctors.filter(
      (doctor) => (members.ofDoctor.get(doctor) ?? 0) >= leastDoctorShare * members.patients.length,
    );
    if (kept.length < 2) return null;
    if (kept.length === doctors.length)
      return members.core.length < leastMembers ? null : asGroup(index, doctors, members);
    doctors = kept;
  }
};

interface Members {
  /** Who shows which doctors belong to the block; those of them who are CORE members, and those near to it. */
  readonly patients: readonly number[];
  readonly core: readonly number[];
  readonly peripheral: readonly number[];
  readonly surprise: number;
  readonly ofDoctor: ReadonlyMap<number, number>;
}

interface Judged {
  readonly patient: number;
  readonly surprise: number;
}

const membersOf = (index: ClaimIndex, ground: BlockGround, doctors: readonly number[]): Members => {
  const seen = visitsTo(index, doctors);
  const candidates = [...seen.keys()].filter((patient) => (seen.get(patient)?.size ?? 0) >= 2).sort((a, b) => a - b);
  let judged: readonly Judged[] = [];
  let company: ReadonlySet<number> = new Set();
  for (let round = 0; round < 4; round++) {
    const shares = blockShares(index, ground, doctors, seen, company);
    judged = candidates.map((patient) => ({ patient, surprise: surpriseOf(index, shares, doctors, seen, patient) }));
    const next = new Set(judged.flatMap(({ patient, surprise }) => (surprise >= companySurprise ? [patient] : [])));
    if (next.size === company.size && [...next].every((patient) => company.has(patient))) break;
    company = next;
  }
  const needed = neededSurprise(judged, seen.size, chanceShare);
  const neededOfCore = neededSurprise(judged, seen.size, coreChanceShare);
  const members = judged.filter(({ surprise }) => surprise >= needed);
  const core = judged.filter(({ surprise }) => surprise >= neededOfCore);
  const ofDoctor = new Map<number, number>();
  for (const { patient } of members)
    for (const doctor of seen.get(patient)?.keys() ?? []) ofDoctor.set(doctor, (ofDoctor.get(doctor) ?? 0) + 1);
  return {
    patients: members.map(({ patient }) => patient),
    core: core.map(({ patient }) => patient),
    peripheral: judged
      .filter(({ surprise }) => surprise < neededOfCore && surprise >= needed * 0.75)
      .map(({ patient }) => patient),
    surprise: core.reduce((sum, { surprise }) => sum + surprise, 0) / Math.max(1, core.length),
    ofDoctor,
  };
};

/** How surprising somebody must be, for no more than a share of all so surprising to be expected by chance. */
const neededSurprise = (judged: readonly Judged[], bystanders: number, share: number): number => {
  let needed = leastSurprise;
  for (let round = 0; round < 4; round++) {
    const found = judged.filter(({ surprise }) => surprise >= needed).length;
    needed = Math.max(leastSurprise, Math.log10(bystanders / (share * Math.max(leastMembers, found))));
  }
  return needed;
};

/** Claims of every patient of the doctors, by doctor. */
const visitsTo = (index: ClaimIndex, doctors: readonly number[]): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const seen = new Map<number, Map<number, number>>();
  for (const doctor of doctors)
    for (let at = index.doctorStart[doctor] ?? 0; at < (index.doctorStart[doctor + 1] ?? 0); at++) {
      const patient = index.claims.patient[index.ofDoctor[at] ?? 0] ?? 0;
      const counts = seen.get(patient) ?? new Map<number, number>();
      seen.set(patient, counts.set(doctor, (counts.get(doctor) ?? 0) + 1));
    }
  return seen;
};

const surpriseOf = (
  index: ClaimIndex,
  shares: BlockShares,
  doctors: readonly number[],
  seen: ReadonlyMap<number, ReadonlyMap<number, number>>,
  patient: number,
): number => {
  const counts = seen.get(patient) ?? new Map<number, number>();
  const [favourite] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  const all = (index.patientStart[patient + 1] ?? 0) - (index.patientStart[patient] ?? 0);
  const atBlock = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let besides = 0;
  let expected = 0;
  for (const doctor of doctors) {
    if (doctor === favourite?.[0]) continue;
    besides += counts.get(doctor) ?? 0;
    const facility = shares.facilityOf(doctor);
    const restHere = countAt(index, patient, facility) - shares.atFacility(counts, facility);
    const isFavouredHere = favourite !== undefined && shares.facilityOf(favourite[0]) === facility;
    expected += Math.max(
      (all - atBlock + 1) * shares.inRegion(doctor, patient),
      (restHere + (isFavouredHere ? 0.5 : 0)) * shares.amongColleagues(doctor),
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
