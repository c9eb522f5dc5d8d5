import { createHash } from 'node:crypto';
import type { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import type { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import type { CitedClaim } from './cited-claims.ts';
import { commonRegion } from './common-region.ts';

export type Sourced<Row> = Row & { readonly sources: readonly string[] };

/** A tie between two rows, by their keys. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
}

/** The passage that stands for a file of claims. */
export const passageOfFile = (sha256: string): string => `claims:${sha256.slice(0, 12)}#file`;

/** The key of a party of claims, from its keyed hash. */
export const partyId = (key: string): string => `claims-party:${key.slice(0, 24)}`;

export const shortHash = (text: string): string => createHash('sha256').update(text).digest().toString('hex', 0, 12);

/** A settlement without the number that its institution gave it. */
export const settlementRow = (claim: CitedClaim): Sourced<Settlement> => ({
  id: `settlement:${shortHash(`${claim.facility} ${claim.settlement}`)}`,
  mark: 'VERIFIED',
  sources: [passageOfFile(claim.file)],
  day: claim.day,
  lastDay: claim.lastDay,
  amountFen: claim.amountFen,
  region: commonRegion([claim.facilityRegion]),
  file: claim.file,
  line: claim.line,
});

const titles = { PATIENT: '参保人', DOCTOR: '医师', FACILITY: '机构' } as const;

/** A party under its pseudonym; `regions` are those of all that is known of it. */
export const partyRow = (
  kind: ClaimParty['kind'],
  key: string,
  regions: readonly (string | null)[],
  sources: readonly string[],
): Sourced<ClaimParty> => ({
  id: partyId(key),
  mark: 'VERIFIED',
  sources,
  kind,
  pseudonym: `${titles[kind]} ${key.slice(0, 10)}`,
  region: commonRegion(regions),
});
