import { existsSync } from 'node:fs';
import { checkSeeds } from '../ingest/seeds/check-seeds.ts';
import { readSeeds } from '../ingest/seeds/read-seeds.ts';

/** Prints every fault of the seed folders given (default: seeds), then the counts. Exit code 1 when there is a fault. */
const given = process.argv.slice(2);
const folders = given.length > 0 ? given : ['seeds'];
for (const folder of folders)
  if (!existsSync(folder)) {
    console.error(`There is no folder "${folder}".`);
    process.exit(2);
  }
const faults: string[] = [];
const { nodes, links } = checkSeeds(readSeeds(folders), (fault) => {
  faults.push(fault.message);
});
for (const fault of faults.slice(0, 200)) console.log(fault);
for (const { kind, rows } of nodes)
  if (rows.length > 0) console.log(`${String(rows.length).padStart(6)} ${kind.label}`);
for (const { relationship, rows } of links)
  if (rows.length > 0) console.log(`${String(rows.length).padStart(6)} ${relationship.type}`);
console.log(`${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
