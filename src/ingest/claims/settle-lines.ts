import { type Batch, codesFiles, filesHolding } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import type { Place } from './layout.ts';

const content = 'med_list_codg, day, settled, "count", amount, bilg_dr_codg, orders_dr_code';

/**
 * Fee lines whose key, institution, settlement and number, stands more than once, as `settleKeys` does it for settlements:
 * SAME is dropped, OTHER and EARLIER are refused.
 */
export const settleLines = async (columns: Columns, { store, folder, earlier }: Place): Promise<void> => {
  const staged = `read_parquet(${quoted(`${folder}/staged.parquet`)}, file_row_number = true)`;
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE doubled AS
      SELECT line_key FROM ${staged} WHERE fault IS NULL GROUP BY line_key HAVING count(*) > 1`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE repeats AS
    SELECT file_row_number AS record, CASE WHEN told = first_told THEN 'SAME' ELSE 'OTHER' END AS verdict, first_record AS said
    FROM (SELECT file_row_number, told, first_value(told) OVER same AS first_told,
        first_value(file_row_number) OVER same AS first_record
      FROM (SELECT *, hash(${content}) AS told FROM ${staged}
        WHERE fault IS NULL AND line_key IN (SELECT line_key FROM doubled))
      WINDOW same AS (PARTITION BY fixmedins_code, setl_id, feedetl_sn ORDER BY file_row_number))
    WHERE file_row_number <> first_record`);
  const onFile = linesOnFile(store, earlier);
  if (onFile === null) return;
  await columns.run(`
    INSERT INTO repeats
    SELECT file_row_number, CASE WHEN new.med_list_codg = old.item AND new.amount = old.amount THEN 'SAME' ELSE 'EARLIER' END, -1
    FROM ${staged} AS new JOIN (${onFile}) AS old
      ON old.facility = new.fixmedins_code AND old.setl_id = new.setl_id AND old.feedetl_sn = new.feedetl_sn
    WHERE new.fault IS NULL AND file_row_number NOT IN (SELECT record FROM repeats)`);
};

/**
 * Negative lines and what they take back: the line of the institution that they name, else the one of the same settlement,
 * item and sum, one for one in the order of the file.
 */
export const linkLines = async (columns: Columns, { store, folder, earlier }: Place): Promise<void> => {
  const staged = `read_parquet(${quoted(`${folder}/staged.parquet`)}, file_row_number = true)`;
  const onFile = linesOnFile(store, earlier);
  const good = 'fault IS NULL AND file_row_number NOT IN (SELECT record FROM repeats)';
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE negative AS
    SELECT file_row_number AS record, fixmedins_code, setl_id, init_feedetl_sn, med_list_codg, amount
    FROM ${staged} WHERE amount < 0 AND ${good}`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE positive AS
    SELECT fixmedins_code, setl_id, feedetl_sn, med_list_codg, amount, file_row_number AS record
    FROM ${staged} WHERE amount > 0 AND ${good} AND fixmedins_code IN (SELECT fixmedins_code FROM negative)
    ${onFile === null ? '' : `UNION ALL SELECT facility, setl_id, feedetl_sn, item, amount, -1 FROM (${onFile}) WHERE amount > 0 AND facility IN (SELECT fixmedins_code FROM negative)`}`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE refunds AS
    WITH named AS (
      SELECT negative.record, any_value(positive.setl_id) AS setl_id, any_value(feedetl_sn) AS original
      FROM negative JOIN positive ON positive.fixmedins_code = negative.fixmedins_code
        AND feedetl_sn = init_feedetl_sn AND positive.med_list_codg = negative.med_list_codg
      GROUP BY negative.record),
    open AS (
      SELECT *, row_number() OVER (PARTITION BY fixmedins_code, setl_id, med_list_codg, amount ORDER BY record) AS nth
      FROM negative WHERE record NOT IN (SELECT record FROM named)),
    free AS (
      SELECT *, row_number() OVER (PARTITION BY fixmedins_code, setl_id, med_list_codg, amount ORDER BY record, feedetl_sn) AS nth
      FROM positive ANTI JOIN named ON named.original = positive.feedetl_sn AND named.setl_id = positive.setl_id)
    SELECT record, original FROM named
    UNION ALL
    SELECT open.record, free.feedetl_sn FROM open LEFT JOIN free ON free.fixmedins_code = open.fixmedins_code
      AND free.setl_id = open.setl_id AND free.med_list_codg = open.med_list_codg AND free.amount = -open.amount AND free.nth = open.nth`);
};

/** The lines of earlier files with ids as they came; null where there are none. */
const linesOnFile = (store: string, earlier: readonly Batch[]): string | null => {
  const files = filesHolding('FEE_LINES', store, earlier);
  if (files.length === 0) return null;
  const ids = (kind: 'facility' | 'item'): string => parquetOf(codesFiles(store, kind, earlier));
  return `SELECT facility.id AS facility, setl_id, feedetl_sn, item.id AS item, amount
    FROM ${parquetOf(files)} AS line
    JOIN ${ids('facility')} AS facility ON facility.code = line.facility
    JOIN ${ids('item')} AS item ON item.code = line.item`;
};
