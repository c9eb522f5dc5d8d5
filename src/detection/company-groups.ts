import { indexVisits } from './claims/claim-index.ts';
import type { ClaimTable } from './claims/claim-table.ts';
import { isFromAfar } from './claims/from-afar.ts';
import { rowsWhere, visitsAmong } from './claims/part-of-claims.ts';
import { presencesAt } from './claims/site-presences.ts';
import { isStay } from './claims/stays.ts';
import type { Group } from './groups/group.ts';
import type { Seed } from './groups/seed.ts';
import type { Projections } from './workers/projections.ts';

export interface CompanyKind {
  /** The claims among which company is looked for. */
  readonly isIn: (claims: ClaimTable, row: number) => boolean;
  /** Days in which people come together. */
  readonly spans: readonly number[];
}

/** Stays are few beside visits, and so are people from afar: their company is looked for among their like. */
export const amongStays: CompanyKind = { isIn: isStay, spans: [4, 7] };
export const amongPeopleFromAfar: CompanyKind = { isIn: isFromAfar, spans: [1, 7] };

/** −log10 p of the company that two windows share. */
const link = 3;

/**
 * Groups who come in company, wave after wave, looked for among the claims of one kind only: what is few beside all
 * claims stands out among its like. `further` are grown among them too.
 */
export const companyGroups = async (
  projections: Pick<Projections, 'repeatedCompany' | 'gatheredGroups'>,
  claims: ClaimTable,
  { isIn, spans }: CompanyKind,
  further: readonly Seed[] = [],
): Promise<readonly Group[]> => {
  const rows = rowsWhere(claims, isIn);
  if (rows.length === 0) return [];
  const index = indexVisits(visitsAmong(claims, rows));
  const known = new Set<string>();
  const seeds: Seed[] = [];
  const period = [claims.firstDay, claims.endDay] as const;
  for (const kind of ['facility', 'doctor'] as const) {
    const presences = presencesAt(index, kind);
    for (const span of spans)
      for (const { patients } of await projections.repeatedCompany({ presences, pairs: null, period, span, link })) {
        const key = `${span}:${patients.join()}`;
        if (known.has(key)) continue;
        known.add(key);
        seeds.push({ patients, pattern: 'LINKED_BURSTS', spans: [...new Set([1, 3, span])] });
      }
  }
  const groups = await projections.gatheredGroups(index, [...seeds, ...further]);
  return groups.map((group) => ({ ...group, claims: group.claims.map((row) => rows[row] ?? 0) }));
};
