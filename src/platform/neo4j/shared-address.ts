import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Neo4jAddress } from '../config.ts';

const Address = z.strictObject({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() });

const fileIn = (folder: string): string => join(folder, 'server.neo4j.json');

/** Tells commands of the same folder and user where the Neo4j of a running server is. */
export function shareAddress(folder: string, { uri, user, password, database }: Neo4jAddress): void {
  const file = fileIn(folder);
  writeFileSync(`${file}.part`, `${JSON.stringify({ uri, user, password, database })}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

export function withdrawAddress(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** What a server shares; null where it has none yet. */
export function sharedAddress(folder: string): Neo4jAddress | null {
  try {
    return Address.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return null;
  }
}
