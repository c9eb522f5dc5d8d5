import { type ClaimIndex, indexVisits } from './claims/claim-index.ts';
import { type Numbers, numbersBelow } from './claims/claim-table.ts';
import { visitsAmong } from './claims/part-of-claims.ts';
import { presencesAtDoctors } from './claims/site-presences.ts';
import type { Group } from './groups/group.ts';
import { type Company, layersOf, teamsOf } from './groups/teams.ts';
import type { CompanyInput, SitePairs } from './projections/repeated-company.ts';
import type { Projections } from './workers/projections.ts';

/** Days of a campaign, and −log10 p of the company that two of them share. */
const span = 7;
const link = 2;
/** Fewer can be a family with its friends, or refills that fall into the same weeks. */
const leastMembers = 8;

type Searches = Pick<Projections, 'repeatedCompany' | 'gatheredGroups'>;

/** Groups who come to one doctor in campaigns of a week: in the house such a week is nothing, at the doctor it is. */
export const campaignGroups = async (projections: Searches, index: ClaimIndex): Promise<readonly Group[]> => {
  const presences = presencesAtDoctors(index);
  const found = await projections.repeatedCompany({ presences, pairs: null, period: periodOf(index), span, link });
  const doctors = [...new Set(found.map(({ site }) => site))].sort((a, b) => a - b);
  return grownAt(
    projections,
    index,
    doctors.map((doctor) => [doctor]),
    found.map(({ patients }) => patients),
  );
};

/**
 * Those of whom a campaign may be that is spread over colleagues, so that each of them sees a few: at two doctors together
 * who share patients the weeks have their company again.
 */
export const companiesOfColleagues = async (
  projections: Searches,
  index: ClaimIndex,
  colleagues: SitePairs,
): Promise<readonly Company[]> => {
  const found = await projections.repeatedCompany({
    presences: presencesAtDoctors(index),
    pairs: colleagues,
    period: periodOf(index),
    span,
    link,
  });
  return found.map(({ site, patients }) => ({
    doctors: [colleagues.first[site] ?? 0, colleagues.second[site] ?? 0],
    patients,
  }));
};

/** The groups that grow from the companies of colleagues. */
export const colleagueCampaigns = async (
  projections: Searches,
  index: ClaimIndex,
  companies: readonly Company[],
): Promise<readonly Group[]> => {
  const groups: Group[] = [];
  // Who is in company with two teams would else stand twice among the claims, and be surprising twice.
  for (const teams of layersOf(teamsOf(companies)))
    groups.push(
      ...(await grownAt(
        projections,
        index,
        teams.map(({ doctors }) => doctors),
        teams.flatMap((team) => team.companies.map(({ patients }) => patients)),
      )),
    );
  return groups;
};

const periodOf = ({ claims }: ClaimIndex): CompanyInput['period'] => [claims.firstDay, claims.endDay];

/** Groups grown among the claims of some doctors; those who stand together are one site, nobody stands twice. */
const grownAt = async (
  projections: Searches,
  index: ClaimIndex,
  teams: readonly (readonly number[])[],
  seeds: readonly (readonly number[])[],
): Promise<readonly Group[]> => {
  if (teams.length === 0) return [];
  const { rows, team } = rowsOfTeams(index, teams);
  const byTeam = indexVisits({
    ...visitsAmong(index.claims, rows, team),
    facilities: { count: teams.length, code: new Int32Array(0), region: new Int32Array(teams.length).fill(-1) },
  });
  const facilityOf = (one: number): number => index.claims.facility[rows[byTeam.facilityStart[one] ?? 0] ?? 0] ?? 0;
  const groups = await projections.gatheredGroups(
    byTeam,
    seeds.map((patients) => ({ patients, pattern: 'LINKED_BURSTS', spans: [span] })),
  );
  return groups
    .filter(({ patients }) => patients.length >= leastMembers)
    .map((group) => ({
      ...group,
      gatherings: group.gatherings.map((gathering) => ({ ...gathering, facility: facilityOf(gathering.facility) })),
      claims: group.claims.map((row) => rows[row] ?? 0).sort((a, b) => a - b),
    }));
};

/** Rows of the claims of the doctors of teams, sorted by team, day and patient; and the team of each. */
const rowsOfTeams = (
  { claims, doctorStart, ofDoctor }: ClaimIndex,
  teams: readonly (readonly number[])[],
): { readonly rows: Int32Array; readonly team: Numbers } => {
  const { day, patient, firstDay } = claims;
  const rowsOf = (doctor: number): Int32Array => ofDoctor.subarray(doctorStart[doctor], doctorStart[doctor + 1]);
  const rows = new Int32Array(teams.flat().reduce((sum, doctor) => sum + rowsOf(doctor).length, 0));
  const team = numbersBelow(teams.length, rows.length);
  // One number for day and patient: whole, and far below what a double holds exactly, with the place among the rows too.
  const keyOf = (row: number): number => ((day[row] ?? 0) - firstDay) * claims.patients.count + (patient[row] ?? 0);
  let filled = 0;
  for (const [place, doctors] of teams.entries()) {
    const from = filled;
    for (const doctor of doctors) {
      rows.set(rowsOf(doctor), filled);
      filled += rowsOf(doctor).length;
    }
    team.fill(place, from, filled);
    // The rows of one facility stand in their order.
    const own = rows.subarray(from, filled).sort();
    if (own.every((row, at) => at === 0 || keyOf(own[at - 1] ?? 0) <= keyOf(row))) continue;
    const keys = Float64Array.from(own, (row, at) => keyOf(row) * own.length + at).sort();
    own.set(Array.from(keys, (key) => own[key % own.length] ?? 0));
  }
  return { rows, team };
};
