import { type ClaimColumns, type ClaimTable, type Column, type RawClaims, sharedInts } from './claim-table.ts';
import { orderOfClaims } from './order-of-claims.ts';
import { countUp, sortIndexes } from './sort-indexes.ts';

/**
 * Renumbers everything by what it does: other ids and another order of rows give the same table. Entities are told
 * apart by sums of hashes over their claims, which do not depend on order; only where two entities do exactly the same
 * does the code decide, and then it makes no difference which comes first. Neighbours get near numbers. The columns of
 * `raw` become those of the table, in place: they are not to be used afterwards.
 */
export const canonicalOrder = (raw: RawClaims): ClaimTable => {
  const { count } = raw;
  const deed = deedsOf(raw);
  const facilities = 1 + greatest(raw.facility);
  const doctors = 1 + greatest(raw.doctor);
  const patients = 1 + greatest(raw.patient);

  const facilityRegionOf = Int32Array.from({ length: facilities }, (_, facility) => raw.facilityRegion[facility] ?? -1);
  const facilitySum = sums(raw.facility, deed, facilities);
  const regions = 2 + Math.max(greatest(raw.patientRegion), greatest(raw.facilityRegion));
  const regionSum = new Int32Array(regions);
  for (let facility = 0; facility < facilities; facility++) {
    const region = (facilityRegionOf[facility] ?? -1) + 1;
    regionSum[region] = ((regionSum[region] ?? 0) + mix(facilitySum[facility] ?? 0, 7)) | 0;
  }
  const regionRank = rank([regionSum], regions);
  const regionOfFacility = Int32Array.from(facilityRegionOf, (region) => regionRank.of[region + 1] ?? 0);
  const facilityRank = rank([regionOfFacility, facilitySum], facilities);
  renumber(raw.facility, facilityRank.of);

  const doctorHome = new Int32Array(doctors).fill(0x7fffffff);
  for (let at = 0; at < count; at++) {
    const doctor = raw.doctor[at] ?? 0;
    const facility = raw.facility[at] ?? 0;
    if (facility < (doctorHome[doctor] ?? 0)) doctorHome[doctor] = facility;
    deed[at] = mix(deed[at] ?? 0, facility);
  }
  const doctorRank = rank([doctorHome, sums(raw.doctor, deed, doctors)], doctors);
  renumber(raw.doctor, doctorRank.of);

  for (let at = 0; at < count; at++) deed[at] = mix(deed[at] ?? 0, raw.doctor[at] ?? 0);
  const second = new Int32Array(patients);
  for (let at = 0; at < count; at++) {
    const patient = raw.patient[at] ?? 0;
    second[patient] = ((second[patient] ?? 0) + mix(deed[at] ?? 0, 0x5bd1e995)) | 0;
  }
  const patientRank = rank([firstPlaces(raw, patients), sums(raw.patient, deed, patients), second], patients);
  renumber(raw.patient, patientRank.of);

  const { firstDay, endDay } = daysOf(raw);
  const order = orderOfClaims(raw, facilities, deed);
  const spare = deed;
  const homes = homesOf(raw, order, patients);
  return {
    count,
    firstDay,
    endDay,
    ...sortedColumns(raw, order, spare),
    baskets: raw.baskets,
    patients: { count: patients, ...homes, code: patientRank.codes },
    doctors: { count: doctors, code: doctorRank.codes },
    facilities: {
      count: facilities,
      code: facilityRank.codes,
      region: regionsInOrder(facilityRank.codes, facilityRegionOf),
    },
  };
};

const regionsInOrder = (codes: Int32Array, regionOf: Int32Array): Int32Array => {
  const region = sharedInts(codes.length);
  codes.forEach((code, facility) => {
    region[facility] = regionOf[code] ?? -1;
  });
  return region;
};

/** A hash of what a claim is, whoever it is of. */
const deedsOf = ({ count, day, lastDay, minute, amount }: RawClaims): Int32Array => {
  const deed = sharedInts(count);
  for (let at = 0; at < count; at++) {
    const from = day[at] ?? 0;
    const stay = mix(mix(from, 1), (lastDay[at] ?? 0) - from);
    deed[at] = mix(mix(stay, minute[at] ?? 0), amount[at] ?? 0);
  }
  return deed;
};

const mix = (state: number, value: number): number => {
  let mixed = Math.imul(state ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const greatest = (column: Column): number => {
  let most = -1;
  for (let at = 0; at < column.length; at++) if ((column[at] ?? 0) > most) most = column[at] ?? 0;
  return most;
};

const daysOf = ({ count, day }: RawClaims): Pick<ClaimTable, 'firstDay' | 'endDay'> => {
  let firstDay = count === 0 ? 0 : 0x7fffffff;
  let endDay = 0;
  for (let at = 0; at < count; at++) {
    const one = day[at] ?? 0;
    if (one < firstDay) firstDay = one;
    if (one >= endDay) endDay = one + 1;
  }
  return { firstDay, endDay };
};

const sums = (entity: Column, deed: Int32Array, entities: number): Int32Array => {
  const sum = new Int32Array(entities);
  for (let at = 0; at < entity.length; at++) {
    const one = entity[at] ?? 0;
    sum[one] = ((sum[one] ?? 0) + (deed[at] ?? 0)) | 0;
  }
  return sum;
};

/** Where a patient was first: the least facility of the first day. */
const firstPlaces = ({ count, patient, day, facility }: RawClaims, patients: number): Int32Array => {
  const home = new Int32Array(patients).fill(0x7fffffff);
  const first = new Int32Array(patients).fill(0x7fffffff);
  for (let at = 0; at < count; at++) {
    const one = patient[at] ?? 0;
    const on = day[at] ?? 0;
    const place = facility[at] ?? 0;
    if (on < (first[one] ?? 0) || (on === first[one] && place < (home[one] ?? 0))) {
      first[one] = on;
      home[one] = place;
    }
  }
  return home;
};

/** Address and place of insurance of every patient, as the last claims tell them. */
const homesOf = (
  raw: RawClaims,
  order: Int32Array,
  patients: number,
): { readonly address: Int32Array; readonly region: Int32Array } => {
  const address = sharedInts(patients).fill(-1);
  const region = sharedInts(patients).fill(-1);
  const told = new Int32Array(patients).fill(-1);
  for (let place = 0; place < order.length; place++) {
    const at = order[place] ?? 0;
    const patient = raw.patient[at] ?? 0;
    const day = raw.day[at] ?? 0;
    if (day < (told[patient] ?? 0)) continue;
    told[patient] = day;
    if (raw.address[at] !== -1) address[patient] = raw.address[at] ?? -1;
    if (raw.patientRegion[at] !== -1) region[patient] = raw.patientRegion[at] ?? -1;
  }
  return { address, region };
};

/** Ranks by several keys, the first one first: `of` a code, and the `codes` in order. */
const rank = (
  keys: readonly Int32Array[],
  entities: number,
): { readonly of: Int32Array; readonly codes: Int32Array } => {
  const codes = sharedInts(entities);
  codes.set(countUp(entities));
  for (const key of [...keys].reverse()) sortIndexes(codes, key, 0x7fffffff);
  const of = new Int32Array(entities);
  for (let place = 0; place < entities; place++) of[codes[place] ?? 0] = place;
  return { of, codes };
};

const renumber = (column: Column, rankOf: Int32Array): void => {
  for (let at = 0; at < column.length; at++) column[at] = rankOf[column[at] ?? 0] ?? 0;
};

/** One column after the other, so that only one of them stands in memory twice. */
const sortedColumns = (raw: RawClaims, order: Int32Array, spare: Int32Array): ClaimColumns => {
  const { facility, day, patient, doctor, lastDay, minute, amount, item, row } = raw;
  for (const column of [facility, patient, doctor, amount, item, row, day, lastDay, minute])
    inOrder(column, order, spare);
  return { facility, day, patient, doctor, lastDay, minute, amount, item, row };
};

const inOrder = (column: Column, order: Int32Array, spare: Int32Array): void => {
  for (let place = 0; place < order.length; place++) spare[place] = column[order[place] ?? 0] ?? 0;
  column.set(spare);
};
