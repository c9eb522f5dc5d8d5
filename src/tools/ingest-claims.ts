import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { claimsSummary } from '../ingest/claims/claims-summary.ts';
import { importClaims } from '../ingest/claims/import-claims.ts';
import { readWords } from '../platform/command-line.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError } from '../platform/errors.ts';
import { todayInChina } from '../reasoning/calendar/china.ts';
import { filesOfClaims } from './files-of-claims.ts';
import { stepLine } from './step-line.ts';

const Options = z.object({ mapping: z.string().optional(), report: z.string().optional() });

/** Takes files of claims into the store of the data folder; 0 when every file is in it. */
export const ingestClaims = async (words: readonly string[], signal: AbortSignal): Promise<number> => {
  const { options, names } = readWords(words, Options);
  if (names.length === 0) throw new BadInputError('--', 'Name the files or folders that are taken in.');
  if (options.report !== undefined) writeFileSync(options.report, '');
  const line = stepLine();
  const files = names.flatMap(filesOfClaims);
  const { folder } = readConfig();
  const imported = await importClaims(files, {
    store: join(folder, 'claims'),
    home: folder,
    mapping: readMapping(options.mapping),
    today: todayInChina(),
    signal,
    onProgress: line.show,
  });
  line.end();
  if (options.report !== undefined) writeFileSync(options.report, `${JSON.stringify(imported, null, 2)}\n`);
  console.log(claimsSummary(imported));
  if (signal.aborted) console.log('Stopped; run it again to go on.');
  return imported.length === files.length && imported.every(({ outcome }) => outcome !== 'REFUSED') ? 0 : 1;
};

/** Field by the name of its column, from a JSON file; empty where none is given. */
export const readMapping = (path: string | undefined): Readonly<Record<string, string>> => {
  if (path === undefined) return {};
  if (!existsSync(path)) throw new BadInputError('--mapping', `There is no file "${path}" to map columns by.`);
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new BadInputError('--mapping', `--mapping "${path}" is no JSON object of {"field": "name of the column"}.`, {
      cause: error,
    });
  }
};
