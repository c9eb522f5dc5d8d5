import { z } from 'zod';
import { type Batch, type CodedKind, claimsFile, codesFiles } from '../../entities/claim/claim-store.model.ts';
import type { FoundGroup } from '../../entities/detected-ring/found-group.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';
import { type Once, onceEach } from '../../platform/once-each.ts';

/** A claim that a group cites; whom it names, by keyed hash. */
const CitedClaim = z.object({
  /** Place of the group in the list. */
  group: z.int(),
  settlement: z.string(),
  day: z.iso.date(),
  lastDay: z.iso.date(),
  amountFen: z.int().nullable(),
  file: z.string(),
  line: z.int(),
  patient: z.string(),
  doctor: z.string(),
  facility: z.string(),
  patientRegion: z.string().nullable(),
  facilityRegion: z.string().nullable(),
});
export type CitedClaim = z.infer<typeof CitedClaim>;

/** Claims read at once, about: they come as objects, and of twenty million that were searched a million are cited. */
const claimsAtOnce = 20_000;

/**
 * The settlements that groups cite, from the store they were found in, by group, day and settlement. A settlement is
 * known by its institution and its number, so only those at the facilities of the group count.
 */
export const citedClaims = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
  groups: readonly Pick<FoundGroup, 'facilities' | 'claims'>[],
): Promise<readonly CitedClaim[]> => {
  await table(
    columns,
    'cited',
    groups.flatMap(({ claims }, group) => claims.map((claim) => [group, claim] as const)),
  );
  await table(
    columns,
    'at_facility',
    groups.flatMap(({ facilities }, group) => facilities.map((facility) => [group, facility] as const)),
  );
  await columns.run(`CREATE OR REPLACE TEMP TABLE cited_claims AS ${foundClaims(store, batches)}`);
  const once = onceEach();
  const found: CitedClaim[] = [];
  for (const [from, to] of someAtOnce(groups)) {
    const rows = await columns.rows(
      CitedClaim,
      'SELECT * FROM cited_claims WHERE "group" BETWEEN $1 AND $2 ORDER BY "group", day, settlement, facility, file, line',
      [from, to],
    );
    for (const row of rows) found.push(withTexts(row, once));
  }
  return found;
};

const foundClaims = (store: string, batches: readonly Batch[]): string => {
  const codes = (kind: CodedKind): string => parquetOf(codesFiles(store, kind, batches));
  const claims = batches
    .filter(({ holds }) => holds === 'SETTLEMENTS')
    .map(({ sha256 }) => `SELECT *, ${quoted(sha256)} AS file FROM read_parquet(${quoted(claimsFile(store, sha256))})`)
    .join(' UNION ALL BY NAME ');
  return `SELECT cited.place AS "group", claim.setl_id AS settlement,
       strftime(DATE '1970-01-01' + claim.day, '%Y-%m-%d') AS day,
       strftime(DATE '1970-01-01' + coalesce(claim.last_day, claim.day), '%Y-%m-%d') AS "lastDay",
       claim.amount::INTEGER AS "amountFen", claim.file, claim.line::INTEGER AS line,
       patient.key AS patient, doctor.key AS doctor, facility.key AS facility,
       insured.id AS "patientRegion", placed.id AS "facilityRegion"
     FROM cited
     JOIN (${claims}) AS claim ON claim.setl_id = cited.text
     JOIN ${codes('facility')} AS facility ON facility.code = claim.facility
     JOIN at_facility ON at_facility.place = cited.place AND at_facility.text = facility.id
     JOIN ${codes('patient')} AS patient ON patient.code = claim.patient
     JOIN ${codes('doctor')} AS doctor ON doctor.code = claim.doctor
     LEFT JOIN ${codes('region')} AS insured ON insured.code = claim.patient_region
     LEFT JOIN ${codes('region')} AS placed ON placed.code = claim.facility_region
     WHERE coalesce(claim.amount, 0) >= 0`;
};

/** First and last places of groups that cite so many claims together. */
const someAtOnce = (groups: readonly Pick<FoundGroup, 'claims'>[]): readonly (readonly [number, number])[] => {
  const ranges: [number, number][] = [];
  let claims = claimsAtOnce;
  for (const [place, group] of groups.entries()) {
    const last = ranges.at(-1);
    if (last === undefined || claims + group.claims.length > claimsAtOnce) {
      ranges.push([place, place]);
      claims = 0;
    } else last[1] = place;
    claims += group.claims.length;
  }
  return ranges;
};

/** Without the numbers of settlements, of which no two are alike. */
const withTexts = (
  { day, lastDay, file, patient, doctor, facility, ...claim }: CitedClaim,
  once: Once,
): CitedClaim => ({
  ...claim,
  day: once(day),
  lastDay: once(lastDay),
  file: once(file),
  patient: once(patient),
  doctor: once(doctor),
  facility: once(facility),
  patientRegion: claim.patientRegion === null ? null : once(claim.patientRegion),
  facilityRegion: claim.facilityRegion === null ? null : once(claim.facilityRegion),
});

const table = async (columns: Columns, name: string, rows: readonly (readonly [number, string])[]): Promise<void> => {
  await columns.run(`CREATE OR REPLACE TEMP TABLE ${name} (place INTEGER, text VARCHAR)`);
  for (let at = 0; at < rows.length; at += 5_000)
    await columns.run(
      `INSERT INTO ${name} VALUES ${rows
        .slice(at, at + 5_000)
        .map(([place, text]) => `(${place}, ${quoted(text)})`)
        .join(', ')}`,
    );
};
