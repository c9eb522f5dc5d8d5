// What the column engine alone takes to sort a file of claims: no types of ours, no checks, no codes, no hashes.
//   node tests/bench/detection/bare-import.ts CLAIMS.csv FOLDER MEGABYTES
import { join } from 'node:path';
import { openColumns, quoted } from '../../../src/platform/columns/columns.ts';

const [claims, folder, memory] = process.argv.slice(2);
if (claims === undefined || folder === undefined || memory === undefined)
  throw new Error('A file of claims, a folder and the memory of the engine are needed.');
const columns = await openColumns({ memory: Number(memory), spill: join(folder, 'spill') });
try {
  await columns.run(
    `COPY (SELECT * FROM read_csv(${quoted(claims)}) ORDER BY fixmedins_code, begntime, setl_id) TO ${quoted(join(folder, 'bare.parquet'))}`,
  );
} finally {
  columns.close();
}
