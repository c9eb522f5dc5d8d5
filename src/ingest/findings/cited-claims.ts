import { z } from 'zod';
import { type Batch, type CodedKind, claimsFile, codesFiles } from '../../entities/claim/claim-store.model.ts';
import type { FoundGroup } from '../../entities/detected-ring/found-group.model.ts';
import { type Columns, parquetOf, quoted } from '../../platform/columns/columns.ts';

/** Whom a claim names, by keyed hash; the id as it came is there to find the members of a group, and goes no further. */
const Named = z.object({ id: z.string(), key: z.string() });

const CitedClaim = z.object({
  /** Place of the group in the list. */
  group: z.int(),
  settlement: z.string(),
  day: z.iso.date(),
  lastDay: z.iso.date(),
  amountFen: z.int().nullable(),
  file: z.string(),
  line: z.int(),
  patient: Named,
  doctor: Named,
  facility: Named,
  patientRegion: z.string().nullable(),
  facilityRegion: z.string().nullable(),
});
export type CitedClaim = z.infer<typeof CitedClaim>;

const Row = z.object({
  ...CitedClaim.omit({ patient: true, doctor: true, facility: true }).shape,
  patientId: z.string(),
  patientKey: z.string(),
  doctorId: z.string(),
  doctorKey: z.string(),
  facilityId: z.string(),
  facilityKey: z.string(),
});

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
  const codes = (kind: CodedKind): string => parquetOf(codesFiles(store, kind, batches));
  const claims = batches
    .filter(({ holds }) => holds === 'SETTLEMENTS')
    .map(({ sha256 }) => `SELECT *, ${quoted(sha256)} AS file FROM read_parquet(${quoted(claimsFile(store, sha256))})`)
    .join(' UNION ALL BY NAME ');
  const rows = await columns.rows(
    Row,
    `SELECT cited.place AS "group", claim.setl_id AS settlement,
       strftime(DATE '1970-01-01' + claim.day, '%Y-%m-%d') AS day,
       strftime(DATE '1970-01-01' + coalesce(claim.last_day, claim.day), '%Y-%m-%d') AS "lastDay",
       claim.amount::INTEGER AS "amountFen", claim.file, claim.line::INTEGER AS line,
       patient.id AS "patientId", patient.key AS "patientKey", doctor.id AS "doctorId", doctor.key AS "doctorKey",
       facility.id AS "facilityId", facility.key AS "facilityKey",
       insured.id AS "patientRegion", placed.id AS "facilityRegion"
     FROM cited
     JOIN (${claims}) AS claim ON claim.setl_id = cited.text
     JOIN ${codes('facility')} AS facility ON facility.code = claim.facility
     JOIN at_facility ON at_facility.place = cited.place AND at_facility.text = facility.id
     JOIN ${codes('patient')} AS patient ON patient.code = claim.patient
     JOIN ${codes('doctor')} AS doctor ON doctor.code = claim.doctor
     LEFT JOIN ${codes('region')} AS insured ON insured.code = claim.patient_region
     LEFT JOIN ${codes('region')} AS placed ON placed.code = claim.facility_region
     WHERE coalesce(claim.amount, 0) >= 0
     ORDER BY cited.place, claim.day, claim.setl_id, facility.id`,
  );
  return rows.map(({ patientId, patientKey, doctorId, doctorKey, facilityId, facilityKey, ...claim }) => ({
    ...claim,
    patient: { id: patientId, key: patientKey },
    doctor: { id: doctorId, key: doctorKey },
    facility: { id: facilityId, key: facilityKey },
  }));
};

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
