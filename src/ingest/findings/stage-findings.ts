import { basename } from 'node:path';
import type { Batch } from '../../entities/claim/claim-store.model.ts';
import { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { type NodeKind, toStored } from '../../platform/graph/node-kind.ts';
import type { GraphWrite } from '../../platform/graph/write.ts';
import type { FindingRows } from './rows-of-findings.ts';
import { passageOfFile, type Sourced, type Tie } from './settlement-rows.ts';
import * as statements from './stage-findings.cypher.ts';
import type { UnderWay } from './under-way.ts';

/** Rows of one transaction: some 30 megabytes of the memory of Neo4j. */
const rowsAtOnce = 2_500;

/**
 * Writes all of a run but its place: files, parties and settlements as they will be, rings under a label that nobody
 * reads. What is there already is left as it is; rings that are coming must not be.
 */
export const stageFindings = async (
  graph: Graph,
  rows: FindingRows,
  batches: readonly Batch[],
  { tell, signal }: UnderWay,
): Promise<void> => {
  const patterns = await graph.write((writer) => writer.write(statements.patternsOnFile, {}));
  const { rings, parties, settlements, memberships, shownBy } = rows;
  const cited = new Set([...rings, ...parties, ...settlements].flatMap(({ sources }) => sources));
  const files = batches.filter(({ sha256 }) => cited.has(passageOfFile(sha256)));
  const parts = [
    part(files, fileRow, statements.writeFiles),
    part(parties, nodeRow(ClaimParty), statements.writeParties, statements.dropFormerSourcesOfParties),
    part(
      settlements,
      settlementRow,
      statements.writeSettlements,
      statements.dropFormerSourcesOfSettlements,
      statements.writeTookPart,
      statements.dropFormerParties,
    ),
    part(rings, nodeRow(DetectedRing), statements.writeRings),
    part(memberships, membershipTie, statements.writeMemberships),
    part(shownBy, inferredTie, statements.writeShownBy),
    part(instancesOf(rows, patterns), inferredTie, statements.writeInstances),
  ];
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  tell(done, all, 'rows');
  for (const { write } of parts)
    await write(graph, signal, (count) => {
      done += count;
      tell(done, all, 'rows');
    });
};

/** Rows with the statements that write them, each some in a transaction of their own. */
const part = <Row, Written>(
  rows: readonly Row[],
  written: (row: Row) => Written,
  ...steps: readonly GraphWrite<{ readonly rows: readonly Written[] }, never>[]
) => ({
  count: rows.length,
  write: async (graph: Graph, signal: AbortSignal | undefined, tell: (count: number) => void): Promise<void> => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      signal?.throwIfAborted();
      const some = rows.slice(at, at + rowsAtOnce).map(written);
      await graph.write(async (writer) => {
        for (const step of steps) await writer.write(step, { rows: some });
      });
      tell(some.length);
    }
  },
});

const nodeRow = (kind: NodeKind) => (row: Sourced<object>) => ({
  properties: toStored(kind, { ...row }),
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
