import { expect, test } from 'vitest';
import { useSettings } from '../../src/platform/neo4j/settings-neo4j.ts';
import { startNeo4jOfVersion } from './old-neo4j.ts';

test('a Neo4j that is too old is refused with its version', async () => {
  const old = await startNeo4jOfVersion('4.4.40');
  const address = { uri: old.uri, user: 'neo4j', password: 'secret', database: 'neo4j' };

  await expect(useSettings(address)).rejects.toThrow(
    `The Neo4j at ${old.uri} is 4.4.40, which is too old: 5.26 or newer is needed.`,
  );
  old.stop();
});

test('a Neo4j that is new enough is used as it is, and never stopped by us', async () => {
  const newer = await startNeo4jOfVersion('2026.07.0');
  const address = { uri: newer.uri, user: 'neo4j', password: 'secret', database: 'neo4j' };
  const { stop, ...running } = await useSettings(address);
  await stop();

  expect(running).toEqual({
    ...address,
    origin: 'SETTINGS',
    describe: `Neo4j 2026.07.0 at ${newer.uri}, database "neo4j"`,
  });
  newer.stop();
});
