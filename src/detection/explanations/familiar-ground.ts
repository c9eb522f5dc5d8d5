import type { Explanation } from './explanation.ts';

/** From this share of the facilities at which members met and which they know from other visits on, they met on the way. */
const threshold = 0.5;
/** More people than this do not go about as a family. */
const mostMembers = 14;
const leastSites = 2;

/**
 * A family with its in-laws, neighbours: few people who meet where each of them goes alone too, at the clinics and the
 * hospital of the place. Who is led from site to site has no other business there.
 */
export const familiarGround: Explanation = (index, group) => {
  const { claims } = index;
  const isOfGroup = new Set(group.claims);
  const sites = new Set(group.gatherings.map(({ facility }) => facility));
  const metAt = new Set(group.claims.map((row) => `${claims.patient[row]} ${claims.facility[row]}`));
  const knownAt = new Set<string>();
  for (const patient of group.patients)
    for (let at = index.patientStart[patient] ?? 0; at < (index.patientStart[patient + 1] ?? 0); at++) {
      const row = index.ofPatient[at] ?? 0;
      const key = `${patient} ${claims.facility[row]}`;
      if (metAt.has(key) && !isOfGroup.has(row)) knownAt.add(key);
    }
  const isAsked = group.patients.length <= mostMembers && sites.size >= leastSites && group.doctors.length === 0;
  const value = isAsked ? knownAt.size / Math.max(1, metAt.size) : null;
  return {
    explanation: 'FAMILIAR_GROUND',
    explains: value !== null && value >= threshold,
    finding:
      value === null
        ? 'only a few people who meet at several facilities without a doctor of their own can be a family'
        : `${Math.round(value * 100)} % of the facilities at which members met are ones that they go to alone too`,
    value,
    threshold,
  };
};
