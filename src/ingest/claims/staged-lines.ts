import type { Mapping } from './map-header.ts';
import { absurdYuan, day, hasTime, moment, namedTexts, said } from './staged-columns.ts';

const ids = ['feedetl_sn', 'setl_id', 'fixmedins_code', 'med_list_codg'];
const texts = ['init_feedetl_sn', 'bilg_dr_codg', 'orders_dr_code'];
const numbers = ['cnt', 'pric', 'det_item_fee_sumamt'];

/** The statement that reads raw texts of fee lines from `source`, with `fault` as `stagedColumns` tells it. */
export const stagedLines = (source: string, mapping: Mapping, today: number): string => `
  SELECT ${[...ids, ...texts].join(', ')},
    ${day('occurred_at')} AS day, (CASE WHEN ${hasTime('occurred_at')} THEN epoch(occurred_at) // 60 END)::INTEGER AS settled,
    (cnt_number * 10000)::BIGINT AS "count", (pric_number * 10000)::BIGINT AS price,
    CASE WHEN abs(det_item_fee_sumamt_number) <= ${absurdYuan} THEN round(det_item_fee_sumamt_number * 100)::INTEGER END AS amount,
    hash(fixmedins_code, setl_id, feedetl_sn) AS line_key,
    CASE ${faults(today).join('\n')} END AS fault
  FROM (SELECT *, ${moment('fee_ocur_time')} AS occurred_at,
      ${numbers.map((field) => `try_cast(${field} AS DECIMAL(18, 4)) AS ${field}_number`).join(', ')}
    FROM (SELECT ${namedTexts(mapping, [...ids, ...texts, 'fee_ocur_time', ...numbers])} FROM ${source}))`;

const faults = (today: number): readonly string[] => [
  ...[...ids, 'det_item_fee_sumamt'].map((field) => `WHEN ${field} IS NULL THEN '${field}: is empty'`),
  `WHEN fee_ocur_time IS NOT NULL AND occurred_at IS NULL THEN ${said('fee_ocur_time')} || ' is no day and no time'`,
  `WHEN ${day('occurred_at')} > ${today} THEN ${said('fee_ocur_time')} || ' lies in the future'`,
  `WHEN year(occurred_at) < 1990 THEN ${said('fee_ocur_time')} || ' lies before there was health insurance'`,
  ...numbers.map(
    (field) => `WHEN ${field} IS NOT NULL AND ${field}_number IS NULL THEN ${said(field)} || ' is no number'`,
  ),
  `WHEN abs(det_item_fee_sumamt_number) > ${absurdYuan} THEN ${said('det_item_fee_sumamt')} || ' yuan is more than one line can be (${absurdYuan})'`,
  // The sum of a line may be told in parts of a fen; what it comes to is rounded to the fen, as the interface does.
  `WHEN sign(cnt_number) * sign(det_item_fee_sumamt_number) < 0 THEN ${said('cnt')} || ' and the sum, ' || det_item_fee_sumamt || ', differ in sign'`,
];
