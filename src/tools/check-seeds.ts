import { existsSync } from 'node:fs';
import { z } from 'zod';
import { checkSeeds } from '../ingest/seeds/check-seeds.ts';
import { readSeeds } from '../ingest/seeds/read-seeds.ts';
import { readWords, runCommand } from '../platform/command-line.ts';
import { BadInputError } from '../platform/errors.ts';

const usage = `usage: npm run seeds:check -- [folders]

  Prints every fault of seed folders, with file, line and field, then what they hold; the folder "seeds" when none is named.
  Exit code 1 when there is a fault.`;

const words = process.argv.slice(2);
await runCommand(usage, words, async () => {
  const { names } = readWords(words, z.object({}));
  const absent = names.find((folder) => !existsSync(folder));
  if (absent !== undefined) throw new BadInputError('--', `There is no folder "${absent}".`);
  const faults: string[] = [];
  const { nodes, links } = checkSeeds(readSeeds(names.length > 0 ? names : ['seeds']), (fault) => {
    faults.push(fault.message);
  });
  for (const fault of faults.slice(0, 200)) console.log(fault);
  for (const { kind, rows } of nodes)
    if (rows.length > 0) console.log(`${String(rows.length).padStart(6)} ${kind.label}`);
  for (const { relationship, rows } of links)
    if (rows.length > 0) console.log(`${String(rows.length).padStart(6)} ${relationship.type}`);
  console.log(`${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
});
