import type { Driver, Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '../../src/app/schema.ts';
import { ingestedConstraint as ingestedCases } from '../../src/ingest/cases/ingest-cases.cypher.ts';
import { citationIndexes } from '../../src/ingest/citations/citations.cypher.ts';
import { ingestedConstraint } from '../../src/ingest/law/ingest-law.cypher.ts';
import '../../src/ingest/cases/ingest-cases.ts';
import { findingsConstraints } from '../../src/ingest/findings/store-findings.cypher.ts';
import '../../src/ingest/findings/store-findings.ts';
import '../../src/ingest/law/ingest-laws.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { openDriver } from '../../src/platform/graph/graph.ts';
import { definedTexts } from '../../src/platform/graph/query.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { definedWrites } from '../../src/platform/graph/write.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// How the database would run every text of the product, asked of the database itself. Nothing is run.

/** Texts that read every node of a kind, each with the reason why no index can help it. */
const readsWholeKind: Readonly<Record<string, string>> = {
  coverageOfDataset: 'Counts what is on file, kind by kind; asked for `dataset` only.',
  everySubjectRole: 'A vocabulary of some thirty entries, answered as a whole.',
  everyAuthorityKind: 'The same, of some twenty.',
  rankRules: 'A dozen rules between the ranks of instruments, answered as a whole.',
  generalNorms:
    'All norms that found a rule or lift a penalty, some forty; they are marked by a property of their own.',
  everyCondition: 'Every condition of the law, for the list of fact keys; grows with the law, not with the cases.',
  conductsNamed:
    'Which of some two hundred names stand in a description: an index finds words, not what a text contains.',
  benchmarksOnFile: 'Published benchmarks of discretion, eight on file; kept from question to question.',
  everySanctionType: 'A vocabulary of some fifty entries, answered as a whole.',
  worksByName: 'Short names are a list on a work, and a list has no index; a register of works, not of cases.',
  citedLibrary: 'The same: works are found by any of their names.',
  vocabulary: 'Some hundred phrases that widen a query, kept from search to search.',
  workOfIssuer: 'Issuers are names within a text, several to a work; asked only where a search names one.',
  workHistoriesByName: 'The same.',
  workOnDays: 'The same.',
  versionImpacts: 'The same.',
  ringCount: 'Counts the rings that the viewer may see; asked only when `totalCount` is selected.',
  detectedRings_Count: 'The same; at most the groups of one run of the detector.',
};

/** The same of the statements of ingest. */
const writesWholeKind: Readonly<Record<string, string>> = {
  lawWorksOnFile: 'Every file is matched with the works by name; read once in a run.',
  lawFilesOnFile: 'What was taken in before, by hash; read once in a run.',
  lawDocumentsOnFile: 'The same.',
  pendingFor: 'Repeals that wait are lists on a file, and a list has no index; a row for each file taken in.',
  casesOnFile: 'Every case is compared with what is on file; read once in a run.',
  casesAuthoritiesOnFile: 'The same.',
  casesWordsOnFile: 'What a file may speak of: the vocabularies as a whole, read once in a run.',
  casesForgetDocuments: 'Some ten documents of own files, where a case was corrected.',
  findingsCountFormerTies: 'Those of rings that nobody reads any more: all of them go.',
  findingsForgetFormerTies: 'The same.',
  findingsForgetFormerRings: 'The same.',
  findingsFormerSettlements: 'Asked of each that is on file, once in a run: whether a ring is shown by it.',
  findingsFormerParties: 'The same: whether a ring or a settlement names it.',
  findingsRetireRings: 'The rings of a run give way as a whole.',
  findingsShowRings: 'The same: they come as a whole.',
  findingsPatterns: 'A register of some thirty schemes.',
  seedsForgetLinks: 'A load takes the place of the one before as a whole.',
  seedsForgetNodes: 'The same.',
  seedsReleaseIngested: 'The same.',
  seedsDropDoubles: 'The same.',
  searchOfAllWorks: 'Run by the loader of the seeds, over everything.',
  searchOfConductTypes: 'The same.',
  searchOfAllCases: 'The same.',
  searchOfAllOrganizations: 'The same.',
};

/** Texts that pair two sets, each with the reason why neither can grow. */
const pairsSets: Readonly<Record<string, string>> = {
  coverageOfDataset: 'Three counts of one row each.',
  generalNorms: 'The keys, of which there is one, with the norms of the answer.',
  vocabulary: 'The keys, of which there is one, with the phrases of the answer.',
  everyCondition: 'The keys, of which there is one, with the conditions of the answer.',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((hops) => [`pathsWithin${hops}`, 'The two ends of a path: one party each, by unique key.']),
  ),
};

/** Operators without children that start from an index, from the keys, from what is bound already, or from a stored count. */
const startsWell = new Set([
  'NodeUniqueIndexSeek',
  'NodeUniqueIndexSeekByRange',
  'NodeIndexSeek',
  'NodeIndexSeekByRange',
  'DirectedRelationshipIndexSeek',
  'MultiNodeIndexSeek',
  'NodeCountFromCountStore',
  'Argument',
  'EmptyRow',
  'Unwind',
]);

interface Step {
  readonly operator: string;
  readonly isLeaf: boolean;
}

const stepsOf = (plan: Plan): readonly Step[] => [
  { operator: plan.operatorType.replace(/@.*$/, ''), isLeaf: plan.children.length === 0 },
  ...plan.children.flatMap(stepsOf),
];

let graph: Graph;
let driver: Driver;
const plans = new Map<string, readonly Step[]>();
const planned = new Map<string, readonly Step[]>();

beforeAll(async () => {
  graph = await seededGraph();
  for (const statement of [ingestedConstraint, ingestedCases, ...findingsConstraints, ...citationIndexes])
    await graph.administer(statement);
  const { uri, user, password, database } = inject('neo4j');
  driver = openDriver(uri, user, password);
  await driver.executeQuery('CALL db.awaitIndexes(60)', {}, { database });
  // Plans follow the statistics; without this they would be those of whatever the tests before have left.
  await driver.executeQuery('CALL db.prepareForReplanning(120)', {}, { database });
  const { classes, regions } = fullViewer;
  for (const [name, { text }] of definedTexts) {
    // A lookup runs as one column of the statement of its level.
    const statement = /\$keys\b/.test(text) ? `RETURN COLLECT {\n${text}\n} AS ${name}` : text;
    const { summary } = await driver.executeQuery(
      `EXPLAIN ${statement}`,
      { viewer: { classes, regions }, keys: [], from: 'a', to: 'b' },
      { database },
    );
    if (summary.plan === false) throw new Error(`"${name}" has no plan.`);
    plans.set(name, stepsOf(summary.plan));
  }
  for (const [name, { text }] of definedWrites) {
    const parameters = Object.fromEntries(Array.from(text.matchAll(/\$(\w+)/g), ([, one = '']) => [one, []]));
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters, { database });
    if (summary.plan === false) throw new Error(`"${name}" has no plan.`);
    planned.set(name, stepsOf(summary.plan));
  }
}, 400_000);

afterAll(async () => {
  await driver.close();
  await graph.close();
});

const textsWith = (is: (step: Step) => boolean, of = plans): readonly string[] =>
  [...of].filter(([, steps]) => steps.some(is)).map(([name]) => name);

test('every text of the product has been planned', () => {
  expect([...plans.keys()]).toEqual([...definedTexts.keys()]);
  expect(plans.size).toBeGreaterThan(100);
});

test('no text reads the whole graph', () => {
  expect(
    textsWith(({ operator }) =>
      /^(AllNodesScan|(Un)?[dD]irectedAllRelationshipsScan|(Un)?[dD]irectedRelationshipTypeScan|PartitionedAllNodesScan)$/.test(
        operator,
      ),
    ),
  ).toEqual([]);
});

test('a text reads a whole kind only for a written reason', () => {
  const unexplained = textsWith(({ operator }) => /LabelScan|IndexScan$/.test(operator)).filter(
    (name) => !(name in readsWholeKind),
  );

  expect(unexplained).toEqual([]);
});

test('every text starts from an index or from what is bound already', () => {
  const starts = [...plans].flatMap(([name, steps]) =>
    steps
      .filter(
        ({ isLeaf, operator }) =>
          isLeaf &&
          !startsWell.has(operator) &&
          !(/LabelsScan$|LabelScan$|IndexScan$/.test(operator) && name in readsWholeKind),
      )
      .map(({ operator }) => `${name}: ${operator}`),
  );

  expect(starts).toEqual([]);
});

test('two sets are paired only for a written reason', () => {
  const unexplained = textsWith(({ operator }) => operator === 'CartesianProduct').filter(
    (name) => !(name in pairsSets),
  );

  expect(unexplained).toEqual([]);
});

test('reasons are written for texts that there are', () => {
  const names = [...Object.keys(readsWholeKind), ...Object.keys(pairsSets)];

  expect(names.filter((name) => !definedTexts.has(name))).toEqual([]);
});

test('no text holds all its rows back before it goes on', () => {
  expect(textsWith(({ operator }) => operator === 'Eager')).toEqual([]);
});

test('every statement of ingest starts from an index, or reads a whole kind for a written reason', () => {
  expect([...planned.keys()]).toEqual([...definedWrites.keys()]);
  expect(planned.size).toBeGreaterThan(30);
  const reads = textsWith(({ operator }) => /Scan$/.test(operator), planned);

  expect(reads.toSorted()).toEqual(Object.keys(writesWholeKind).toSorted());
});
