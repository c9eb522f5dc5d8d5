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
import {
  rowsAtOnce,
  type SharedKind,
  type SharedRows,
  sharedParties,
  sharedSettlements,
  writeMissing,
} from './shared-rows.ts';
import * as statements from './stage-findings.cypher.ts';
import type { Alone } from './under-way.ts';

/**
 * Writes all of a run but its place: files, parties and settlements that are not there yet, and rings under a label that
 * nobody reads; there must be none of these. Gives the parties and settlements that are there and say something else.
 */
export const stageFindings = async (
  graph: Graph,
  rows: FindingRows,
  batches: readonly Batch[],
  { tell, goOn }: Alone,
): Promise<SharedRows> => {
  const patterns = await graph.write((writer) => writer.write(statements.patternsOnFile, {}));
  const { rings, parties, settlements, memberships, shownBy } = rows;
  const cited = new Set([...rings, ...parties, ...settlements].flatMap(({ sources }) => sources));
  const files = batches.filter(({ sha256 }) => cited.has(passageOfFile(sha256)));
  const instances = instancesOf(rows, patterns);
  const parts = [files, parties, settlements, rings, memberships, shownBy, instances];
  const all = parts.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  tell(done, all, 'rows');
  const stage = async <Row, Written>(
    some: readonly Row[],
    written: (row: Row) => Written,
    write: (writer: GraphWriter, rows: readonly Written[]) => Promise<readonly Written[]>,
  ): Promise<readonly Written[]> => {
    const different: Written[] = [];
    for (let at = 0; at < some.length; at += rowsAtOnce) {
      await goOn();
      const now = some.slice(at, at + rowsAtOnce).map(written);
      for (const row of await graph.write((writer) => write(writer, now))) different.push(row);
      done += now.length;
      tell(done, all, 'rows');
    }
    return different;
  };
  await stage(files, fileRow, by(statements.writeFiles));
  const changed = {
    parties: await stage(parties, nodeRow(ClaimParty), missingOf(sharedParties)),
    settlements: await stage(settlements, settlementRow, missingOf(sharedSettlements)),
  };
  await stage(rings, nodeRow(DetectedRing), by(statements.writeRings));
  await stage(memberships, membershipTie, by(statements.writeMemberships));
  await stage(shownBy, inferredTie, by(statements.writeShownBy));
  await stage(instances, inferredTie, by(statements.writeInstances));
  return changed;
};

const by =
  <Written>(statement: GraphWrite<{ readonly rows: readonly Written[] }, never>) =>
  (writer: GraphWriter, rows: readonly Written[]): Promise<readonly Written[]> =>
    writer.write(statement, { rows });

const missingOf =
  <Written extends statements.SourcedRow>(kind: SharedKind<Written>) =>
  (writer: GraphWriter, rows: readonly Written[]): Promise<readonly Written[]> =>
    writeMissing(writer, kind, rows);

const nodeRow =
  (kind: NodeKind) =>
  (row: Sourced<{ readonly id: string }>): statements.SourcedRow => ({
    properties: { ...toStored(kind, { ...row }), id: row.id },
    sources: row.sources,
  });

const settlementRow = ({ parties, ...row }: FindingRows['settlements'][number]) => ({
  ...nodeRow(Settlement)(row),
  parties: parties.map((id) => ({ id, properties: { mark: 'VERIFIED', sources: row.sources } })),
});

const membershipTie = ({ from, to, ...said }: FindingRows['memberships'][number]) => ({
  from,
  to,
  properties: { ...said, mark: 'INFERRED' },
});

const inferredTie = ({ from, to, sources }: Tie) => ({ from, to, properties: { mark: 'INFERRED', sources } });

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
