import { type Batch, filesHolding } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf } from '../../platform/columns/columns.ts';
import { sharedInts } from './claim-table.ts';

/**
 * What was charged on each settlement, line by line: equal lists of items and sums have equal numbers, whatever their order
 * (sums of hashes, so that no list is ever held: 23 million lines pass through 250 MB). Unlike lists have unlike ones but for
 * one pair in 2³¹: of the thousand claims that are held against each other three agree by chance once in ten thousand million times.
 * By place in the store, over its batches in their order; -1 where fewer than two lines are on file. Lines that were taken
 * back do not count.
 */
export const readBaskets = async (columns: Columns, store: string, batches: readonly Batch[]): Promise<Int32Array> => {
  const charged = parquetOf(filesHolding('FEE_LINES', store, batches));
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE basket AS
    SELECT ${settlementOf('line')} AS settlement, (hash(sum(hash(item, amount)::HUGEINT)) >> 33)::INTEGER AS basket
    FROM ${charged} AS line
    ANTI JOIN (SELECT facility, refund_of FROM ${charged} WHERE refund_of IS NOT NULL) AS back
      ON back.facility = line.facility AND back.refund_of = line.feedetl_sn
    WHERE amount > 0
    GROUP BY ALL HAVING count(*) > 1`);
  const baskets = sharedInts(batches.reduce((sum, { claims }) => sum + claims, 0)).fill(-1);
  let offset = 0;
  for (const batch of batches) {
    const [file] = filesHolding('SETTLEMENTS', store, [batch]);
    if (file === undefined) continue;
    const from = offset;
    await columns.blocks(
      `SELECT file_row_number::INTEGER, basket
       FROM ${parquetOf([file], 'file_row_number = true')} AS claim
       JOIN basket ON basket.settlement = ${settlementOf('claim')}`,
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

/** A settlement of a facility as one number of 64 bits. */
const settlementOf = (table: string): string => `hash(${table}.facility::INTEGER, ${table}.setl_id)`;
