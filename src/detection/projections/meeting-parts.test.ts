import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { claimsCsv, ordinaryClaims } from '../../../tests/support/made-up-claims.ts';
import { claimsFile, readManifest } from '../../entities/claim/claim-store.model.ts';
import { importClaims } from '../../ingest/claims/import-claims.ts';
import { type Columns, openColumns, quoted } from '../../platform/columns/columns.ts';
import { randomFrom } from '../../platform/random.ts';
import type { Period, SiteRows } from '../claims/visits.ts';
import { coVisits } from './co-visits.ts';
import { meetingInput } from './meeting-input.ts';
import { meetingsInPart, mergeMeetings, type PartMeetings } from './meeting-parts.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'yiju-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const readRows = async (columns: Columns, file: string, where: string): Promise<SiteRows> => {
  const site: number[] = [];
  const day: number[] = [];
  const patient: number[] = [];
  await columns.blocks(
    `SELECT facility, day, patient FROM read_parquet(${quoted(file)}) WHERE ${where} ORDER BY facility, day, patient`,
    (block) => {
      site.push(...block.integers(0));
      day.push(...block.integers(1));
      patient.push(...block.integers(2));
    },
  );
  return {
    count: site.length,
    site: Int32Array.from(site),
    day: Uint16Array.from(day),
    patient: Int32Array.from(patient),
  };
};

test('meetings in parts of a Parquet file, by facility and period, add up to those of the whole', async () => {
  const csv = join(folder, 'claims.csv');
  writeFileSync(csv, claimsCsv(ordinaryClaims(randomFrom(23), { patients: 150, facilities: 7, perPatient: 12 })));
  const store = join(folder, 'store');
  await importClaims([csv], { store, home: folder, mapping: {}, today: '2025-12-31', onProgress: () => undefined });
  const file = claimsFile(store, readManifest(store).batches[0]?.sha256 ?? '');
  const columns = await openColumns({ memory: 100, spill: join(folder, 'spill') });
  try {
    const whole = await readRows(columns, file, 'true');
    const patients = 1 + Math.max(...whole.patient);
    const [first, end] = [Math.min(...whole.day), 1 + Math.max(...whole.day)];
    const { days, ...limits } = { days: 1, dates: 3, surprise: 0.5 };

    const parts: PartMeetings[] = [];
    for (const [from, to] of [
      [0, 2],
      [2, 3],
      [3, 7],
    ] as const)
      for (const [begin, until] of [
        [first, first + 61],
        [first + 61, first + 62],
        [first + 62, end],
      ] satisfies Period[]) {
        const where = `facility >= ${from} AND facility < ${to} AND day >= ${begin - days} AND day < ${until + days}`;
        parts.push(meetingsInPart(await readRows(columns, file, where), patients, [begin, until], days));
      }
    const merged = mergeMeetings(parts, patients, limits);

    const atOnce = coVisits({ ...meetingInput(whole, patients, [first, end], days), ...limits }, 0, patients);
    expect(merged).toEqual(atOnce);
    expect(merged.first.length).toBeGreaterThan(40);
  } finally {
    columns.close();
  }
});
