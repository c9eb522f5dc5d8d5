import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Claims as columns of numbers; the names stand at their numbers. Only outpatient and stay days, no content. */
export interface ClaimsTable {
  readonly rows: number;
  readonly patients: readonly string[];
  readonly doctors: readonly string[];
  readonly facilities: readonly string[];
  readonly patient: Int32Array;
  readonly doctor: Int32Array;
  readonly facility: Int32Array;
  /** Days since 1970 on which a visit or stay began. */
  readonly day: Int32Array;
}

/** Reads the demo's own CSV, which needs no quotes. This is no importer: the product has one of its own. */
export const readClaimsFile = async (path: string): Promise<ClaimsTable> => {
  const [patients, doctors, facilities, days] = [names(), names(), names(), new Map<string, number>()];
  const [patient, doctor, facility, day] = [growing(), growing(), growing(), growing()];
  let header: Map<string, number> | null = null;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const cells = line.split(',');
    if (header === null) {
      header = new Map(cells.map((name, at) => [name, at]));
      continue;
    }
    const at = header;
    const cell = (name: string): string => cells[at.get(name) ?? -1] ?? '';
    patient.push(patients.numberOf(cell('psn_no')));
    doctor.push(doctors.numberOf(cell('atddr_no')));
    facility.push(facilities.numberOf(cell('fixmedins_code')));
    const text = cell('begntime').slice(0, 10);
    const known = days.get(text) ?? Date.parse(text) / 86_400_000;
    days.set(text, known);
    day.push(known);
  }
  return {
    rows: patient.size(),
    patients: patients.list,
    doctors: doctors.list,
    facilities: facilities.list,
    patient: patient.taken(),
    doctor: doctor.taken(),
    facility: facility.taken(),
    day: day.taken(),
  };
};

const names = () => {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    numberOf: (name: string): number => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, list.length);
      return list.push(name) - 1;
    },
  };
};

const growing = () => {
  let values = new Int32Array(1 << 16);
  let size = 0;
  return {
    push: (value: number): void => {
      if (size === values.length) {
        const wider = new Int32Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size] = value;
      size += 1;
    },
    size: () => size,
    taken: () => values.subarray(0, size),
  };
};
