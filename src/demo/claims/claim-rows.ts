import { fundFen } from './catalogue.ts';
import type { Codes } from './codes.ts';
import { nth } from './nth.ts';
import type { Visit } from './visit.ts';
import type { World } from './world.ts';

/** Names of the national settlement interface. */
export const claimColumns = [
  'setl_id',
  'psn_no',
  'atddr_no',
  'fixmedins_code',
  'begntime',
  'endtime',
  'setl_time',
  'medfee_sumamt',
  'fund_pay_sumamt',
  'med_list_codg',
  'insuplc_admdvs',
  'addr_key',
  'fixmedins_admdvs',
] as const;

const clock = Array.from({ length: 1_440 }, (_, minute) => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
});

/** As in `T08:30:00`. */
export const clockText = (minute: number): string => nth(clock, minute);

export const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

/** Ids of settlements begin with the day and count on through it. */
export const settlementId = ({ calendar }: World, day: number, number: number): string =>
  `${nth(calendar.text, day).replaceAll('-', '')}${String(number + 1).padStart(7, '0')}`;

/** One line of CSV; no value needs quotes. */
export const claimRow = (world: World, codes: Codes, visit: Visit, id: string): string => {
  const { places, people, calendar } = world;
  const { patient, doctor, begins, ends, minute, bill } = visit;
  const facility = nth(places.facilityOf, doctor);
  const level = nth(places.level, facility);
  return `${id},${codes.patient(patient)},${codes.doctor(doctor)},${codes.facility(facility)},${nth(calendar.text, begins)},${nth(calendar.text, ends)},${nth(calendar.text, ends)}${clockText(minute)},${yuanOf(bill.fen)},${yuanOf(fundFen(level, bill.fen))},${codes.item(bill.item)},${codes.division(nth(people.region, patient))},${codes.address(patient)},${codes.division(nth(places.regionOf, facility))}\n`;
};
