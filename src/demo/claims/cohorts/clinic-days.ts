import { isWorkday, spacedDays } from '../calendar.ts';
import { billFor, chronicItem } from '../catalogue.ts';
import { someOf, wholeWithin, within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { populousRegion, takePatients } from '../people.ts';
import { doctorsOf, facilitiesIn } from '../places.ts';
import { type Cohort, type CohortGround, cohortVisit } from './cohort.ts';

/** Patients of one chronic disease come on the days that a clinic keeps for them, and refill the same drugs. */
export const clinicDays =
  (isRegular: boolean) =>
  ({ random, places, people, calendar, catalogue, ranges }: CohortGround): Cohort => {
    const region = populousRegion(people, places, random, 1);
    const facility = random.pick(facilitiesIn(places, region));
    const level = nth(places.level, facility);
    const doctors = someOf(random, doctorsOf(places, facility), random.between(1, 2));
    const patients = takePatients(people, random, wholeWithin(random, ranges.clinicDays.patients), region);
    const drugs = Array.from({ length: random.between(2, 8) }, () => chronicItem(random, catalogue));
    const presence = within(random, ranges.clinicDays.presence);
    const regulars = patients.map((patient) => ({
      patient,
      doctor: random.pick(doctors),
      bill: billFor(catalogue, level, random.pickSkewed(drugs), random.between(1, 3)),
      presence: Math.min(0.98, presence * (0.6 + 0.8 * random())),
    }));
    const planned = spacedDays(random, {
      count: wholeWithin(random, ranges.clinicDays.days),
      from: 0,
      end: calendar.days,
      gap: isRegular ? 7 : 2,
      isRegular,
    });
    const days = [...new Set(planned.map((day) => nextWorkday(day)))];
    const opens = random.pick([480, 510, 810]);
    return {
      kind: isRegular ? 'CLINIC_DAYS_REGULAR' : 'CLINIC_DAYS_IRREGULAR',
      patients,
      doctors,
      days,
      visitsOn: (day, today) => {
        let minute = opens;
        return someOf(today, regulars, regulars.length).flatMap(({ patient, doctor, bill, presence: comes }) => {
          if (!today.chance(comes)) return [];
          minute += today.between(1, 5);
          return [cohortVisit('CLINIC_DAY', { patient, doctor, day, minute, bill })];
        });
      },
    };

    function nextWorkday(day: number): number {
      for (let open = day; open < calendar.days; open += 1) if (isWorkday(calendar, open)) return open;
      return day;
    }
  };
