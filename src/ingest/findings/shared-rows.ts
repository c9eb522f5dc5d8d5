import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import type { GraphWrite } from '../../platform/graph/write.ts';
import * as statements from './stage-findings.cypher.ts';
import { beginRun } from './store-findings.cypher.ts';
import type { Alone } from './under-way.ts';

/** Rows of one transaction: some 30 megabytes of the memory of Neo4j. */
export const rowsAtOnce = 2_500;

type Steps<Written> = readonly GraphWrite<{ readonly rows: readonly Written[] }, never>[];

/** How rows of a kind are written that the run on file may hold too. */
export interface SharedKind<Written extends statements.SourcedRow> {
  readonly look: GraphWrite<{ readonly rows: readonly Written[] }, statements.Standing>;
  readonly create: Steps<Written>;
  readonly change: Steps<Written>;
}

export const sharedParties: SharedKind<statements.SourcedRow> = {
  look: statements.partiesOnFile,
  create: [statements.writeParties],
  change: [statements.writeParties, statements.dropFormerSourcesOfParties],
};

export const sharedSettlements: SharedKind<statements.SettlementWithParties> = {
  look: statements.settlementsOnFile,
  create: [statements.writeSettlements, statements.writeTookPart],
  change: [
    statements.writeSettlements,
    statements.dropFormerSourcesOfSettlements,
    statements.writeTookPart,
    statements.dropFormerParties,
  ],
};

/** Writes those that are not there yet, and gives those that are there and say something else: they stay as they are. */
export const writeMissing = async <Written extends statements.SourcedRow>(
  writer: GraphWriter,
  { look, create }: SharedKind<Written>,
  rows: readonly Written[],
): Promise<readonly Written[]> => {
  const standing = new Map((await writer.write(look, { rows })).map(({ id, isSame }) => [id, isSame]));
  const missing = rows.filter(({ properties }) => !standing.has(properties.id));
  for (const step of create) await writer.write(step, { rows: missing });
  return rows.filter(({ properties }) => standing.get(properties.id) === false);
};

export interface SharedRows {
  readonly parties: readonly statements.SourcedRow[];
  readonly settlements: readonly statements.SettlementWithParties[];
}

/**
 * Lets what both runs hold say what the coming one says. A few rows in the transaction of `writer`, which lets that run
 * take its place: no reader sees a mixture. What is too much for it is written before, and the graph says that it was begun.
 */
export const changeShared = async (
  graph: Graph,
  writer: GraphWriter,
  { parties, settlements }: SharedRows,
  { tell, goOn }: Alone,
): Promise<void> => {
  const all = parties.length + settlements.length;
  const changes = [...changesOf(sharedParties, parties), ...changesOf(sharedSettlements, settlements)];
  if (all <= rowsAtOnce) {
    for (const { write } of changes) await write(writer);
    return;
  }
  await graph.write((other) => other.write(beginRun, {}));
  let done = 0;
  for (const { write, count } of changes) {
    tell(done, all, 'rows that say something else');
    await goOn();
    await graph.write(write);
    done += count;
  }
  tell(done, all, 'rows that say something else');
};

const changesOf = <Written extends statements.SourcedRow>({ change }: SharedKind<Written>, rows: readonly Written[]) =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) => {
    const some = rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce);
    return {
      count: some.length,
      write: async (writer: GraphWriter): Promise<void> => {
        for (const step of change) await writer.write(step, { rows: some });
      },
    };
  });
