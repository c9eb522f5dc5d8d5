import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { claimsSummary } from '../ingest/claims/claims-summary.ts';
import { importClaims } from '../ingest/claims/import-claims.ts';
import { BadInputError } from '../platform/errors.ts';
import { filesOfClaims } from './files-of-claims.ts';
import { stepLine } from './step-line.ts';

/** Takes files of claims into the store of the data folder; true when every file is in it. */
export const ingestClaims = async (
  paths: readonly string[],
  words: { readonly mapping: string | undefined; readonly report: string | undefined },
  folder: string,
  signal: AbortSignal,
): Promise<boolean> => {
  const line = stepLine(process.stdout);
  const files = paths.flatMap(filesOfClaims);
  const imported = await importClaims(files, {
    store: join(folder, 'claims'),
    home: folder,
    mapping: readMapping(words.mapping),
    today: new Date().toISOString().slice(0, 10),
    signal,
    onProgress: line.show,
  });
  line.end();
  if (words.report !== undefined) writeFileSync(words.report, `${JSON.stringify(imported, null, 2)}\n`);
  console.log(claimsSummary(imported));
  if (signal.aborted) console.log('Stopped; run it again to go on.');
  return imported.length === files.length && imported.every(({ outcome }) => outcome !== 'REFUSED');
};

/** Field by the name of its column, from a JSON file; empty where none is given. */
export const readMapping = (path: string | undefined): Readonly<Record<string, string>> => {
  if (path === undefined) return {};
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new BadInputError('mapping', `"${path}" is no JSON object of {"field": "name of the column"}.`, {
      cause: error,
    });
  }
};
