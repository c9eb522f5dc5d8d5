import { expect, test } from 'vitest';
import { authFile } from './auth-file.ts';

test('the first password is stored as Neo4j itself stores it', () => {
  const salt = Buffer.alloc(32, 7);

  expect(authFile('百分之三十 & more', salt)).toBe(
    `neo4j:SHA-256,c77fa0c7fd198efe535508ffd10d87a6ee8ceff3ace30d9a2e4a9b98cc943651,${salt.toString('hex')},1024:\n`,
  );
});

test('two databases with one password share no digest', () => {
  expect(authFile('one password')).not.toBe(authFile('one password'));
});
