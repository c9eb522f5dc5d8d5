import { billsOfPatients } from '../claims/bill.ts';
import type { ClaimIndex } from '../claims/claim-index.ts';
import { type Bearers, bearersOf, leastBills } from './bill-bearers.ts';
import { type Templates, templatesOf } from './bill-templates.ts';
import type { Group } from './group.ts';
import { withReturning } from './returning-bearers.ts';
import { withTiedMembers } from './tied-members.ts';

/** A doctor with fewer of the bills, or within a month only, is one whom members happened to see. */
const leastOfDoctor = 0.1;
const leastDates = 3;
/** What passes within a month is an outbreak, or a course of treatment. */
const leastDays = 30;

/**
 * Everybody who bears several bills alike with the members, and then the bills of these, until nothing changes. How usual a
 * bill is tell those at the same facilities who do not belong. Null when what is left is no group.
 */
export const billGroup = (index: ClaimIndex, seed: readonly number[]): Group | null => {
  let members = seed;
  for (let round = 0; round < 6; round++) {
    const templates = templatesOf(index, members);
    if (templates.bills.size < leastBills) return null;
    const bearers = bearersOf(index, templates, members);
    if (bearers === null) return null;
    const { patients } = bearers;
    if (round === 5 || (patients.length === members.length && patients.every((one, place) => one === members[place])))
      return asGroup(index, bearers, templates);
    members = patients;
  }
  return null;
};

const asGroup = (index: ClaimIndex, bearers: Bearers, templates: Templates): Group | null => {
  const { claims } = index;
  const isTemplate = ([, bill]: readonly [number, number]): boolean => templates.bills.has(bill);
  const own = billsOfPatients(index, bearers.patients).flatMap((one) => (isTemplate(one) ? [one[0]] : []));
  if (spanOf(index, own) < leastDays) return null;
  const doctors = doctorsBehind(index, own);
  const { patients, surprise } = withReturning(index, bearers, templates, new Set(doctors));
  const rows = billsOfPatients(index, patients)
    .flatMap((one) => (isTemplate(one) ? [one[0]] : []))
    .filter((row) => doctors.length === 0 || doctors.includes(claims.doctor[row] ?? 0))
    .sort((a, b) => a - b);
  const facilities = sorted(new Set(rows.map((row) => claims.facility[row] ?? 0)));
  // People at one facility to whom no doctor there comes back have nothing in common but a large house.
  if (doctors.length === 0 && facilities.length === 1) return null;
  return withTiedMembers(index, {
    pattern: 'COMMON_BILLS',
    patients,
    peripheral: bearers.peripheral.filter((patient) => !patients.includes(patient)),
    doctors,
    gatherings: facilities.map((facility) => ({
      facility,
      firstDay: claims.firstDay,
      lastDay: claims.endDay - 1,
    })),
    claims: rows,
    surprise,
  });
};

/** Days between the first and the last of some claims. */
const spanOf = ({ claims }: ClaimIndex, rows: readonly number[]): number => {
  const days = rows.map((row) => claims.day[row] ?? 0);
  return Math.max(...days) - Math.min(...days);
};

/** The doctors who come back with the bills of the members. */
const doctorsBehind = (index: ClaimIndex, rows: readonly number[]): readonly number[] => {
  const ofDoctor = new Map<number, number[]>();
  for (const row of rows) {
    const doctor = index.claims.doctor[row] ?? 0;
    const own = ofDoctor.get(doctor);
    if (own === undefined) ofDoctor.set(doctor, [row]);
    else own.push(row);
  }
  const isBehind = ([, own]: readonly [number, readonly number[]]): boolean =>
    own.length >= leastOfDoctor * rows.length &&
    new Set(own.map((row) => index.claims.day[row])).size >= leastDates &&
    spanOf(index, own) >= leastDays;
  return sorted(new Set([...ofDoctor].filter(isBehind).map(([doctor]) => doctor)));
};

const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);
