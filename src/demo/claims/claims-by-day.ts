import { randomFrom } from '../../platform/random.ts';
import { ordinaryLife } from './background.ts';
import type { Cohort } from './cohorts/cohort.ts';
import { someOf } from './distributions.ts';
import { nth } from './nth.ts';
import type { Visit } from './visit.ts';
import type { World } from './world.ts';

/** The claims of each day by the minute of their settlement; stays that end after the last day are not settled. */
export function* claimsByDay(world: World): Generator<readonly Visit[]> {
  const { calendar, people, seed } = world;
  const settledOn: Visit[][] = Array.from({ length: calendar.days }, () => []);
  const leaves = new Int16Array(people.count).fill(-1);
  const isIn = (patient: number, day: number): boolean => nth(leaves, patient) > day;
  const add = (visit: Visit): void => {
    if (visit.ends > visit.begins && visit.ring < 0) leaves[visit.patient] = visit.ends;
    settledOn[visit.ends]?.push(visit);
  };
  const live = ordinaryLife(world, { isIn, add });
  const meeting = cohortsByDay(world.cohorts, calendar.days);
  // A card in the wrong hands is used whether or not its holder lies in a hospital.
  for (const { visits } of world.rings) for (const visit of visits) settledOn[visit.ends]?.push(visit);
  for (let day = 0; day < calendar.days; day += 1) {
    live(day, randomFrom(seed, 'day', day));
    for (const number of nth(meeting, day))
      for (const visit of nth(world.cohorts, number).visitsOn(day, randomFrom(seed, 'cohort', number, day)))
        if (!isIn(visit.patient, day)) add(visit);
    const today = nth(settledOn, day);
    settledOn[day] = [];
    // Shuffled first: what is settled in the same minute stands in no order that tells where it came from.
    yield someOf(randomFrom(seed, 'order', day), today, today.length).sort((one, other) => one.minute - other.minute);
  }
}

const cohortsByDay = (cohorts: readonly Cohort[], days: number): readonly number[][] => {
  const numbers: number[][] = Array.from({ length: days }, () => []);
  cohorts.forEach(({ days: meets }, number) => {
    for (const day of new Set(meets)) numbers[day]?.push(number);
  });
  return numbers;
};
