import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FoundIn, InDocument, nodeKinds, relationships } from '../../entities/relationships.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import { schemaStatements } from '../../platform/graph/schema-statements.ts';
import { type CheckedSeeds, checkSeeds } from './check-seeds.ts';
import { datasetNow, forgetLinks, forgetNodes, rememberDataset, writeLinks, writeNodes } from './load-seeds.cypher.ts';
import { readSeeds } from './read-seeds.ts';

export interface LoadReport {
  /** False when the graph already held exactly these seeds. */
  readonly loaded: boolean;
  readonly nodes: number;
  readonly relationships: number;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const batch = 2_000;

/** sha256 over names and contents of the seed files. */
export const hashOfSeeds = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort())
    hash.update(file).update('\0').update(readFileSync(join(folder, file))).update('\0');
  return hash.digest('hex');
};

/**
 * Checks the whole folder first, then writes it in one transaction: the graph is as before, or it holds exactly these
 * rows. Rows that earlier seeds made and these do not have are removed; nothing else is touched.
 * Throws a SeedError with file, line and field.
 */
export const loadSeeds = async (graph: Graph, folder: string, tell: (line: string) => void = () => {}): Promise<LoadReport> => {
  const hash = hashOfSeeds(folder);
  const seeds = checkSeeds(readSeeds([folder]));
  for (const statement of schemaStatements(nodeKinds)) await graph.administer(statement);
  return writeSeeds(graph, seeds, hash, tell);
};

/** Writes rows that were checked; used by `loadSeeds` and by tests that bring their own rows. */
export const writeSeeds = async (
  graph: Graph,
  seeds: CheckedSeeds,
  hash: string,
  tell: (line: string) => void,
): Promise<LoadReport> => {
  const links = linksOf(seeds);
  const nodes = seeds.nodes.reduce((sum, { rows }) => sum + rows.length, 0);
  const relationshipCount = [...links.values()].reduce((sum, rows) => sum + rows.length, 0);
  return graph.write(async (writer) => {
    const [dataset] = await writer.run(datasetNow, { id: 'seeds' });
    if (dataset?.['hash'] === hash) return { loaded: false, nodes, relationships: relationshipCount };
    await forget(writer, seeds);
    const progress = counting(nodes + relationshipCount, tell);
    for (const { kind, rows } of seeds.nodes)
      for (const part of inBatches(rows.map((row) => toStored(kind, row)))) {
        await writer.run(writeNodes(kind.label, kind.alsoLabelled), { rows: part });
        progress(part.length);
      }
    for (const [key, rows] of links) {
      const [from = '', type = '', to = ''] = key.split(' ');
      for (const part of inBatches(rows)) {
        await writer.run(writeLinks(from, type, to), { rows: part });
        progress(part.length);
      }
    }
    const rows = nodes + relationshipCount;
    await writer.run(rememberDataset, { id: 'seeds', hash, rows, loadedAt: new Date().toISOString() });
    return { loaded: true, nodes, relationships: relationshipCount };
  });
};

const forget = async (writer: GraphWriter, seeds: CheckedSeeds): Promise<void> => {
  for (const { type } of [...relationships, FoundIn, InDocument]) await writer.run(forgetLinks(type));
  for (const { kind, rows } of seeds.nodes)
    await writer.run(forgetNodes(kind.label), { ids: rows.map((row) => row['id']) });
};

const Sources = z.looseObject({ id: z.string(), sources: z.array(z.string()).default([]) });

/** Links by "From TYPE To", so that every statement starts from two unique indexes. */
const linksOf = ({ nodes, links, labelOf }: CheckedSeeds): Map<string, Link[]> => {
  const grouped = new Map<string, Link[]>();
  const add = (type: string, link: Link): void => {
    const key = `${labelOf.get(link.from)} ${type} ${labelOf.get(link.to)}`;
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [link]);
    else group.push(link);
  };
  for (const { relationship, rows } of links)
    for (const { from, to, properties } of rows)
      add(relationship.type, { from, to, properties: storedProperties(properties, relationship.json ?? []) });
  for (const { rows } of nodes)
    for (const row of rows) {
      const { id, sources } = Sources.parse(row);
      for (const source of sources) add(FoundIn.type, { from: id, to: source, properties: {} });
    }
  for (const row of nodes.find(({ kind }) => kind.label === Passage.label)?.rows ?? []) {
    const { id, document } = Passage.shape.parse(row);
    add(InDocument.type, { from: id, to: document, properties: {} });
  }
  return grouped;
};

const storedProperties = (properties: Readonly<Record<string, unknown>>, json: readonly string[]): Record<string, unknown> =>
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
    const rate = done / Math.max((Date.now() - started) / 1000, 0.001);
    tell(`${done} of ${total} rows, ${Math.round(rate)} per second, ${Math.ceil((total - done) / rate)} s left`);
  };
};
