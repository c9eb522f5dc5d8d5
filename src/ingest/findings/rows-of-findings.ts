import type { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import type { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import type { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import { BadInputError } from '../../platform/errors.ts';
import { onceEach } from '../../platform/once-each.ts';
import type { CitedClaim } from './cited-claims.ts';
import type { KeysOfMembers } from './member-keys.ts';
import type { StandingGroup } from './read-findings.ts';
import { type Keeping, ringRow } from './ring-row.ts';
import { partyId, partyRow, type Sourced, settlementRow, type Tie } from './settlement-rows.ts';

interface Membership extends Tie {
  readonly role: 'PATIENT' | 'DOCTOR' | 'PLACE';
  readonly tier: 'CORE' | 'PERIPHERAL';
}

interface SettlementOfParties extends Sourced<Settlement> {
  /** Keys of whose it is, by whom and where; in their own order. */
  readonly parties: readonly string[];
}

/** What is written for groups: nodes and ties, each once. */
export interface FindingRows {
  readonly rings: readonly Sourced<DetectedRing>[];
  readonly parties: readonly Sourced<ClaimParty>[];
  readonly settlements: readonly SettlementOfParties[];
  readonly memberships: readonly Membership[];
  readonly shownBy: readonly Tie[];
  /** By key of the ring, at how many facilities it was seen. */
  readonly sites: ReadonlyMap<string, number>;
}

/** Rows of groups and of the settlements that they cite; `claims` carry the place of their group. */
export const rowsOfFindings = (
  groups: readonly StandingGroup[],
  claims: readonly CitedClaim[],
  keys: KeysOfMembers,
  keeping: Keeping,
): FindingRows => {
  const cited = claims.map((claim) => ({ claim, settlement: settlementRow(claim) }));
  const ofGroup = groups.map((): Cited[] => []);
  for (const one of cited) ofGroup[one.claim.group]?.push(one);
  const rings = groups.map((group, place) => {
    const core = [...keys.patient(group.patients), ...keys.doctor(group.doctors)];
    const shown = ofGroup[place] ?? [];
    const ring = ringRow(
      group,
      core,
      shown.map(({ claim }) => claim),
      keeping,
    );
    return { group, ring, shown };
  });
  refuseTwins(rings);
  return {
    rings: rings.map(({ ring }) => ring),
    parties: partiesOf(cited, rings, keys),
    settlements: settlementsOf(cited),
    memberships: rings.flatMap(({ group, ring }) => membershipsOf(group, ring, keys)),
    shownBy: rings.flatMap(({ ring, shown }) => tiesTo(ring.id, shown)),
    sites: new Map(rings.map(({ group, ring }) => [ring.id, group.facilities.length])),
  };
};

/** Two of one key would become one, of which nobody knew what it was. */
const refuseTwins = (rings: readonly { readonly group: StandingGroup; readonly ring: DetectedRing }[]): void => {
  const known = new Map<string, string>();
  for (const { group, ring } of rings) {
    const twin = known.get(ring.id);
    if (twin !== undefined)
      throw new BadInputError(
        'findings',
        `The groups ${twin} and ${group.id} have the same CORE members and show the same: leave one of them.`,
      );
    known.set(ring.id, group.id);
  }
};

interface Cited {
  readonly claim: CitedClaim;
  readonly settlement: Sourced<Settlement>;
}

/** One tie a settlement, of which there may be more than one claim. */
const tiesTo = (from: string, shown: readonly Cited[]): readonly Tie[] => {
  const found = new Map<string, Tie>();
  for (const { settlement } of shown) {
    const { id: to, sources } = settlement;
    found.set(to, { from, to, sources: allOf(found.get(to)?.sources, sources) });
  }
  return [...found.values()];
};

/** Two groups may cite one settlement, and two claims may be of one. */
const settlementsOf = (cited: readonly Cited[]): readonly SettlementOfParties[] => {
  const found = new Map<string, SettlementOfParties>();
  const once = onceEach();
  for (const { claim, settlement } of cited) {
    const before = found.get(settlement.id);
    const parties = [claim.patient, claim.doctor, claim.facility].map((key) => once(partyId(key))).toSorted();
    found.set(settlement.id, {
      ...settlement,
      sources: allOf(before?.sources, settlement.sources),
      parties: allOf(before?.parties, parties),
    });
  }
  return [...found.values()];
};

const allOf = (before: readonly string[] | undefined, now: readonly string[]): readonly string[] =>
  before === undefined ? now : [...new Set([...before, ...now])].toSorted();

const membershipsOf = (
  { patients, doctors, peripheral, facilities }: StandingGroup,
  { id, sources }: Sourced<DetectedRing>,
  keys: KeysOfMembers,
): readonly Membership[] => {
  const members = (found: readonly string[], role: Membership['role'], tier: Membership['tier']) =>
    found.map((key) => ({ from: partyId(key), to: id, role, tier, sources }));
  return [
    ...members(keys.patient(patients), 'PATIENT', 'CORE'),
    ...members(keys.doctor(doctors), 'DOCTOR', 'CORE'),
    ...members(keys.patient(peripheral), 'PATIENT', 'PERIPHERAL'),
    ...members(keys.facility(facilities), 'PLACE', 'PERIPHERAL'),
  ];
};

/** Whoever the cited settlements name, with the regions that these tell, and members that none of them names. */
const partiesOf = (
  cited: readonly Cited[],
  rings: readonly { readonly group: StandingGroup; readonly ring: Sourced<DetectedRing> }[],
  keys: KeysOfMembers,
): readonly Sourced<ClaimParty>[] => {
  const told = new Map<string, Told>();
  const tell = (kind: ClaimParty['kind'], key: string, region: string | null, sources: readonly string[]): void => {
    const known = told.get(key) ?? { kind, regions: new Set(), sources: new Set() };
    known.regions.add(region);
    for (const source of sources) known.sources.add(source);
    told.set(key, known);
  };
  for (const { claim, settlement } of cited) {
    const { patient, doctor, facility, patientRegion, facilityRegion } = claim;
    tell('PATIENT', patient, patientRegion ?? facilityRegion, settlement.sources);
    tell('DOCTOR', doctor, facilityRegion, settlement.sources);
    tell('FACILITY', facility, facilityRegion, settlement.sources);
  }
  const named = new Set(told.keys());
  for (const { group, ring } of rings) {
    const members = [
      ['PATIENT', keys.patient([...group.patients, ...group.peripheral])],
      ['DOCTOR', keys.doctor(group.doctors)],
      ['FACILITY', keys.facility(group.facilities)],
    ] as const;
    for (const [kind, found] of members)
      for (const key of found) if (!named.has(key)) tell(kind, key, null, ring.sources);
  }
  return [...told].map(([key, { kind, regions, sources }]) =>
    partyRow(kind, key, [...regions], [...sources].toSorted()),
  );
};

interface Told {
  readonly kind: ClaimParty['kind'];
  readonly regions: Set<string | null>;
  readonly sources: Set<string>;
}
