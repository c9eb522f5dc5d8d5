import { indexClaims } from '../claims/claim-index.ts';
import type { ClaimTable } from '../claims/claim-table.ts';
import { partOfClaims, rowsWhere } from '../claims/part-of-claims.ts';
import { repeatedCompany } from '../projections/repeated-company.ts';
import { gatheredGroup } from './gathered-group.ts';
import type { Group } from './group.ts';

export interface CompanyKind {
  /** The claims among which company is looked for. */
  readonly isIn: (claims: ClaimTable, row: number) => boolean;
  /** Days in which people come together. */
  readonly spans: readonly number[];
}

/** −log10 p of the company that two windows share. */
const link = 3;

/**
 * Groups who come in company, wave after wave, looked for among the claims of one kind only: what is few beside all
 * claims stands out among its like.
 */
export const companyGroups = (claims: ClaimTable, { isIn, spans }: CompanyKind): readonly Group[] => {
  const rows = rowsWhere(claims, isIn);
  if (rows.length === 0) return [];
  const index = indexClaims(partOfClaims(claims, rows));
  const known = new Set<string>();
  const groups: Group[] = [];
  for (const kind of ['facility', 'doctor'] as const)
    for (const span of spans)
      for (const { patients } of repeatedCompany({ index, kind, span, link })) {
        const key = `${span}:${patients.join()}`;
        if (known.has(key)) continue;
        known.add(key);
        const group = gatheredGroup(index, patients, 'LINKED_BURSTS', [...new Set([1, 3, span])]);
        if (group !== null) groups.push({ ...group, claims: group.claims.map((row) => rows[row] ?? 0) });
      }
  return groups;
};
