import { type Batch, filesHolding } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf } from '../../platform/columns/columns.ts';
import { sharedInts } from './claim-table.ts';

/**
 * What was charged on each settlement, line by line: equal numbers are equal lists of items and sums, whatever their order
 * (equal sums of 64-bit hashes, so that no list is ever held: 25 million lines pass through 100 MB).
 * By place in the store, over its batches in their order; -1 where fewer than two lines are on file. Lines that were taken
 * back do not count. Null where the store has no fee lines.
 */
export const readBaskets = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
): Promise<Int32Array | null> => {
  const lines = filesHolding('FEE_LINES', store, batches);
  if (lines.length === 0) return null;
  const charged = parquetOf(lines);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE content AS
    SELECT facility, hash(setl_id) AS settlement, sum(hash(item, amount)::HUGEINT) AS content
    FROM ${charged} AS line
    ANTI JOIN (SELECT facility, refund_of FROM ${charged} WHERE refund_of IS NOT NULL) AS back
      ON back.facility = line.facility AND back.refund_of = line.feedetl_sn
    WHERE amount > 0
    GROUP BY ALL HAVING count(*) > 1`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE basket AS
    SELECT facility, settlement, dense_rank() OVER (ORDER BY content)::INTEGER AS basket FROM content`);
  await columns.run('DROP TABLE content');
  const baskets = sharedInts(batches.reduce((sum, { claims }) => sum + claims, 0)).fill(-1);
  let offset = 0;
  for (const batch of batches) {
    const [file] = filesHolding('SETTLEMENTS', store, [batch]);
    if (file === undefined) continue;
    const from = offset;
    await columns.blocks(
      `SELECT file_row_number::INTEGER, basket
       FROM ${parquetOf([file], 'file_row_number = true')} AS claim
       JOIN basket ON basket.facility = claim.facility AND basket.settlement = hash(claim.setl_id)`,
      (block) => {
        const numbers = block.integers(1);
        block.integers(0).forEach((row, at) => {
          baskets[from + row] = numbers[at] ?? -1;
        });
      },
    );
    offset += batch.claims;
  }
  await columns.run('DROP TABLE basket');
  return baskets;
};
