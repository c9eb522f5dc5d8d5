import type { Explanation } from './explanation.ts';

/** From this share of the visits to another doctor of the group on, they follow another member's within a week. */
const threshold = 0.5;

/** Colleagues who send patients on: the visits to one follow those to the other within days, always in one order. */
export const referralTeam: Explanation = (index, group) => {
  const { claims } = index;
  if (group.pattern !== 'SHARED_DOCTORS' || group.doctors.length !== 2)
    return {
      explanation: 'REFERRAL_TEAM',
      explains: false,
      finding: 'only a pair of doctors can be a referral',
      value: null,
      threshold,
    };
  const [one] = group.doctors;
  const visits = new Map<number, { readonly isFirst: boolean; readonly day: number }[]>();
  for (const row of group.claims) {
    const patient = claims.patient[row] ?? 0;
    const own = visits.get(patient) ?? [];
    own.push({ isFirst: claims.doctor[row] === one, day: claims.day[row] ?? 0 });
    visits.set(patient, own);
  }
  const followed = (isFirst: boolean): number => {
    let all = 0;
    let sent = 0;
    for (const own of visits.values())
      for (const visit of own) {
        if (visit.isFirst !== isFirst) continue;
        all++;
        if (own.some((other) => other.isFirst !== isFirst && visit.day - other.day >= 0 && visit.day - other.day <= 7))
          sent++;
      }
    return all === 0 ? 0 : sent / all;
  };
  const value = Math.max(followed(true), followed(false));
  return {
    explanation: 'REFERRAL_TEAM',
    explains: value >= threshold,
    finding: `${Math.round(value * 100)} % of the visits to one of the two follow one to the other within a week`,
    value,
    threshold,
  };
};
