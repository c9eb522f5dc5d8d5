import { type Random, randomFrom } from '../../platform/random.ts';
import { type Catalogue, chronicItem } from './catalogue.ts';
import { gamma, runningSums } from './distributions.ts';
import { nth } from './nth.ts';
import { doctorIn, facilitiesIn, type Places } from './places.ts';

/** Patients are numbered; those of a household and of a region stand together. */
export interface People {
  readonly count: number;
  readonly region: Uint16Array;
  /** First patient of each region, and the end of the last. */
  readonly regionFrom: readonly number[];
  readonly household: Uint32Array;
  /** First patient of each household, and the end of the last. */
  readonly householdFrom: Uint32Array;
  /** `noAddress` where none is on file. */
  readonly address: Uint32Array;
  readonly homeDoctor: Uint32Array;
  /** How often a patient visits without being asked to, beside the mean. */
  readonly rate: Float32Array;
  /** How loyal to the home doctor. */
  readonly loyalty: Float32Array;
  /** Days between two refills of the same drug; 0 for those who need none. */
  readonly refillGap: Uint8Array;
  readonly refillItem: Uint16Array;
  readonly refillCount: Uint8Array;
  /** 1 for those who already belong to a cohort or a ring. */
  readonly isTaken: Uint8Array;
}

export const noAddress = 0xffff_ffff;

export interface PeopleHabits {
  readonly loyalty: number;
  readonly visitShape: number;
  readonly chronic: number;
  readonly villageAddresses: number;
  readonly missingAddresses: number;
}

/** One to six persons: shares of households by size. */
const householdSizes = runningSums([0.25, 0.29, 0.24, 0.13, 0.06, 0.03]);

export const makePeople = (seed: number, places: Places, catalogue: Catalogue, habits: PeopleHabits): People => {
  const random = randomFrom(seed, 'people');
  const regionFrom = [...runningSums(places.patientsIn)];
  const count = nth(regionFrom, places.regionCount);
  const people: People = {
    count,
    region: new Uint16Array(count),
    regionFrom,
    household: new Uint32Array(count),
    householdFrom: new Uint32Array(count + 1),
    address: new Uint32Array(count),
    homeDoctor: new Uint32Array(count),
    rate: new Float32Array(count),
    loyalty: new Float32Array(count),
    refillGap: new Uint8Array(count),
    refillItem: new Uint16Array(count),
    refillCount: new Uint8Array(count),
    isTaken: new Uint8Array(count),
  };
  let households = 0;
  for (let region = 0; region < places.regionCount; region += 1) {
    const end = nth(regionFrom, region + 1);
    const village =
      nth(places.isTown, region) && random.chance(habits.villageAddresses) ? villageOf(people, region) : null;
    for (let first = nth(regionFrom, region); first < end; households += 1) {
      const last = Math.min(end, first + householdSize(random));
      const home = doctorIn(places, region, random);
      for (let patient = first; patient < last; patient += 1) {
        people.region[patient] = region;
        people.household[patient] = households;
        people.address[patient] = village ?? households;
        // Most of a household share their doctor.
        people.homeDoctor[patient] = random.chance(0.65) ? home : doctorIn(places, region, random);
      }
      if (random.chance(habits.missingAddresses)) people.address.fill(noAddress, first, last);
      people.householdFrom[households + 1] = last;
      first = last;
    }
  }
  for (let patient = 0; patient < count; patient += 1) giveHabits(people, patient, random, catalogue, habits);
  return people;
};

/** Addresses beyond those of households: villages first, then homes for the old. */
const villageOf = (people: People, region: number): number => people.count + region;
export const addressOfHome = (people: People, home: number): number => people.count + people.regionFrom.length + home;

const householdSize = (random: Random): number => {
  const place = random();
  let size = 1;
  while (size < householdSizes.length - 1 && nth(householdSizes, size) < place) size += 1;
  return size;
};

const giveHabits = (
  people: People,
  patient: number,
  random: Random,
  catalogue: Catalogue,
  habits: PeopleHabits,
): void => {
  people.rate[patient] = gamma(random, habits.visitShape) / habits.visitShape;
  const { loyalty } = habits;
  people.loyalty[patient] = Math.min(0.98, Math.max(0.05, loyalty + (random() + random() - 1) * 0.4));
  if (!random.chance(habits.chronic)) return;
  people.refillGap[patient] = random.pick([28, 28, 30, 30, 30, 35]);
  people.refillItem[patient] = chronicItem(random, catalogue);
  people.refillCount[patient] = random.between(1, 3);
};

/** Patients that belong to nothing yet, of the region or of anywhere; fewer where they are scarce. Now they are taken. */
export const takePatients = (people: People, random: Random, count: number, region: number | null): number[] => {
  const from = region === null ? 0 : nth(people.regionFrom, region);
  const end = region === null ? people.count : nth(people.regionFrom, region + 1);
  const taken: number[] = [];
  // A third of a region at most serves one purpose: a town of one ring only would be no town.
  const wanted = Math.min(count, Math.floor((end - from) / 3));
  for (let tries = 0; taken.length < wanted && tries < wanted * 20; tries += 1) {
    const patient = random.between(from, end - 1);
    if (people.isTaken[patient] === 1) continue;
    people.isTaken[patient] = 1;
    taken.push(patient);
  }
  return taken;
};

/** A region by its number of people that has a facility with so many doctors. */
export const populousRegion = (people: People, places: Places, random: Random, doctors: number): number => {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const region = nth(people.region, random.between(0, people.count - 1));
    if (facilitiesIn(places, region, doctors).length > 0) return region;
  }
  return nth(places.regionOf, nth(places.tertiary, 0));
};
