import type { Explanation } from './explanation.ts';

/** Below this share of the claims of its doctors a group is a sample of their patients. */
const threshold = 0.03;

/** Doctors whom a whole region seeks: among their many patients some see several of them, and make up next to nothing. */
export const muchSoughtDoctors: Explanation = (index, group) => {
  const all = group.doctors.reduce(
    (sum, doctor) => sum + (index.doctorStart[doctor + 1] ?? 0) - (index.doctorStart[doctor] ?? 0),
    0,
  );
  const value = group.pattern === 'SHARED_DOCTORS' && all > 0 ? group.claims.length / all : null;
  return {
    explanation: 'MUCH_SOUGHT_DOCTORS',
    explains: value !== null && value < threshold,
    finding:
      value === null
        ? 'only doctors in common can be much sought'
        : `${(value * 100).toFixed(1)} % of the ${all} claims of these doctors are of the group`,
    value,
    threshold,
  };
};
