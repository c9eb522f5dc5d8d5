import { billFor, chronicItem } from '../catalogue.ts';
import { someOf, wholeWithin, within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { addressOfHome, noAddress, populousRegion, takePatients } from '../people.ts';
import { doctorsOf, facilitiesIn } from '../places.ts';
import { type Cohort, type CohortGround, cohortVisit } from './cohort.ts';

/** A doctor goes round a home for the old: same residents, same drugs, one afternoon. Most are registered at the home. */
export const nursingHome =
  (number: number) =>
  ({ random, places, people, calendar, catalogue, ranges }: CohortGround): Cohort => {
    const region = populousRegion(people, places, random, 1);
    const facility = random.pick(facilitiesIn(places, region));
    const level = nth(places.level, facility);
    const doctors = someOf(random, doctorsOf(places, facility), random.between(1, 2));
    const patients = takePatients(people, random, wholeWithin(random, ranges.nursingHome.patients), region);
    const registered = random.pick([0.6, 0.85, 0.95, 1]);
    for (const patient of patients) {
      if (random.chance(registered)) people.address[patient] = addressOfHome(people, number);
      else if (random.chance(0.1)) people.address[patient] = noAddress;
      // A resident sees few other doctors.
      people.rate[patient] = nth(people.rate, patient) * 0.5;
      people.refillGap[patient] = 0;
    }
    const drugs = Array.from({ length: random.between(3, 8) }, () => chronicItem(random, catalogue));
    const presence = within(random, ranges.nursingHome.presence);
    const residents = patients.map((patient) => ({
      patient,
      doctor: random.pick(doctors),
      bill: billFor(catalogue, level, random.pickSkewed(drugs), random.between(1, 2)),
      presence: Math.min(0.98, presence * (0.8 + 0.4 * random())),
    }));
    const gap = wholeWithin(random, ranges.nursingHome.gapDays);
    const days: number[] = [];
    for (let day = random.between(0, gap); day < calendar.days; day += Math.max(1, gap + random.between(-1, 1)))
      days.push(day);
    return {
      kind: 'NURSING_HOME',
      patients,
      doctors,
      days,
      visitsOn: (day, today) => {
        let minute = today.between(790, 930);
        return residents.flatMap(({ patient, doctor, bill, presence: comes }) => {
          if (!today.chance(comes)) return [];
          minute += today.between(1, 4);
          return [cohortVisit('NURSING_HOME', { patient, doctor, day, minute, bill })];
        });
      },
    };
  };
