import type { ClaimIndex } from './claims/claim-index.ts';
import { familiarGround } from './explanations/familiar-ground.ts';
import { localVisitingDays } from './explanations/local-visiting-days.ts';
import { muchSoughtDoctors } from './explanations/much-sought-doctors.ts';
import { onePackage } from './explanations/one-package.ts';
import { programmeOfCare } from './explanations/programme-of-care.ts';
import { referralTeam } from './explanations/referral-team.ts';
import { regularSchedule } from './explanations/regular-schedule.ts';
import { sameAddress } from './explanations/same-address.ts';
import { standingClinic } from './explanations/standing-clinic.ts';
import { treatmentSeries } from './explanations/treatment-series.ts';
import { usualCare } from './explanations/usual-care.ts';
import { closeMinutes } from './features/close-minutes.ts';
import { fromElsewhere } from './features/from-elsewhere.ts';
import { heldElsewhere } from './features/held-elsewhere.ts';
import { overfullBeds } from './features/overfull-beds.ts';
import { ownTreatment } from './features/own-treatment.ts';
import { sameAmount } from './features/same-amount.ts';
import { sameBasket } from './features/same-basket.ts';
import { sameBills } from './features/same-bills.ts';
import { sameItem } from './features/same-item.ts';
import type { Group } from './groups/group.ts';
import type { JudgedGroup } from './judged-group.ts';

const features = {
  closeMinutes,
  sameItem,
  sameAmount,
  sameBasket,
  sameBills,
  ownTreatment,
  fromElsewhere,
  heldElsewhere,
  overfullBeds,
};
const explanations = [
  sameAddress,
  familiarGround,
  onePackage,
  treatmentSeries,
  regularSchedule,
  standingClinic,
  localVisitingDays,
  referralTeam,
  muchSoughtDoctors,
  programmeOfCare,
  usualCare,
];

/** The same days again and again say more than the same doctors, whom places and referrals bring together too. */
const daysInCommon = { weakness: 14, base: 0.6 };
const doctorsInCommon = { weakness: 25, base: 0.45 };
/** A house brings together the patients of its own doctors; what brings those of doctors of several houses together, region and referral, is expected already. */
const doctorsOfOwnHouses = { weakness: 25, base: 0.8 };
/** Where bills are told, doctors in common whose bills are like anybody's say less, and bills alike more. */
const doctorsAndBillsInCommon = { weakness: 25, base: 0.3 };

/** Weighs what was found against what would explain it. */
export const judgeGroup = (index: ClaimIndex, group: Group): JudgedGroup => {
  const measured = Object.entries(features).map(([name, measure]) => [name, measure(index, group)] as const);
  const innocent = explanations.map((test) => test(index, group));
  const sites = new Set(group.gatherings.map(({ facility }) => facility)).size;
  // Surprise per member grows with the number of members, but not as fast: their presences are not independent.
  const { weakness, base } = commonOf(group, measured, sites);
  const strength = 1 - Math.exp(-(group.surprise * Math.sqrt(group.patients.length)) / weakness);
  const spread = 1 - 1 / Math.sqrt(sites);
  // Minutes, items and amounts are alike in a clinic day too: they are told, and weigh little. Several bills alike on the
  // same cards are not. A treatment that goes on
  // speaks for innocence, and is weighed by the explanations.
  const weights: Readonly<Record<string, number>> = {
    fromElsewhere: 0.4,
    heldElsewhere: 0.4,
    sameBills: 0.8,
    ownTreatment: 0,
  };
  const content = measured.reduce((sum, [name, value]) => sum + (weights[name] ?? 0.05) * (value ?? 0), 0);
  const weight = strength * (base + 0.35 * spread + content);
  const score = weight / (weight + 0.35);
  return {
    ...group,
    score: rounded(score),
    parts: {
      strength: rounded(strength),
      spread: rounded(spread),
      ...Object.fromEntries(measured.flatMap(([name, value]) => (value === null ? [] : [[name, rounded(value)]]))),
    },
    innocent,
  };
};

const commonOf = (
  { pattern, doctors }: Group,
  measured: readonly (readonly [string, number | null])[],
  sites: number,
) => {
  if (pattern === 'COMMON_BILLS') return doctorsAndBillsInCommon;
  if (pattern !== 'SHARED_DOCTORS') return daysInCommon;
  if (sites >= doctors.length) return doctorsOfOwnHouses;
  const areBillsTold = measured.some(([name, value]) => name === 'sameBills' && value !== null);
  return areBillsTold ? doctorsAndBillsInCommon : doctorsInCommon;
};

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
