import type { Range } from './distributions.ts';
import { type FeeLineRanges, usualFeeLineRanges } from './fee-lines/fee-line-ranges.ts';

/** Drawn once for a whole data set. Shares are of 1. */
export interface BackgroundRanges {
  readonly patientsPerDoctor: Range;
  readonly doctorsPerFacility: Range;
  readonly facilitySpread: Range;
  readonly patientsPerRegion: Range;
  readonly regionSpread: Range;
  /** Share of the regions that have one clinic with two doctors. */
  readonly oneClinicTowns: Range;
  /** Share of the one-clinic towns where every address is that of the village. */
  readonly villageAddresses: Range;
  readonly missingAddresses: Range;
  /** All claims of a patient in a year, cohorts included. */
  readonly visitsPerYear: Range;
  /** Shape of the gamma distribution of how often a patient visits: the smaller, the more unequal. */
  readonly visitShape: Range;
  readonly loyalty: Range;
  readonly crossRegion: Range;
  /** Spread of the logarithm of how much a doctor is sought. */
  readonly popularity: Range;
  /** Share of the doctors who have a team colleague. */
  readonly teams: Range;
  /** Share of their visits that the colleague sees too, within a week. */
  readonly referrals: Range;
  /** Share of the patients who refill the same drug every four to five weeks. */
  readonly chronic: Range;
  /** Share of the visits that another member of the household joins. */
  readonly jointVisits: Range;
  /** Share of the visits to a hospital that become a stay. */
  readonly stays: Range;
  readonly epidemicWaves: Range;
  readonly epidemicStrength: Range;
  /** Share of the regions that a wave reaches. */
  readonly epidemicReach: Range;
}

/** `per500k`: how many there are for half a million patients; the rest is drawn for each cohort. */
export interface CohortRanges {
  readonly dialysis: { readonly per500k: Range; readonly patients: Range; readonly presence: Range };
  readonly nursingHome: {
    readonly per500k: Range;
    readonly patients: Range;
    readonly presence: Range;
    readonly gapDays: Range;
  };
  readonly clinicDays: {
    readonly per500k: Range;
    readonly patients: Range;
    readonly presence: Range;
    readonly days: Range;
    /** Share of these cohorts that keep no rhythm. */
    readonly irregular: Range;
  };
  readonly healthCheck: { readonly per500k: Range; readonly patients: Range; readonly days: Range };
  readonly vaccination: { readonly per500k: Range; readonly patients: Range; readonly days: Range };
}

export interface RingRanges {
  readonly per500k: Range;
  /** Share of the rings that keep a rhythm, so that a rhythm proves no innocence. */
  readonly periodic: Range;
  /** How much of an ordinary life a card has beside the ring, where it is not that of a hijacked real patient. */
  readonly ownLife: Range;
  /** Share of the ring's claims that bear the ring's standard bills; the others look like anybody's. */
  readonly sameBill: Range;
  /** Over how many minutes the cards of one date are swiped. */
  readonly minutes: Range;
  /** T1: a few doctors bill the same patients often, on any day. */
  readonly dense: {
    readonly doctors: Range;
    readonly patients: Range;
    readonly density: Range;
    readonly claims: Range;
  };
  /** T2: the same with more doctors and few claims per pair. */
  readonly sparse: {
    readonly doctors: Range;
    readonly patients: Range;
    readonly density: Range;
    readonly claims: Range;
  };
  /** T3: cards swiped together at one site. */
  readonly cards: {
    readonly doctors: Range;
    readonly patients: Range;
    readonly dates: Range;
    readonly presence: Range;
    readonly jitter: Range;
  };
  /** T4: a group that goes from site to site. */
  readonly roaming: {
    readonly patients: Range;
    readonly sites: Range;
    readonly presence: Range;
    readonly jitter: Range;
  };
  /** T5: few claims in few campaigns. */
  readonly slow: {
    readonly doctors: Range;
    readonly patients: Range;
    readonly campaigns: Range;
    readonly days: Range;
    readonly presence: Range;
  };
  /** T6: waves of sham stays. */
  readonly stays: {
    readonly doctors: Range;
    readonly patients: Range;
    readonly waves: Range;
    readonly days: Range;
    readonly presence: Range;
  };
}

export interface Ranges {
  readonly background: BackgroundRanges;
  readonly cohorts: CohortRanges;
  readonly rings: RingRanges;
  readonly feeLines: FeeLineRanges;
}

/** What `npm run demo` draws from: docs/decisions/0017 says where each comes from. */
export const usualRanges: Ranges = {
  background: {
    patientsPerDoctor: [23, 27],
    doctorsPerFacility: [4.8, 6.2],
    facilitySpread: [0.8, 1.1],
    patientsPerRegion: [2_200, 2_900],
    regionSpread: [0.5, 0.8],
    oneClinicTowns: [0.08, 0.2],
    villageAddresses: [0, 0.5],
    missingAddresses: [0, 0.05],
    visitsPerYear: [8, 11],
    visitShape: [1, 2],
    loyalty: [0.45, 0.7],
    crossRegion: [0.1, 0.18],
    popularity: [0.6, 1],
    teams: [0.3, 0.5],
    referrals: [0.15, 0.35],
    chronic: [0.1, 0.2],
    jointVisits: [0.04, 0.08],
    stays: [0.03, 0.06],
    epidemicWaves: [1, 3],
    epidemicStrength: [1.4, 2.5],
    epidemicReach: [0.2, 0.6],
  },
  cohorts: {
    dialysis: { per500k: [34, 46], patients: [30, 70], presence: [0.8, 0.96] },
    nursingHome: { per500k: [68, 92], patients: [20, 50], presence: [0.6, 0.95], gapDays: [7, 21] },
    clinicDays: {
      per500k: [170, 230],
      patients: [15, 105],
      presence: [0.2, 0.6],
      days: [15, 46],
      irregular: [0.4, 0.6],
    },
    healthCheck: { per500k: [125, 175], patients: [70, 170], days: [1, 2] },
    vaccination: { per500k: [60, 100], patients: [50, 200], days: [1, 3] },
  },
  rings: {
    per500k: [110, 130],
    periodic: [0.25, 0.35],
    ownLife: [0, 0.6],
    sameBill: [0.1, 0.8],
    minutes: [15, 240],
    dense: { doctors: [2, 4], patients: [30, 90], density: [0.6, 1], claims: [2, 5] },
    sparse: { doctors: [4, 9], patients: [40, 120], density: [0.25, 0.45], claims: [1, 3] },
    cards: { doctors: [1, 3], patients: [10, 30], dates: [6, 14], presence: [0.65, 0.9], jitter: [0, 1] },
    roaming: { patients: [8, 22], sites: [6, 14], presence: [0.65, 0.9], jitter: [0, 2] },
    slow: { doctors: [1, 3], patients: [15, 45], campaigns: [3, 6], days: [5, 9], presence: [0.4, 0.6] },
    stays: { doctors: [1, 2], patients: [20, 60], waves: [4, 8], days: [3, 5], presence: [0.55, 0.85] },
  },
  feeLines: usualFeeLineRanges,
};
