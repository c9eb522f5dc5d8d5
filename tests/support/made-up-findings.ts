import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../src/entities/claim/claim-store.model.ts';
import { importClaims } from '../../src/ingest/claims/import-claims.ts';
import { ringId } from '../../src/ingest/findings/ring-row.ts';
import { partyId, shortHash } from '../../src/ingest/findings/settlement-rows.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { forgetFindings } from './forget-findings.ts';

/** The secret of the made-up place, so that its pseudonyms can be foretold. */
const secret = '00'.repeat(32);
const keyOf = (kind: 'patient' | 'doctor' | 'facility', id: string): string =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`${kind}:${id}`).digest('hex');

/** So many days, five weeks apart; after the eighth the same again. */
const daysOf = (visits: number): readonly string[] =>
  Array.from({ length: visits }, (_, at) => new Date(Date.UTC(2025, 2, 3 + 35 * (at % 8))).toISOString().slice(0, 10));

/** What may be other than usual: the doctors, by a letter of their own, or one for both groups; and on how many days each patient came. */
interface Change {
  readonly doctor?: string;
  readonly isOneDoctor?: boolean;
  readonly visits?: number;
}

interface MadeUp {
  readonly name: string;
  readonly region: string;
  readonly signal: 'COMMON_DATES' | 'LINKED_BURSTS';
  readonly standing: 'LEAD' | 'EXPLAINED';
  readonly score: number;
}

/** Two groups of three patients, one doctor and one facility on three days each; the second has an innocent explanation. */
const groupsIn = (region: string): readonly MadeUp[] => [
  { name: 'A', region, signal: 'COMMON_DATES', standing: 'LEAD', score: 0.71 },
  { name: 'B', region: '530100', signal: 'LINKED_BURSTS', standing: 'EXPLAINED', score: 0.42 },
];

const patientsOf = ({ name }: MadeUp): readonly string[] => ['1', '2', '3'].map((number) => `P${name}${number}`);
const settlementsOf = (
  group: MadeUp,
  visits = 3,
): readonly (readonly [settlement: string, patient: string, day: string])[] =>
  patientsOf(group).flatMap((patient) =>
    daysOf(visits).map((day, at) => [`${group.name}-${patient}-${at}`, patient, day] as const),
  );

/** What the made-up groups become in the graph: key and region of each node, by kind. */
export const madeUpRows = (region: string): Readonly<Record<string, readonly { id: string; region: string }[]>> => {
  const of = (rows: (group: MadeUp) => readonly string[]) =>
    groupsIn(region).flatMap((group) => rows(group).map((id) => ({ id, region: group.region })));
  return {
    DetectedRing: of((group) => [
      ringId(group.signal, [
        ...patientsOf(group).map((patient) => keyOf('patient', patient)),
        keyOf('doctor', `D${group.name}`),
      ]),
    ]),
    ClaimParty: of((group) => [
      ...patientsOf(group).map((patient) => partyId(keyOf('patient', patient))),
      partyId(keyOf('doctor', `D${group.name}`)),
      partyId(keyOf('facility', `F${group.name}`)),
    ]),
    Settlement: of((group) =>
      settlementsOf(group).map(
        ([settlement]) => `settlement:${shortHash(`${keyOf('facility', `F${group.name}`)} ${settlement}`)}`,
      ),
    ),
  };
};

const homes: string[] = [];

/** Takes away the folders that were made up here. */
export const clearMadeUpFindings = (): void => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
};

/** A folder such as `npm run detect` writes, over a store with the claims of two made-up groups; `clearMadeUpFindings` takes it away. */
export const madeUpFindings = async (
  region: string,
  { doctor = 'D', isOneDoctor = false, visits = 3 }: Change = {},
): Promise<string> => {
  const home = mkdtempSync(join(tmpdir(), 'yiju-findings-'));
  homes.push(home);
  const [store, folder, file] = [join(home, 'claims'), join(home, 'findings'), join(home, 'claims.csv')];
  mkdirSync(folder);
  writeFileSync(join(home, 'claims.key'), secret);
  const header = 'setl_id,psn_no,atddr_no,fixmedins_code,begntime,medfee_sumamt,insuplc_admdvs,fixmedins_admdvs';
  const groups = groupsIn(region);
  const doctorOf = ({ name }: MadeUp): string => `${doctor}${isOneDoctor ? 'A' : name}`;
  const rows = groups.flatMap((group) =>
    settlementsOf(group, visits).map(([settlement, patient, day]) =>
      [settlement, patient, doctorOf(group), `F${group.name}`, day, '80.00', group.region, group.region].join(),
    ),
  );
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  const options = { store, home, mapping: {}, today: '2026-01-01', onProgress: () => {} };
  for (const { outcome } of await importClaims([file], options))
    if (outcome === 'REFUSED') throw new Error('The made-up claims were refused.');
  const lines = (standing: MadeUp['standing']): string =>
    groups
      .filter((group) => group.standing === standing)
      .map((group) => `${JSON.stringify(foundGroup(group, doctorOf(group), visits))}\n`)
      .join('');
  writeFileSync(join(folder, 'groups.jsonl'), lines('LEAD'));
  writeFileSync(join(folder, 'explained.jsonl'), lines('EXPLAINED'));
  const files = readManifest(store).batches.map(({ sha256 }) => sha256);
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ store, files, from: null, to: null, region: null }));
  return folder;
};

const foundGroup = (group: MadeUp, doctor: string, visits: number) => ({
  id: `group-${group.name}`,
  patients: patientsOf(group),
  doctors: [doctor],
  peripheral: [],
  facilities: [`F${group.name}`],
  pattern: group.signal,
  score: group.score,
  parts: { strength: 0.9 },
  innocent: [
    {
      explanation: 'SAME_ADDRESS',
      explains: group.standing === 'EXPLAINED',
      finding: 'Made up.',
      value: 0.5,
      threshold: 0.4,
    },
  ],
  claims: settlementsOf(group, visits).map(([settlement]) => settlement),
});

/** Takes away what a run of the detector left in the graph, and the folders. */
export const forgetMadeUpFindings = (graph: Graph): Promise<void> => {
  clearMadeUpFindings();
  return forgetFindings(graph);
};
