import { canonicalOrder } from '../../src/detection/claims/canonical-order.ts';
import { type ClaimIndex, indexClaims } from '../../src/detection/claims/claim-index.ts';
import type { ClaimTable } from '../../src/detection/claims/claim-table.ts';
import type { CoVisitInput } from '../../src/detection/projections/co-visits.ts';
import { meetingInput } from '../../src/detection/projections/meeting-input.ts';
import { type Random, randomFrom } from '../../src/platform/random.ts';

/** One claim of a test; what is left out is not told. */
export interface MadeUpClaim {
  readonly patient: string;
  readonly doctor: string;
  readonly facility: string;
  readonly day: number;
  readonly lastDay?: number;
  readonly minute?: number;
  readonly amount?: number;
  readonly item?: string;
  /** Equal numbers stand for equal lists of charges. */
  readonly basket?: number;
  readonly address?: string;
  readonly region?: string;
  readonly facilityRegion?: string;
}

export interface MadeUp {
  readonly claims: ClaimTable;
  readonly index: ClaimIndex;
  readonly patientName: (patient: number) => string;
  readonly doctorName: (doctor: number) => string;
  readonly patientOf: (name: string) => number;
}

/** A claim table of made-up claims; codes of names are given in the order they come in. */
export const claimTable = (rows: readonly MadeUpClaim[]): MadeUp => {
  const codes = (name: (row: MadeUpClaim) => string | undefined) => {
    const known = new Map<string, number>();
    const column = Int32Array.from(rows, (row) => {
      const text = name(row);
      if (text === undefined) return -1;
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    return { column, names: [...known.keys()] };
  };
  const numbers = (value: (row: MadeUpClaim) => number): Int32Array => Int32Array.from(rows, value);
  const patient = codes((row) => row.patient);
  const doctor = codes((row) => row.doctor);
  const facility = codes((row) => row.facility);
  const regions = new Map<string, number>();
  const region = (text: string | undefined): number => {
    if (text === undefined) return -1;
    regions.set(text, regions.get(text) ?? regions.size);
    return regions.get(text) ?? -1;
  };
  const claims = canonicalOrder({
    count: rows.length,
    patient: patient.column,
    doctor: doctor.column,
    facility: facility.column,
    item: codes((row) => row.item).column,
    address: codes((row) => row.address).column,
    baskets: rows.some(({ basket }) => basket !== undefined) ? numbers(({ basket }) => basket ?? -1) : null,
    patientRegion: numbers((row) => region(row.region)),
    facilityRegion: Int32Array.from(facility.names, (name) =>
      region(rows.findLast((row) => row.facility === name)?.facilityRegion),
    ),
    day: Uint16Array.from(rows, ({ day }) => day),
    lastDay: Uint16Array.from(rows, ({ day, lastDay }) => lastDay ?? day),
    minute: Int16Array.from(rows, ({ minute }) => minute ?? -1),
    amount: numbers(({ amount }) => amount ?? -1),
    row: numbers(() => 0).map((_, at) => at),
  });
  const nameOf = (names: readonly string[], rank: Int32Array) => (entity: number) => names[rank[entity] ?? 0] ?? '';
  const patientName = nameOf(patient.names, claims.patients.code);
  const places = new Map(Array.from(claims.patients.code, (_, place) => [patientName(place), place] as const));
  return {
    claims,
    index: indexClaims(claims),
    patientName,
    doctorName: nameOf(doctor.names, claims.doctors.code),
    patientOf: (name) => places.get(name) ?? -1,
  };
};

/** An ordinary place: patients with a doctor of their own, who now and then see another, on any day of a year. */
export const ordinaryClaims = (
  random: Random,
  size: { readonly patients: number; readonly facilities: number; readonly perPatient: number },
): readonly MadeUpClaim[] =>
  Array.from({ length: size.patients }, (_, patient) => {
    const home = random.between(0, size.facilities - 1);
    return Array.from({ length: random.between(1, 2 * size.perPatient) }, (): MadeUpClaim => {
      const facility = random.chance(0.7) ? home : random.between(0, size.facilities - 1);
      return {
        patient: `person ${patient}`,
        doctor: `doctor ${facility}.${random.chance(0.7) ? patient % 3 : random.between(0, 2)}`,
        facility: `facility ${facility}`,
        day: random.between(0, 364),
        minute: random.between(480, 1_020),
        amount: random.between(2_000, 40_000),
        item: `item ${random.between(0, 60)}`,
        address: `address ${Math.floor(patient / 3)}`,
        region: `region ${home % 4}`,
        facilityRegion: `region ${facility % 4}`,
      };
    });
  }).flat();

/** Some people at one doctor on given days, each there with a chance; what they do there can be given. */
export const cohort = (
  random: Random,
  people: readonly string[],
  days: readonly number[],
  presence: number,
  of: Partial<MadeUpClaim> & Pick<MadeUpClaim, 'doctor' | 'facility'>,
): readonly MadeUpClaim[] =>
  days.flatMap((day) =>
    people.flatMap((patient) =>
      random.chance(presence)
        ? [{ minute: random.between(480, 1_020), amount: random.between(2_000, 40_000), ...of, patient, day }]
        : [],
    ),
  );

export const people = (count: number, word = 'member'): readonly string[] =>
  Array.from({ length: count }, (_, place) => `${word} ${place}`);

/** The same claims in another order, under other names. */
export const disguised = (rows: readonly MadeUpClaim[], seed: number): readonly MadeUpClaim[] => {
  const random = randomFrom(seed);
  const renamed = new Map<string, string>();
  const rename = (text: string): string => {
    const known = renamed.get(text) ?? `${random.between(0, 1_000_000)}-${text}`;
    renamed.set(text, known);
    return known;
  };
  const shuffled = rows.map((row) => ({ row, key: random() })).sort((a, b) => a.key - b.key);
  return shuffled.map(({ row }) => ({
    ...row,
    patient: rename(row.patient),
    doctor: rename(row.doctor),
    facility: rename(row.facility),
  }));
};

/** Meetings at facilities within a day. */
export const meetingsOf = ({ claims }: ClaimIndex): Omit<CoVisitInput, 'dates' | 'surprise'> => {
  const rows = { count: claims.count, site: claims.facility, day: claims.day, patient: claims.patient };
  return meetingInput(rows, claims.patients.count, [claims.firstDay, claims.endDay], 1);
};

/** The claims as a file of settlements. */
export const claimsCsv = (rows: readonly MadeUpClaim[]): string => {
  const isoDay = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
  const lines = rows.map((row, at) =>
    [
      `S${at}`,
      row.patient,
      row.doctor,
      row.facility,
      isoDay(row.day),
      isoDay(row.lastDay ?? row.day),
      row.amount === undefined ? '' : (row.amount / 100).toFixed(2),
      row.item ?? '',
      row.region ?? '',
      row.address ?? '',
      row.facilityRegion ?? '',
    ].join(),
  );
  const header =
    'setl_id,psn_no,atddr_no,fixmedins_code,begntime,endtime,medfee_sumamt,med_list_codg,insuplc_admdvs,addr_key,fixmedins_admdvs';
  return `${[header, ...lines].join('\n')}\n`;
};
