import { spacedDays } from '../calendar.ts';
import { wholeWithin, within } from '../distributions.ts';
import { doctorsOfOneSite, outpatientVisit, type RingFamily, ringPatients, swipeMinutes } from './ring.ts';

/** Cards that one person holds are swiped together at one site, on common dates. */
export const cardSwiping: RingFamily = {
  type: 'T3',
  plan: (ground) => {
    const { random, calendar, isPeriodic } = ground;
    const ranges = ground.ranges.cards;
    const patients = ringPatients(ground, ranges.patients);
    const doctors = doctorsOfOneSite(ground, ranges.doctors);
    const presence = within(random, ranges.presence);
    const jitter = wholeWithin(random, ranges.jitter);
    const dates = spacedDays(random, {
      count: wholeWithin(random, ranges.dates),
      from: 0,
      end: calendar.days - jitter,
      gap: 3,
      isRegular: isPeriodic,
    });
    const visits = dates.flatMap((date) => {
      const minute = swipeMinutes(ground);
      return patients
        .filter(() => random.chance(presence))
        .map((patient) =>
          outpatientVisit(ground, {
            patient,
            doctor: random.pick(doctors),
            day: date + random.between(0, jitter),
            minute: minute(),
          }),
        );
    });
    return { patients, doctors, visits };
  },
};
