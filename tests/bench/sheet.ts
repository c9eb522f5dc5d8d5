import { z } from 'zod';
import { FoundIn } from '../../src/entities/relationships.ts';
import { Passage } from '../../src/entities/source-document/passage.model.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { type NodeKind, toStored } from '../../src/platform/graph/node-kind.ts';
import type { Relationship } from '../../src/platform/graph/relationship.ts';

export interface End {
  readonly label: string;
  readonly id: string;
}

const Stated = z.looseObject({ id: z.string(), sources: z.array(z.string()).default([]) });

/** Rows to be written together, checked by the shapes of their kinds and grouped by the statement that writes them. */
export class Sheet {
  readonly #nodes = new Map<string, Record<string, unknown>[]>();
  readonly #links = new Map<string, [string, string, Record<string, unknown>][]>();
  #rows = 0;
  /** How many cases stand in this sheet and those before it. */
  readonly cases: number;

  constructor(cases = 0) {
    this.cases = cases;
  }

  get rows(): number {
    return this.#rows;
  }

  node<Kind extends NodeKind>(kind: Kind, row: z.input<Kind['shape']>): End {
    const checked = Stated.parse(kind.shape.parse(row));
    const labels = kind.alsoLabelled === undefined ? kind.label : `${kind.label}:${kind.alsoLabelled}`;
    this.#add(this.#nodes, `CREATE (node:${labels}) SET node = row`, toStored(kind, checked));
    const end = { label: kind.label, id: checked.id };
    for (const source of checked.sources) this.link(FoundIn, end, { label: Passage.label, id: source }, {});
    return end;
  }

  link<Link extends Relationship>(relationship: Link, from: End, to: End, properties: z.input<Link['shape']>): void {
    const stored = Object.fromEntries(
      Object.entries(relationship.shape.parse(properties)).filter(([, value]) => value !== null),
    );
    const text = `MATCH (from:${from.label} {id: row[0]}) MATCH (to:${to.label} {id: row[1]}) CREATE (from)-[link:${relationship.type}]->(to) SET link = row[2]`;
    this.#add(this.#links, text, [from.id, to.id, stored]);
  }

  /** Nodes first, then what ties them; all or nothing. */
  async writeTo(graph: Graph): Promise<void> {
    await graph.write(async (writer) => {
      for (const statements of [this.#nodes, this.#links])
        for (const [text, rows] of statements) await writer.run(`UNWIND $rows AS row ${text}`, { rows });
    });
  }

  #add<Row>(statements: Map<string, Row[]>, text: string, row: Row): void {
    const rows = statements.get(text) ?? [];
    rows.push(row);
    statements.set(text, rows);
    this.#rows += 1;
  }
}
