import { type Random, randomFrom } from '../../platform/random.ts';
import { logNormal, placeByWeight, runningSums, someOf } from './distributions.ts';
import { nth } from './nth.ts';

export type FacilityLevel = 'CLINIC' | 'HOSPITAL' | 'TERTIARY';

/** Where people live and doctors work. Regions, facilities and doctors are numbered; each region's stand together. */
export interface Places {
  readonly regionCount: number;
  readonly facilityCount: number;
  readonly doctorCount: number;
  /** Patients that live in each region. */
  readonly patientsIn: readonly number[];
  readonly isTown: readonly boolean[];
  /** First facility of each region, and the end of the last. */
  readonly facilitiesFrom: readonly number[];
  readonly regionOf: readonly number[];
  readonly level: readonly FacilityLevel[];
  /** First doctor of each facility, and the end of the last. */
  readonly doctorsFrom: readonly number[];
  readonly facilityOf: Uint32Array;
  /** Running sums of how much each doctor is sought. */
  readonly sought: Float64Array;
  /** The team colleague of each doctor, or -1. */
  readonly colleague: Int32Array;
  /** The tertiary facility that each region usually sends its patients to. */
  readonly hub: readonly number[];
  readonly tertiary: readonly number[];
}

export interface PlaceSizes {
  readonly patients: number;
  readonly patientsPerDoctor: number;
  readonly doctorsPerFacility: number;
  readonly facilitySpread: number;
  readonly patientsPerRegion: number;
  readonly regionSpread: number;
  readonly oneClinicTowns: number;
  readonly popularity: number;
  readonly teams: number;
}

const doctorsOfTown = 2;
const hospitalFrom = 8;
/** A town has this part of the people of another region. */
const townSize = 0.35;
const cityShare = 0.2;

export const makePlaces = (seed: number, sizes: PlaceSizes): Places => {
  const random = randomFrom(seed, 'places');
  const regionCount = Math.max(2, Math.round(sizes.patients / sizes.patientsPerRegion));
  const weights = Array.from({ length: regionCount }, () => logNormal(random, 1, sizes.regionSpread));
  const bySize = weights
    .map((_, region) => region)
    .sort((one, other) => nth(weights, other) - nth(weights, one) || one - other);
  const cities = new Set(bySize.slice(0, Math.max(1, Math.round(regionCount * cityShare))));
  const rural = bySize.filter((region) => !cities.has(region));
  const towns = new Set(someOf(random, rural, Math.round(regionCount * sizes.oneClinicTowns)));
  for (const region of towns) weights[region] = nth(weights, region) * townSize;
  const patientsIn = shareOut(sizes.patients, weights);

  const doctors = Math.max(8, Math.round(sizes.patients / sizes.patientsPerDoctor)) - towns.size * doctorsOfTown;
  const doctorsIn = shareOut(
    doctors,
    weights.map((weight, region) => (towns.has(region) ? 0 : weight)),
  );
  const facilitiesFrom = [0];
  const sizesOf: number[] = [];
  const level: FacilityLevel[] = [];
  const regionOf: number[] = [];
  for (let region = 0; region < regionCount; region += 1) {
    const ground = { random, sizes, isCity: cities.has(region), doctors: nth(doctorsIn, region) };
    const facilities = towns.has(region) ? [doctorsOfTown] : facilitySizes(ground);
    facilities.forEach((size, at) => {
      sizesOf.push(size);
      regionOf.push(region);
      level.push(ground.isCity && at === 0 ? 'TERTIARY' : size >= hospitalFrom ? 'HOSPITAL' : 'CLINIC');
    });
    facilitiesFrom.push(sizesOf.length);
  }
  const doctorsFrom = [...runningSums(sizesOf)];
  const doctorCount = nth(doctorsFrom, sizesOf.length);
  const facilityOf = new Uint32Array(doctorCount);
  sizesOf.forEach((_, facility) => {
    facilityOf.fill(facility, nth(doctorsFrom, facility), nth(doctorsFrom, facility + 1));
  });
  const sought = runningSums(Array.from({ length: doctorCount }, () => logNormal(random, 1, sizes.popularity)));
  const tertiary = level.flatMap((kind, facility) => (kind === 'TERTIARY' ? [facility] : []));
  const beds = runningSums(tertiary.map((facility) => nth(sizesOf, facility)));
  return {
    regionCount,
    facilityCount: sizesOf.length,
    doctorCount,
    patientsIn,
    isTown: weights.map((_, region) => towns.has(region)),
    facilitiesFrom,
    regionOf,
    level,
    doctorsFrom,
    facilityOf,
    sought,
    colleague: colleagues(random, sizes.teams, doctorsFrom),
    hub: weights.map(() => nth(tertiary, placeByWeight(random, beds))),
    tertiary,
  };
};

/** Whole parts of `total` in proportion to the weights; one at least where the weight is not 0. */
const shareOut = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((one, other) => one + other, 0);
  const parts = weights.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.floor((weight / sum) * total))));
  const largest = parts.indexOf(Math.max(...parts));
  parts[largest] = nth(parts, largest) + total - parts.reduce((one, other) => one + other, 0);
  return parts;
};

const facilitySizes = (ground: {
  readonly random: Random;
  readonly sizes: PlaceSizes;
  readonly isCity: boolean;
  readonly doctors: number;
}): number[] => {
  const { random, sizes, isCity, doctors } = ground;
  const median = sizes.doctorsPerFacility / Math.exp(sizes.facilitySpread ** 2 / 2);
  const made: number[] = isCity ? [Math.max(1, Math.round(doctors * (0.1 + 0.12 * random())))] : [];
  let left = doctors - (made[0] ?? 0);
  while (left > 0) {
    const wanted = Math.max(1, Math.round(logNormal(random, median, sizes.facilitySpread)));
    made.push(Math.min(left, wanted, 60));
    left -= nth(made, made.length - 1);
  }
  return made;
};

const colleagues = (random: Random, share: number, doctorsFrom: readonly number[]): Int32Array => {
  const of = new Int32Array(nth(doctorsFrom, doctorsFrom.length - 1)).fill(-1);
  for (let facility = 0; facility + 1 < doctorsFrom.length; facility += 1) {
    const end = nth(doctorsFrom, facility + 1);
    for (let doctor = nth(doctorsFrom, facility); doctor + 1 < end; doctor += 2)
      if (random.chance(share)) {
        of[doctor] = doctor + 1;
        of[doctor + 1] = doctor;
      }
  }
  return of;
};

/** A doctor of the facility, the more sought the likelier. */
export const doctorAt = ({ sought, doctorsFrom }: Places, facility: number, random: Random): number =>
  placeByWeight(random, sought, nth(doctorsFrom, facility), nth(doctorsFrom, facility + 1));

/** A doctor of the region, the more sought the likelier. */
export const doctorIn = ({ sought, doctorsFrom, facilitiesFrom }: Places, region: number, random: Random): number =>
  placeByWeight(
    random,
    sought,
    nth(doctorsFrom, nth(facilitiesFrom, region)),
    nth(doctorsFrom, nth(facilitiesFrom, region + 1)),
  );

/** Facilities of the region that hold at least so many doctors. */
export const facilitiesIn = (places: Places, region: number, doctors = 1): number[] => {
  const { facilitiesFrom, doctorsFrom } = places;
  const first = nth(facilitiesFrom, region);
  return Array.from({ length: nth(facilitiesFrom, region + 1) - first }, (_, at) => first + at).filter(
    (facility) => nth(doctorsFrom, facility + 1) - nth(doctorsFrom, facility) >= doctors,
  );
};

export const doctorsOf = ({ doctorsFrom }: Places, facility: number): number[] => {
  const first = nth(doctorsFrom, facility);
  return Array.from({ length: nth(doctorsFrom, facility + 1) - first }, (_, at) => first + at);
};
