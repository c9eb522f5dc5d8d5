import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without settings, a Neo4j is found and ports and names have their defaults', () => {
  const { folder, ...config } = readConfig({ NEO4J_URI: '' });

  expect(folder.endsWith('.yiju')).toBe(true);
  expect(config).toEqual({ neo4j: null, testNeo4j: null, only: null, port: 4000, boltPort: 7688, javaHome: null });
});

test('an address of a Neo4j needs only its URI; a cluster is a URI too', () => {
  const { neo4j } = readConfig({ NEO4J_URI: 'neo4j+s://graph.example:7687', NEO4J_PASSWORD: 'secret' });

  expect(neo4j).toEqual({ uri: 'neo4j+s://graph.example:7687', user: 'neo4j', password: 'secret', database: 'neo4j' });
});

test.each([
  [{ YIJU_PORT: '70000' }, 'YIJU_PORT must be a port from 1 to 65535; it is "70000".'],
  [{ YIJU_BOLT_PORT: '1e3' }, 'YIJU_BOLT_PORT must be a port from 1 to 65535; it is "1e3".'],
  [{ YIJU_NEO4J: 'podman' }, 'YIJU_NEO4J must be docker or local; it is "podman".'],
  [
    { NEO4J_URI: 'localhost:7687' },
    'NEO4J_URI must start with bolt:// or neo4j:// (or their +s and +ssc forms) and name a host; it is "localhost:7687".',
  ],
])('a setting that cannot be used is refused by name: %o', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence);
});
