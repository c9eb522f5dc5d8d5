import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const Module = z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) });
const Cruise = z.object({ modules: z.array(Module) });

// With TypeScript 7 and the wrong parser dependency-cruiser sees nothing, and finds nothing to object to.
test('the boundary check really looks at every file and follows its imports', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--output-type', 'json', 'src', 'tests'],
    { cwd: root, maxBuffer: 1 << 28 },
  ).catch((error: { readonly stdout: string }) => error); // Violations are reported elsewhere; here only what was seen counts.
  const { modules } = Cruise.parse(JSON.parse(stdout));
  const seen = new Set(modules.map(({ source }) => source));

  const unseen = globSync(['src/**/*.ts', 'tests/**/*.ts'], { cwd: root }).filter((file) => !seen.has(file));
  expect(unseen).toEqual([]);
  const imports = modules.find(({ source }) => source === 'src/platform/graph/query.ts')?.dependencies;
  expect(imports?.map(({ resolved }) => resolved)).toContain('src/platform/graph/cypher.ts');
  expect(seen.size).toBeGreaterThan(100);
});
