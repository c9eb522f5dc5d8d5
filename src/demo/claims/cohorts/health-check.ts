import { busyDay } from '../calendar.ts';
import { billFor, dearItem } from '../catalogue.ts';
import { someOf, wholeWithin } from '../distributions.ts';
import { nth } from '../nth.ts';
import { populousRegion, takePatients } from '../people.ts';
import { doctorsOf, facilitiesIn } from '../places.ts';
import { type Cohort, type CohortGround, cohortVisit } from './cohort.ts';

/** The staff of an employer are examined by a team in one or two mornings: one package for all. */
export const healthCheck = ({ random, places, people, calendar, catalogue, ranges }: CohortGround): Cohort => {
  const region = populousRegion(people, places, random, 5);
  const facility = random.pick(facilitiesIn(places, region, 5));
  const doctors = someOf(random, doctorsOf(places, facility), random.between(3, 8));
  const size = wholeWithin(random, ranges.healthCheck.patients);
  const local = Math.round(size * (0.6 + 0.4 * random()));
  const patients = [
    ...takePatients(people, random, local, region),
    ...takePatients(people, random, size - local, null),
  ];
  const count = wholeWithin(random, ranges.healthCheck.days);
  const first = busyDay(random, calendar, 0, calendar.days - 30);
  const days = Array.from({ length: count }, (_, at) => first + at * random.pick([1, 1, 7]));
  const packages = Array.from({ length: random.between(1, 2) }, () =>
    billFor(catalogue, nth(places.level, facility), dearItem(random, catalogue), 3),
  );
  return {
    kind: 'HEALTH_CHECK',
    patients,
    doctors,
    days,
    visitsOn: (day, today) =>
      patients
        .filter(() => today.chance(0.8))
        .map((patient) =>
          cohortVisit('HEALTH_CHECK', {
            patient,
            doctor: today.pick(doctors),
            day,
            minute: today.between(450, 690),
            bill: nth(packages, patient % packages.length),
          }),
        ),
  };
};
