import { billFor, dearItem } from '../catalogue.ts';
import { someOf, wholeWithin, within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { populousRegion, takePatients } from '../people.ts';
import { doctorsOf, facilitiesIn } from '../places.ts';
import { type Cohort, type CohortGround, cohortVisit } from './cohort.ts';

const weekdays = [
  [0, 2, 4],
  [1, 3, 5],
] as const;
/** When the shifts of a day are settled. */
const shiftEnds = [690, 990, 1_260];

/** Three sessions a week in fixed shifts, the same bill every time. */
export const dialysis = ({ random, places, people, calendar, catalogue, ranges }: CohortGround): Cohort => {
  const region = populousRegion(people, places, random, 4);
  const facility = random.pick(facilitiesIn(places, region, 4));
  const level = nth(places.level, facility);
  const doctors = someOf(random, doctorsOf(places, facility), random.between(1, 3));
  const size = wholeWithin(random, ranges.dialysis.patients);
  const patients = [
    ...takePatients(people, random, Math.round(size * 0.85), region),
    ...takePatients(people, random, size - Math.round(size * 0.85), null),
  ];
  const tariffs = Array.from({ length: random.between(1, 3) }, () =>
    billFor(catalogue, level, dearItem(random, catalogue), 2),
  );
  const seats = patients.map((patient) => ({
    patient,
    days: random.pick(weekdays),
    shift: random.pick(shiftEnds),
    doctor: random.pick(doctors),
    bill: random.pick(tariffs),
    presence: Math.min(0.99, within(random, ranges.dialysis.presence)),
    from: random.chance(0.15) ? random.between(0, calendar.days - 30) : 0,
    end: random.chance(0.1) ? random.between(30, calendar.days) : calendar.days,
  }));
  return {
    kind: 'DIALYSIS',
    patients,
    doctors,
    days: calendar.weekday.flatMap((weekday, day) => (weekday === 6 ? [] : [day])),
    visitsOn: (day, today) =>
      seats
        .filter(
          ({ days, from, end, presence }) =>
            days.some((weekday) => weekday === nth(calendar.weekday, day)) &&
            day >= from &&
            day < end &&
            today.chance(presence),
        )
        .map(({ patient, doctor, shift, bill }) =>
          cohortVisit('DIALYSIS', {
            patient,
            doctor: today.chance(0.85) ? doctor : today.pick(doctors),
            day,
            minute: shift + today.between(0, 35),
            bill,
          }),
        ),
  };
};
