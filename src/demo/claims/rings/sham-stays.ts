import { officeMinute, spacedDays } from '../calendar.ts';
import { stayBill } from '../catalogue.ts';
import { wholeWithin, within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { doctorsOfOneSite, type RingFamily, type RingVisit, ringPatients } from './ring.ts';

/** Waves of stays that nobody lies in: admitted within days, discharged after about the same number of nights. */
export const shamStays: RingFamily = {
  type: 'T6',
  plan: (ground) => {
    const { random, places, catalogue, calendar, isPeriodic } = ground;
    const ranges = ground.ranges.stays;
    const patients = ringPatients(ground, ranges.patients);
    const doctors = doctorsOfOneSite(ground, ranges.doctors);
    const level = nth(places.level, nth(places.facilityOf, nth(doctors, 0)));
    const presence = within(random, ranges.presence);
    const sameBill = within(random, ground.ranges.sameBill);
    const length = wholeWithin(random, ranges.days);
    const nights = random.between(2, 7);
    const standard = stayBill(random, catalogue, level, nights);
    const waves = spacedDays(random, {
      count: wholeWithin(random, ranges.waves),
      from: 0,
      end: calendar.days - length - nights - 2,
      gap: length + nights + 7,
      isRegular: isPeriodic,
    });
    const visits = waves.flatMap((first) =>
      patients
        .filter(() => random.chance(presence))
        .map((patient): RingVisit => {
          const begins = first + random.between(0, length - 1);
          const ends = begins + nights + (random.chance(0.3) ? random.between(-1, 1) : 0);
          const bill = random.chance(sameBill) ? standard : stayBill(random, catalogue, level, ends - begins);
          return { patient, doctor: random.pick(doctors), begins, ends, minute: officeMinute(random), bill };
        }),
    );
    return { patients, doctors, visits };
  },
};
