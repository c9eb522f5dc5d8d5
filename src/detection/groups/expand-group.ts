import { type ClaimIndex, countAt, firstClaimFrom } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import { gatheringsOf } from './gatherings.ts';
import type { Gathering } from './group.ts';
import { leastMembersAt } from './least-members.ts';

export interface Expanded {
  readonly patients: readonly number[];
  readonly peripheral: readonly number[];
  readonly gatherings: readonly Gathering[];
  readonly surprise: number;
}

export interface Expansion {
  /** Days that count as one occasion. */
  readonly span: number;
  /** The share of the gatherings at which a CORE member was present. */
  readonly presence: number;
}

/** Twice may be chance, and family; of three or four waves a member may have been in two. */
const leastGatherings = 3;
const leastPresences = 2;
const leastSurprise = 1.5;
/** Who is this surprising may belong to the group, and is no measure of how busy its days are. */
const companySurprise = 1;
/** What passes within a month is an outbreak, a course of treatment, a journey. */
const leastDays = 30;
/** Of a group's CORE members so many may be there by chance: with many bystanders each must be more surprising. */
const chanceShare = 0.1;

/**
 * From some patients to everybody who shares their gatherings: gatherings of the members, then members of the
 * gatherings, until nothing changes. Null when what is left is no group.
 */
export const expandGroup = (index: ClaimIndex, seed: readonly number[], expansion: Expansion): Expanded | null => {
  let members = [...seed].sort((a, b) => a - b);
  let company: readonly number[] = members;
  let last: Expanded | null = null;
  for (let round = 0; round < 6; round++) {
    const least = Math.max(3, Math.ceil(members.length * 0.3));
    const gatherings = gatheringsOf(index, members, expansion.span, least);
    if (gatherings.length < leastGatherings || daysBetween(gatherings) < leastDays) return null;
    const found = membersOf(index, members, company, gatherings, expansion);
    last = found.expanded;
    company = found.company;
    if (last.patients.length < leastMembersAt(gatherings)) return null;
    if (last.patients.join() === members.join()) break;
    members = [...last.patients];
  }
  return last;
};

const daysBetween = (gatherings: readonly Gathering[]): number =>
  Math.max(...gatherings.map(({ firstDay }) => firstDay)) - Math.min(...gatherings.map(({ firstDay }) => firstDay));

const membersOf = (
  index: ClaimIndex,
  members: readonly number[],
  company: readonly number[],
  gatherings: readonly Gathering[],
  { presence }: Expansion,
): { readonly expanded: Expanded; readonly company: readonly number[] } => {
  const isMember = new Set(members);
  const isCompany = new Set([...members, ...company]);
  const hits = new Map<number, number>();
  const shares = gatherings.map((gathering) => {
    const present = new Set<number>();
    let strangers = 0;
    const to = firstClaimFrom(index, gathering.facility, gathering.lastDay + 1);
    for (let row = firstClaimFrom(index, gathering.facility, gathering.firstDay); row < to; row++) {
      const patient = index.claims.patient[row] ?? 0;
      present.add(patient);
      if (!isCompany.has(patient)) strangers++;
    }
    for (const patient of present) hits.set(patient, (hits.get(patient) ?? 0) + 1);
    return { facility: gathering.facility, strangers };
  });
  const strangersAt = strangersOf(index, isCompany, gatherings);
  const days = Math.max(1, index.claims.endDay - index.claims.firstDay);
  const span = (gatherings[0]?.lastDay ?? 0) - (gatherings[0]?.firstDay ?? 0) + 1;
  const needed = Math.max(leastPresences, Math.ceil(gatherings.length * presence));
  const coreSurprise = Math.max(leastSurprise, Math.log10(hits.size / (chanceShare * members.length)));
  const patients: number[] = [];
  const peripheral: number[] = [];
  const near: number[] = [];
  let total = 0;
  for (const [patient, seen] of [...hits].sort(([a], [b]) => a - b)) {
    if (seen < leastPresences) continue;
    const visitsAt = new Map<number, number>();
    let expected = 0;
    for (const { facility, strangers } of shares) {
      const visits = visitsAt.get(facility) ?? countAt(index, patient, facility);
      visitsAt.set(facility, visits);
      // Half a visit more than were seen, so that a day nobody else used is rare and not impossible.
      const share = (strangers + span / 2) / ((strangersAt.get(facility) ?? 0) + days / 2);
      expected += 1 - Math.exp(-visits * share);
    }
    const surprise = poissonTail(seen, expected);
    if (surprise >= companySurprise) near.push(patient);
    if (seen >= needed && surprise >= coreSurprise) {
      patients.push(patient);
      total += surprise;
    } else if (surprise >= coreSurprise / 2 && isMember.has(patient)) peripheral.push(patient);
  }
  return {
    expanded: { patients, peripheral, gatherings, surprise: patients.length === 0 ? 0 : total / patients.length },
    company: near,
  };
};

/** Claims of those who are not members, by facility. */
const strangersOf = (
  index: ClaimIndex,
  isMember: ReadonlySet<number>,
  gatherings: readonly Gathering[],
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { facility } of gatherings) {
    if (counts.has(facility)) continue;
    const total = (index.facilityStart[facility + 1] ?? 0) - (index.facilityStart[facility] ?? 0);
    let own = 0;
    for (const member of isMember) own += countAt(index, member, facility);
    counts.set(facility, total - own);
  }
  return counts;
};
