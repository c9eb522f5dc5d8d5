/** Patients who come together, with the doctors at whom they do. */
export interface Company {
  readonly doctors: readonly number[];
  readonly patients: readonly number[];
}

/** Doctors who have mostly the same company, and what each of them saw of it. */
export interface Team {
  readonly doctors: readonly number[];
  readonly companies: readonly Company[];
}

/** Of the smaller of two companies so many are in both. */
const sameShare = 0.5;
/** Among more doctors than these every week is like the others. */
const mostDoctors = 6;

/** Doctors brought together by the companies that they have in common, the largest first. A doctor may be of several teams. */
export const teamsOf = (companies: readonly Company[]): readonly Team[] => {
  const teams: { readonly doctors: Set<number>; readonly patients: Set<number>; readonly companies: Company[] }[] = [];
  const teamsWith = new Map<number, (typeof teams)[number][]>();
  const ordered = companies
    .map((company, place) => ({ company, place }))
    .sort((a, b) => b.company.patients.length - a.company.patients.length || a.place - b.place);
  for (const { company } of ordered) {
    const { doctors, patients } = company;
    let host = doctors
      .flatMap((doctor) => teamsWith.get(doctor) ?? [])
      .find((team) => isSame(team.patients, patients) && new Set([...team.doctors, ...doctors]).size <= mostDoctors);
    if (host === undefined) {
      host = { doctors: new Set(), patients: new Set(), companies: [] };
      teams.push(host);
    }
    host.companies.push(company);
    for (const patient of patients) host.patients.add(patient);
    for (const doctor of doctors) {
      if (host.doctors.has(doctor)) continue;
      host.doctors.add(doctor);
      teamsWith.set(doctor, [...(teamsWith.get(doctor) ?? []), host]);
    }
  }
  return teams.map((team) => ({ doctors: [...team.doctors].sort((a, b) => a - b), companies: team.companies }));
};

/** The teams in layers, in each of which every doctor is of one team at most. */
export const layersOf = (teams: readonly Team[]): readonly (readonly Team[])[] => {
  const layers: { readonly teams: Team[]; readonly doctors: Set<number> }[] = [];
  for (const team of teams) {
    let layer = layers.find(({ doctors }) => team.doctors.every((doctor) => !doctors.has(doctor)));
    if (layer === undefined) {
      layer = { teams: [], doctors: new Set() };
      layers.push(layer);
    }
    layer.teams.push(team);
    for (const doctor of team.doctors) layer.doctors.add(doctor);
  }
  return layers.map(({ teams: own }) => own);
};

const isSame = (some: ReadonlySet<number>, others: readonly number[]): boolean =>
  others.filter((one) => some.has(one)).length >= sameShare * Math.min(some.size, others.length);
