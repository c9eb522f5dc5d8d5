import type { Batch } from '../entities/claim/claim-store.model.ts';
import type { DetectorRun, FoundGroup } from '../entities/detected-ring/found-group.model.ts';
import type { Columns } from '../platform/columns/columns.ts';
import { idsByCode, settlementIds } from './claims/stored-ids.ts';
import type { FoundGroups } from './find-groups.ts';
import { type JudgedGroup, standingOf } from './judged-group.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes `groups.jsonl`, `patients.csv` and `doctors.csv`, with the ids as they came; `explained.jsonl` with the groups
 * that an innocent explanation covers, and `weak.jsonl` with those whose indicators are too weak to name anybody; and
 * `run.json`: what was read, so that findings can be led back to it. What was found is in the codes and rows of the store.
 * Answers where it was too crowded to ask.
 */
export const writeFindings = async (
  columns: Columns,
  store: string,
  batches: readonly Batch[],
  { groups: judged, crowds }: FoundGroups,
  run: Omit<DetectorRun, 'crowded'>,
  out: string,
): Promise<DetectorRun['crowded']> => {
  const named = async (
    kind: 'patient' | 'doctor' | 'facility',
    codes: readonly number[],
  ): Promise<(code: number) => string> => {
    const ids = await idsByCode(columns, store, batches, kind, codes);
    return (code) => ids.get(code) ?? '';
  };
  const patient = await named(
    'patient',
    judged.flatMap((group) => [...group.patients, ...group.peripheral]),
  );
  const doctor = await named('doctor', [
    ...judged.flatMap(({ doctors }) => doctors),
    ...crowds.flatMap(({ doctor: one }) => one ?? []),
  ]);
  const facility = await named(
    'facility',
    [...judged.flatMap(({ gatherings }) => gatherings), ...crowds].map(({ facility: one }) => one),
  );
  const settlements = await settlementIds(
    columns,
    store,
    batches,
    judged.flatMap(({ claims }) => claims),
  );

  const asLine = (group: JudgedGroup, id: string): string =>
    `${JSON.stringify({
      id,
      patients: group.patients.map(patient).sort(),
      doctors: group.doctors.map(doctor).sort(),
      peripheral: group.peripheral.map(patient).sort(),
      facilities: [...new Set(group.gatherings.map((gathering) => facility(gathering.facility)))].sort(),
      pattern: group.pattern,
      score: group.score,
      parts: group.parts,
      innocent: group.innocent,
      claims: group.claims.map((row) => settlements.get(row) ?? '').sort(),
    } satisfies Written)}\n`;
  const numbered = (listed: readonly JudgedGroup[], word: string): string =>
    listed.map((group, place) => asLine(group, `${word}-${String(place + 1).padStart(4, '0')}`)).join('');
  const thatAre = (standing: ReturnType<typeof standingOf>): readonly JudgedGroup[] =>
    judged.filter((group) => standingOf(group) === standing);
  const groups = thatAre('LEAD');
  const crowded = crowds.map(({ facility: at, doctor: of, claims: count }) => ({
    facility: facility(at),
    doctor: of === null ? null : doctor(of),
    claims: count,
  }));
  writeFiles(out, {
    'groups.jsonl': numbered(groups, 'group'),
    'explained.jsonl': numbered(thatAre('EXPLAINED'), 'explained'),
    'weak.jsonl': numbered(thatAre('WEAK'), 'weak'),
    'patients.csv': scoresOf(groups, (group) => group.patients.map(patient)),
    'doctors.csv': scoresOf(groups, (group) => group.doctors.map(doctor)),
    'run.json': `${JSON.stringify({ ...run, crowded } satisfies DetectorRun, null, 2)}\n`,
  });
  return crowded;
};

/** The greatest score of the groups an entity is in, the greatest first. */
const scoresOf = (groups: readonly JudgedGroup[], membersOf: (group: JudgedGroup) => readonly string[]): string => {
  const scores = new Map<string, number>();
  for (const group of groups)
    for (const member of membersOf(group)) scores.set(member, Math.max(scores.get(member) ?? 0, group.score));
  const rows = [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return ['id,score', ...rows.map(([id, score]) => `${asCell(id)},${score}`)].map((row) => `${row}\n`).join('');
};

const asCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The line as whoever reads it expects it. */
type Written = {
  readonly [Name in keyof FoundGroup]: FoundGroup[Name] extends readonly (infer Item)[]
    ? readonly Item[]
    : FoundGroup[Name];
};
