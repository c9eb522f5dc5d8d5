import { type Random, randomFrom } from '../../platform/random.ts';
import { nth } from './nth.ts';
import type { People } from './people.ts';

/** Who needs the next box of the same drug on which day: a list of patients for every day, linked through one array. */
export interface Refills {
  /** Takes the patients of a day off the list. */
  readonly dueOn: (day: number) => number[];
  readonly put: (patient: number, day: number) => void;
  /** Puts a patient on the list one drug's supply later, give or take some days. */
  readonly putNext: (patient: number, day: number, random: Random) => void;
}

export const startRefills = (seed: number, people: People, days: number): Refills => {
  const none = -1;
  const first = new Int32Array(days).fill(none);
  const next = new Int32Array(people.count).fill(none);
  const put = (patient: number, day: number): void => {
    if (day >= days) return;
    next[patient] = nth(first, day);
    first[day] = patient;
  };
  const random = randomFrom(seed, 'refills');
  for (let patient = 0; patient < people.count; patient += 1) {
    const gap = nth(people.refillGap, patient);
    if (gap > 0) put(patient, random.between(0, gap - 1));
  }
  return {
    put,
    putNext: (patient, day, by) => put(patient, day + nth(people.refillGap, patient) + by.between(-3, 4)),
    dueOn: (day) => {
      const due: number[] = [];
      for (let patient = nth(first, day); patient !== none; patient = nth(next, patient)) due.push(patient);
      first[day] = none;
      return due;
    },
  };
};
