import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const rounds = 1024;

/** Tells Neo4j its password before its first start, without a second JVM; later starts ignore the file. */
export function writeAuthFile(home: string, password: string): void {
  mkdirSync(join(home, 'data', 'dbms'), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, 'data', 'dbms', 'auth.ini'), authFile(password), { mode: 0o600 });
}

/** The text of Neo4j's `auth.ini`: the digest is taken of salt and password first, then of itself. */
export function authFile(password: string, salt: Buffer = randomBytes(32)): string {
  let digest = Buffer.concat([salt, Buffer.from(password, 'utf8')]);
  for (let round = 0; round < rounds; round++) digest = createHash('sha256').update(digest).digest();
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${rounds}:\n`;
}
