// What the column engine alone takes to sort a file of claims: no types of ours, no checks, no codes, no hashes.
//   node tests/bench/detection/bare-import.ts CLAIMS.csv FOLDER
import { join } from 'node:path';
import { openColumns, quoted } from '../../../src/platform/columns/columns.ts';

const [claims, folder] = process.argv.slice(2);
if (claims === undefined || folder === undefined) throw new Error('A file of claims and a folder are needed.');
// The memory that the import gives it.
const columns = await openColumns({ memory: 280, spill: join(folder, 'spill') });
try {
  await columns.run(
    `COPY (SELECT * FROM read_csv(${quoted(claims)}) ORDER BY fixmedins_code, begntime, setl_id) TO ${quoted(join(folder, 'bare.parquet'))}`,
  );
} finally {
  columns.close();
}
