import { type Random, randomFrom } from '../../../platform/random.ts';
import type { Calendar } from '../calendar.ts';
import type { Catalogue } from '../catalogue.ts';
import { within } from '../distributions.ts';
import { nth } from '../nth.ts';
import type { People } from '../people.ts';
import type { Places } from '../places.ts';
import type { RingRanges } from '../ranges.ts';
import type { Visit } from '../visit.ts';
import { denseBlock, sparseBlock } from './blocks.ts';
import { type Camouflage, camouflages, camouflageVisits } from './camouflage.ts';
import { cardSwiping } from './card-swiping.ts';
import { type RingFamily, ringBills, ringRegion } from './ring.ts';
import { roaming } from './roaming.ts';
import { shamStays } from './sham-stays.ts';
import { slow } from './slow.ts';

export const sixFamilies: readonly RingFamily[] = [denseBlock, sparseBlock, cardSwiping, roaming, slow, shamStays];

export interface Ring {
  readonly type: string;
  readonly camouflage: Camouflage;
  readonly isLocal: boolean;
  readonly isPeriodic: boolean;
  /** Those with a claim of the ring. */
  readonly patients: readonly number[];
  readonly doctors: readonly number[];
  /** Its claims, and those that hide them. */
  readonly visits: readonly Visit[];
}

export interface RingsWanted {
  readonly seed: number;
  readonly count: number;
  readonly families: readonly RingFamily[];
  readonly isCamouflaged: boolean;
  readonly places: Places;
  readonly people: People;
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  readonly ranges: RingRanges;
}

/** Families, camouflages and places in turn, so that every mixture occurs about equally often. */
export const planRings = (wanted: RingsWanted): readonly Ring[] => {
  const { count, families, isCamouflaged, ranges } = wanted;
  const random = randomFrom(wanted.seed, 'rings');
  const periodic = within(random, ranges.periodic);
  const first = random.between(0, families.length - 1);
  const turns = families.map(() => ({ camouflage: random.between(0, 3), place: random.between(0, 1) }));
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / families.length);
    const kind = (first + at) % families.length;
    const turn = nth(turns, kind);
    return planRing(wanted, {
      family: nth(families, kind),
      number: at,
      camouflage: isCamouflaged ? nth(camouflages, (round + turn.camouflage) % camouflages.length) : 'NONE',
      // Turned once more after each round of camouflages, so that each of them is met in both places.
      isLocal: (round + Math.floor(round / camouflages.length) + turn.place) % 2 === 0,
      isPeriodic: random.chance(periodic),
    });
  });
};

interface Plan {
  readonly family: RingFamily;
  readonly number: number;
  readonly camouflage: Camouflage;
  readonly isLocal: boolean;
  readonly isPeriodic: boolean;
}

const planRing = (wanted: RingsWanted, { family, number, camouflage, isLocal, isPeriodic }: Plan): Ring => {
  const { places, people, ranges, catalogue } = wanted;
  const random = randomFrom(wanted.seed, 'ring', number);
  const ground = {
    ...wanted,
    random,
    isLocal,
    isPeriodic,
    region: ringRegion(people, places, random),
    billAt: ringBills(random, places, catalogue, ranges),
  };
  const body = family.plan(ground);
  if (camouflage !== 'HIJACKED') quieten(people, body.patients, random, within(random, ranges.ownLife));
  const disguise =
    camouflage === 'RANDOM' || camouflage === 'BIASED' ? camouflageVisits(camouflage, body.visits, ground) : [];
  const active = new Set(body.visits.map(({ patient }) => patient));
  const billing = new Set(body.visits.map(({ doctor }) => doctor));
  return {
    type: family.type,
    camouflage,
    isLocal,
    isPeriodic,
    patients: body.patients.filter((patient) => active.has(patient)),
    doctors: body.doctors.filter((doctor) => billing.has(doctor)),
    visits: [
      ...body.visits.map((visit): Visit => ({ ...visit, kind: 'RING', ring: number })),
      ...disguise.map((visit): Visit => ({ ...visit, kind: 'CAMOUFLAGE', ring: -1 })),
    ],
  };
};

/** Cards that were lent or bought are used less for their holder. */
const quieten = (people: People, patients: readonly number[], random: Random, ownLife: number): void => {
  for (const patient of patients) {
    people.rate[patient] = nth(people.rate, patient) * ownLife;
    if (!random.chance(ownLife)) people.refillGap[patient] = 0;
  }
};
