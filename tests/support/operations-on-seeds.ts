import { resolve } from 'node:path';
import { schema } from '../../src/app/schema.ts';
import { nodeKinds, relationships } from '../../src/entities/relationships.ts';
import { readSeeds } from '../../src/ingest/seeds/read-seeds.ts';
import { isProtected } from '../../src/platform/graph/data-class.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { blindViewer, regionalViewer, type Viewer } from '../../src/platform/graph/viewer.ts';
import { everyOperation, type Operation } from './every-operation.ts';
import { examples } from './examples.ts';
import { twinOf } from './hidden-twins.ts';
import { madeUpRows } from './made-up-findings.ts';
import { type Answer, runOperation } from './run-operation.ts';

export const seedFolder = resolve(import.meta.dirname, '../../seeds');
const rows = readSeeds([seedFolder]);
const seedRowsOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
  [
    ...(rows.nodes.find(({ kind }) => kind.label === name)?.lines ?? []),
    ...(rows.links.find(({ relationship }) => relationship.type === name)?.lines ?? []),
  ].map(({ row }) => row);

export const protectedKinds = nodeKinds.filter(({ dataClass }) => isProtected(dataClass)).map(({ label }) => label);
export const protectedTies = relationships.filter(({ dataClass }) => isProtected(dataClass)).map(({ type }) => type);

/** Of the provinces in which rows of every protected kind of the seeds lie, the one with most of them. */
const province = ((): string => {
  const provincesOf = (label: string): readonly string[] =>
    seedRowsOf(label).map(({ region }) => String(region).slice(0, 2));
  const seeded = protectedKinds.filter((label) => seedRowsOf(label).length > 0);
  const all = seeded.flatMap(provincesOf);
  const complete = [...new Set(all)].filter(
    (code) => code !== '00' && seeded.every((label) => provincesOf(label).includes(code)),
  );
  const count = (code: string): number => all.filter((one) => one === code).length;
  return complete.toSorted((one, other) => count(other) - count(one))[0] ?? '';
})();

/** Where the made-up groups of claims lie that the viewer of one region may see. */
export const claimsRegion = `${province}0100`;
const madeUp = madeUpRows(claimsRegion);
const rowsOf = (name: string): readonly Readonly<Record<string, unknown>>[] => [
  ...seedRowsOf(name),
  ...(madeUp[name] ?? []),
];
export const idsOf = (label: string): readonly string[] => rowsOf(label).map(({ id }) => String(id));

export const regional = regionalViewer(province);
/** Sees every region, and no person and no suspicion: tells the two halves of a predicate apart. */
export const classless: Viewer = { name: 'classless', classes: blindViewer.classes, regions: [''] };
export const limited: readonly Viewer[] = [regional, blindViewer];

const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64');

/** All objects of the kinds that persons and suspicion touch; of the law some, from all over the list. */
const sampled = (label: string): readonly string[] => {
  const all = idsOf(label);
  const touched = [
    'Case',
    'Finding',
    'Decision',
    'Measure',
    'Organization',
    'CollusionPattern',
    'ConductType',
    'SanctionType',
    'SubjectRole',
    'Authority',
    'Citation',
  ];
  if (protectedKinds.includes(label)) return [...all, ...all.map(twinOf)];
  return touched.includes(label) ? all : all.filter((_, at) => at % Math.ceil(all.length / 30) === 0);
};

const someOf = (label: string, count: number): readonly string[] => {
  const all = idsOf(label);
  return all.filter((_, at) => at % Math.ceil(all.length / count) === 0);
};

const ties = rowsOf('LINKED_TO').map(({ from, to }) => ({ from: String(from), to: String(to) }));
const bodiesTied = ties.filter(({ from, to }) => from.startsWith('org:') && to.startsWith('org:'));

/** Pairs of parties that are tied, and pairs that only something hidden ties. */
const pairs = ((): readonly { from: string; to: string }[] => {
  const bodies = idsOf('Organization');
  const strangers = bodies.slice(0, 6).map((from, at) => ({ from, to: bodies[at + 40] ?? '' }));
  const inRing = rowsOf('MEMBER_OF').flatMap(({ from, to: ring }) => {
    const other = rowsOf('MEMBER_OF').find(
      (link) => link['to'] === ring && link['from'] !== from && String(link['from']).startsWith('org:'),
    );
    return other === undefined || !String(from).startsWith('org:')
      ? []
      : [{ from: String(from), to: String(other['from']) }];
  });
  const home = new Set(
    protectedKinds
      .flatMap(rowsOf)
      .filter(({ region }) => String(region).startsWith(province))
      .map(({ id }) => id),
  );
  const local = ties.filter(({ from, to }) => home.has(from) || home.has(to)).slice(0, 6);
  const hidden = ties.slice(0, 3).map(({ from, to }) => ({ from: twinOf(from), to: twinOf(to) }));
  return [
    ...strangers,
    ...bodiesTied,
    ...inRing.slice(0, 6),
    ...local,
    ...ties.filter((_, at) => at % 30 === 0),
    ...hidden,
  ];
})();

const keys = (label: string): readonly { key: string }[] =>
  [
    ...someOf(label, 6),
    ...(protectedKinds.includes(label) ? [...someOf(label, 3).map(twinOf), ...idsOf(label).slice(0, 2)] : []),
    'nobody:knows',
  ].map((key) => ({ key }));

const regions = [{ region: province }, { region: '990000' }, { region: '99' }, { region: `${province}0000` }];

export const generated = everyOperation(schema, {
  ids: new Map(nodeKinds.map(({ label }) => [label, sampled(label).map((id) => globalId(label, id))])),
  args: {
    assessConduct: ['HANG_BED', '冒名就医'].map((conduct) => ({
      input: { acts: [{ key: 'act', conduct, occurredFrom: '2023-03-01' }], party: { role: 'MED_INST' } },
    })),
    checkDecision: [
      {
        input: {
          conduct: {
            acts: [{ key: 'act', conduct: 'HANG_BED', occurredFrom: '2023-03-01' }],
            party: { role: 'MED_INST' },
          },
          issuer: 'MEDICAL_SECURITY',
          measures: [{ key: 'fine', sanctionType: 'FINE', citedBasis: ['R735 38(1)'] }],
        },
      },
    ],
    case: keys('Case'),
    concurrence: [
      {
        input: { acts: [{ key: 'act', conduct: 'HANG_BED', occurredFrom: '2023-03-01' }], party: { role: 'MED_INST' } },
      },
    ],
    similarDecisions: ['decision:B060:1', 'decision:B017:1', 'nobody:knows'].map((decision) => ({
      decision,
      alsoUntold: true,
    })),
    cases: [{ region: `${province}0100` }, { region: '990000' }, { first: 100 }],
    collusionPattern: [{ code: 'C05' }],
    compareVersions: [
      { work: '立法法', from: '2016-01-01', to: '2024-01-01' },
      { work: '审计法', from: '2020-01-01', to: '2023-01-01' },
    ],
    conductType: [{ code: 'HANG_BED' }],
    conductTypes: [{ broader: 'FRAUD' }, { first: 100 }],
    decisions: [{ first: 100 }],
    detectedRing: keys('DetectedRing'),
    detectedRings: [
      { first: 100 },
      { standing: 'LEAD', signal: 'COMMON_DATES' },
      { standing: 'EXPLAINED', signal: 'LINKED_BURSTS' },
    ],
    inForce: [
      { work: '执业医师法', on: '2023-01-01' },
      { work: '立法法', on: '2020-01-01' },
    ],
    legalWork: [{ key: idsOf('LegalWork')[0] }, { alias: '医保基金监管条例' }],
    legalWorks: [{ region: '000000' }, { asOf: '2022-01-01' }],
    limitation: [
      { input: { acts: [{ key: 'a', occurredFrom: '2023-03-01' }], suspects: [{ key: 'p', amount: '80000' }] } },
    ],
    measure: keys('Measure'),
    organizations: [{ region: `${province}0000` }, { region: '990000' }, { first: 100 }],
    paths: [
      ...pairs.flatMap(({ from, to }) => [
        { from, to },
        { from, to, maxHops: 6 },
      ]),
      ...[1, 2, 3, 5].flatMap((maxHops) => bodiesTied.slice(0, 2).map((pair) => ({ ...pair, maxHops }))),
    ],
    normConflicts: [
      { scope: {}, asOf: '2024-05-14' },
      { scope: { conduct: 'FABRICATED_SERVICE' }, asOf: '2024-05-14' },
    ],
    procedureTimetable: [
      {
        input: {
          events: [{ event: 'SERVED', on: '2024-05-13' }],
          measures: ['FINE'],
          fine: '1000',
          asOf: '2024-08-01',
        },
      },
      { input: { events: [{ event: 'DECIDED', on: '2015-12-01' }], asOf: '2015-12-01' } },
    ],
    provision: [{ citation: '社会保险法第八十七条', asOf: '2022-01-01' }],
    resolveCitations: [{ text: '依照《社会保险法》第八十七条和《审计法》第45条', asOf: '2022-01-01' }],
    responsibilityMatrix: [{ conduct: 'HANG_BED', asOf: '2024-05-14' }],
    ring: keys('RecordedRing'),
    search: [
      { query: '挂床住院', asOf: '2026-01-01' },
      { query: 'hospital', region: `${province}0000` },
      // Words of rings and pseudonyms: what is hidden is in no index.
      { query: 'organiser helper card holder' },
      { query: '社会保险法第八十七条', kinds: ['PROVISION'], inForceOnly: true },
    ],
    rings: [...regions, { pattern: 'C05' }, { pattern: 'C01', region: province }, { first: 3 }, { first: 100 }],
    statisticalClaims: [{ first: 100 }],
    versionImpact: [
      { work: 'O7', on: '2026-04-01' },
      { work: 'R735', on: '2021-05-01' },
      { work: '审计法', on: '2022-01-01' },
    ],
    transferDuty: [{ input: { suspects: [{ key: 'p', amount: '7953', purposeToDefraud: 'PROVEN' }] } }],
  },
});

const written: readonly Operation[] = examples.map(({ name, query, variables }) => ({
  name: `queries/examples/${name}`,
  query,
  variables,
}));
const lone: readonly Operation[] = protectedKinds.flatMap((label) =>
  [...someOf(label, 3), ...someOf(label, 2).map(twinOf), 'nobody:knows'].map((id) => ({
    name: `node ${label} ${id}`,
    query: 'query ($id: ID!) { node(id: $id) { __typename id } }',
    variables: { id: globalId(label, id) },
  })),
);
export const operations: readonly Operation[] = [...written, ...generated, ...lone];

type Told = { readonly data: unknown; readonly errors: unknown };

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A database that is too busy to plan a statement in time has not answered yet. */
const patiently = async (ask: () => Promise<Answer>, tries = 4): Promise<Answer> => {
  const answer = await ask();
  const isBusy = answer.errors.some(({ extensions }) => extensions?.['code'] === 'GRAPH_UNAVAILABLE');
  return isBusy && tries > 1 ? patiently(ask, tries - 1) : answer;
};

/** All that a caller is told: data and errors, of every page. */
export const answerTo = async (
  graph: Graph,
  viewer: Viewer,
  { query, variables, pagesOf }: Operation,
): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await patiently(() =>
      runOperation(graph, query, after === null ? variables : { ...variables, after }, viewer),
    );
    told.push({ data, errors });
    const page = pagesOf === undefined ? null : ((data?.[pagesOf] ?? null) as Page | null);
    if (page === null || !page.pageInfo.hasNextPage) return told;
    after = page.pageInfo.endCursor;
  }
};

export type Answers = ReadonlyMap<string, readonly Told[]>;

/** Several at once: an operation waits for the database most of its time. */
export const answersTo = async (
  asked: readonly Operation[],
  graphFor: (operation: Operation) => Graph,
  viewer: Viewer,
): Promise<Answers> => {
  const answers = new Map<string, readonly Told[]>();
  const left = [...asked];
  const work = async (): Promise<void> => {
    for (let operation = left.shift(); operation !== undefined; operation = left.shift())
      answers.set(operation.name, await answerTo(graphFor(operation), viewer, operation));
  };
  await Promise.all([work(), work(), work(), work()]);
  return answers;
};

interface Difference {
  readonly name: string;
  readonly one: string;
  readonly other: string;
}

/** Operations answered differently, each with the place from which the answers differ. */
export const differences = (one: Answers, other: Answers): readonly Difference[] =>
  [...one].flatMap(([name, answer]) => {
    const [first, second] = [JSON.stringify(answer), JSON.stringify(other.get(name)) ?? ''];
    if (first === second) return [];
    let same = 0;
    while (first[same] === second[same]) same += 1;
    const from = Math.max(0, same - 60);
    return [{ name, one: first.slice(from, from + 200), other: second.slice(from, from + 200) }];
  });
