import { z } from 'zod';
import { Signal, TestedExplanation } from './detected-ring.model.ts';

/** A line of `groups.jsonl` and `explained.jsonl`, with the ids as the claims have them. */
export const FoundGroup = z.object({
  id: z.string(),
  /** CORE members. */
  patients: z.array(z.string()),
  doctors: z.array(z.string()),
  peripheral: z.array(z.string()),
  facilities: z.array(z.string()).min(1),
  pattern: Signal,
  score: z.number().min(0).max(1),
  parts: z.record(z.string(), z.number()),
  innocent: z.array(TestedExplanation),
  claims: z.array(z.string()).min(1),
});
export type FoundGroup = z.infer<typeof FoundGroup>;

/** `run.json`: what a run of the detector read. */
export const DetectorRun = z.object({
  /** The folder of the store, and the files of claims in it by their hash. */
  store: z.string(),
  files: z.array(z.string()),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  region: z.string().nullable(),
  /**
   * Where so many come at once that it was not asked who met there: with no doctor, who met at which doctor of the
   * facility was asked instead; with one, nothing was.
   */
  crowded: z.array(z.object({ facility: z.string(), doctor: z.string().nullable(), claims: z.int() })).default([]),
});
export type DetectorRun = z.infer<typeof DetectorRun>;
