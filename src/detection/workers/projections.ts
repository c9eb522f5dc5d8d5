import { Worker } from 'node:worker_threads';
import type { CoVisitInput, Pairs } from '../projections/co-visits.ts';
import type { BurstInput, LinkedBursts } from '../projections/linked-bursts.ts';
import type { DoctorPairs, SharingInput } from '../projections/shared-patients.ts';
import { type Part, type PartResult, runPart } from './run-part.ts';

/** The projections that are worked on in parts; what they answer does not depend on how many workers there are. */
export interface Projections {
  coVisits(input: CoVisitInput): Promise<readonly Pairs[]>;
  linkedBursts(input: BurstInput): Promise<readonly LinkedBursts[]>;
  sharedPatients(input: SharingInput): Promise<DoctorPairs>;
  close(): Promise<void>;
}

/** More parts than workers, so that one that has a heavy part does not keep the others waiting. */
const partsPerWorker = 6;

export const openProjections = (workers: number): Projections => {
  // One worker is this thread: nothing is gained by sending the work away.
  const threads =
    workers <= 1
      ? []
      : Array.from({ length: workers }, () => new Worker(new URL('./projection-worker.ts', import.meta.url)));
  const runAll = async (parts: readonly Part[]): Promise<readonly PartResult[]> => {
    if (threads.length === 0) return parts.map(runPart);
    const results: PartResult[] = [];
    let next = 0;
    await Promise.all(
      threads.map(async (thread) => {
        for (let place = next++; place < parts.length; place = next++) {
          const part = parts[place];
          if (part !== undefined) results[place] = await ask(thread, part);
        }
      }),
    );
    return results;
  };
  const parts = Math.max(1, workers) * partsPerWorker;
  return {
    coVisits: async (input) => {
      const { patientStart, patients } = input.visits;
      const results = await runAll(
        evenParts(patientStart, patients, parts).map(([from, to]) => ({ projection: 'co-visits', input, from, to })),
      );
      return results.flatMap((result) => (result.projection === 'co-visits' ? [result.found] : []));
    },
    linkedBursts: async (input) => {
      const starts = input.kind === 'facility' ? input.index.facilityStart : input.index.doctorStart;
      const results = await runAll(
        evenParts(starts, starts.length - 1, parts).map(([from, to]) => ({
          projection: 'linked-bursts',
          input,
          from,
          to,
        })),
      );
      const found = results.flatMap((result) => (result.projection === 'linked-bursts' ? result.found : []));
      return input.spans.flatMap((span) => found.filter((burst) => burst.span === span));
    },
    sharedPatients: async (input) => {
      const { start } = input.panels;
      const results = await runAll(
        evenParts(start, start.length - 1, parts).map(([from, to]) => ({
          projection: 'shared-patients',
          input,
          from,
          to,
        })),
      );
      return joined(results.flatMap((result) => (result.projection === 'shared-patients' ? [result.found] : [])));
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
};

const joined = (parts: readonly DoctorPairs[]): DoctorPairs => ({
  first: Int32Array.from(parts.flatMap(({ first }) => [...first])),
  second: Int32Array.from(parts.flatMap(({ second }) => [...second])),
  shared: Int32Array.from(parts.flatMap(({ shared }) => [...shared])),
  surprise: Float32Array.from(parts.flatMap(({ surprise }) => [...surprise])),
});

const ask = (thread: Worker, part: Part): Promise<PartResult> =>
  new Promise((resolve, reject) => {
    const end = (act: () => void): void => {
      thread.off('message', answered);
      thread.off('error', failed);
      act();
    };
    const answered = (result: PartResult): void => end(() => resolve(result));
    const failed = (error: Error): void => end(() => reject(error));
    thread.on('message', answered);
    thread.on('error', failed);
    thread.postMessage(part);
  });

/** Stretches with about as many rows each. */
const evenParts = (start: Int32Array, entities: number, parts: number): readonly (readonly [number, number])[] => {
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
