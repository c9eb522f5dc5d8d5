// Figures of a claims file that say whether its background is like life: docs/decisions/0017.
//   node tests/bench/detection/marginals.ts --claims FILE
import { parseArgs } from 'node:util';
import { nth } from '../../../src/demo/claims/nth.ts';
import { type ClaimsTable, readClaimsFile } from './claims-file.ts';

const { claims } = parseArgs({ options: { claims: { type: 'string' } } }).values;
if (claims === undefined) throw new Error('--claims FILE is needed.');
const table = await readClaimsFile(claims);
const { rows, patients, doctors, facilities } = table;

const perPatient = countsOf(table.patient, patients.length);
const perDoctor = countsOf(table.doctor, doctors.length);
const pairs = pairCounts(table);
const rowsOut: [string, string][] = [
  ['claims', `${rows}`],
  ['patients with a claim', `${patients.length}`],
  ['doctors', `${doctors.length}`],
  ['facilities', `${facilities.length}`],
  ['claims per patient and year: mean', (rows / patients.length).toFixed(2)],
  ['… median, 90 %, 99 %, most', quantiles(perPatient)],
  ['claims per doctor and year: median, 90 %, 99 %, most', quantiles(perDoctor)],
  ['doctor–patient edges', `${pairs.edges}`],
  ['… with 3 claims or more', `${pairs.often}`],
  ['patients with such an edge', `${pairs.patients}`],
  ['doctors with such an edge', `${pairs.doctors}`],
];
for (const [name, site, size] of [
  ['doctor', table.doctor, doctors.length],
  ['facility', table.facility, facilities.length],
] as const)
  for (const window of [0, 1, 3, 7]) {
    const { candidates, largest } = candidatePairs(site, size, table.day, window);
    rowsOut.push([
      `pairs of claims at one ${name} within ${window} d`,
      `${(candidates / 1e6).toFixed(1)} M, largest window ${largest}`,
    ]);
  }
for (const [name, site, size] of [
  ['doctor', table.doctor, doctors.length],
  ['facility', table.facility, facilities.length],
] as const) {
  rowsOut.push([`patient pairs on 3 dates or more, one ${name} within 1 d`, `${commonDates(table, site, size)}`]);
}
console.log(`| Figure | |\n|---|---:|\n${rowsOut.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}`);

function addOne(counts: Int32Array | Uint16Array, at: number): void {
  counts[at] = nth(counts, at) + 1;
}

function countsOf(numbers: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const number of numbers) addOne(counts, number);
  return counts;
}

function quantiles(counts: Int32Array): string {
  const sorted = counts.toSorted();
  return [0.5, 0.9, 0.99, 1]
    .map((part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))])
    .join(', ');
}

function pairCounts({ rows: count, patient, doctor, doctors: names }: ClaimsTable) {
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row += 1) keys[row] = (patient[row] ?? 0) * names.length + (doctor[row] ?? 0);
  keys.sort();
  let [edges, often] = [0, 0];
  const [seenPatients, seenDoctors] = [new Set<number>(), new Set<number>()];
  for (let from = 0, end = 0; from < count; from = end) {
    while (end < count && keys[end] === keys[from]) end += 1;
    edges += 1;
    if (end - from < 3) continue;
    often += 1;
    seenPatients.add(Math.floor((keys[from] ?? 0) / names.length));
    seenDoctors.add((keys[from] ?? 0) % names.length);
  }
  return { edges, often, patients: seenPatients.size, doctors: seenDoctors.size };
}

/** Rows of each site in the order of their days: `from[site]` to `from[site + 1]` of `order`. */
function bySite(site: Int32Array, size: number, day: Int32Array) {
  const from = new Int32Array(size + 1);
  for (const number of site) addOne(from, number + 1);
  for (let at = 0; at < size; at += 1) from[at + 1] = nth(from, at + 1) + nth(from, at);
  const byDay = Int32Array.from(site.keys()).sort((one, other) => nth(day, one) - nth(day, other) || one - other);
  const free = from.slice();
  const order = new Int32Array(site.length);
  for (const row of byDay) {
    const number = nth(site, row);
    order[nth(free, number)] = row;
    addOne(free, number);
  }
  return { from, order };
}

function candidatePairs(site: Int32Array, size: number, day: Int32Array, window: number) {
  const { from, order } = bySite(site, size, day);
  let [candidates, largest] = [0, 0];
  for (let at = 0; at < size; at += 1) {
    let first = nth(from, at);
    for (let row = first; row < nth(from, at + 1); row += 1) {
      while (nth(day, nth(order, row)) - nth(day, nth(order, first)) > window) first += 1;
      candidates += row - first;
      largest = Math.max(largest, row - first + 1);
    }
  }
  return { candidates, largest };
}

/** Pairs of patients who were at one site within a day of each other on three dates of the first one or more. */
function commonDates({ patient, patients: names, day }: ClaimsTable, site: Int32Array, size: number): number {
  const { from, order } = bySite(site, size, day);
  const place = new Int32Array(order.length);
  order.forEach((row, at) => {
    place[row] = at;
  });
  const own = bySite(patient, names.length, day);
  const dates = new Uint16Array(names.length);
  const last = new Int32Array(names.length);
  let found = 0;
  for (let one = 0; one < names.length; one += 1) {
    const met: number[] = [];
    for (let at = nth(own.from, one); at < nth(own.from, one + 1); at += 1) {
      const row = nth(own.order, at);
      const today = nth(day, row);
      const where = nth(site, row);
      const meet = (other: number): void => {
        // Each pair once, and each date of the first patient once.
        if (other <= one || last[other] === today) return;
        if (dates[other] === 0) met.push(other);
        addOne(dates, other);
        last[other] = today;
      };
      for (let near = nth(place, row); near >= nth(from, where) && today - nth(day, nth(order, near)) <= 1; near -= 1)
        meet(nth(patient, nth(order, near)));
      for (
        let near = nth(place, row) + 1;
        near < nth(from, where + 1) && nth(day, nth(order, near)) - today <= 1;
        near += 1
      )
        meet(nth(patient, nth(order, near)));
    }
    for (const other of met) {
      if (nth(dates, other) >= 3) found += 1;
      dates[other] = 0;
      last[other] = 0;
    }
  }
  return found;
}
