import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Scored } from './ranking.ts';
import type { Found, Planted } from './score.ts';

const ids = z.array(z.string());
const RingLine = z.object({
  id: z.string(),
  type: z.string(),
  camouflage: z.string(),
  isLocal: z.boolean(),
  isPeriodic: z.boolean(),
  patients: ids,
  doctors: ids,
  facilities: ids,
  claims: ids,
});
const CohortLine = z.object({
  kind: z.enum([
    'DIALYSIS',
    'NURSING_HOME',
    'CLINIC_DAYS_REGULAR',
    'CLINIC_DAYS_IRREGULAR',
    'HEALTH_CHECK',
    'VACCINATION',
    'FAMILY',
    'EPIDEMIC',
    'ONE_CLINIC_TOWN',
  ]),
  patients: ids,
  doctors: ids,
  days: z.number(),
});
const GroupLine = z.object({
  id: z.string(),
  patients: ids,
  doctors: ids,
  score: z.number(),
  claims: ids,
});
const DrawFile = z.object({ patients: z.number(), claims: z.number() });

const lines = <Line>(path: string, shape: z.ZodType<Line>): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => shape.parse(JSON.parse(line)));

const scores = (path: string): Scored[] =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf(',');
      return { id: line.slice(0, at), score: z.coerce.number().parse(line.slice(at + 1)) };
    });

/** What a detector wrote into a folder. */
export const readFound = (folder: string) => {
  for (const file of ['groups.jsonl', 'patients.csv', 'doctors.csv'])
    if (!existsSync(join(folder, file)))
      throw new Error(`There is no ${file} in "${folder}": no detector has ended here.`);
  const groups = lines(join(folder, 'groups.jsonl'), GroupLine);
  return {
    groups,
    patients: scores(join(folder, 'patients.csv')),
    doctors: scores(join(folder, 'doctors.csv')),
  } satisfies Found;
};

/** The truth folder that the demo wrote beside its claims. */
export const readPlanted = (folder: string): Planted & { readonly patients: number; readonly claims: number } => ({
  rings: lines(join(folder, 'rings.jsonl'), RingLine),
  cohorts: lines(join(folder, 'cohorts.jsonl'), CohortLine),
  ...DrawFile.parse(JSON.parse(readFileSync(join(folder, 'draw.json'), 'utf8'))),
});
