import { indexClaims, type VisitIndex } from './claims/claim-index.ts';
import { sharedInts } from './claims/claim-table.ts';
import { visitsAmong } from './claims/part-of-claims.ts';
import type { Group } from './groups/group.ts';
import { layersOf, teamsOf } from './groups/teams.ts';
import type { Colleagues } from './projections/site-visits.ts';
import type { Projections } from './workers/projections.ts';

/** Days of a campaign, and −log10 p of the company that two of them share. */
const span = 7;
const link = 2;
/** Fewer can be a family with its friends, or refills that fall into the same weeks. */
const leastMembers = 8;

type Searches = Pick<Projections, 'repeatedCompany' | 'gatheredGroups' | 'rest'>;

/** Groups who come to one doctor in campaigns of a week: in the house such a week is nothing, at the doctor it is. */
export const campaignGroups = async (projections: Searches, index: VisitIndex): Promise<readonly Group[]> => {
  const found = await projections.repeatedCompany({ index, kind: 'doctor', span, link });
  await projections.rest();
  const doctors = [...new Set(found.map(({ site }) => site))].sort((a, b) => a - b);
  return grownAt(
    projections,
    index,
    doctors.map((doctor) => [doctor]),
    found.map(({ patients }) => patients),
  );
};

/**
 * The same where the cards of a campaign are spread over colleagues, so that each of them sees a few: at two doctors together
 * who share patients the weeks have their company again.
 */
export const colleagueCampaigns = async (
  projections: Searches,
  index: VisitIndex,
  colleagues: Colleagues,
): Promise<readonly Group[]> => {
  const found = await projections.repeatedCompany({ index, kind: colleagues, span, link });
  await projections.rest();
  const companies = found.map(({ site, patients }) => ({
    doctors: [colleagues.first[site] ?? 0, colleagues.second[site] ?? 0],
    patients,
  }));
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

/** Groups grown among the claims of some doctors; those who stand together are one site, nobody stands twice. */
const grownAt = async (
  projections: Searches,
  index: VisitIndex,
  teams: readonly (readonly number[])[],
  seeds: readonly (readonly number[])[],
): Promise<readonly Group[]> => {
  if (teams.length === 0) return [];
  const { rows, team } = rowsOfTeams(index, teams);
  const part = visitsAmong(index.claims, rows);
  const byTeam = indexClaims({
    ...part,
    facility: team,
    facilities: { count: teams.length, code: team.slice(0, 0), region: new Int32Array(teams.length).fill(-1) },
  });
  const facilityOf = (one: number): number => part.facility[byTeam.facilityStart[one] ?? 0] ?? 0;
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
  { claims, doctorStart, ofDoctor }: VisitIndex,
  teams: readonly (readonly number[])[],
): { readonly rows: Int32Array; readonly team: Int32Array } => {
  const { day, patient } = claims;
  const inOrder = (one: number, other: number): number =>
    (day[one] ?? 0) - (day[other] ?? 0) || (patient[one] ?? 0) - (patient[other] ?? 0) || one - other;
  const rowsOf = (doctor: number): Int32Array => ofDoctor.subarray(doctorStart[doctor], doctorStart[doctor + 1]);
  const rows = new Int32Array(teams.flat().reduce((sum, doctor) => sum + rowsOf(doctor).length, 0));
  const team = sharedInts(rows.length);
  let filled = 0;
  for (const [place, doctors] of teams.entries()) {
    const from = filled;
    for (const doctor of doctors) {
      rows.set(rowsOf(doctor), filled);
      filled += rowsOf(doctor).length;
    }
    const own = rows.subarray(from, filled);
    team.fill(place, from, filled);
    // Whoever works alone and at one facility only has them in order.
    if (own.some((row, at) => at > 0 && inOrder(own[at - 1] ?? 0, row) > 0)) own.sort(inOrder);
  }
  return { rows, team };
};
