import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import { DetectorRun, FoundGroup } from '../../entities/detected-ring/found-group.model.ts';
import { BadInputError } from '../../platform/errors.ts';

/** A group of a folder of findings, and which of its files it stood in. */
export interface StandingGroup extends FoundGroup {
  readonly standing: DetectedRing['standing'];
}

export interface Findings {
  readonly run: DetectorRun;
  readonly groups: readonly StandingGroup[];
}

const files = [
  ['groups.jsonl', 'LEAD'],
  ['explained.jsonl', 'EXPLAINED'],
] as const;

/** What `npm run detect` wrote into a folder. Errors: BadInputError with the file, the line and the field. */
export const readFindings = (folder: string): Findings => {
  const groups = files.flatMap(([name, standing]) =>
    textOf(folder, name)
      .split('\n')
      .flatMap((line, at) => (line === '' ? [] : [{ ...parse(FoundGroup, name, at + 1, line), standing }])),
  );
  return { run: parse(DetectorRun, 'run.json', 1, textOf(folder, 'run.json')), groups };
};

const textOf = (folder: string, name: string): string => {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new BadInputError('findings', `There is no ${name} in "${folder}": name a folder that npm run detect wrote.`);
};

const parse = <Shape>(shape: z.ZodType<Shape>, name: string, line: number, text: string): Shape => {
  const read = shape.safeParse(jsonOf(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadInputError(
    'findings',
    `${name}:${line}: ${issue?.path.join('.') || '(line)'}: ${issue?.message}. Nothing was taken in.`,
  );
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
