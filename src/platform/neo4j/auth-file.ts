import { createHash, randomBytes } from 'node:crypto';

const rounds = 1024;

/** Neo4j's `data/dbms/auth.ini` for its first start: sets the password without a second JVM. Ignored by later starts. */
export function authFile(password: string, salt: Buffer = randomBytes(32)): string {
  let digest = Buffer.concat([salt, Buffer.from(password, 'utf8')]);
  for (let round = 0; round < rounds; round++) digest = createHash('sha256').update(digest).digest();
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${rounds}:\n`;
}
