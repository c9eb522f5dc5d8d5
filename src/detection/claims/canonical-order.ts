import { type ClaimTable, type RawClaims, sharedInts } from './claim-table.ts';
import { countUp, sortIndexes } from './sort-indexes.ts';

/**
 * Renumbers everything by what it does: other ids and another order of rows give the same table. Entities are told
 * apart by sums of hashes over their claims, which do not depend on order; only where two entities do exactly the same
 * does the code decide, and then it makes no difference which comes first. Neighbours get near numbers.
 */
export const canonicalOrder = (raw: RawClaims): ClaimTable => {
  const { count } = raw;
  const deed = new Int32Array(count);
  for (let at = 0; at < count; at++)
    deed[at] = mix(
      mix(mix(mix(raw.day[at] ?? 0, 1), (raw.lastDay[at] ?? 0) - (raw.day[at] ?? 0)), raw.minute[at] ?? 0),
      raw.amount[at] ?? 0,
    );
  const facilities = 1 + greatest(raw.facility);
  const doctors = 1 + greatest(raw.doctor);
  const patients = 1 + greatest(raw.patient);

  const facilityRegionOf = new Int32Array(facilities).fill(-1);
  for (let at = 0; at < count; at++) facilityRegionOf[raw.facility[at] ?? 0] = raw.facilityRegion[at] ?? -1;
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
  const doctorHome = new Int32Array(doctors).fill(0x7fffffff);
  for (let at = 0; at < count; at++) {
    const doctor = raw.doctor[at] ?? 0;
    doctorHome[doctor] = Math.min(doctorHome[doctor] ?? 0, facilityRank.of[raw.facility[at] ?? 0] ?? 0);
    deed[at] = mix(deed[at] ?? 0, facilityRank.of[raw.facility[at] ?? 0] ?? 0);
  }
  const doctorRank = rank([doctorHome, sums(raw.doctor, deed, doctors)], doctors);
  const patientHome = firstPlaces(raw, facilityRank.of, patients);
  for (let at = 0; at < count; at++) deed[at] = mix(deed[at] ?? 0, doctorRank.of[raw.doctor[at] ?? 0] ?? 0);
  const patientSum = sums(raw.patient, deed, patients);
  const second = new Int32Array(patients);
  for (let at = 0; at < count; at++) {
    const patient = raw.patient[at] ?? 0;
    second[patient] = ((second[patient] ?? 0) + mix(deed[at] ?? 0, 0x5bd1e995)) | 0;
  }
  const patientRank = rank([patientHome, patientSum, second], patients);

  const order = countUp(count);
  let firstDay = count === 0 ? 0 : 0x7fffffff;
  let endDay = 0;
  for (const day of raw.day.subarray(0, count)) {
    if (day < firstDay) firstDay = day;
    if (day >= endDay) endDay = day + 1;
  }
  const fromFirst = raw.day.map((day) => day - firstDay);
  const patientOf = raw.patient.map((patient) => patientRank.of[patient] ?? 0);
  const facilityOf = raw.facility.map((facility) => facilityRank.of[facility] ?? 0);
  sortIndexes(
    order,
    deed.map((value) => value & 0xffff),
    1 << 16,
  );
  sortIndexes(order, patientOf, patients);
  sortIndexes(order, fromFirst, endDay - firstDay);
  sortIndexes(order, facilityOf, facilities);

  const address = new Int32Array(patients).fill(-1);
  const region = new Int32Array(patients).fill(-1);
  const told = new Int32Array(patients).fill(-1);
  for (const at of order) {
    const patient = patientOf[at] ?? 0;
    if ((raw.day[at] ?? 0) < (told[patient] ?? 0)) continue;
    told[patient] = raw.day[at] ?? 0;
    if (raw.address[at] !== -1) address[patient] = raw.address[at] ?? -1;
    if (raw.patientRegion[at] !== -1) region[patient] = raw.patientRegion[at] ?? -1;
  }
  const sorted = (column: Int32Array): Int32Array => {
    const result = sharedInts(count);
    for (let place = 0; place < count; place++) result[place] = column[order[place] ?? 0] ?? 0;
    return result;
  };
  return {
    count,
    firstDay,
    endDay,
    facility: sorted(facilityOf),
    patient: sorted(patientOf),
    doctor: sorted(raw.doctor.map((doctor) => doctorRank.of[doctor] ?? 0)),
    day: sorted(raw.day),
    lastDay: sorted(raw.lastDay),
    minute: sorted(raw.minute),
    amount: sorted(raw.amount),
    item: sorted(raw.item),
    row: sorted(raw.row),
    patients: { count: patients, address, region, code: patientRank.codes },
    doctors: { count: doctors, code: doctorRank.codes },
    facilities: {
      count: facilities,
      code: facilityRank.codes,
      region: facilityRank.codes.map((code) => facilityRegionOf[code] ?? -1),
    },
  };
};

const mix = (state: number, value: number): number => {
  let mixed = Math.imul(state ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const greatest = (column: Int32Array): number => {
  let most = -1;
  for (const value of column) if (value > most) most = value;
  return most;
};

const sums = (entity: Int32Array, deed: Int32Array, entities: number): Int32Array => {
  const sum = new Int32Array(entities);
  for (let at = 0; at < entity.length; at++) {
    const one = entity[at] ?? 0;
    sum[one] = ((sum[one] ?? 0) + (deed[at] ?? 0)) | 0;
  }
  return sum;
};

/** Where a patient was first: the least facility of the first day. */
const firstPlaces = (raw: RawClaims, facilityRank: Int32Array, patients: number): Int32Array => {
  const home = new Int32Array(patients).fill(0x7fffffff);
  const first = new Int32Array(patients).fill(0x7fffffff);
  for (let at = 0; at < raw.count; at++) {
    const patient = raw.patient[at] ?? 0;
    const day = raw.day[at] ?? 0;
    const place = facilityRank[raw.facility[at] ?? 0] ?? 0;
    if (day < (first[patient] ?? 0) || (day === first[patient] && place < (home[patient] ?? 0))) {
      first[patient] = day;
      home[patient] = place;
    }
  }
  return home;
};

/** Ranks by several keys, the first one first: `of` a code, and the `codes` in order. */
const rank = (
  keys: readonly Int32Array[],
  entities: number,
): { readonly of: Int32Array; readonly codes: Int32Array } => {
  const codes = countUp(entities);
  for (const key of [...keys].reverse()) sortIndexes(codes, key, 0x7fffffff);
  const of = new Int32Array(entities);
  for (let place = 0; place < entities; place++) of[codes[place] ?? 0] = place;
  return { of, codes };
};
