import { z } from 'zod';
import { type Batch, codesFiles } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { StandingGroup } from './read-findings.ts';

const kinds = ['patient', 'doctor', 'facility'] as const;
type Kind = (typeof kinds)[number];

/** The keyed hashes behind ids as they came, in the order given. Errors: BadInputError for an id the store never saw. */
export type KeysOfMembers = Readonly<Record<Kind, (ids: readonly string[]) => readonly string[]>>;

const Row = z.object({ kind: z.enum(kinds), id: z.string(), key: z.string() });

/** The keys of everybody whom groups name. */
export const keysOfMembers = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
  groups: readonly StandingGroup[],
): Promise<KeysOfMembers> => {
  const named: Readonly<Record<Kind, readonly string[]>> = {
    patient: groups.flatMap(({ patients, peripheral }) => [...patients, ...peripheral]),
    doctor: groups.flatMap(({ doctors }) => doctors),
    facility: groups.flatMap(({ facilities }) => facilities),
  };
  const keys = new Map<string, string>();
  for (const kind of kinds) {
    const codes = parquetOf(codesFiles(store, kind, batches));
    const ids = [...new Set(named[kind])];
    for (let at = 0; at < ids.length; at += 5_000) {
      const wanted = ids
        .slice(at, at + 5_000)
        .map(quoted)
        .join(', ');
      const rows = await columns.rows(
        Row,
        `SELECT ${quoted(kind)} AS kind, id, key FROM ${codes} WHERE id IN (${wanted})`,
      );
      for (const { id, key } of rows) keys.set(`${kind} ${id}`, key);
    }
  }
  const of = (kind: Kind) => (ids: readonly string[]) =>
    ids.map((id) => {
      const key = keys.get(`${kind} ${id}`);
      if (key === undefined)
        throw new BadInputError(
          'findings',
          `The store of claims knows no ${kind} "${id}": these are findings of another store.`,
        );
      return key;
    });
  return { patient: of('patient'), doctor: of('doctor'), facility: of('facility') };
};
