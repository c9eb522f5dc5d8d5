import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CrimeThreshold } from '../../src/entities/crime-threshold/crime-threshold.model.ts';
import { thresholdsOnFile } from '../../src/entities/crime-threshold/thresholds-on-file.cypher.ts';
import { rankRules } from '../../src/entities/document-type/rank-rules.cypher.ts';
import { ProceduralRule } from '../../src/entities/procedural-rule/procedural-rule.model.ts';
import { rulesOnFile } from '../../src/entities/procedural-rule/rules-on-file.cypher.ts';
import { batching } from '../../src/platform/graph/batch.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { ranksOfSeeds, rulesOfSeeds, thresholdsOfSeeds } from '../support/law-of-seeds.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await seededGraph();
});

afterAll(async () => {
  await graph.close();
});

const batch = () => batching(graph.for(fullViewer, () => {}));

interface Sourced {
  readonly id: string;
  readonly norms: readonly {
    readonly aspect: string;
    readonly norm: { readonly id: string };
    readonly version: { readonly id: string } | null;
    readonly work: { readonly id: string };
    readonly documentType: { readonly id: string };
    readonly passages: readonly { readonly id: string }[];
    readonly hasEarlierText: boolean;
  }[];
}

/** Rows with their sources as ids, in one order. */
const outlined = (rows: readonly Sourced[]) =>
  rows
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, norms }) => [
      id,
      norms
        .map(({ aspect, norm, version, work, documentType, passages, hasEarlierText }) =>
          [
            aspect,
            norm.id,
            version?.id,
            work.id,
            documentType.id,
            hasEarlierText,
            ...passages.map((one) => one.id).toSorted(),
          ].join(' '),
        )
        .toSorted(),
    ]);

describe('the database brings what the unit tests reason over', () => {
  test.each(ProceduralRule.shape.shape.matter.options)('%s', async (matter) => {
    expect(outlined(await batch()(rulesOnFile, matter))).toEqual(outlined(rulesOfSeeds(matter)));
  });
  test.each(CrimeThreshold.shape.shape.crime.options)('%s', async (crime) => {
    const expected = thresholdsOfSeeds().filter((threshold) => threshold.crime === crime);
    expect(outlined(await batch()(thresholdsOnFile, crime))).toEqual(outlined(expected));
  });
  test('the rules of rank', async () => {
    const keyed = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
    expect(keyed(await batch()(rankRules, ''))).toEqual(keyed(ranksOfSeeds()));
  });
});

describe('what cannot be used is a typed error that names the field', () => {
  const errorOf = async (field: string, type: string, input: object, selection: string) => {
    const { errors } = await runOperation(graph, `query ($input: ${type}!) { ${field}(input: $input) ${selection} }`, {
      input,
    });
    const { code, field: named } = (errors[0]?.extensions ?? {}) as { code?: string; field?: string };
    return [code, named];
  };
  const act = { key: 'a', occurredFrom: '2023-03-01' };

  test.each([
    [{ acts: [{ ...act, occurredTo: '2023-02-28' }] }, 'input.acts[0].occurredTo'],
    [{ acts: [] }, 'input.acts'],
    [{ acts: [act], lossAmount: '-1' }, 'input.lossAmount'],
    [{ acts: [act], facts: [{ key: 'weather', is: 'TRUE' }] }, 'input.facts[0].key'],
    [{ acts: [act], facts: [{ key: 'harmResulted', text: 'yes' }] }, 'input.facts[0]'],
    [{ acts: [act], region: '999999' }, 'input.region'],
    [
      {
        acts: [act],
        events: [
          { event: 'DISCOVERED', on: '2024-01-01' },
          { event: 'DISCOVERED', on: '2024-01-02' },
        ],
      },
      'input.events[1].event',
    ],
  ])('limitation: %o', async (input, field) => {
    expect(await errorOf('limitation', 'LimitationInput', input, '{ key }')).toEqual(['BAD_USER_INPUT', field]);
  });
  test.each([
    [{ suspects: [] }, 'input.suspects'],
    [{ suspects: [{ key: 'p', amount: '-1' }] }, 'input.suspects[0].amount'],
    [{ suspects: [{ key: 'p', amount: '1', precision: '0' }] }, 'input.suspects[0].precision'],
    [{ suspects: [{ key: 'p' }, { key: 'p' }] }, 'input.suspects[1].key'],
    [{ suspects: [{ key: 'p', age: -1 }] }, 'input.suspects[0].age'],
    [{ suspects: [{ key: 'p', ageAtEnd: 16 }] }, 'input.suspects[0].age'],
    [{ suspects: [{ key: 'p', age: 16, ageAtEnd: 15 }] }, 'input.suspects[0].ageAtEnd'],
    [{ suspects: [{ key: 'p', facts: [{ key: 'weather', is: 'TRUE' }] }] }, 'input.suspects[0].facts[0].key'],
  ])('transferDuty: %o', async (input, field) => {
    expect(await errorOf('transferDuty', 'TransferInput', input, '{ key }')).toEqual(['BAD_USER_INPUT', field]);
  });
  test.each([
    [{ measures: ['SCOLDING'] }, 'input.measures[0]'],
    [{ measures: ['WARNING'], fine: '100' }, 'input.fine'],
    [{ measures: ['FINE'], fine: '-100' }, 'input.fine'],
  ])('procedureTimetable: %o', async (input, field) => {
    expect(await errorOf('procedureTimetable', 'ProcedureInput', input, '{ asOf }')).toEqual(['BAD_USER_INPUT', field]);
  });
  test('an unknown conduct', async () => {
    const { errors } = await runOperation(graph, '{ responsibilityMatrix(conduct: "WEATHER") { role } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'conduct' });
    const conflicts = await runOperation(graph, '{ normConflicts(scope: { conduct: "WEATHER" }) { subject } }');
    expect(conflicts.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'scope.conduct' });
  });
});

test('a public-order fine and one of the department stand beside each other: no rank decides', async () => {
  const { data } = await runOperation(
    graph,
    '{ normConflicts(scope: { conduct: "FABRICATED_SERVICE" }, asOf: "2024-05-14") { subject principle prevails } }',
  );
  const conflict = { subject: 'FINE', principle: 'CONCURRENT', prevails: null };
  // Two public-order fines beside that of one article, whose norms, and those of the police, are told apart by who acted for whom.
  // The measures on assistance cover no fund that the labour regulation covers: no conflict.
  expect(data?.['normConflicts']).toEqual(Array.from({ length: 6 }, () => conflict));
});

test('who answers for a nominal stay: the institution by fine and stop, its officials by discipline, each by its authority', async () => {
  const { data, statements } = await runOperation(
    graph,
    '{ responsibilityMatrix(conduct: "HANG_BED", asOf: "2023-03-20") { role sanctionType legalNature imposedBy rule { range } source { provision { key } } } }',
  );
  const rows = data?.['responsibilityMatrix'] as readonly Readonly<Record<string, unknown>>[];
  expect(statements).toHaveLength(1);
  expect(rows).toContainEqual({
    role: 'DESIGNATED_INSTITUTION',
    sanctionType: 'FINE',
    legalNature: 'PENALTY',
    imposedBy: ['MEDICAL_SECURITY'],
    rule: { range: '1 to 2 times the loss' },
    source: { provision: { key: 'sc-735/2021-01-15#art_38__para_1__item_1' } },
  });
});

test('transferDuty hears the age: 16, 15, and a span across 16', async () => {
  const suspects = [[16], [15], [15, 16], []].map(([age, ageAtEnd], at) => ({
    key: String(at),
    amount: '12000',
    purposeToDefraud: 'PROVEN',
    ...(age === undefined ? {} : { age }),
    ...(ageAtEnd === undefined ? {} : { ageAtEnd }),
  }));
  const { data, errors } = await runOperation(
    graph,
    'query ($input: TransferInput!) { transferDuty(input: $input) { duty reason missingFacts appliesUnless { effect isShown norm { key } } } }',
    { input: { suspects, asOf: '2025-06-30' } },
  );
  const capacity = { effect: 'NO_CRIME', isShown: 'UNKNOWN', norm: { key: 'norm:CL-18' } };
  const age = (isShown: string) => [{ effect: 'NO_CRIME', isShown, norm: { key: 'norm:CL-17' } }, capacity];

  expect(errors).toEqual([]);
  expect(data?.['transferDuty']).toEqual([
    { duty: 'TRUE', reason: null, missingFacts: [], appliesUnless: [capacity] },
    { duty: 'FALSE', reason: 'NO_CRIMINAL_ANSWER', missingFacts: [], appliesUnless: age('TRUE') },
    { duty: 'UNKNOWN', reason: 'MISSING_FACT', missingFacts: ['ageYears'], appliesUnless: age('UNKNOWN') },
    { duty: 'TRUE', reason: null, missingFacts: [], appliesUnless: age('UNKNOWN') },
  ]);
});
