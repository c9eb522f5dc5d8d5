import { join, resolve } from 'node:path';
import { type Batch, readManifest } from '../entities/claim/claim-store.model.ts';
import { openColumns } from '../platform/columns/columns.ts';
import { BadInputError } from '../platform/errors.ts';
import { canonicalOrder } from './claims/canonical-order.ts';
import { type ClaimRange, readClaims } from './claims/read-claims.ts';
import { findGroups } from './find-groups.ts';
import { inspectionThreshold, standingOf } from './judged-group.ts';
import { writeFindings, writeRun } from './write-findings.ts';

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
  /** Groups whose score is at or above the inspection threshold. */
  readonly forInspection: number;
}

/** Memory of the column engine in megabytes while claims are read; the rest is ours. */
const memory = 300;

/** Finds groups in a store of claims and writes them to a folder. */
export const detect = async (options: DetectOptions): Promise<Detected> => {
  const { batches } = readManifest(options.store);
  if (batches.length === 0) throw new BadInputError('claims', 'There are no claims yet: take some in first.');
  const columns = await openColumns({
    memory,
    spill: join(options.store, `spill-${process.pid}`),
    ...(options.signal && { signal: options.signal }),
  });
  try {
    options.say('reading claims');
    const claims = canonicalOrder(await readClaims(columns, options.store, batches, options.range));
    const groups = await findGroups(claims, { workers: options.workers, say: options.say });
    options.say('writing groups');
    await writeFindings(columns, options.store, batches, claims, groups, options.out);
    writeRun(options.out, {
      store: resolve(options.store),
      files: batches.map(({ sha256 }) => sha256),
      ...options.range,
    });
    const leads = groups.filter((group) => standingOf(group) === 'LEAD');
    return {
      claims: claims.count,
      lacked: lackedSignals(batches),
      groups: leads.length,
      forInspection: leads.filter(({ score }) => score >= inspectionThreshold).length,
    };
  } finally {
    columns.close();
  }
};

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

const lackedSignals = (batches: readonly Batch[]): readonly string[] =>
  Object.entries(signals)
    .filter(([field]) => !batches.some(({ fields }) => fields.includes(field)))
    .map(([field, signal]) => `${signal} (${field})`);
