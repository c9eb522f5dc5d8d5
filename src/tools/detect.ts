import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../detection/detect.ts';
import { isClaimStore, readManifest, writeManifest } from '../entities/claim/claim-store.model.ts';
import { claimsSummary } from '../ingest/claims/claims-summary.ts';
import { importClaims } from '../ingest/claims/import-claims.ts';
import { readConfig } from '../platform/config.ts';
import { DomainError } from '../platform/errors.ts';
import { filesOfClaims } from './files-of-claims.ts';
import { readMapping } from './ingest-claims.ts';
import { stepLine } from './step-line.ts';

const usage = `usage: npm run detect -- [--claims FILE_OR_FOLDER] [--from DAY --to DAY] [--region CODE] [--out FOLDER]

  Looks for groups of patients and doctors whose claims show indicators consistent with collusion.
  --claims    files of settlements (CSV or Parquet), or a store; without it the claims taken in by npm run ingest
  --mapping   a JSON file {"field": "name of the column"} for files with column names of their own
  --from      first day, --to last day (both inclusive), as 2025-01-31
  --region    only facilities whose division code begins like this
  --workers   threads; all cores when not given
  --out       where groups.jsonl, patients.csv and doctors.csv go; findings when not given`;

const isDay = (text: string | undefined): boolean => text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text);

const readWords = () => {
  try {
    const { values } = parseArgs({
      options: {
        claims: { type: 'string' },
        mapping: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        region: { type: 'string' },
        out: { type: 'string' },
        workers: { type: 'string' },
      },
    });
    return isDay(values.from) && isDay(values.to) && /^\d{1,3}$/.test(values.workers ?? '1') ? values : null;
  } catch {
    return null;
  }
};

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

/** The store of given files: they are taken in first, and what is no longer among them is left out. */
const storeOf = async (path: string, home: string, mapping: string | undefined): Promise<string> => {
  if (isClaimStore(path)) return path;
  const store = join(home, 'claims-of', createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16));
  const line = stepLine(process.stdout);
  const imported = await importClaims(filesOfClaims(path), {
    store,
    home,
    mapping: readMapping(mapping),
    today: new Date().toISOString().slice(0, 10),
    signal: ending.signal,
    onProgress: line.show,
  });
  line.end();
  console.log(claimsSummary(imported));
  ending.signal.throwIfAborted();
  const wanted = new Set(imported.flatMap(({ batch }) => batch?.sha256 ?? []));
  const manifest = readManifest(store);
  writeManifest(store, { ...manifest, batches: manifest.batches.filter(({ sha256 }) => wanted.has(sha256)) });
  return store;
};

const begun = Date.now();
const sayWithTime = (step: string): void =>
  console.log(`${((Date.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${step}`);

const words = readWords();
if (words === null) {
  console.error(usage);
  process.exitCode = 2;
} else
  try {
    const { folder: home } = readConfig();
    const store = words.claims === undefined ? join(home, 'claims') : await storeOf(words.claims, home, words.mapping);
    const out = words.out ?? 'findings';
    const found = await detect({
      store,
      out,
      workers: Number(words.workers ?? availableParallelism()),
      range: { from: words.from ?? null, to: words.to ?? null, region: words.region ?? null },
      signal: ending.signal,
      say: sayWithTime,
    });
    if (found.lacked.length > 0) console.log(`Not judged, for want of a column: ${found.lacked.join(', ')}.`);
    console.log(
      `${found.claims} claims, ${found.groups} groups with indicators consistent with collusion, ${found.forInspection} of them strong enough for an inspection; see ${out}`,
    );
  } catch (error) {
    const stopped = 'Stopped; run it again to go on.';
    console.error(ending.signal.aborted ? stopped : error instanceof DomainError ? error.message : error);
    process.exitCode = 1;
  }
