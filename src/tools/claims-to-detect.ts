import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isClaimStore, readManifest } from '../entities/claim/claim-store.model.ts';
import { claimsSummary } from '../ingest/claims/claims-summary.ts';
import { type ImportedFile, importClaims } from '../ingest/claims/import-claims.ts';
import { BadInputError } from '../platform/errors.ts';
import { todayInChina } from '../reasoning/calendar/china.ts';
import { filesOfClaims } from './files-of-claims.ts';
import { readMapping } from './ingest-claims.ts';
import { stepLine } from './step-line.ts';

export interface GivenClaims {
  readonly store: string;
  /** Files that were refused, and are no part of it. */
  readonly refused: readonly string[];
}

/** The store of given files: they are taken in first, and nothing else is in it. */
export const storeOf = async (
  path: string,
  home: string,
  mapping: string | undefined,
  signal: AbortSignal,
): Promise<GivenClaims> => {
  if (isClaimStore(path)) return { store: path, refused: [] };
  const store = join(home, 'claims-of', createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16));
  const takeIn = async (): Promise<readonly ImportedFile[]> => {
    const line = stepLine();
    const imported = await importClaims(filesOfClaims(path), {
      store,
      home,
      mapping: readMapping(mapping),
      today: todayInChina(),
      signal,
      onProgress: line.show,
    });
    line.end();
    signal.throwIfAborted();
    return imported;
  };
  let imported = await takeIn();
  const given = new Set(imported.flatMap(({ batch }) => batch?.sha256 ?? []));
  if (readManifest(store).batches.some(({ sha256 }) => !given.has(sha256))) {
    // Later files carry on the numbering of earlier ones: without one of them the store is made anew.
    rmSync(store, { recursive: true });
    imported = await takeIn();
  }
  console.log(claimsSummary(imported));
  const refused = imported.filter(({ outcome }) => outcome === 'REFUSED').map((file) => file.path);
  if (refused.length === imported.length)
    throw new BadInputError('--claims', `Nothing of "${path}" can be used: the reason stands above.`);
  return { store, refused };
};

/** Refuses a time in which there are no claims, before earlier findings give way to none. */
export const checkTime = (
  store: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): void => {
  const settlements = readManifest(store).batches.filter(({ holds, claims }) => holds === 'SETTLEMENTS' && claims > 0);
  const first = settlements.flatMap(({ firstDay }) => firstDay ?? []).sort()[0];
  const last = settlements
    .flatMap(({ lastDay }) => lastDay ?? [])
    .sort()
    .at(-1);
  if (first === undefined || last === undefined)
    throw new BadInputError(
      '--claims',
      'There are no claims yet: take some in with "npm run ingest -- claims", or name files with --claims.',
    );
  const isOutside = (from !== null && from > last) || (to !== null && to < first);
  if (isOutside)
    throw new BadInputError(from !== null && from > last ? '--from' : '--to', `All claims are of ${first} to ${last}.`);
};
