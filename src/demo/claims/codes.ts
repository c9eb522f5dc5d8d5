import { type Random, randomFrom } from '../../platform/random.ts';
import { nth } from './nth.ts';
import { noAddress, type People } from './people.ts';
import type { Places } from './places.ts';

/** What stands in the file for the numbers used inside; a code says nothing of who belongs together. */
export interface Codes {
  readonly patient: (patient: number) => string;
  readonly doctor: (doctor: number) => string;
  readonly facility: (facility: number) => string;
  /** Administrative division of a region. */
  readonly division: (region: number) => string;
  readonly address: (patient: number) => string;
  readonly item: (item: number) => string;
}

/** A number below the prime for each number below it: no two alike, and in no visible order. */
const scattered = (random: Random, prime: number): ((number: number) => number) => {
  // Four million times this factor is still a whole number that a double holds.
  const factor = random.between(Math.floor(prime / 9), Math.floor(prime / 5));
  const start = random.between(0, prime - 1);
  return (number) => (number * factor + start) % prime;
};

export const makeCodes = (seed: number, places: Places, people: People): Codes => {
  const stream = (what: string, prime: number) => scattered(randomFrom(seed, 'codes', what), prime);
  const patient = stream('patient', 9_999_999_967);
  const address = stream('address', 9_999_999_967);
  const division = stream('division', 9_973);
  const item = stream('item', 999_983);
  const doctor = stream('doctor', 999_983);
  const facility = stream('facility', 99_991);
  // Ninety is no province: no division of this data is a real one.
  const divisions = Array.from({ length: places.regionCount }, (_, region) => `90${digits(division(region), 4)}`);
  const facilities = Array.from(
    { length: places.facilityCount },
    (_, at) => `H${nth(divisions, nth(places.regionOf, at))}${digits(facility(at), 5)}`,
  );
  const doctors = Array.from({ length: places.doctorCount }, (_, at) => {
    const region = nth(places.regionOf, nth(places.facilityOf, at));
    return `D${nth(divisions, region)}${digits(doctor(at), 6)}`;
  });
  return {
    patient: (number) => digits(patient(number), 10),
    doctor: (number) => nth(doctors, number),
    facility: (number) => nth(facilities, number),
    division: (region) => nth(divisions, region),
    address: (number) => {
      const at = nth(people.address, number);
      return at === noAddress ? '' : `A${digits(address(at), 10)}`;
    },
    item: (number) => `X${digits(item(number), 9)}`,
  };
};

const digits = (number: number, length: number): string => String(number).padStart(length, '0');
