import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FoundIn, InDocument, nodeKinds } from '../../entities/relationships.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { stateConstraint } from '../../platform/graph/kept-rows.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import { awaitIndexes, schemaStatements } from '../../platform/graph/schema-statements.ts';
import { paceText } from '../../platform/progress-line.ts';
import { deriveSearchOfAll } from '../search/derive-search.cypher.ts';
import { type CheckedSeeds, checkSeeds } from './check-seeds.ts';
import {
  adoptIngested,
  datasetConstraint,
  datasetNow,
  dropDoubles,
  forgetLinks,
  forgetNodes,
  lockDataset,
  releaseIngested,
  rememberDataset,
  rememberDerived,
  seededConstraint,
  writeLinks,
  writeNodes,
} from './load-seeds.cypher.ts';
import { readSeeds } from './read-seeds.ts';

export interface LoadReport {
  /** False when the graph already held exactly these seeds. */
  readonly loaded: boolean;
  readonly nodes: number;
  readonly relationships: number;
}

interface Link {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const batch = 2_000;

/** sha256 over names and contents of the seed files. */
export const hashOfSeeds = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex');
};

/**
 * Checks the whole folder first, then writes it in one transaction: the graph is as before, or it holds exactly these
 * rows. Rows that earlier seeds made and these do not have are removed; nothing else is touched.
 * Throws a SeedError with file, line and field.
 */
export const loadSeeds = async (
  graph: Graph,
  folder: string,
  tell: (line: string) => void = () => {},
): Promise<LoadReport> => {
  const hash = hashOfSeeds(folder);
  const seeds = checkSeeds(readSeeds([folder]));
  for (const statement of [...schemaStatements(nodeKinds), awaitIndexes]) await graph.administer(statement);
  return writeSeeds(graph, seeds, hash, tell);
};

/** Writes rows that were checked; used by `loadSeeds` and by tests that bring their own rows. */
export const writeSeeds = async (
  graph: Graph,
  seeds: CheckedSeeds,
  hash: string,
  tell: (line: string) => void,
): Promise<LoadReport> => {
  for (const constraint of [seededConstraint, datasetConstraint, stateConstraint]) await graph.administer(constraint);
  const nodes = seeds.nodes.flatMap(({ kind, rows }) =>
    rows.map((row) => ({
      labels: kind.alsoLabelled === undefined ? [kind.label] : [kind.label, kind.alsoLabelled],
      properties: toStored(kind, row),
    })),
  );
  const links = linksOf(seeds);
  return graph.write(async (writer) => {
    const state = async (): Promise<{ readonly isLoaded: boolean; readonly isDerived: boolean }> => {
      const [now] = await writer.write(datasetNow, {});
      return { isLoaded: now?.hash === hash, isDerived: now?.derivedBy === derivedBy };
    };
    const report = { nodes: nodes.length, relationships: links.length };
    const before = await state();
    if (before.isLoaded && before.isDerived) return { loaded: false, ...report };
    await writer.write(lockDataset, {});
    // Another load may have been faster than this one.
    const { isLoaded, isDerived } = await state();
    if (isLoaded) {
      if (!isDerived) await deriveSearch(writer);
      await writer.write(rememberDerived, { derivedBy });
      return { loaded: false, ...report };
    }
    const progress = counting(nodes.length + links.length, tell);
    await writer.write(forgetLinks, {});
    await writer.write(releaseIngested, { ids: [...seeds.labelOf.keys()] });
    await writer.write(forgetNodes, { ids: [...seeds.labelOf.keys()] });
    for (const { label, adopt } of adoptIngested) await writer.write(adopt, { ids: idsOf(seeds, label) });
    for (const rows of inBatches(nodes)) {
      await writer.write(writeNodes, { rows });
      progress(rows.length);
    }
    for (const rows of inBatches(links)) {
      await writer.write(writeLinks, { rows });
      progress(rows.length);
    }
    await writer.write(dropDoubles, {});
    tell('all rows are there; making them searchable');
    await deriveSearch(writer);
    const rows = nodes.length + links.length;
    await writer.write(rememberDataset, { hash, derivedBy, rows, loadedAt: new Date().toISOString() });
    return { loaded: true, ...report };
  });
};

/** The statements by which rows get what the search needs: where they change, a graph is derived anew on the same seeds. */
const derivedBy = createHash('sha256')
  .update(deriveSearchOfAll.map(({ text }) => text.text).join('\0'))
  .digest('hex');

const deriveSearch = async (writer: GraphWriter): Promise<void> => {
  for (const statement of deriveSearchOfAll) await writer.write(statement, {});
};

const idsOf = ({ labelOf }: CheckedSeeds, label: string): readonly string[] =>
  [...labelOf].flatMap(([id, ofRow]) => (ofRow === label ? [id] : []));

const Sources = z.looseObject({ id: z.string(), sources: z.array(z.string()).default([]) });

/** The links of their own files, and those that rows imply: to their passages, and from a passage to its document. */
const linksOf = ({ nodes, links }: CheckedSeeds): readonly Link[] => [
  ...links.flatMap(({ relationship, rows }) =>
    rows.map(({ from, to, properties }) => ({
      type: relationship.type,
      from,
      to,
      properties: storedProperties(properties, relationship.json ?? []),
    })),
  ),
  ...nodes.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const { id, sources } = Sources.parse(row);
      return sources.map((source) => ({ type: FoundIn.type, from: id, to: source, properties: {} }));
    }),
  ),
  ...(nodes.find(({ kind }) => kind.label === Passage.label)?.rows ?? []).map((row) => {
    const { id, document } = Passage.shape.parse(row);
    return { type: InDocument.type, from: id, to: document, properties: {} };
  }),
];

const storedProperties = (
  properties: Readonly<Record<string, unknown>>,
  json: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, json.includes(name) ? JSON.stringify(value) : value]),
  );

const inBatches = <Row>(rows: readonly Row[]): Row[][] => {
  const batches: Row[][] = [];
  for (let at = 0; at < rows.length; at += batch) batches.push(rows.slice(at, at + batch));
  return batches;
};

const counting = (total: number, tell: (line: string) => void): ((rows: number) => void) => {
  const started = Date.now();
  let done = 0;
  return (rows) => {
    done += rows;
    tell(paceText(done, total, 'rows', started));
  };
};
