import type { VisitIndex } from '../claims/claim-index.ts';
import { openVisitsAt, type VisitsAt } from '../claims/visits-at.ts';
import { poissonTail, surprisingUpTo } from '../null-models/poisson-tail.ts';
import { isSame, openGatherings } from './gatherings.ts';
import type { Gathering } from './group.ts';
import { isOnTheMove, leastMembersAt, leastPresencesAt, rarePresencesAt } from './least-members.ts';
import { openPresences, type Presences } from './presences.ts';

export interface Expanded {
  readonly patients: readonly number[];
  readonly peripheral: readonly number[];
  readonly gatherings: readonly Gathering[];
  readonly surprise: number;
}

export interface Expansion {
  /** Days that count as one occasion. */
  readonly span: number;
  readonly arePassing: boolean;
}

/** Twice may be chance, and family; of three or four waves a member may have been in two. */
const leastGatherings = 3;
const leastPresences = 2;
/** Passers-by are found by two sites at which three of them were together: so many must be at a third one, or the group is what was looked for. */
const leastBeyond = { members: 3, gatherings: 3 };
/** So many members together are a gathering; of passers-by from whom a group is grown two are one, where they go from site to site. */
const leastTogether = 3;
const leastSurprise = 1.5;
/** Who is this surprising may belong to the group, and is no measure of how busy its days are. */
const companySurprise = 1;
/** What passes within a month is an outbreak, a course of treatment, a journey. */
const leastDays = 30;
/** With more visits expected than this nobody is a member, on the edge or in company. */
const mostExpected = surprisingUpTo(Math.min(companySurprise, leastSurprise / 2));
/** Of a group's CORE members so many may be there by chance: with many bystanders each must be more surprising. */
const chanceShare = 0.1;
/** Who was at the fewest gatherings that make a CORE member must be ten times rarer. */
const rareSurprise = 1;

/**
 * From some patients to everybody who shares their gatherings: gatherings of the members, then members of the
 * gatherings, until nothing changes. Null when what is left is no group. One group after the other.
 */
export const openExpansion = (
  index: VisitIndex,
): ((seed: readonly number[], expansion: Expansion) => Expanded | null) => {
  const gatheringsOf = openGatherings(index);
  const presencesAt = openPresences(index, leastPresences);
  const visitsAt = openVisitsAt(index);
  const grow = (seed: readonly number[], expansion: Expansion, together: number): Expanded | null => {
    let members = [...seed].sort((a, b) => a - b);
    let company: readonly number[] = members;
    let last: Expanded | null = null;
    let beyond = 0;
    for (let round = 0; round < 6; round++) {
      const least = Math.max(round === 0 ? together : leastTogether, Math.ceil(members.length * 0.3));
      const gatherings = gatheringsOf(members, expansion.span, least);
      if (least < leastTogether && !isOnTheMove(gatherings)) return null;
      if (gatherings.length < leastGatherings || daysBetween(gatherings) < leastDays) return null;
      const isCompany = new Set([...members, ...company]);
      const found = membersOf(
        index,
        visitsAt,
        members,
        isCompany,
        gatherings,
        presencesAt(gatherings, isCompany),
        expansion,
      );
      last = found.expanded;
      beyond = found.beyond;
      company = found.company;
      if (last.patients.length < leastMembersAt(gatherings)) return null;
      if (isSame(last.patients, members)) break;
      members = [...last.patients];
    }
    if (last === null || !expansion.arePassing) return last;
    return isOnTheMove(last.gatherings) && beyond >= leastBeyond.members ? last : null;
  };
  return (seed, expansion) =>
    grow(seed, expansion, leastTogether) ?? (expansion.arePassing ? grow(seed, expansion, 2) : null);
};

const daysBetween = (gatherings: readonly Gathering[]): number =>
  Math.max(...gatherings.map(({ firstDay }) => firstDay)) - Math.min(...gatherings.map(({ firstDay }) => firstDay));

const membersOf = (
  index: VisitIndex,
  visitsAt: VisitsAt,
  members: readonly number[],
  isCompany: ReadonlySet<number>,
  gatherings: readonly Gathering[],
  { people, patient: present, seen, strangers }: Presences,
  { span }: Expansion,
): { readonly expanded: Expanded; readonly beyond: number; readonly company: readonly number[] } => {
  const isMember = new Set(members);
  const facilities = [...new Set(gatherings.map(({ facility }) => facility))];
  visitsAt.turnTo(facilities);
  const strangersAt = strangersOf(index, visitsAt, isCompany, facilities);
  const days = Math.max(1, index.claims.endDay - index.claims.firstDay);
  const shares = gatherings.map(({ facility }, place) => {
    const at = facilities.indexOf(facility);
    // Half a visit more than were seen, so that a day nobody else used is rare and not impossible.
    return { at, share: ((strangers[place] ?? 0) + span / 2) / ((strangersAt[at] ?? 0) + days / 2) };
  });
  const expectedOf = openExpected(shares);
  const needed = Math.max(leastPresences, leastPresencesAt(gatherings));
  const neededOfRare = Math.max(leastPresences, rarePresencesAt(gatherings));
  const coreSurprise = Math.max(leastSurprise, Math.log10(people / (chanceShare * members.length)));
  const patients: number[] = [];
  const peripheral: number[] = [];
  const near: number[] = [];
  let total = 0;
  let beyond = 0;
  for (let place = 0; place < present.length; place++) {
    const patient = present[place] ?? 0;
    const times = seen[place] ?? 0;
    const most = mostExpected(times);
    const expected = expectedOf(visitsAt.of(patient));
    if (expected > most) continue;
    const surprise = poissonTail(times, expected);
    if (surprise >= companySurprise) near.push(patient);
    if (surprise >= coreSurprise + (times >= needed ? 0 : rareSurprise) && times >= neededOfRare) {
      patients.push(patient);
      total += surprise;
      if (times >= leastBeyond.gatherings) beyond++;
    } else if (surprise >= coreSurprise / 2 && isMember.has(patient)) peripheral.push(patient);
  }
  return {
    expanded: { patients, peripheral, gatherings, surprise: patients.length === 0 ? 0 : total / patients.length },
    beyond,
    company: near,
  };
};

/** At how many gatherings somebody is expected with so many visits at each of the facilities. */
const openExpected = (
  shares: readonly { readonly at: number; readonly share: number }[],
): ((visits: Int32Array) => number) => {
  const expectedOf = (visits: Int32Array): number => {
    let expected = 0;
    for (const { at, share } of shares) expected += 1 - Math.exp(-(visits[at] ?? 0) * share);
    return expected;
  };
  // Where all gatherings are at one facility, as nearly always, it need be asked once for each number of visits.
  const known: number[] = [];
  return (visits) => {
    if (visits.length > 1) return expectedOf(visits);
    const only = visits[0] ?? 0;
    known[only] ??= expectedOf(visits);
    return known[only];
  };
};

/** Claims at facilities, those that the visits are told of, of those who are not in company. */
const strangersOf = (
  { facilityStart }: VisitIndex,
  visitsAt: VisitsAt,
  isCompany: ReadonlySet<number>,
  facilities: readonly number[],
): readonly number[] => {
  const strangers = facilities.map((facility) => (facilityStart[facility + 1] ?? 0) - (facilityStart[facility] ?? 0));
  for (const one of isCompany) {
    const own = visitsAt.of(one);
    for (let place = 0; place < own.length; place++) strangers[place] = (strangers[place] ?? 0) - (own[place] ?? 0);
  }
  return strangers;
};
