import { spacedDays } from '../calendar.ts';
import { someOf, wholeWithin, within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { doctorAt, facilitiesIn } from '../places.ts';
import { outpatientVisit, type RingFamily, type RingGround, ringPatients, swipeMinutes } from './ring.ts';

/** A group goes from site to site, one date at each, to collect drugs. The doctors are not part of it. */
export const roaming: RingFamily = {
  type: 'T4',
  plan: (ground) => {
    const { random, places, calendar, isPeriodic } = ground;
    const ranges = ground.ranges.roaming;
    const patients = ringPatients(ground, ranges.patients);
    const presence = within(random, ranges.presence);
    const jitter = wholeWithin(random, ranges.jitter);
    const sites = sitesOf(ground, wholeWithin(random, ranges.sites));
    const dates = spacedDays(random, {
      count: sites.length,
      from: 0,
      end: calendar.days - jitter,
      gap: 3,
      isRegular: isPeriodic,
    });
    const visits = dates.flatMap((date, at) => {
      const minute = swipeMinutes(ground);
      return patients
        .filter(() => random.chance(presence))
        .map((patient) =>
          outpatientVisit(ground, {
            patient,
            doctor: doctorAt(places, nth(sites, at), random),
            day: date + random.between(0, jitter),
            minute: minute(),
          }),
        );
    });
    return { patients, doctors: [], visits };
  },
};

/** A local group stays in its region as long as there are sites. */
const sitesOf = ({ places, random, isLocal, region }: RingGround, count: number): number[] => {
  const near = isLocal ? someOf(random, facilitiesIn(places, region), count) : [];
  const far = Array.from({ length: Math.min(count, places.facilityCount) - near.length }, () =>
    random.between(0, places.facilityCount - 1),
  );
  return someOf(random, [...new Set([...near, ...far])], count);
};
