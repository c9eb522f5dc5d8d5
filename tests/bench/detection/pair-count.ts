// The naive question, "doctor and patient meet often", as a detector: what every other one must beat by far.
//   node tests/bench/detection/pair-count.ts --claims FILE --out DIR
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClaimsFile } from './claims-file.ts';

const often = 3;
const text = { type: 'string' } as const;
const { claims, out } = parseArgs({ options: { claims: text, out: text } }).values;
if (claims === undefined || out === undefined) throw new Error('--claims FILE and --out DIR are needed.');
const table = await readClaimsFile(claims);

const keys = new Float64Array(table.rows);
for (let row = 0; row < table.rows; row += 1)
  keys[row] = (table.doctor[row] ?? 0) * table.patients.length + (table.patient[row] ?? 0);
keys.sort();
const patients = new Map<number, number>();
const doctors = new Map<number, { most: number; patients: number[] }>();
for (let from = 0, end = 0; from < keys.length; from = end) {
  while (end < keys.length && keys[end] === keys[from]) end += 1;
  const count = end - from;
  if (count < often) continue;
  const key = keys[from] ?? 0;
  const [doctor, patient] = [Math.floor(key / table.patients.length), key % table.patients.length];
  patients.set(patient, Math.max(count, patients.get(patient) ?? 0));
  const so = doctors.get(doctor) ?? { most: 0, patients: [] };
  so.most = Math.max(so.most, count);
  so.patients.push(patient);
  doctors.set(doctor, so);
}

mkdirSync(out, { recursive: true });
const csv = (rows: Iterable<readonly [string, number]>): string =>
  `id,score\n${[...rows]
    .map(([id, score]) => `${id},${score}\n`)
    .sort()
    .join('')}`;
const patient = (number: number): string => table.patients[number] ?? '';
const doctor = (number: number): string => table.doctors[number] ?? '';
writeFileSync(join(out, 'patients.csv'), csv([...patients].map(([number, score]) => [patient(number), score])));
writeFileSync(join(out, 'doctors.csv'), csv([...doctors].map(([number, { most }]) => [doctor(number), most])));
const groups = [...doctors].map(([number, { most, patients: members }]) => ({
  id: doctor(number),
  patients: members.map(patient).sort(),
  doctors: [doctor(number)],
  score: most,
  claims: [],
}));
const ordered = groups.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
writeFileSync(join(out, 'groups.jsonl'), ordered.map((group) => `${JSON.stringify(group)}\n`).join(''));
