import { join, resolve } from 'node:path';
import { type Batch, readManifest } from '../entities/claim/claim-store.model.ts';
import type { DetectorRun } from '../entities/detected-ring/found-group.model.ts';
import { openColumns } from '../platform/columns/columns.ts';
import { BadInputError } from '../platform/errors.ts';
import { freeMemory } from '../platform/threads/free-memory.ts';
import { asStored } from './as-stored.ts';
import type { ClaimRange } from './claims/read-claims.ts';
import { type FoundGroups, findGroups } from './find-groups.ts';
import { inspectionThreshold, standingOf } from './judged-group.ts';
import { readTable } from './workers/read-table.ts';
import { writeFindings } from './write-findings.ts';

export interface DetectOptions {
  readonly store: string;
  readonly range: ClaimRange;
  readonly out: string;
  /** Threads for the projections; the result does not depend on it. */
  readonly workers: number;
  readonly signal?: AbortSignal;
  readonly say: (line: string) => void;
}

/** What a run of the detector came to. */
export interface Detected {
  readonly claims: number;
  readonly groups: number;
  /** Signals that no claim had a column for. */
  readonly lacked: readonly string[];
  /** Where so many come at once that it was not asked who met there. */
  readonly notes: readonly string[];
  /** Groups whose score is at or above the inspection threshold. */
  readonly forInspection: number;
}

/** Memory of the column engine in megabytes while ids are looked up. */
const memory = 100;

/** Finds groups in a store of claims and writes them to a folder. */
export const detect = async (options: DetectOptions): Promise<Detected> => {
  const { store, signal, say } = options;
  const { batches } = readManifest(store);
  if (!batches.some(({ holds }) => holds === 'SETTLEMENTS'))
    throw new BadInputError('claims', 'There are no claims yet: take some in first.');
  const { claims, ...found } = await foundIn(options, batches);
  say('writing groups');
  // Now that nobody holds the claims.
  freeMemory();
  const columns = await openColumns({ memory, spill: join(store, `spill-${process.pid}`), ...(signal && { signal }) });
  try {
    const run = { store: resolve(store), files: batches.map(({ sha256 }) => sha256), ...options.range };
    const crowded = await writeFindings(columns, store, batches, found, run, options.out);
    const leads = found.groups.filter((group) => standingOf(group) === 'LEAD');
    return {
      claims,
      lacked: lackedSignals(batches),
      notes: crowded.map(noteOnCrowd),
      groups: leads.length,
      forInspection: leads.filter(({ score }) => score >= inspectionThreshold).length,
    };
  } finally {
    columns.close();
  }
};

/** The groups in the codes of the store, and in how many claims they were found. */
const foundIn = async (
  { store, range, workers, say, signal }: DetectOptions,
  batches: readonly Batch[],
): Promise<FoundGroups & { readonly claims: number }> => {
  say('reading claims');
  const claims = await readTable(store, batches, range, signal);
  if (claims.count === 0) throw noClaimsIn(range);
  return { claims: claims.count, ...asStored(claims, await findGroups(claims, { workers, say, signal })) };
};

/** Nobody looked at is not nobody found: earlier findings stand. */
const noClaimsIn = ({ from, to, region }: ClaimRange): BadInputError => {
  const days = `from ${from ?? 'the first day'} to ${to ?? 'the last'}`;
  return region === null
    ? new BadInputError('--from', `There are no claims ${days}: choose other days.`)
    : new BadInputError(
        '--region',
        `No facility with claims ${days} has a division code that begins with ${region}: choose fewer digits, or another place.`,
      );
};

const noteOnCrowd = ({ facility, doctor, claims }: DetectorRun['crowded'][number]): string =>
  doctor === null
    ? `${facility} (${claims} claims) is too crowded to ask who met there: who met at which of its doctors was asked instead.`
    : `${facility}: doctor ${doctor} (${claims} claims) is too crowded to ask who met there, perhaps a name for a whole ward: meetings there were not looked at.`;

/** What is judged by which column. */
const signals: Readonly<Record<string, string>> = {
  endtime: 'stays',
  setl_time: 'minutes of settlement',
  medfee_sumamt: 'amounts',
  med_list_codg: 'items',
  insuplc_admdvs: 'places of insurance',
  addr_key: 'addresses',
  fixmedins_admdvs: 'places of facilities',
};

const lackedSignals = (batches: readonly Batch[]): readonly string[] => [
  ...Object.entries(signals)
    .filter(([field]) => !batches.some(({ holds, fields }) => holds === 'SETTLEMENTS' && fields.includes(field)))
    .map(([field, signal]) => `${signal} (${field})`),
  ...(batches.some(({ holds }) => holds === 'FEE_LINES') ? [] : ['equal lists of charges (fee lines)']),
];
