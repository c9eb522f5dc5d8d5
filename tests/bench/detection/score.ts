import type { CohortTruth, RingTruth } from '../../../src/demo/claims/truth.ts';
import { averagePrecision, f1, precisionAt, type Scored } from './ranking.ts';

/** A group as a detector writes it; only core members stand in `patients` and `doctors`. */
export interface FoundGroup {
  readonly id: string;
  readonly patients: readonly string[];
  readonly doctors: readonly string[];
  readonly score: number;
  readonly claims: readonly string[];
}

export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly patients: readonly Scored[];
  readonly doctors: readonly Scored[];
}

export interface Planted {
  readonly rings: readonly RingTruth[];
  readonly cohorts: readonly CohortTruth[];
}

/** A found group beside the ring that most of its patients belong to. */
export interface Matched {
  readonly group: FoundGroup;
  readonly ring: RingTruth | null;
  /** Share of its patients that belong to that ring. */
  readonly purity: number;
  /** Patients common to both, of the patients of either. */
  readonly jaccard: number;
}

/** Recall of one mixture: patients flagged and rings found, of those there are. */
export interface Recall {
  readonly type: string;
  readonly camouflage: string;
  readonly isLocal: boolean;
  readonly rings: number;
  readonly ringsFound: number;
  readonly patients: number;
  readonly patientsFound: number;
}

const enoughPurity = 0.5;
const enoughOverlap = 0.5;

export const score = (found: Found, planted: Planted) => {
  const groups = found.groups.toSorted((one, other) => other.score - one.score || compare(one.id, other.id));
  const ringsOf = ringsByPatient(planted.rings);
  const matched = groups.map((group) => matchOf(group, ringsOf));
  const ringPatients = new Set(planted.rings.flatMap(({ patients }) => patients));
  const ringDoctors = new Set(planted.rings.flatMap(({ doctors }) => doctors));
  const flagged = new Set(groups.flatMap(({ patients }) => patients));
  const flaggedDoctors = new Set(groups.flatMap(({ doctors }) => doctors));
  const ringsFound = new Set(
    matched.flatMap(({ ring, jaccard }) => (ring !== null && jaccard >= enoughOverlap ? [ring.id] : [])),
  );
  const isTrue = ({ purity }: Matched): boolean => purity >= enoughPurity;
  const top = (count: number): number => share(matched.slice(0, count), isTrue);
  return {
    patients: {
      ...f1(flagged, ringPatients),
      ap: averagePrecision(found.patients, ringPatients),
      p100: precisionAt(found.patients, ringPatients, 100),
      p1000: precisionAt(found.patients, ringPatients, 1_000),
    },
    doctors: {
      ...f1(flaggedDoctors, ringDoctors),
      ap: averagePrecision(found.doctors, ringDoctors),
      p100: precisionAt(found.doctors, ringDoctors, 100),
      p1000: precisionAt(found.doctors, ringDoctors, 1_000),
    },
    rings: planted.rings.length,
    ringsFound: ringsFound.size,
    groups: groups.length,
    /** Groups most of whose patients belong to one ring. */
    groupPrecision: share(matched, isTrue),
    /** Groups that are a ring by half of the patients of either. */
    groupOverlap: share(matched, ({ jaccard }) => jaccard >= enoughOverlap),
    top10: top(10),
    top20: top(20),
    top50: top(50),
    corePurity20: corePurity(matched.slice(0, 20)),
    corePurity: corePurity(matched),
    recalls: recallsOf(planted.rings, flagged, ringsFound),
    falsePositives: falsePositives(flagged, ringPatients, planted.cohorts, matched),
    innocents: {
      patients: [...flagged].filter((patient) => !ringPatients.has(patient)).length,
      doctors: [...flaggedDoctors].filter((doctor) => !ringDoctors.has(doctor)).length,
    },
    evidence: evidence(matched, planted.rings),
  };
};

export type Score = ReturnType<typeof score>;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** 0 where there are none: an empty answer is no precise one. */
const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;

const ringsByPatient = (rings: readonly RingTruth[]): ReadonlyMap<string, readonly RingTruth[]> => {
  const of = new Map<string, RingTruth[]>();
  for (const ring of rings) for (const patient of ring.patients) of.set(patient, [...(of.get(patient) ?? []), ring]);
  return of;
};

const matchOf = (group: FoundGroup, ringsOf: ReadonlyMap<string, readonly RingTruth[]>): Matched => {
  const members = new Set(group.patients);
  const common = new Map<RingTruth, number>();
  for (const patient of members)
    for (const ring of ringsOf.get(patient) ?? []) common.set(ring, (common.get(ring) ?? 0) + 1);
  const [best] = [...common].sort(([one, few], [other, many]) => many - few || compare(one.id, other.id));
  if (best === undefined) return { group, ring: null, purity: 0, jaccard: 0 };
  const [ring, both] = best;
  return { group, ring, purity: both / members.size, jaccard: both / (members.size + ring.patients.length - both) };
};

/** Of all core members of the groups, those that belong to the group's own ring: patients and doctors alike. */
const corePurity = (matched: readonly Matched[]): number => {
  let [members, own] = [0, 0];
  for (const { group, ring } of matched) {
    const inRing = new Set([...(ring?.patients ?? []), ...(ring?.doctors ?? [])]);
    for (const member of [...group.patients, ...group.doctors]) {
      members += 1;
      if (inRing.has(member)) own += 1;
    }
  }
  return members === 0 ? 0 : own / members;
};

const recallsOf = (
  rings: readonly RingTruth[],
  flagged: ReadonlySet<string>,
  found: ReadonlySet<string>,
): readonly Recall[] => {
  const byMixture = new Map<string, Recall>();
  for (const { id, type, camouflage, isLocal, patients } of rings) {
    const key = `${type} ${camouflage} ${isLocal}`;
    const so = byMixture.get(key) ?? {
      type,
      camouflage,
      isLocal,
      rings: 0,
      ringsFound: 0,
      patients: 0,
      patientsFound: 0,
    };
    byMixture.set(key, {
      ...so,
      rings: so.rings + 1,
      ringsFound: so.ringsFound + (found.has(id) ? 1 : 0),
      patients: so.patients + patients.length,
      patientsFound: so.patientsFound + patients.filter((patient) => flagged.has(patient)).length,
    });
  }
  return [...byMixture.values()];
};

/** The narrowest cohort first: a patient counts once. */
const cohortOrder: readonly CohortTruth['kind'][] = [
  'DIALYSIS',
  'NURSING_HOME',
  'CLINIC_DAYS_REGULAR',
  'CLINIC_DAYS_IRREGULAR',
  'HEALTH_CHECK',
  'VACCINATION',
  'FAMILY',
  'ONE_CLINIC_TOWN',
  'EPIDEMIC',
];

/** Innocent patients by the cohort that they belong to; ATTACHED are ordinary ones in a group that is mostly one ring. */
const falsePositives = (
  flagged: ReadonlySet<string>,
  ringPatients: ReadonlySet<string>,
  cohorts: readonly CohortTruth[],
  matched: readonly Matched[],
): Readonly<Record<string, number>> => {
  const left = new Set([...flagged].filter((patient) => !ringPatients.has(patient)));
  const counts: Record<string, number> = {};
  const take = (kind: string, patients: Iterable<string>): void => {
    counts[kind] ??= 0;
    for (const patient of patients) if (left.delete(patient)) counts[kind] += 1;
  };
  for (const kind of cohortOrder)
    take(
      kind,
      cohorts.filter((cohort) => cohort.kind === kind).flatMap(({ patients }) => patients),
    );
  take(
    'ATTACHED',
    matched.filter(({ purity }) => purity >= enoughPurity).flatMap(({ group }) => group.patients),
  );
  take('ORDINARY', [...left]);
  return counts;
};

/** Claims cited by groups: how many are claims of a ring, and how many claims of rings are cited. */
const evidence = (matched: readonly Matched[], rings: readonly RingTruth[]) => {
  const ofRings = new Set(rings.flatMap(({ claims }) => claims));
  const cited = (groups: readonly Matched[]): Set<string> => new Set(groups.flatMap(({ group }) => group.claims));
  const precision = (claims: ReadonlySet<string>): number => share([...claims], (claim) => ofRings.has(claim));
  const all = cited(matched);
  const recalled = [...all].filter((claim) => ofRings.has(claim)).length;
  return {
    precision: precision(all),
    /** Of the groups that are mostly one ring. */
    precisionOfTrue: precision(cited(matched.filter(({ purity }) => purity >= enoughPurity))),
    recall: ofRings.size === 0 ? 0 : recalled / ofRings.size,
  };
};
