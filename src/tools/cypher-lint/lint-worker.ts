import { parentPort, workerData } from 'node:worker_threads';
import { faultsInQuery } from './faults-in-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a worker is given, and why it exists: one statement keeps the linter busy for a fifth of a second. */
export interface LintTask {
  readonly texts: readonly (readonly [name: string, text: string])[];
  readonly vocabulary: Vocabulary;
}

const { texts, vocabulary }: LintTask = workerData;
for (const [name, text] of texts) parentPort?.postMessage([name, faultsInQuery(name, text, vocabulary)]);
