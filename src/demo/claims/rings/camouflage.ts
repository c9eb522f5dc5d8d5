import type { Random } from '../../../platform/random.ts';
import { busyDay, type Calendar, officeMinute } from '../calendar.ts';
import { type Catalogue, outpatientBill } from '../catalogue.ts';
import { placeByWeight } from '../distributions.ts';
import { nth } from '../nth.ts';
import type { Places } from '../places.ts';
import type { RingVisit } from './ring.ts';

/** As in FRAUDAR: none, any doctors, doctors that many go to, or the cards of people with a life of their own. */
export const camouflages = ['NONE', 'RANDOM', 'BIASED', 'HIJACKED'] as const;
export type Camouflage = (typeof camouflages)[number];

/** For every claim of the ring another by the same patient that means nothing. */
export const camouflageVisits = (
  mode: 'RANDOM' | 'BIASED',
  visits: readonly RingVisit[],
  ground: {
    readonly random: Random;
    readonly places: Places;
    readonly calendar: Calendar;
    readonly catalogue: Catalogue;
  },
): RingVisit[] => {
  const { random, places, calendar, catalogue } = ground;
  return visits.map(({ patient }) => {
    const doctor = mode === 'RANDOM' ? random.between(0, places.doctorCount - 1) : placeByWeight(random, places.sought);
    const day = busyDay(random, calendar, 0, calendar.days);
    const bill = outpatientBill(random, catalogue, nth(places.level, nth(places.facilityOf, doctor)));
    return { patient, doctor, begins: day, ends: day, minute: officeMinute(random), bill };
  });
};
