import type { ClaimIndex } from '../claims/claim-index.ts';
import { poissonTail } from '../null-models/poisson-tail.ts';
import type { Bearers } from './bill-bearers.ts';
import { eachBillAt, type Templates } from './bill-templates.ts';

/**
 * The bearers, and those to whom doctors of the group gave a template on two dates or more, once it is known what the templates are. How
 * usual these are tell the other doctors of the facilities, whom the group's bills do not come from.
 */
export const withReturning = (
  index: ClaimIndex,
  { patients, surprise, needed }: Bearers,
  { bills, facilities, rows }: Templates,
  isDoctor: ReadonlySet<number>,
): Pick<Bearers, 'patients' | 'surprise'> => {
  const { claims } = index;
  const isMember = new Set(patients);
  const all = new Map<number, number>();
  const dates = new Map<number, Set<number>>();
  let elsewhere = 0;
  let usual = 0;
  eachBillAt(index, facilities, (row) => {
    const patient = claims.patient[row] ?? 0;
    if (isMember.has(patient)) return;
    all.set(patient, (all.get(patient) ?? 0) + 1);
    if (!isDoctor.has(claims.doctor[row] ?? 0)) elsewhere++;
  });
  for (const [row] of rows) {
    const patient = claims.patient[row] ?? 0;
    if (isMember.has(patient)) continue;
    if (!isDoctor.has(claims.doctor[row] ?? 0)) usual++;
    else dates.set(patient, (dates.get(patient) ?? new Set()).add(claims.day[row] ?? 0));
  }
  const share = (usual + bills.size / 2) / (elsewhere + 1);
  let total = surprise * patients.length;
  for (const [patient, on] of dates) {
    // The same bill may be given again: more than two dates say no more.
    const own = on.size < 2 ? 0 : poissonTail(2, (all.get(patient) ?? 0) * share);
    if (own < needed) continue;
    isMember.add(patient);
    total += own;
  }
  return { patients: sorted(isMember), surprise: total / isMember.size };
};

const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);
