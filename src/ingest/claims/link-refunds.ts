import { codesFiles, filesHolding } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import type { Place } from './layout.ts';

/**
 * Negative settlements and what they take back: the settlement they name, else the one of the same person, institution
 * and amount that is not later, one for one in the order of days. Leaves a table `refunds(record, original)`; `original`
 * is null where none was found.
 */
export const linkRefunds = async (columns: Columns, { store, folder, earlier }: Place): Promise<void> => {
  const staged = `read_parquet(${quoted(`${folder}/staged.parquet`)}, file_row_number = true)`;
  const ids = (kind: 'patient' | 'facility'): string => parquetOf(codesFiles(store, kind, earlier));
  const claims = filesHolding('SETTLEMENTS', store, earlier);
  const onFile =
    claims.length === 0
      ? ''
      : `UNION ALL SELECT facility.id, patient.id, setl_id, day, amount, -1
         FROM ${parquetOf(claims)} AS claim
         JOIN ${ids('facility')} AS facility ON facility.code = claim.facility
         JOIN ${ids('patient')} AS patient ON patient.code = claim.patient
         WHERE amount > 0 AND patient.id IN (SELECT psn_no FROM negative)`;
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE negative AS
    SELECT file_row_number AS record, fixmedins_code, psn_no, setl_id, init_setl_id, day, medfee_sumamt AS amount, verdict
    FROM ${staged} LEFT JOIN repeats ON repeats.record = file_row_number
    WHERE fault IS NULL AND medfee_sumamt < 0 AND coalesce(verdict, 'REFUND') = 'REFUND'`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE positive AS
    SELECT * FROM (
      SELECT fixmedins_code, psn_no, setl_id, day, medfee_sumamt AS amount, file_row_number AS record
      FROM ${staged} WHERE fault IS NULL AND medfee_sumamt > 0 AND psn_no IN (SELECT psn_no FROM negative) ${onFile})`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE refunds AS
    WITH named AS (
      SELECT negative.record, coalesce(any_value(positive.setl_id), CASE WHEN negative.verdict = 'REFUND' THEN negative.setl_id END) AS original
      FROM negative LEFT JOIN positive ON positive.fixmedins_code = negative.fixmedins_code
        AND positive.psn_no = negative.psn_no AND positive.setl_id = coalesce(negative.init_setl_id, negative.setl_id)
      GROUP BY negative.record, negative.verdict, negative.setl_id),
    open AS (
      SELECT *, row_number() OVER (PARTITION BY fixmedins_code, psn_no, amount ORDER BY day, record) AS nth
      FROM negative WHERE record IN (SELECT record FROM named WHERE original IS NULL)),
    free AS (
      SELECT *, row_number() OVER (PARTITION BY fixmedins_code, psn_no, amount ORDER BY day, record, setl_id) AS nth
      FROM positive ANTI JOIN named ON named.original = positive.setl_id)
    SELECT record, original FROM named WHERE original IS NOT NULL
    UNION ALL
    SELECT open.record, free.setl_id FROM open LEFT JOIN free ON free.fixmedins_code = open.fixmedins_code
      AND free.psn_no = open.psn_no AND free.amount = -open.amount AND free.nth = open.nth AND free.day <= open.day`);
};
