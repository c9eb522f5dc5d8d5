import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { type NodeKind, toStored } from '../../platform/graph/node-kind.ts';
import type { GraphWrite } from '../../platform/graph/write.ts';
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
    await writer.write(statements.lockFindings, {});
    const [now] = await writer.write(statements.findingsNow, {});
    if (now?.hash === hash) return false;
    const instances = instancesOf(rows, await writer.write(statements.patternsOnFile, {}));
    const { rings, parties, settlements, memberships, shownBy, tookPart } = rows;
    const parts = [
      part(statements.writeFiles, batches.map(fileRow)),
      part(
        statements.writeRings,
        rings.map((row) => nodeRow(DetectedRing, row)),
      ),
      part(
        statements.writeParties,
        parties.map((row) => nodeRow(ClaimParty, row)),
      ),
      part(
        statements.writeSettlements,
        settlements.map((row) => nodeRow(Settlement, row)),
      ),
      part(
        statements.writeMemberships,
        memberships.map(({ from, to, ...said }) => ({ from, to, properties: { ...said, mark: 'INFERRED' } })),
      ),
      part(statements.writeShownBy, shownBy.map(tieRow('INFERRED'))),
      part(statements.writeTookPart, tookPart.map(tieRow('VERIFIED'))),
      part(statements.writeInstances, instances.map(tieRow('INFERRED'))),
    ];
    const all = parts.reduce((sum, { count }) => sum + count, 0);
    let done = 0;
    await writer.write(statements.forgetFindings, {});
    await writer.write(statements.forgetFiles, {});
    for (const { write } of parts)
      await write(writer, (count) => {
        done += count;
        tell(done, all);
      });
    await writer.write(statements.rememberRun, { hash, recordedOn });
    return true;
  });
};

/** Rows with the statement that writes them, a batch at a time. */
const part = <Row>(statement: GraphWrite<{ readonly rows: readonly Row[] }, never>, rows: readonly Row[]) => ({
  count: rows.length,
  write: async (writer: GraphWriter, tell: (count: number) => void): Promise<void> => {
    for (let at = 0; at < rows.length; at += batch) {
      const some = rows.slice(at, at + batch);
      await writer.write(statement, { rows: some });
      tell(some.length);
    }
  },
});

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

/** The patterns that a ring would be an instance of, by what it shows and at how many facilities. */
const instancesOf = ({ rings, sites }: FindingRows, patterns: readonly statements.Pattern[]): readonly Tie[] =>
  rings.flatMap(({ id, signal, sources }) => {
    const where = (sites.get(id) ?? 0) > 1 ? 'SEVERAL' : 'ONE';
    return patterns
      .filter(({ shownAs }) =>
        shownAs.some((sign) => sign.signal === signal && (sign.sites === 'ANY' || sign.sites === where)),
      )
      .map((pattern) => ({ from: id, to: pattern.id, sources }));
  });
