import type { Random } from '../../platform/random.ts';
import { nth } from './nth.ts';
import { doctorAt, doctorIn } from './places.ts';
import type { World } from './world.ts';

/** Whom a patient goes to: the home doctor, another of the region, or a tertiary hospital elsewhere. */
export const doctorChoice = ({ places, people, background }: World): ((patient: number, random: Random) => number) => {
  const crossRegion = background('crossRegion');
  return (patient, random) => {
    const region = nth(people.region, patient);
    if (random.chance(crossRegion)) {
      const facility = random.chance(0.65) ? nth(places.hub, region) : random.pick(places.tertiary);
      return doctorAt(places, facility, random);
    }
    if (random.chance(nth(people.loyalty, patient))) return nth(people.homeDoctor, patient);
    return doctorIn(places, region, random);
  };
};
