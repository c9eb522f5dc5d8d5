import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInputError } from '../../platform/errors.ts';
import { claimColumns, claimRow, settlementId } from './claim-rows.ts';
import { claimsByDay } from './claims-by-day.ts';
import { makeCodes } from './codes.ts';
import { openFeeLines } from './fee-lines/write-fee-lines.ts';
import { type Truth, truthCollector } from './truth.ts';
import { type Draw, makeWorld, type World } from './world.ts';

/** Claims written so far, and the part of all days that they cover. */
export type Progress = (claims: number, part: number) => void;

const drawFile = join('truth', 'draw.json');

export interface Written {
  readonly claims: number;
  /** 0 where none were asked for. */
  readonly feeLines: number;
  readonly truth: Truth;
}

/**
 * Writes `claims.csv`, where asked for `fee-lines.csv`, and what is true of them (`truth/rings.jsonl`,
 * `truth/cohorts.jsonl`, `truth/draw.json`) into a folder. Fee lines change nothing of the other
 * files. The folder is there at once and whole, or, after an interruption, not at all. A folder of an earlier run is
 * replaced; any other that is not empty is left alone, with a BadInputError.
 */
export const writeDemo = async (
  draw: Draw,
  folder: string,
  options: { readonly withFeeLines: boolean; readonly signal: AbortSignal; readonly onDay: Progress },
): Promise<Written> => {
  await checkFolder(folder);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(join(partial, 'truth'), { recursive: true });
    const world = makeWorld(draw);
    const written = await writeClaims(draw, world, partial, options);
    await writeTruth(join(partial, 'truth'), written.truth, drawOf(draw, world, written.claims, written.truth));
    if (existsSync(folder)) await rm(folder, { recursive: true });
    await rename(partial, folder);
    return written;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
};

const checkFolder = async (folder: string): Promise<void> => {
  const content = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new BadInputError(
      '--out',
      `--out "${folder}" cannot be used as a folder (${error.code ?? error.message}): name another one.`,
    );
  });
  if (content.length > 0 && !existsSync(join(folder, drawFile)))
    throw new BadInputError(
      '--out',
      `--out "${folder}" holds files of something else: name another folder, or an empty one.`,
    );
};

const writeClaims = async (
  { ranges }: Draw,
  world: World,
  folder: string,
  { withFeeLines, signal, onDay }: Parameters<typeof writeDemo>[2],
): Promise<Written> => {
  const codes = makeCodes(world.seed, world.places, world.people);
  const truth = truthCollector(world, codes);
  const file = await open(join(folder, 'claims.csv'), 'w');
  const feeLines = withFeeLines
    ? await openFeeLines(join(folder, 'fee-lines.csv'), world, codes, ranges.feeLines)
    : null;
  try {
    await file.appendFile(`${claimColumns.join(',')}\n`);
    let claims = 0;
    let day = 0;
    for (const visits of claimsByDay(world)) {
      signal.throwIfAborted();
      let rows = '';
      for (const [number, visit] of visits.entries()) {
        const id = settlementId(world, day, number);
        truth.note(visit, id);
        rows += claimRow(world, codes, visit, id);
        if (feeLines !== null) await feeLines.add(visit, id);
      }
      await file.appendFile(rows);
      claims += visits.length;
      day += 1;
      onDay(claims, day / world.calendar.days);
    }
    return { claims, feeLines: feeLines?.count() ?? 0, truth: truth.told() };
  } finally {
    await Promise.all([file.close(), feeLines?.close()]);
  }
};

const writeTruth = async (folder: string, { rings, cohorts }: Truth, draw: object): Promise<void> => {
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  await writeFile(join(folder, 'rings.jsonl'), lines(rings));
  await writeFile(join(folder, 'cohorts.jsonl'), lines(cohorts));
  await writeFile(join(folder, 'draw.json'), `${JSON.stringify(draw, null, 2)}\n`);
};

const drawOf = (draw: Draw, { places, background }: World, claims: number, truth: Truth) => ({
  seed: draw.seed,
  patients: draw.patients,
  setting: draw.setting,
  doctors: places.doctorCount,
  facilities: places.facilityCount,
  regions: places.regionCount,
  claims,
  claimsByKind: truth.claims,
  rings: truth.rings.length,
  background: {
    visitsPerYear: background('visitsPerYear'),
    loyalty: background('loyalty'),
    crossRegion: background('crossRegion'),
    chronic: background('chronic'),
    teams: background('teams'),
    referrals: background('referrals'),
    jointVisits: background('jointVisits'),
    oneClinicTowns: background('oneClinicTowns'),
    epidemicStrength: background('epidemicStrength'),
  },
});
