import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { claimsFile } from '../../entities/claim/claim-store.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import type { Place } from './layout.ts';
import type { Mapping } from './map-header.ts';
import type { Staged } from './staged.ts';
import { partsOfMoney } from './staged-columns.ts';
import { lineOf, readStaged } from './staged-rows.ts';

/** Writes the claims of a staged file in order of facility and day. */
export const writeClaims = async (
  columns: Columns,
  { store, folder, isLarge }: Place,
  sha256: string,
  staged: Staged,
): Promise<void> => {
  const { line, join } = lineOf(staged);
  const money = partsOfMoney(staged.mapping);
  const target = claimsFile(store, sha256);
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${folder}/claims.parquet`;
  await columns.run(`
    COPY (
      SELECT facility.code AS facility, day, last_day, settled, ${isLarge ? 'patient' : 'patient.code AS patient'}, doctor.code AS doctor,
        item.code AS item, address.code AS address, home.code AS patient_region, place.code AS facility_region,
        medfee_sumamt AS amount, fund_pay_sumamt AS fund, ${money.map((field) => `${field}, `).join('')}
        setl_id, original AS refund_of, (${line})::INTEGER AS line
      FROM ${isLarge ? `${personsLookedUp(folder)} AS staged ${join}` : `${readStaged(folder, join)} JOIN code_patient AS patient ON patient.id = psn_no`}
      JOIN code_facility AS facility ON facility.id = fixmedins_code
      JOIN code_doctor AS doctor ON doctor.id = atddr_no
      LEFT JOIN code_item AS item ON item.id = med_list_codg
      LEFT JOIN code_address AS address ON address.id = addr_key
      LEFT JOIN code_region AS home ON home.id = insuplc_admdvs
      LEFT JOIN code_region AS place ON place.id = fixmedins_admdvs
      LEFT JOIN refunds ON refunds.record = file_row_number
      WHERE fault IS NULL AND file_row_number NOT IN (SELECT record FROM repeats WHERE verdict <> 'REFUND')
      ORDER BY facility, day, patient, line
    ) TO ${quoted(unfinished)}`);
  renameSync(unfinished, target);
};

/** Writes the staged rows that can be used with the codes of their persons, which are then not held any longer. */
export const lookUpPersons = async (columns: Columns, { folder }: Place): Promise<void> => {
  await columns.run(`
    COPY (
      SELECT staged.* EXCLUDE (file_row_number, psn_no, init_setl_id, settlement), file_row_number AS staged_row, patient.code AS patient
      FROM ${readStaged(folder, '')} JOIN code_patient AS patient ON patient.id = psn_no
      WHERE fault IS NULL
    ) TO ${quoted(personsFile(folder))}`);
  await columns.run('DROP TABLE code_patient');
};

const personsLookedUp = (folder: string): string =>
  `(SELECT * EXCLUDE (staged_row), staged_row AS file_row_number FROM ${parquetOf([personsFile(folder)])})`;

const personsFile = (folder: string): string => `${folder}/persons.parquet`;

const Summary = z.object({
  claims: z.int(),
  refunds: z.int(),
  orphans: z.int(),
  first: z.iso.date().nullable(),
  last: z.iso.date().nullable(),
});

/** What a batch holds, counted from what was written. */
export const summarize = async (
  columns: Columns,
  store: string,
  sha256: string,
  mapping: Mapping,
): Promise<z.infer<typeof Summary> & { readonly fields: readonly string[] }> => {
  const file = `read_parquet(${quoted(claimsFile(store, sha256))})`;
  const held = {
    endtime: 'last_day',
    setl_time: 'settled',
    medfee_sumamt: 'amount',
    fund_pay_sumamt: 'fund',
    med_list_codg: 'item',
    insuplc_admdvs: 'patient_region',
    addr_key: 'address',
    fixmedins_admdvs: 'facility_region',
  };
  const [row] = await columns.rows(
    Summary.extend({ held: z.string() }),
    `SELECT count(*) AS claims, count(*) FILTER (amount < 0) AS refunds,
       count(*) FILTER (amount < 0 AND refund_of IS NULL) AS orphans,
       (DATE '1970-01-01' + min(day))::VARCHAR AS first, (DATE '1970-01-01' + max(day))::VARCHAR AS last,
       concat_ws(',', ${Object.entries(held)
         .map(([field, column]) => `CASE WHEN count(${column}) > 0 THEN '${field}' END`)
         .join(', ')}) AS held
     FROM ${file}`,
  );
  if (row === undefined) throw new Error('A count without an answer.');
  const { held: fields, ...summary } = row;
  const others = [...mapping.keys()].filter((field) => !(field in held));
  return { ...summary, fields: [...others, ...(fields === '' ? [] : fields.split(','))] };
};
