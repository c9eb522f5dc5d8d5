import { z } from 'zod';
import { codesFiles, filesHolding } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import type { Place } from './layout.ts';

/**
 * Settlements whose key, institution and settlement id, stands more than once. Leaves a table
 * `repeats(record, verdict, said)`: SAME (the same row again, dropped), REFUND (takes the first back), OTHER (refused).
 */
export const settleKeys = async (columns: Columns, { store, folder, earlier }: Place): Promise<void> => {
  const staged = `read_parquet(${quoted(`${folder}/staged.parquet`)}, file_row_number = true)`;
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE doubled AS
      SELECT settlement FROM ${staged} WHERE fault IS NULL GROUP BY settlement HAVING count(*) > 1`);
  await columns.run(`
    CREATE OR REPLACE TEMP TABLE repeats AS
    SELECT file_row_number AS record,
      CASE WHEN content = first_content THEN 'SAME' WHEN amount < 0 AND amount = -first_amount AND psn_no = first_person THEN 'REFUND'
        ELSE 'OTHER' END AS verdict,
      first_record AS said
    FROM (SELECT file_row_number, psn_no, medfee_sumamt AS amount, content,
        first_value(content) OVER same AS first_content, first_value(medfee_sumamt) OVER same AS first_amount,
        first_value(psn_no) OVER same AS first_person, first_value(file_row_number) OVER same AS first_record
      FROM (SELECT *, hash(psn_no, atddr_no, day, last_day, settled, medfee_sumamt, fund_pay_sumamt, med_list_codg) AS content
        FROM ${staged} WHERE fault IS NULL AND settlement IN (SELECT settlement FROM doubled))
      WINDOW same AS (PARTITION BY fixmedins_code, setl_id ORDER BY file_row_number))
    WHERE file_row_number <> first_record`);
  const claims = filesHolding('SETTLEMENTS', store, earlier);
  if (claims.length === 0) return;
  const ids = (kind: 'patient' | 'facility'): string => parquetOf(codesFiles(store, kind, earlier));
  await columns.run(`
    INSERT INTO repeats
    SELECT file_row_number, CASE WHEN new.day = old.day AND new.psn_no = old.person
        AND new.medfee_sumamt IS NOT DISTINCT FROM old.amount THEN 'SAME'
      WHEN new.medfee_sumamt < 0 AND new.medfee_sumamt = -old.amount AND new.psn_no = old.person THEN 'REFUND'
      ELSE 'EARLIER' END, -1
    FROM ${staged} AS new JOIN (
      SELECT facility.id AS facility, setl_id, patient.id AS person, day, any_value(amount) AS amount
      FROM ${parquetOf(claims)} AS claim
      JOIN ${ids('facility')} AS facility ON facility.code = claim.facility
      JOIN ${ids('patient')} AS patient ON patient.code = claim.patient
      WHERE hash(facility.id, setl_id) IN (SELECT settlement FROM ${staged})
      GROUP BY ALL) AS old ON old.facility = new.fixmedins_code AND old.setl_id = new.setl_id
    WHERE new.fault IS NULL AND file_row_number NOT IN (SELECT record FROM repeats)
    QUALIFY row_number() OVER (PARTITION BY file_row_number ORDER BY old.day, old.amount) = 1`);
};

export const countVerdicts = async (columns: Columns): Promise<ReadonlyMap<string, number>> => {
  const rows = await columns.rows(
    z.object({ verdict: z.string(), count: z.int() }),
    'SELECT verdict, count(*) AS count FROM repeats GROUP BY verdict ORDER BY verdict',
  );
  return new Map(rows.map(({ verdict, count }) => [verdict, count]));
};
