import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';

const attempt = { java: '/opt/java', jars: '/y/jars', home: '/y/neo4j', port: 7688 };

// What Java and Neo4j print, shortened to the lines that matter.
test.each([
  [
    'a Java before 9',
    'Unrecognized option: --add-opens=java.base/java.nio=ALL-UNNAMED\nError: Could not create the Java Virtual Machine.',
    'JAVA_TOO_OLD',
    /\/opt\/java is too old/,
  ],
  [
    'a JVM switch that Java does not know',
    "Unrecognized VM option 'UseFastGC'\nError: Could not create the Java Virtual Machine.",
    'JAVA_REFUSED',
    /option UseFastGC\./,
  ],
  [
    'a jar that is missing',
    'Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint',
    'FILES_MISSING',
    /\/y\/jars are incomplete/,
  ],
  [
    'a setting that Neo4j does not know',
    'Error reading config: Unrecognized setting. No declared setting with name: server.bolt.colour.',
    'UNKNOWN_SETTING',
    /setting server\.bolt\.colour\.$/,
  ],
  ['too much memory', 'Invalid memory configuration - exceeds physical memory.', 'TOO_MUCH_MEMORY', /more memory/],
  [
    'a port that is taken',
    'Failed to start Neo4j on localhost:7474.\nCaused by: java.net.BindException: Address already in use',
    'PORT_TAKEN',
    /^Port 7688 is taken/,
  ],
  [
    'a locked data folder',
    'Failed to start Neo4j on localhost:7474.\nLock file has been locked by another process: /y/neo4j/data/databases/store_lock',
    'DATA_LOCKED',
    /\/y\/neo4j is in use by another Neo4j:/,
  ],
  [
    'a store of a newer Neo4j',
    'org.neo4j.kernel.impl.transaction.log.entry.UnsupportedLogVersionException: …',
    'STORE_TOO_NEW',
    /newer Neo4j/,
  ],
  ['a full disk', 'java.io.IOException: No space left on device', 'DISK_FULL', /disk of \/y\/neo4j is full/],
])('%s is told from what was printed', (_, output, code, sentence) => {
  const error = explainFailure(output, attempt);

  expect(error.code).toBe(code);
  expect(error.message).toMatch(sentence);
});

test('a failure nobody has seen before is told by its last line that is no stack trace', () => {
  const output = 'INFO  Starting...\nERROR The moon is full\n\tat org.neo4j.Moon.rise(Moon.java:1)\n\t... 3 more\n';

  expect(explainFailure(output, attempt).message).toBe('Neo4j did not start: ERROR The moon is full');
  expect(explainFailure('', attempt).message).toBe('Neo4j did not start: it printed nothing.');
});
