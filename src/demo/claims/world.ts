import { randomFrom } from '../../platform/random.ts';
import { type Calendar, makeCalendar } from './calendar.ts';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import type { Cohort } from './cohorts/cohort.ts';
import { planCohorts } from './cohorts/plan-cohorts.ts';
import { within } from './distributions.ts';
import { makePeople, type People } from './people.ts';
import { makePlaces, type Places } from './places.ts';
import type { BackgroundRanges, Ranges } from './ranges.ts';
import { planRings, type Ring } from './rings/plan-rings.ts';
import type { RingFamily } from './rings/ring.ts';

/** `hard`: cohorts and camouflaged rings; `easy`: neither cohorts nor camouflage; `none`: cohorts, and not one ring. */
export const settings = ['hard', 'easy', 'none'] as const;
export type Setting = (typeof settings)[number];

export interface Draw {
  readonly seed: number;
  readonly patients: number;
  readonly setting: Setting;
  /** How many rings; drawn in proportion to the patients when null. */
  readonly rings: number | null;
  readonly ranges: Ranges;
  readonly families: readonly RingFamily[];
}

export type BackgroundFigure = keyof BackgroundRanges;

/** Everything about a data set but its claims of every day. */
export interface World {
  readonly seed: number;
  readonly background: (figure: BackgroundFigure) => number;
  readonly calendar: Calendar;
  readonly catalogue: Catalogue;
  readonly places: Places;
  readonly people: People;
  readonly cohorts: readonly Cohort[];
  readonly rings: readonly Ring[];
}

const year = 2024;

/** The same draw makes the same world. */
export const makeWorld = ({ seed, patients, setting, rings, ranges, families }: Draw): World => {
  const background = (figure: BackgroundFigure): number =>
    within(randomFrom(seed, 'background', figure), ranges.background[figure]);
  const calendar = makeCalendar(randomFrom(seed, 'calendar'), year);
  const catalogue = makeCatalogue(seed);
  const places = makePlaces(seed, {
    patients,
    patientsPerDoctor: background('patientsPerDoctor'),
    doctorsPerFacility: background('doctorsPerFacility'),
    facilitySpread: background('facilitySpread'),
    patientsPerRegion: background('patientsPerRegion'),
    regionSpread: background('regionSpread'),
    oneClinicTowns: background('oneClinicTowns'),
    popularity: background('popularity'),
    teams: background('teams'),
  });
  const people = makePeople(seed, places, catalogue, {
    loyalty: background('loyalty'),
    visitShape: background('visitShape'),
    chronic: background('chronic'),
    villageAddresses: background('villageAddresses'),
    missingAddresses: background('missingAddresses'),
  });
  const ground = { places, people, calendar, catalogue };
  const random = randomFrom(seed, 'cohorts');
  const cohorts = setting === 'easy' ? [] : planCohorts({ ...ground, random, ranges: ranges.cohorts });
  const perPatient = within(randomFrom(seed, 'number of rings'), ranges.rings.per500k) / 500_000;
  const count = setting === 'none' ? 0 : (rings ?? Math.max(1, Math.round(patients * perPatient)));
  const isCamouflaged = setting === 'hard';
  return {
    seed,
    background,
    ...ground,
    cohorts,
    rings: planRings({ ...ground, seed, count, families, isCamouflaged, ranges: ranges.rings }),
  };
};
