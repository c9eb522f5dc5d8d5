import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { LegalWork } from '../../src/entities/legal-work/legal-work.model.ts';
import { nodeKinds, relationships } from '../../src/entities/relationships.ts';
import { yuanOf } from '../../src/entities/yuan.ts';
import { type CheckedSeeds, checkSeeds } from '../../src/ingest/seeds/check-seeds.ts';
import { writeSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import { readSeeds, type SeedLine, type SeedLines } from '../../src/ingest/seeds/read-seeds.ts';
import { batching } from '../../src/platform/graph/batch.ts';
import { connectGraph, type Graph, openDriver } from '../../src/platform/graph/graph.ts';
import { toStored } from '../../src/platform/graph/node-kind.ts';
import { schemaStatements } from '../../src/platform/graph/schema-statements.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import type { Check } from '../../src/reasoning/legality/basis/check.ts';
import type { Judgment } from '../../src/reasoning/legality/decision/judge-measure.ts';
import { type Justification, justifyMeasure } from '../../src/traversals/legal-basis/justify-measure.ts';
import type { FixtureDecision } from '../fixtures/decisions/decision.ts';
import { type FixtureRow, type FixtureRows, fixtureSource, type Register, rowsOf } from '../fixtures/decisions/rows.ts';
import { startThrowawayNeo4j } from './throwaway-neo4j.ts';

/** A graph of its own with the law of the seeds, to which tests add imaginary decisions. */
export interface FixtureGraph {
  /** Adds the decision and answers what the product says about it, short enough to compare. */
  judge(decision: FixtureDecision): Promise<Verdict>;
  /** The same, in full. */
  justify(decision: FixtureDecision): Promise<Justification>;
  stop(): Promise<void>;
}

const seedFolder = join(import.meta.dirname, '../../seeds');

export const startFixtureGraph = async (): Promise<FixtureGraph> => {
  const neo4j = await startThrowawayNeo4j({ say: () => {} });
  const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
  const seeds = readSeeds([seedFolder]);
  const checked = checkSeeds(withFixtures(seeds, { measureId: '', nodes: fixtureSource, links: [] }));
  for (const statement of schemaStatements(nodeKinds)) await graph.administer(statement);
  await writeSeeds(graph, checked, 'seeds and fixtures', () => {});
  // The database plans the statement once; that takes seconds, which belong to no test.
  await justifyMeasure(batching(graph.for(fullViewer)), 'none').catch(() => null);
  const register = registerOf(checked);
  const rowsById = linesById(seeds);
  let count = 0;
  const justify = async (decision: FixtureDecision): Promise<Justification> => {
    const rows = rowsOf(`${++count}`, decision, register);
    await writeFixture(graph, checkFixture(rows, rowsById));
    const justification = await justifyMeasure(batching(graph.for(fullViewer)), rows.measureId);
    if (justification === null) throw new Error(`The fixture ${rows.measureId} was not written.`);
    return justification;
  };
  return {
    justify,
    judge: async (decision) => verdictOf((await justify(decision)).judgment),
    stop: async () => {
      await graph.close();
      await neo4j.stop();
    },
  };
};

/** A judgment in few words, for comparison with an answer written by hand. */
export interface Verdict {
  readonly verdict: Judgment['verdict'];
  /** UNDETERMINED: why. UNLAWFUL: void or revocable. */
  readonly because: Judgment['undeterminedReason'] | Judgment['effect'];
  /** Rule and reason of every check that decided, such as `N7 ABOVE_RANGE`. */
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
  /** Every basis that is not excluded, as `work eId: outcome low-high unit`. */
  readonly bases: readonly string[];
  readonly status: Judgment['basisStatus'];
  readonly repairs: readonly string[];
  readonly counterArguments: readonly string[];
}

/** What a verdict must match; further reasons and facts may stand beside the expected ones. */
export const lawful = { verdict: 'LAWFUL', reasons: [] };
export const unlawful = (...reasons: string[]) => ({ verdict: 'UNLAWFUL', reasons: expect.arrayContaining(reasons) });
export const undetermined = (because: string, ...missing: string[]) => ({
  verdict: 'UNDETERMINED',
  because,
  missing: expect.arrayContaining(missing),
});

const verdictOf = (judgment: Judgment): Verdict => ({
  verdict: judgment.verdict,
  because: judgment.undeterminedReason ?? judgment.effect,
  reasons: [...new Set(judgment.reasons.map(wordsOf))],
  missing: judgment.missingFacts,
  bases: judgment.bases
    .filter(({ outcome }) => outcome !== 'FALSE')
    .flatMap(({ basis, outcome, range }) =>
      basis.paths.map(({ work, provision }) => `${work.titleZh} ${provision.eId}: ${outcome} ${rangeOf(range)}`.trim()),
    ),
  status: judgment.basisStatus,
  repairs: judgment.repairs,
  counterArguments: judgment.counterArguments,
});

const wordsOf = ({ rule, reason }: Check): string => `${rule} ${reason ?? ''}`;

const rangeOf = (range: Judgment['bases'][number]['range']): string => {
  if (range === null || range.unit === 'NONE') return '';
  const end = (value: number | null): string =>
    value === null ? '' : range.unit === 'FEN' ? yuanOf(value) : String(value);
  return `${end(range.min)}-${end(range.max)} ${range.unit === 'FEN' ? 'yuan' : range.unit}`;
};

const Aliased = LegalWork.shape.pick({ id: true, aliases: true });

const registerOf = ({ nodes, labelOf }: CheckedSeeds): Register => {
  const works = new Map<string, string>();
  for (const row of nodes.find(({ kind }) => kind.label === LegalWork.label)?.rows ?? []) {
    const { id, aliases } = z.looseObject(Aliased.shape).parse(row);
    for (const name of [id, ...aliases]) works.set(name, id);
  }
  return {
    work: (alias) => {
      const id = works.get(alias);
      if (id === undefined) throw new Error(`No work is called ${alias}.`);
      return id;
    },
    kindOf: (id) => labelOf.get(id),
  };
};

const lineOf = ({ row }: FixtureRow, at: number): SeedLine => ({ file: 'fixture', line: at + 1, row });

const withFixtures = (seeds: SeedLines, { nodes, links }: FixtureRows): SeedLines => ({
  nodes: seeds.nodes.map(({ kind, lines }) => ({
    kind,
    lines: [...lines, ...nodes.filter(({ name }) => name === kind.label).map(lineOf)],
  })),
  links: seeds.links.map(({ relationship, lines }) => ({
    relationship,
    lines: [...lines, ...links.filter(({ name }) => name === relationship.type).map(lineOf)],
  })),
});

type LinesById = ReadonlyMap<string, { readonly label: string; readonly line: SeedLine }>;

const linesById = ({ nodes }: SeedLines): LinesById =>
  new Map(
    nodes.flatMap(({ kind, lines }) =>
      lines.map((line) => [String(line.row['id']), { label: kind.label, line }] as const),
    ),
  );

const References = z.looseObject({
  from: z.string().optional(),
  to: z.string().optional(),
  document: z.string().optional(),
  sources: z.array(z.string()).default([]),
});

/** Checks the fixture rows together with the seed rows that they refer to, as a seed load would. */
const checkFixture = (fixture: FixtureRows, seeds: LinesById): CheckedSeeds => {
  const needed = new Map<string, { readonly label: string; readonly line: SeedLine }>();
  const need = (row: Readonly<Record<string, unknown>>): void => {
    const { from, to, document, sources } = References.parse(row);
    for (const id of [from, to, document, ...sources]) {
      const found = id === undefined || needed.has(id) ? undefined : seeds.get(id);
      if (id === undefined || found === undefined) continue;
      needed.set(id, found);
      need(found.line.row);
    }
  };
  for (const { row } of fixture.links) need(row);
  const referred: SeedLines = {
    nodes: nodeKinds.map((kind) => ({
      kind,
      lines: [...needed.values()].filter(({ label }) => label === kind.label).map(({ line }) => line),
    })),
    links: relationships.map((relationship) => ({ relationship, lines: [] })),
  };
  return checkSeeds(withFixtures(referred, { ...fixture, nodes: [...fixtureSource, ...fixture.nodes] }));
};

/** Adds the rows whose id says that they belong to a fixture; the rest is there already. */
const writeFixture = (graph: Graph, { nodes, links, labelOf }: CheckedSeeds): Promise<void> =>
  graph.write(async (writer) => {
    for (const { kind, rows } of nodes) {
      const own = rows.filter((row) => String(row['id']).startsWith('fixture:')).map((row) => toStored(kind, row));
      const labels = [kind.label, ...(kind.alsoLabelled === undefined ? [] : [kind.alsoLabelled])].join(':');
      if (own.length > 0)
        await writer.run(`UNWIND $rows AS row MERGE (node:${labels} {id: row.id}) SET node = row`, { rows: own });
    }
    for (const { relationship, rows } of links)
      for (const { from, to } of rows)
        await writer.run(
          `MATCH (from:${labelOf.get(from)} {id: $from}) MATCH (to:${labelOf.get(to)} {id: $to}) CREATE (from)-[:${relationship.type}]->(to)`,
          { from, to },
        );
  });
