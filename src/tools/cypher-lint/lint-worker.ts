import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { faultsInQuery } from './faults-in-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a worker is given, and why it exists: one statement keeps the linter busy for a fifth of a second. */
const LintTask = z.object({
  texts: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
  vocabulary: z.custom<Vocabulary>(),
});
export type LintTask = z.infer<typeof LintTask>;

const { texts, vocabulary } = LintTask.parse(workerData);
for (const [name, text] of texts) parentPort?.postMessage([name, faultsInQuery(name, text, vocabulary)]);
