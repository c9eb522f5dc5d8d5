import { clockText, yuanOf } from '../claim-rows.ts';
import type { Codes } from '../codes.ts';
import { nth } from '../nth.ts';
import type { Visit } from '../visit.ts';
import type { World } from '../world.ts';
import type { FeeLine } from './fee-lines-of.ts';

/** Names of the national settlement interface. */
export const feeLineColumns = [
  'feedetl_sn',
  'setl_id',
  'fixmedins_code',
  'fee_ocur_time',
  'med_list_codg',
  'cnt',
  'pric',
  'det_item_fee_sumamt',
  'init_feedetl_sn',
] as const;

/** The lines of CSV of one settlement; no value needs quotes. */
export const feeLineRows = (
  { places, calendar }: World,
  codes: Codes,
  visit: Visit,
  id: string,
  lines: readonly FeeLine[],
): string => {
  const facility = codes.facility(nth(places.facilityOf, visit.doctor));
  const numberOf = (place: number): string => `${id}${String(place + 1).padStart(3, '0')}`;
  let rows = '';
  for (const [place, { item, count, priceFen, fen, takesBack, day, minute }] of lines.entries())
    rows += `${numberOf(place)},${id},${facility},${nth(calendar.text, day)}${clockText(minute)},${codes.item(item)},${countText(count)},${yuanOf(priceFen)},${yuanOf(fen)},${takesBack === null ? '' : numberOf(takesBack)}\n`;
  return rows;
};

const countText = (count: number): string => (Number.isInteger(count) ? String(count) : count.toFixed(1));
