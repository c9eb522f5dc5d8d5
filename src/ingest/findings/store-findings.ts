import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { ShownAs } from '../../entities/collusion-pattern/collusion-pattern.model.ts';
import { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import { InstanceOf, MemberOf, ShownBy, TookPartIn } from '../../entities/relationships.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { type NodeKind, toStored } from '../../platform/graph/node-kind.ts';
import type { FindingRows } from './rows-of-findings.ts';
import { passageOfFile, type Sourced, type Tie } from './settlement-rows.ts';
import * as statements from './store-findings.cypher.ts';

const batch = 5_000;

/**
 * Writes a run of the detector in place of the one before, as a whole or not at all; false when it was there.
 * `tell` hears how many rows of how many are written.
 */
export const storeFindings = async (
  graph: Graph,
  rows: FindingRows,
  batches: readonly Batch[],
  recordedOn: string,
  tell: (done: number, of: number) => void,
): Promise<boolean> => {
  const hash = hashOf(rows);
  return graph.write(async (writer) => {
    await writer.run(statements.lockFindings);
    const [now] = await writer.run(statements.findingsNow);
    if (now?.['hash'] === hash) return false;
    const instances = instancesOf(rows, await patternsOnFile(writer));
    const { rings, parties, settlements, memberships, shownBy, tookPart } = rows;
    const parts: readonly (readonly [text: string, rows: readonly object[]])[] = [
      [statements.writeFiles, batches.map(fileRow)],
      [statements.writeNodes(DetectedRing.label), rings.map((row) => nodeRow(DetectedRing, row))],
      [statements.writeNodes(ClaimParty.label), parties.map((row) => nodeRow(ClaimParty, row))],
      [statements.writeNodes(Settlement.label), settlements.map((row) => nodeRow(Settlement, row))],
      [
        statements.writeTies(ClaimParty.label, MemberOf.type, DetectedRing.label),
        memberships.map(({ from, to, ...said }) => ({ from, to, properties: { ...said, mark: 'INFERRED' } })),
      ],
      [statements.writeTies(DetectedRing.label, ShownBy.type, Settlement.label), shownBy.map(tieRow('INFERRED'))],
      [statements.writeTies(ClaimParty.label, TookPartIn.type, Settlement.label), tookPart.map(tieRow('VERIFIED'))],
      [
        statements.writeTies(DetectedRing.label, InstanceOf.type, 'CollusionPattern'),
        instances.map(tieRow('INFERRED')),
      ],
    ];
    const all = parts.reduce((sum, [, some]) => sum + some.length, 0);
    let done = 0;
    await writer.run(statements.forgetFindings);
    await writer.run(statements.forgetFiles);
    for (const [text, some] of parts)
      for (let at = 0; at < some.length; at += batch) {
        const slice = some.slice(at, at + batch);
        await writer.run(text, { rows: slice });
        done += slice.length;
        tell(done, all);
      }
    await writer.run(statements.rememberRun, { hash, recordedOn });
    return true;
  });
};

/** Days of keeping do not make it another run. */
const hashOf = ({ rings, sites, ...rows }: FindingRows): string =>
  createHash('sha256')
    .update(JSON.stringify([rows, rings.map((ring) => ({ ...ring, recordedOn: null, expiresOn: null })), [...sites]]))
    .digest('hex');

const nodeRow = (kind: NodeKind, row: Sourced<object>) => ({
  properties: toStored(kind, { ...row }),
  sources: row.sources,
});

const tieRow =
  (mark: 'INFERRED' | 'VERIFIED') =>
  ({ from, to, sources }: Tie) => ({ from, to, properties: { mark, sources } });

const fileRow = ({ sha256, path }: Batch) => ({
  document: {
    id: `claims:${sha256.slice(0, 12)}`,
    titleEn: 'A file of claims',
    sourceKind: 'OWN_RECORDS',
    grade: 'B',
    locator: basename(path),
    sha256,
    language: 'zh',
  },
  passage: { id: passageOfFile(sha256), document: `claims:${sha256.slice(0, 12)}`, locator: 'the whole file', sha256 },
});

const Pattern = z.object({
  id: z.string(),
  shownAs: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(ShownAs)),
});

const patternsOnFile = async (writer: GraphWriter): Promise<readonly z.infer<typeof Pattern>[]> =>
  (await writer.run(statements.patternsOnFile)).map((row) => Pattern.parse(row));

/** The patterns that a ring would be an instance of, by what it shows and at how many facilities. */
const instancesOf = ({ rings, sites }: FindingRows, patterns: readonly z.infer<typeof Pattern>[]): readonly Tie[] =>
  rings.flatMap(({ id, signal, sources }) => {
    const where = (sites.get(id) ?? 0) > 1 ? 'SEVERAL' : 'ONE';
    return patterns
      .filter(({ shownAs }) =>
        shownAs.some((sign) => sign.signal === signal && (sign.sites === 'ANY' || sign.sites === where)),
      )
      .map((pattern) => ({ from: id, to: pattern.id, sources }));
  });
