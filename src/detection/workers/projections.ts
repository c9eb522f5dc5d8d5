import { openThreads, type Threads, withoutThreads } from '../../platform/threads/threads.ts';
import type { ClaimIndex, VisitIndex } from '../claims/claim-index.ts';
import type { BlockFinding } from '../groups/block-finding.ts';
import type { BlockGround } from '../groups/block-ground.ts';
import type { Group } from '../groups/group.ts';
import type { Seed } from '../groups/seed.ts';
import type { JudgedGroup } from '../judged-group.ts';
import type { CoVisitInput, Pairs } from '../projections/co-visits.ts';
import type { FewInput, FewTogether } from '../projections/few-together.ts';
import type { Journeys } from '../projections/journeys.ts';
import type { BurstInput, LinkedBursts } from '../projections/linked-bursts.ts';
import { type Company, type CompanyInput, companyStarts } from '../projections/repeated-company.ts';
import type { DoctorPairs, SharingInput } from '../projections/shared-patients.ts';
import { jobs } from './jobs.ts';

/** What is worked on in parts; the answers do not depend on how many workers there are. */
export interface Projections {
  coVisits(input: CoVisitInput): Promise<readonly Pairs[]>;
  /** In the order of the spans and then of the sites. */
  linkedBursts(input: BurstInput): Promise<readonly LinkedBursts[]>;
  /** Of each kind in the order of the facilities. */
  fewTogether(input: FewInput): Promise<readonly FewTogether[]>;
  /** In the order of the sites. */
  repeatedCompany(input: CompanyInput): Promise<readonly Company[]>;
  sharedPatients(input: SharingInput): Promise<DoctorPairs>;
  /** In the order of the patients, in stretches. */
  journeys(index: ClaimIndex): Promise<readonly Journeys[]>;
  /** In the order of the facilities. */
  commonBills(index: ClaimIndex): Promise<readonly (readonly number[])[]>;
  billGroups(index: ClaimIndex, seeds: readonly (readonly number[])[]): Promise<readonly Group[]>;
  gatheredGroups(index: VisitIndex, seeds: readonly Seed[]): Promise<readonly Group[]>;
  /** In the order of the blocks. */
  blockFindings(
    index: ClaimIndex,
    ground: BlockGround,
    blocks: readonly (readonly number[])[],
  ): Promise<readonly BlockFinding[]>;
  judgedGroups(index: ClaimIndex, groups: readonly Group[]): Promise<readonly JudgedGroup[]>;
  /** Threads remember shared columns that nobody needs any more: now they let them go. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** More parts than workers, so that one that has a heavy part does not keep the others waiting. */
const partsPerWorker = 6;
/** Of a list, whose items are as different as a family and a hospital, many more. */
const stretchesPerWorker = 24;

export const openProjections = (workers: number): Projections => {
  // One worker is this thread: nothing is gained by sending the work away.
  const worker = new URL('./projection-worker.ts', import.meta.url);
  const threads: Threads<typeof jobs> = workers <= 1 ? withoutThreads(jobs) : openThreads(worker, workers);
  const { run } = threads;
  const parts = Math.max(1, workers) * partsPerWorker;
  const stretches = Math.max(1, workers) * stretchesPerWorker;
  return {
    coVisits: (input) =>
      run(
        'coVisits',
        evenParts(input.visits.patientStart, parts).map(([from, to]) => [input, from, to]),
      ),
    linkedBursts: async (input) => {
      const found = await run(
        'linkedBursts',
        evenParts(input.sites.start, parts).map(([from, to]) => [input, from, to]),
      );
      return input.spans.flatMap((span) => found.flat().filter((burst) => burst.span === span));
    },
    fewTogether: async (input) =>
      (
        await run(
          'fewTogether',
          evenParts(input.facilities.start, parts).map(([from, to]) => [input, from, to]),
        )
      ).flat(),
    repeatedCompany: async (input) =>
      (
        await run(
          'repeatedCompany',
          evenParts(companyStarts(input), parts).map(([from, to]) => [input, from, to]),
        )
      ).flat(),
    sharedPatients: async (input) =>
      joined(
        await run(
          'sharedPatients',
          evenParts(input.panels.start, parts).map(([from, to]) => [input, from, to]),
        ),
      ),
    journeys: (index) =>
      run(
        'journeys',
        evenParts(index.patientStart, parts).map(([from, to]) => [index, from, to]),
      ),
    commonBills: async (index) =>
      (
        await run(
          'commonBills',
          evenParts(index.facilityStart, parts).map(([from, to]) => [index, from, to]),
        )
      ).flat(),
    billGroups: async (index, seeds) =>
      (
        await run(
          'billGroups',
          evenLists(seeds, stretches).map((list) => [index, list]),
        )
      ).flat(),
    gatheredGroups: async (index, seeds) =>
      (
        await run(
          'gatheredGroups',
          evenLists(seeds, stretches).map((list) => [index, list]),
        )
      ).flat(),
    blockFindings: async (index, ground, blocks) =>
      (
        await run(
          'blockFindings',
          evenLists(blocks, stretches).map((list) => [index, ground, list]),
        )
      ).flat(),
    judgedGroups: async (index, groups) =>
      (
        await run(
          'judgedGroups',
          evenLists(groups, stretches).map((list) => [index, list]),
        )
      ).flat(),
    rest: () => threads.rest(),
    close: () => threads.close(),
  };
};

const joined = (parts: readonly DoctorPairs[]): DoctorPairs => {
  const pairs = parts.reduce((sum, { first }) => sum + first.length, 0);
  const all = {
    first: new Int32Array(pairs),
    second: new Int32Array(pairs),
    shared: new Int32Array(pairs),
    surprise: new Float32Array(pairs),
  };
  let filled = 0;
  for (const part of parts) {
    all.first.set(part.first, filled);
    all.second.set(part.second, filled);
    all.shared.set(part.shared, filled);
    all.surprise.set(part.surprise, filled);
    filled += part.first.length;
  }
  return all;
};

/** Stretches with about as many rows each; entity `n` has the rows from `start[n]` up to and without the next. */
const evenParts = (start: Int32Array, parts: number): readonly (readonly [number, number])[] => {
  const entities = start.length - 1;
  const total = start[entities] ?? 0;
  const cuts: [number, number][] = [];
  let from = 0;
  for (let part = 1; part <= parts; part++) {
    let to = part === parts ? entities : from;
    while (part < parts && to < entities && (start[to] ?? 0) < (total * part) / parts) to++;
    if (to > from) cuts.push([from, to]);
    from = to;
  }
  return cuts;
};

/** A list in stretches of about the same length. */
const evenLists = <Item>(list: readonly Item[], parts: number): readonly (readonly Item[])[] => {
  const length = Math.max(1, Math.ceil(list.length / parts));
  return Array.from({ length: Math.ceil(list.length / length) }, (_, part) =>
    list.slice(part * length, (part + 1) * length),
  );
};
