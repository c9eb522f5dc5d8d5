import { indexClaims } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { staysOf } from '../claims/stays.ts';
import { repeatedCompany } from '../projections/repeated-company.ts';
import { gatheredGroup } from './gathered-group.ts';
import type { Group } from './group.ts';

/** Days in which people are admitted together, and −log10 p of the company that two such windows share. */
const spans = [4, 7];
const link = 3;

/** Groups who are admitted in company, wave after wave; stays are few beside visits, and stand out among themselves only. */
export const stayGroups = (claims: ClaimTable): readonly Group[] => {
  const { stays, rowOf } = staysOf(claims);
  if (stays.count === 0) return [];
  const index = indexClaims(stays);
  const known = new Set<string>();
  const groups: Group[] = [];
  for (const kind of ['facility', 'doctor'] as const)
    for (const span of spans)
      for (const { patients } of repeatedCompany({ index, kind, span, link })) {
        const key = `${span}:${patients.join()}`;
        if (known.has(key)) continue;
        known.add(key);
        const group = gatheredGroup(index, patients, 'LINKED_BURSTS', [1, 3, span]);
        if (group !== null) groups.push({ ...group, claims: group.claims.map((stay) => rowOf[stay] ?? 0) });
      }
  return groups;
};
