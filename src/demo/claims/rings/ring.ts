import type { Random } from '../../../platform/random.ts';
import { type Calendar, officeMinute } from '../calendar.ts';
import { type Bill, billFor, type Catalogue, dearItem, outpatientBill } from '../catalogue.ts';
import { someOf, wholeWithin, within } from '../distributions.ts';
import { nth } from '../nth.ts';
import { type People, populousRegion, takePatients } from '../people.ts';
import { doctorsOf, facilitiesIn, type Places } from '../places.ts';
import type { RingRanges } from '../ranges.ts';
import type { Visit } from '../visit.ts';

export type RingVisit = Omit<Visit, 'kind' | 'ring'>;

/** Who acts together, and the claims that they make. */
export interface RingBody {
  readonly patients: readonly number[];
  /** Doctors that are part of it; empty where the doctors are used without knowing. */
  readonly doctors: readonly number[];
  readonly visits: readonly RingVisit[];
}

/** One way to act together. */
export interface RingFamily {
  readonly type: string;
  readonly plan: (ground: RingGround) => RingBody;
}

/** What a ring is planned on. */
export interface RingGround {
  readonly random: Random;
  readonly places: Places;
  readonly people: People;
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  readonly ranges: RingRanges;
  /** Its patients live in one region, with its doctors; else they come from anywhere. */
  readonly isLocal: boolean;
  readonly isPeriodic: boolean;
  /** A region that the ring starts from. */
  readonly region: number;
  readonly billAt: (facility: number) => Bill;
}

/** The standard bills of a ring, and among them the bills of anybody. */
export const ringBills = (
  random: Random,
  places: Places,
  catalogue: Catalogue,
  ranges: RingRanges,
): RingGround['billAt'] => {
  const sameBill = within(random, ranges.sameBill);
  const standard = Array.from({ length: random.between(1, 5) }, () => ({
    item: dearItem(random, catalogue),
    count: random.between(1, 3),
  }));
  return (facility) => {
    const level = nth(places.level, facility);
    if (!random.chance(sameBill)) return outpatientBill(random, catalogue, level);
    const { item, count } = random.pick(standard);
    return billFor(catalogue, level, item, count);
  };
};

export const ringRegion = (people: People, places: Places, random: Random): number =>
  random.chance(0.9) ? populousRegion(people, places, random, 4) : populousRegion(people, places, random, 1);

export const ringPatients = (
  { people, random, isLocal, region }: RingGround,
  sizes: readonly [number, number],
): number[] => takePatients(people, random, wholeWithin(random, sizes), isLocal ? region : null);

/** Doctors of the region; of a scattered ring, of one to three regions. */
export const ringDoctors = (ground: RingGround, counts: readonly [number, number]): number[] => {
  const { places, people, random, isLocal, region } = ground;
  const others = isLocal ? 0 : random.between(0, 2);
  const regions = [region, ...Array.from({ length: others }, () => populousRegion(people, places, random, 1))];
  const doctors = regions.flatMap((where) =>
    facilitiesIn(places, where).flatMap((facility) => doctorsOf(places, facility)),
  );
  return someOf(random, [...new Set(doctors)], wholeWithin(random, counts));
};

/** Doctors of one facility. */
export const doctorsOfOneSite = (ground: RingGround, counts: readonly [number, number]): number[] => {
  const { places, random, region } = ground;
  const wanted = wholeWithin(random, counts);
  const large = facilitiesIn(places, region, wanted);
  const facility = random.pick(large.length > 0 ? large : facilitiesIn(places, region));
  return someOf(random, doctorsOf(places, facility), wanted);
};

/** The minutes of one date: the cards are swiped one after the other within a span, from a time of the day on. */
export const swipeMinutes = (ground: RingGround): (() => number) => {
  const { random, ranges } = ground;
  const first = officeMinute(random);
  const span = wholeWithin(random, ranges.minutes);
  return () => Math.min(1_439, first + random.between(0, span));
};

export const outpatientVisit = (
  { places, billAt }: RingGround,
  at: { readonly patient: number; readonly doctor: number; readonly day: number; readonly minute: number },
): RingVisit => ({
  patient: at.patient,
  doctor: at.doctor,
  begins: at.day,
  ends: at.day,
  minute: at.minute,
  bill: billAt(nth(places.facilityOf, at.doctor)),
});
