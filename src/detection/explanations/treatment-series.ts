import type { Explanation } from './explanation.ts';

/** Half of the members' gaps between two visits are at most so many days. */
const threshold = 4;

/** Dialysis, infusions, rehabilitation: each member comes every few days, month after month, whoever else is there. */
export const treatmentSeries: Explanation = (index, group) => {
  const { claims } = index;
  const days = new Map<number, number[]>();
  for (const row of group.claims) {
    const patient = claims.patient[row] ?? 0;
    const own = days.get(patient) ?? [];
    own.push(claims.day[row] ?? 0);
    days.set(patient, own);
  }
  const gaps = [...days.values()].flatMap((own) => {
    const sorted = [...new Set(own)].sort((a, b) => a - b);
    return sorted.slice(1).map((day, place) => day - (sorted[place] ?? 0));
  });
  const sorted = gaps.sort((a, b) => a - b);
  const value = sorted.length < 10 ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
  const perMember = group.claims.length / Math.max(1, group.patients.length);
  return {
    explanation: 'TREATMENT_SERIES',
    explains: value !== null && value <= threshold && perMember >= 20 && group.pattern !== 'SHARED_DOCTORS',
    finding: `half of the visits follow within ${value ?? '–'} days, ${perMember.toFixed(0)} visits per member`,
    value,
    threshold,
  };
};
