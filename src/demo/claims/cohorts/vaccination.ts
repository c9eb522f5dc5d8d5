import { busyDay } from '../calendar.ts';
import { billFor, outpatientItem } from '../catalogue.ts';
import { someOf, wholeWithin } from '../distributions.ts';
import { nth } from '../nth.ts';
import { populousRegion, takePatients } from '../people.ts';
import { doctorsOf, facilitiesIn } from '../places.ts';
import { type Cohort, type CohortGround, cohortVisit } from './cohort.ts';

/** One to three doses, weeks apart, for the people of a region: one bill for all. */
export const vaccination = ({ random, places, people, calendar, catalogue, ranges }: CohortGround): Cohort => {
  const region = populousRegion(people, places, random, 1);
  const facility = random.pick(facilitiesIn(places, region));
  const doctors = someOf(random, doctorsOf(places, facility), random.between(1, 3));
  const patients = takePatients(people, random, wholeWithin(random, ranges.vaccination.patients), region);
  const gap = random.between(28, 60);
  const first = busyDay(random, calendar, 0, calendar.days - 130);
  const days = Array.from({ length: wholeWithin(random, ranges.vaccination.days) }, (_, dose) => first + dose * gap);
  const bill = billFor(catalogue, nth(places.level, facility), outpatientItem(random, catalogue), 1);
  return {
    kind: 'VACCINATION',
    patients,
    doctors,
    days,
    visitsOn: (day, today) => {
      let minute = 480;
      return patients.flatMap((patient) => {
        if (!today.chance(0.88)) return [];
        minute += today.between(0, 3);
        return [cohortVisit('VACCINATION', { patient, doctor: today.pick(doctors), day, minute, bill })];
      });
    },
  };
};
