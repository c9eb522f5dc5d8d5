import { fundTypes, ownMoney } from '../../entities/claim/claim-store.model.ts';
import { quoted, quotedName } from '../../platform/columns/columns.ts';
import type { Mapping } from './map-header.ts';

/** Money beyond this, in yuan, is refused: no settlement of one person comes near it. */
export const absurdYuan = 10_000_000;

const sums = ['medfee_sumamt', 'fund_pay_sumamt'];
const textFields = ['med_list_codg', 'addr_key', 'insuplc_admdvs', 'fixmedins_admdvs', 'init_setl_id'];
const moments = ['begntime', 'endtime', 'setl_time'];
const ids = ['setl_id', 'psn_no', 'atddr_no', 'fixmedins_code'];

/**
 * The statement that reads raw texts from `source` into typed columns, with what is wrong with a row in `fault`
 * ("field: reason", null when nothing is). `today` is a day number: what begins after it has not happened yet.
 */
export const stagedColumns = (source: string, mapping: Mapping, today: number): string => {
  const moneyFields = [...sums, ...partsOfMoney(mapping)];
  const named = namedTexts(mapping, [...ids, ...textFields, ...moments, ...moneyFields]);
  return `
    SELECT setl_id, psn_no, atddr_no, fixmedins_code, ${textFields.join(', ')},
      ${day('begin_at')} AS day, ${day('end_at')} AS last_day,
      (CASE WHEN ${hasTime('setl_at')} THEN epoch(setl_at) // 60 WHEN ${hasTime('begin_at')} THEN epoch(begin_at) // 60 END)::INTEGER AS settled,
      ${moneyFields.map((field) => `CASE WHEN abs(${field}_yuan) <= ${absurdYuan} THEN (${field}_yuan * 100)::INTEGER END AS ${field}`).join(', ')},
      hash(fixmedins_code, setl_id) AS settlement,
      CASE ${faults(today, moneyFields).join('\n')} END AS fault
    FROM (SELECT *, ${moments.map((field) => `${moment(field)} AS ${shortName(field)}_at`).join(', ')},
        ${moneyFields.map((field) => `try_cast(${field} AS DECIMAL(18, 4)) AS ${field}_yuan`).join(', ')}
      FROM (SELECT ${named} FROM ${source}))`;
};

/**
 * The fields of money by fund, and of the person's own, that a file has. The engine sets memory aside for each column that
 * it writes, so that a column for each of those a file has not leaves room for one thread only.
 */
export const partsOfMoney = (mapping: Mapping): readonly string[] =>
  [...fundTypes, ...ownMoney].filter((field) => mapping.has(field));

/** The fields as texts under their own names, null where the file has no such column or nothing in it. */
export const namedTexts = (mapping: Mapping, fields: readonly string[]): string =>
  fields
    .map((field) => {
      const column = mapping.get(field);
      return `${column === undefined ? 'NULL::VARCHAR' : `nullif(${quotedName(column)}, '')`} AS ${field}`;
    })
    .join(', ');

const shortName = (field: string): string => ({ begntime: 'begin', endtime: 'end', setl_time: 'setl' })[field] ?? field;

export const day = (at: string): string => `(epoch(${at}) // 86400)::INTEGER`;

export const hasTime = (at: string): string => `epoch(${at})::BIGINT % 86400 <> 0`;

/** ISO days and times, days without marks, and times with an offset; without one a time is local, +08:00. */
export const moment = (field: string): string => `
  CASE WHEN length(${field}) <= 19 THEN coalesce(try_cast(${field} AS TIMESTAMP),
    try_strptime(${field}, ['%Y%m%d', '%Y/%m/%d', '%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M', '%Y%m%d%H%M%S', '%Y-%m-%d %H:%M', '%Y年%m月%d日']))
  WHEN regexp_full_match(substr(${field}, 20), '(\\.\\d+)?(\\+08(:?00)?)?') THEN try_cast(left(${field}, 19) AS TIMESTAMP)
  WHEN regexp_full_match(substr(${field}, 20), '(\\.\\d+)?Z') THEN try_cast(left(${field}, 19) AS TIMESTAMP) + INTERVAL 8 HOUR END`;

const faults = (today: number, moneyFields: readonly string[]): readonly string[] => [
  ...ids.map((field) => `WHEN ${field} IS NULL THEN '${field}: is empty'`),
  `WHEN begntime IS NULL THEN 'begntime: is empty'`,
  ...moments.map(
    (field) =>
      `WHEN ${field} IS NOT NULL AND ${shortName(field)}_at IS NULL THEN ${said(field)} || ' is no day and no time'`,
  ),
  `WHEN ${day('begin_at')} > ${today} THEN ${said('begntime')} || ' lies in the future'`,
  `WHEN year(begin_at) < 1990 THEN ${said('begntime')} || ' lies before there was health insurance'`,
  `WHEN ${day('end_at')} > ${today} THEN ${said('endtime')} || ' lies in the future'`,
  `WHEN ${day('end_at')} < ${day('begin_at')} THEN ${said('endtime')} || ' is before the begin, ' || begntime`,
  ...moneyFields.flatMap((field) => [
    `WHEN ${field} IS NOT NULL AND ${field}_yuan IS NULL THEN ${said(field)} || ' is no amount in yuan'`,
    `WHEN abs(${field}_yuan) > ${absurdYuan} THEN ${said(field)} || ' yuan is more than one settlement can be (${absurdYuan})'`,
    `WHEN (${field}_yuan * 10000)::BIGINT % 100 <> 0 THEN ${said(field)} || ' has parts of a fen'`,
  ]),
  `WHEN abs(fund_pay_sumamt_yuan) > abs(medfee_sumamt_yuan) THEN ${said('fund_pay_sumamt')} || ' is more than the whole, ' || medfee_sumamt`,
];

export const said = (field: string): string => `'${field}: "' || left(${field}, 40) || '"'`;

/**
 * The text columns of a CSV file, read as they stand; what has not their number goes into the table of rejects. Smaller pieces
 * than the engine's usual 32 MB leave memory to what it writes; they are four times the longest line it takes.
 */
export const csvSource = (path: string, columns: readonly string[], delimiter: string): string =>
  `
  read_csv(${quoted(path)}, auto_detect = false, header = false, skip = 1, delim = ${quoted(delimiter)}, quote = '"',
    escape = '"', store_rejects = true, rejects_limit = 0, buffer_size = 8388608,
    columns = {${columns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ')}})`;
