import type { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import type { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import type { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import type { CitedClaim } from './cited-claims.ts';
import type { KeysOfMembers } from './member-keys.ts';
import type { StandingGroup } from './read-findings.ts';
import { type Keeping, ringRow } from './ring-row.ts';
import { partyId, partyRow, type Sourced, settlementRow, type Tie } from './settlement-rows.ts';

interface Membership extends Tie {
  readonly role: 'PATIENT' | 'DOCTOR' | 'PLACE';
  readonly tier: 'CORE' | 'PERIPHERAL';
}

/** What is written for groups: nodes and ties, each once. */
export interface FindingRows {
  readonly rings: readonly Sourced<DetectedRing>[];
  readonly parties: readonly Sourced<ClaimParty>[];
  readonly settlements: readonly Sourced<Settlement>[];
  readonly memberships: readonly Membership[];
  readonly shownBy: readonly Tie[];
  readonly tookPart: readonly Tie[];
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
  const cited = groups.map((): CitedClaim[] => []);
  for (const claim of claims) cited[claim.group]?.push(claim);
  const rings = groups.map((group, place) => {
    const core = [...keys.patient(group.patients), ...keys.doctor(group.doctors)];
    const ring = ringRow(group, core, cited[place] ?? [], keeping);
    return { group, ring, claims: cited[place] ?? [] };
  });
  const memberships = rings.flatMap(({ group, ring }) => membershipsOf(group, ring, keys));
  return {
    rings: rings.map(({ ring }) => ring),
    parties: partiesOf(claims, memberships, keys, groups),
    settlements: [...byId(claims.map(settlementRow)).values()],
    memberships,
    shownBy: rings.flatMap(({ ring, claims: shown }) => shown.map((claim) => tie(ring.id, settlementRow(claim)))),
    tookPart: [
      ...new Map(
        claims
          .flatMap((claim) =>
            [claim.patient, claim.doctor, claim.facility].map(({ key }) => tie(partyId(key), settlementRow(claim))),
          )
          .map((one) => [`${one.from} ${one.to}`, one] as const),
      ).values(),
    ],
    sites: new Map(rings.map(({ group, ring }) => [ring.id, group.facilities.length])),
  };
};

const tie = (from: string, { id, sources }: Sourced<Settlement>): Tie => ({ from, to: id, sources });

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

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

/** Members, and whoever else the cited settlements name, with the regions that these tell. */
const partiesOf = (
  claims: readonly CitedClaim[],
  memberships: readonly Membership[],
  keys: KeysOfMembers,
  groups: readonly StandingGroup[],
): readonly Sourced<ClaimParty>[] => {
  const told = new Map<string, { kind: ClaimParty['kind']; key: string; regions: Set<string | null> }>();
  const tell = (kind: ClaimParty['kind'], key: string, region: string | null): void => {
    const known = told.get(key) ?? { kind, key, regions: new Set() };
    told.set(key, { ...known, regions: known.regions.add(region) });
  };
  for (const { patient, doctor, facility, patientRegion, facilityRegion } of claims) {
    tell('PATIENT', patient.key, patientRegion ?? facilityRegion);
    tell('DOCTOR', doctor.key, facilityRegion);
    tell('FACILITY', facility.key, facilityRegion);
  }
  // Somebody at the edge of a group may be in none of the settlements that it cites.
  for (const { peripheral } of groups)
    for (const key of keys.patient(peripheral)) if (!told.has(key)) tell('PATIENT', key, null);
  const sources = new Map<string, Set<string>>();
  const add = (id: string, passages: readonly string[]): void => {
    const known = sources.get(id) ?? new Set();
    for (const passage of passages) known.add(passage);
    sources.set(id, known);
  };
  for (const claim of claims)
    for (const { key } of [claim.patient, claim.doctor, claim.facility])
      add(partyId(key), settlementRow(claim).sources);
  for (const { from, sources: passages } of memberships) add(from, passages);
  return [...told.values()].map(({ kind, key, regions }) =>
    partyRow(kind, key, [...regions], [...(sources.get(partyId(key)) ?? [])].toSorted()),
  );
};
