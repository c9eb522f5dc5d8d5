import { z } from 'zod';
import type { Graph } from '../../src/platform/graph/graph.ts';

const Node = z.object({ label: z.string(), properties: z.looseObject({ id: z.string() }) });
const Link = z.object({
  from: z.string(),
  fromLabel: z.string(),
  type: z.string(),
  to: z.string(),
  toLabel: z.string(),
  properties: z.looseObject({}),
});
type Row = Readonly<Record<string, unknown>>;

const batch = 2_000;

/** The rows of `node` that `matching` gives: nodes by label, relationships by their ends and type, all under ids of their own. */
export const readWritten = async (graph: Graph, matching: string): Promise<readonly [text: string, rows: Row[]][]> => {
  const nodes = (
    await graph.administer(
      `${matching} RETURN [label IN labels(node) WHERE label <> 'Seeded'][0] AS label, properties(node) AS properties`,
    )
  ).map((row) => Node.parse(row));
  const links = (
    await graph.administer(`${matching} MATCH (node)-[link]->(to)
      RETURN node.id AS from, labels(node)[0] AS fromLabel, type(link) AS type, to.id AS to,
        [label IN labels(to) WHERE label <> 'Seeded'][0] AS toLabel, properties(link) AS properties`)
  ).map((row) => Link.parse(row));
  const own = new Set(nodes.map(({ properties }) => properties.id));
  const copyOf = (id: string): string => (own.has(id) ? `bare:${id}` : id);
  const rows = new Map<string, Row[]>();
  const add = (text: string, row: Row): void => {
    const ofText = rows.get(text) ?? [];
    ofText.push(row);
    rows.set(text, ofText);
  };
  for (const { label, properties } of nodes)
    add(`UNWIND $rows AS row CREATE (node:${label}) SET node = row`, { ...properties, id: copyOf(properties.id) });
  for (const { from, fromLabel, type, to, toLabel, properties } of links)
    add(
      `UNWIND $rows AS row MATCH (from:${fromLabel} {id: row.from}) MATCH (to:${toLabel} {id: row.to})
      CREATE (from)-[link:${type}]->(to) SET link = row.properties`,
      { from: copyOf(from), to: copyOf(to), properties },
    );
  return [...rows];
};

/** Writes the same rows with nothing but UNWIND and CREATE, in batches; seconds. */
export const writeBare = async (graph: Graph, rows: readonly [text: string, rows: Row[]][]): Promise<number> => {
  const begun = performance.now();
  for (const [text, ofText] of rows)
    for (let at = 0; at < ofText.length; at += batch)
      await graph.write((writer) => writer.run(text, { rows: ofText.slice(at, at + batch) }));
  return (performance.now() - begun) / 1_000;
};
