import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Where .ci/run counts the tests of a run; by hand nothing is written.
const reports = process.env['YIJU_TEST_REPORTS'];

export default defineConfig({
  // Pothos would load the CommonJS copy of graphql and our files the other one: two copies do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters:
      reports === undefined
        ? ['default']
        : ['default', ['json', { outputFile: join(reports, `vitest-${process.pid}.json`) }]],
    projects: [
      {
        extends: true,
        // Whole small data sets are made in some of them: on a busy machine that takes its time.
        test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/bench/**/*.test.ts'], testTimeout: 60_000 },
      },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j.ts'],
          // Neo4j Community has one database, so one file at a time owns it.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Each file starts databases of its own; two JVMs at once are enough for a small machine.
        test: { name: 'lifecycle', include: ['tests/lifecycle/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
});
