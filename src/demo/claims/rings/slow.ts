import { officeMinute, spacedDays } from '../calendar.ts';
import { wholeWithin, within } from '../distributions.ts';
import { doctorsOfOneSite, outpatientVisit, type RingFamily, ringPatients } from './ring.ts';

/** Low and slow: few campaigns of some days, half of the group in each, one claim a head. */
export const slow: RingFamily = {
  type: 'T5',
  plan: (ground) => {
    const { random, calendar, isPeriodic } = ground;
    const ranges = ground.ranges.slow;
    const patients = ringPatients(ground, ranges.patients);
    const doctors = doctorsOfOneSite(ground, ranges.doctors);
    const presence = within(random, ranges.presence);
    const length = wholeWithin(random, ranges.days);
    const campaigns = spacedDays(random, {
      count: wholeWithin(random, ranges.campaigns),
      from: 0,
      end: calendar.days - length,
      gap: length + 10,
      isRegular: isPeriodic,
    });
    const visits = campaigns.flatMap((first) =>
      patients
        .filter(() => random.chance(presence))
        .map((patient) =>
          outpatientVisit(ground, {
            patient,
            doctor: random.pick(doctors),
            day: first + random.between(0, length - 1),
            minute: officeMinute(random),
          }),
        ),
    );
    return { patients, doctors, visits };
  },
};
