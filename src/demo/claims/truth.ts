import type { Codes } from './codes.ts';
import type { CohortKind } from './cohorts/cohort.ts';
import { nth } from './nth.ts';
import type { Visit, VisitKind } from './visit.ts';
import type { World } from './world.ts';

/** A ring as it was planted, with the codes of the claims file. */
export interface RingTruth {
  readonly id: string;
  readonly type: string;
  readonly camouflage: string;
  readonly isLocal: boolean;
  readonly isPeriodic: boolean;
  readonly patients: readonly string[];
  /** Empty where the doctors are not part of the ring. */
  readonly doctors: readonly string[];
  readonly facilities: readonly string[];
  /** Ids of its own settlements, without those that hide them. */
  readonly claims: readonly string[];
}

/** Innocent people who belong together. */
export interface CohortTruth {
  readonly kind: CohortKind | 'FAMILY' | 'EPIDEMIC' | 'ONE_CLINIC_TOWN';
  readonly patients: readonly string[];
  readonly doctors: readonly string[];
  readonly days: number;
}

export interface Truth {
  readonly rings: readonly RingTruth[];
  readonly cohorts: readonly CohortTruth[];
  readonly claims: Readonly<Partial<Record<VisitKind, number>>>;
}

/** A family is a cohort from so many common dates on. */
const familyDates = 3;

/** Notes what only the generator knows, claim by claim. */
export const truthCollector = (
  world: World,
  codes: Codes,
): { readonly note: (visit: Visit, id: string) => void; readonly told: () => Truth } => {
  const { places, people, rings, cohorts } = world;
  const claims = rings.map((): string[] => []);
  const facilities = rings.map(() => new Set<number>());
  const wasIll = new Uint8Array(people.count);
  const households = people.householdFrom.length;
  const lastJointDay = new Int16Array(households).fill(-1);
  const jointDays = new Uint16Array(households);
  const counts: Partial<Record<VisitKind, number>> = {};
  return {
    note: (visit, id) => {
      counts[visit.kind] = (counts[visit.kind] ?? 0) + 1;
      if (visit.ring >= 0) {
        nth(claims, visit.ring).push(id);
        nth(facilities, visit.ring).add(nth(places.facilityOf, visit.doctor));
      }
      if (visit.kind === 'EPIDEMIC') wasIll[visit.patient] = 1;
      const household = nth(people.household, visit.patient);
      if (visit.kind !== 'JOINT' || nth(lastJointDay, household) === visit.begins) return;
      lastJointDay[household] = visit.begins;
      jointDays[household] = nth(jointDays, household) + 1;
    },
    told: () => ({
      rings: rings.map(({ type, camouflage, isLocal, isPeriodic, patients, doctors }, at) => ({
        id: `ring-${String(at + 1).padStart(4, '0')}`,
        type,
        camouflage,
        isLocal,
        isPeriodic,
        patients: patients.map(codes.patient),
        doctors: doctors.map(codes.doctor),
        facilities: [...nth(facilities, at)].map(codes.facility),
        claims: nth(claims, at),
      })),
      cohorts: [
        ...cohorts.map(({ kind, patients, doctors, days }) => cohortTruth(kind, patients, doctors, days.length)),
        ...familyCohorts(),
        cohortTruth(
          'EPIDEMIC',
          patientsWhere((patient) => wasIll[patient] === 1),
          [],
          0,
        ),
        ...townCohorts(),
      ],
      claims: counts,
    }),
  };

  function cohortTruth(
    kind: CohortTruth['kind'],
    patients: readonly number[],
    doctors: readonly number[],
    days: number,
  ) {
    return { kind, patients: patients.map(codes.patient), doctors: doctors.map(codes.doctor), days };
  }

  function familyCohorts(): CohortTruth[] {
    return [...jointDays].flatMap((dates, household) => {
      if (dates < familyDates) return [];
      const [from, end] = [nth(people.householdFrom, household), nth(people.householdFrom, household + 1)];
      return [cohortTruth('FAMILY', numbersFrom(from, end), [], dates)];
    });
  }

  function townCohorts(): CohortTruth[] {
    return places.isTown.flatMap((isTown, region) =>
      isTown
        ? [
            cohortTruth(
              'ONE_CLINIC_TOWN',
              numbersFrom(nth(people.regionFrom, region), nth(people.regionFrom, region + 1)),
              [],
              0,
            ),
          ]
        : [],
    );
  }

  function patientsWhere(holds: (patient: number) => boolean): number[] {
    return numbersFrom(0, people.count).filter(holds);
  }
};

const numbersFrom = (from: number, end: number): number[] => Array.from({ length: end - from }, (_, at) => from + at);
