// Drawn by the bench only, and by nobody who builds a detector: do not read this file while building one.

import { officeMinute } from '../../../src/demo/claims/calendar.ts';
import { type Range, someOf, wholeWithin, within } from '../../../src/demo/claims/distributions.ts';
import { nth } from '../../../src/demo/claims/nth.ts';
import { populousRegion } from '../../../src/demo/claims/people.ts';
import { doctorIn } from '../../../src/demo/claims/places.ts';
import { type Ranges, usualRanges } from '../../../src/demo/claims/ranges.ts';
import { outpatientVisit, type RingFamily, ringPatients } from '../../../src/demo/claims/rings/ring.ts';

const { background, cohorts, rings, feeLines } = usualRanges;

/** Beyond the lower ends of the usual ranges. */
const low: Ranges = {
  background: {
    ...background,
    doctorsPerFacility: [4, 4.8],
    patientsPerRegion: [1_600, 2_200],
    oneClinicTowns: [0.05, 0.08],
    visitsPerYear: [7.5, 8],
    visitShape: [0.8, 1],
    loyalty: [0.4, 0.45],
    popularity: [0.45, 0.6],
    teams: [0.5, 0.6],
    referrals: [0.35, 0.45],
    chronic: [0.06, 0.1],
    jointVisits: [0.08, 0.1],
    epidemicStrength: [2.5, 3],
  },
  cohorts: {
    dialysis: { ...cohorts.dialysis, patients: [20, 30], presence: [0.7, 0.8] },
    nursingHome: { ...cohorts.nursingHome, patients: [15, 20], gapDays: [5, 7] },
    clinicDays: { ...cohorts.clinicDays, per500k: [230, 280], presence: [0.6, 0.8], irregular: [0.6, 0.8] },
    healthCheck: { ...cohorts.healthCheck, patients: [40, 70], days: [2, 3] },
    vaccination: { ...cohorts.vaccination, days: [3, 4] },
  },
  rings: {
    ...rings,
    per500k: [70, 110],
    periodic: [0.35, 0.5],
    sameBill: [0, 0.1],
    minutes: [240, 480],
    dense: { ...rings.dense, density: [0.5, 0.6] },
    sparse: { ...rings.sparse, density: [0.2, 0.25] },
    cards: { ...rings.cards, dates: [5, 6], presence: [0.55, 0.65], jitter: [1, 2] },
    roaming: { ...rings.roaming, presence: [0.55, 0.65], jitter: [2, 3] },
    slow: { ...rings.slow, patients: [10, 15], days: [7, 10] },
    stays: { ...rings.stays, patients: [14, 20], presence: [0.45, 0.55] },
  },
  feeLines: {
    ...feeLines,
    orderSets: [0.05, 0.15],
    orderSetChanges: [0.4, 0.6],
    standardRegimens: [0.1, 0.3],
    packageChanges: [0.15, 0.3],
    besides: [1.1, 1.5],
    besidesOfStay: [8, 12],
    copying: {
      T1: [0.1, 0.3],
      T2: [0.05, 0.2],
      T3: [0.2, 0.4],
      T4: [0.2, 0.4],
      T5: [0.05, 0.2],
      T6: [0.3, 0.5],
      HELD_OUT: [0.2, 0.4],
    },
    copiedLists: [4, 7],
    copiedClaims: [0.2, 0.4],
    copiesExchanged: [0.4, 0.7],
    copiesJittered: [0.4, 0.7],
  },
};

/** Beyond the upper ends of the usual ranges. */
const high: Ranges = {
  background: {
    ...background,
    facilitySpread: [1.1, 1.3],
    patientsPerRegion: [2_900, 4_000],
    oneClinicTowns: [0.2, 0.24],
    visitsPerYear: [11, 12],
    visitShape: [2, 3],
    loyalty: [0.7, 0.75],
    crossRegion: [0.18, 0.2],
    popularity: [1, 1.2],
    chronic: [0.2, 0.26],
    missingAddresses: [0.05, 0.2],
    stays: [0.06, 0.1],
  },
  cohorts: {
    dialysis: { ...cohorts.dialysis, patients: [70, 90], presence: [0.96, 0.99] },
    nursingHome: { ...cohorts.nursingHome, patients: [50, 70], gapDays: [21, 30] },
    clinicDays: { ...cohorts.clinicDays, patients: [80, 130], presence: [0.12, 0.2] },
    healthCheck: { ...cohorts.healthCheck, patients: [170, 220] },
    vaccination: { ...cohorts.vaccination, patients: [200, 320] },
  },
  rings: {
    ...rings,
    per500k: [130, 180],
    periodic: [0.15, 0.25],
    ownLife: [0.6, 0.9],
    sameBill: [0.8, 1],
    minutes: [5, 15],
    dense: { ...rings.dense, patients: [20, 30] },
    sparse: { ...rings.sparse, doctors: [9, 12], density: [0.45, 0.5] },
    cards: { ...rings.cards, patients: [30, 40], presence: [0.6, 0.7] },
    roaming: { ...rings.roaming, patients: [6, 8] },
    slow: { ...rings.slow, campaigns: [6, 7], presence: [0.6, 0.65] },
    stays: { ...rings.stays, waves: [3, 4], days: [5, 7] },
  },
  feeLines: {
    ...feeLines,
    orderSets: [0.45, 0.7],
    orderSetChanges: [0, 0.1],
    standardRegimens: [0.8, 0.95],
    regimenChanges: [0, 0.05],
    packageChanges: [0, 0.02],
    besides: [3, 4.5],
    besidesOfStay: [28, 45],
    corrections: [0.02, 0.04],
    splits: [0.05, 0.1],
    copying: {
      T1: [0.7, 0.9],
      T2: [0.5, 0.8],
      T3: [0.8, 1],
      T4: [0.9, 1],
      T5: [0.6, 0.8],
      T6: [0.9, 1],
      HELD_OUT: [0.5, 0.9],
    },
    copiedLists: [1, 1],
    copiedClaims: [0.95, 1],
  },
};

export const heldOutRanges = (number: number): Ranges => (number % 2 === 0 ? low : high);

const sites: Range = [4, 7];
const lagDays: Range = [2, 9];

/** Every card goes the same way through the same sites, each at its own time of the year. */
export const heldOutFamily: RingFamily = {
  type: 'HELD_OUT',
  plan: (ground) => {
    const { random, places, people, calendar, isLocal, region } = ground;
    const patients = ringPatients(ground, [20, 50]);
    const regions = Array.from({ length: wholeWithin(random, sites) }, () =>
      isLocal ? region : populousRegion(people, places, random, 1),
    );
    const doctors = someOf(
      random,
      [...new Set(regions.map((where) => doctorIn(places, where, random)))],
      regions.length,
    );
    const lags = doctors.map(() => wholeWithin(random, lagDays));
    const presence = within(random, [0.6, 0.9]);
    const visits = patients.flatMap((patient) => {
      let day = random.between(0, calendar.days - 1 - lags.reduce((sum, lag) => sum + lag + 1, 0));
      return doctors.flatMap((doctor, at) => {
        day += nth(lags, at) + random.between(0, 1);
        if (!random.chance(presence)) return [];
        return [outpatientVisit(ground, { patient, doctor, day, minute: officeMinute(random) })];
      });
    });
    return { patients, doctors, visits };
  },
};
