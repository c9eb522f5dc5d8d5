import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

/*
 * Discretion benchmarks on file. Of Fuzhou one step is reported (register of law facts, row G8): over 20,000 up to 50,000
 * yuan defrauded means 3.5 times, in use in January 2022. Of the others the text is not on file.
 */

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
}, 180_000);

const fuzhou = '350102';
const fields = `key region isVerified mark issuer(language: EN) outcome reason missingFacts
  band { base over upTo minMultiple maxMultiple } range { unit min max } departs
  work { documentType maySetPenalties } sources { document locator }`;

interface Asked {
  readonly defrauded?: string | null;
  readonly region?: string;
  readonly decidedOn?: string;
}
const conduct = ({ defrauded = '50000', region = fuzhou, decidedOn = '2022-01-20' }: Asked) => ({
  acts: [
    {
      key: 'act',
      conduct: 'FABRICATED_SERVICE',
      occurredFrom: '2021-09-01',
      purposeToDefraud: 'PROVEN',
      amounts: [{ fund: 'RESIDENT_BASIC', ...(defrauded === null ? {} : { defraudedAmount: defrauded }) }],
    },
  ],
  party: { role: 'MED_INST' },
  region,
  decidedOn,
});

/** The police had the case and sent it back, so that only the fine itself is judged. */
const cameBack = [
  { event: 'TRANSFERRED', on: '2021-12-01' },
  { event: 'REFUSAL_RECEIVED', on: '2021-12-10' },
];

const run = async (text: string, input: unknown) => {
  const { data, errors } = await runOperation(graph, text, { input });
  expect(errors).toEqual([]);
  return data;
};

const ofAct = async (asked: Asked = {}) =>
  (
    await run(
      `query ($input: ConductInput!) { assessConduct(input: $input) { acts { discretion { ${fields} } } } }`,
      conduct(asked),
    )
  )?.['assessConduct'];

const ofFine = async (amount: string, asked: Asked = {}, steps = {}) =>
  (
    await run(
      `query ($input: DecisionInput!) { checkDecision(input: $input) { measures {
         verdict effect rules discretion { ${fields} }
       } } }`,
      {
        conduct: { ...conduct(asked), events: cameBack },
        issuer: 'MEDICAL_SECURITY',
        measures: [{ key: 'fine', sanctionType: 'FINE', amount }],
        citedBasis: ['《医疗保障基金使用监督管理条例》第四十条第一款第三项'],
        steps,
      },
    )
  )?.['checkDecision'];

const step = { base: 'DEFRAUDED', over: 20_000_00, upTo: 50_000_00, minMultiple: 3.5, maxMultiple: 3.5 };
const only = (told: Readonly<Record<string, unknown>>) => ({ acts: [{ discretion: [expect.objectContaining(told)] }] });

describe('the step of Fuzhou', () => {
  test('is told with issuer, region and source, and as not verified; the document carries no penalty', async () => {
    expect(await ofAct()).toEqual(
      only({
        key: 'benchmark:fuzhou',
        region: '350100',
        isVerified: false,
        mark: 'SECONDARY',
        issuer: 'Fuzhou medical-security bureau',
        outcome: 'APPLIES',
        reason: null,
        band: step,
        range: { unit: 'FEN', min: 175_000_00, max: 175_000_00 },
        departs: null,
        work: { documentType: 'NORMATIVE_DOCUMENT', maySetPenalties: 'NONE' },
        sources: [
          { document: 'doc:law-facts', locator: 'section 1, row G8' },
          { document: 'page:law-facts-W20', locator: expect.any(String) },
        ],
      }),
    );
  });
  test.each([
    ['20000', 'UNDETERMINED', 'TEXT_NOT_ON_FILE', null],
    ['20000.01', 'APPLIES', null, step],
    ['50000', 'APPLIES', null, step],
    ['50000.01', 'UNDETERMINED', 'TEXT_NOT_ON_FILE', null],
    [null, 'UNDETERMINED', 'MISSING_FACT', null],
  ])('of %s yuan defrauded', async (defrauded, outcome, reason, band) => {
    expect(await ofAct({ defrauded })).toEqual(only({ outcome, reason, band }));
  });
  test.each([
    ['2021-12-31', 'UNDETERMINED', ['benchmarkInForce']],
    ['2022-01-01', 'APPLIES', []],
    ['2022-01-31', 'APPLIES', []],
    ['2022-02-01', 'UNDETERMINED', ['benchmarkInForce']],
  ])('in a decision of %s', async (decidedOn, outcome, missingFacts) => {
    expect(await ofAct({ decidedOn })).toEqual(only({ outcome, missingFacts, band: step }));
  });
  test('is open where only the province is told, and none of another city or where no place is told', async () => {
    expect(await ofAct({ region: '350000' })).toEqual(only({ outcome: 'UNDETERMINED', missingFacts: ['region'] }));
    expect(await ofAct({ region: '350200' })).toEqual({ acts: [{ discretion: [] }] });
    expect(await ofAct({ region: '000000' })).toEqual({ acts: [{ discretion: [] }] });
  });
});

describe('a benchmark whose text is not on file', () => {
  test.each([
    ['210100', ['benchmark:liaoning-2022']],
    ['220100', ['benchmark:jilin-2023', 'benchmark:jilin-2024']],
    ['320100', ['benchmark:jiangsu-2020']],
    ['330100', ['benchmark:zhejiang']],
    ['450100', ['benchmark:guangxi-2023']],
    ['110000', []],
  ])('exists in %s: %j', async (region, keys) => {
    const told = keys.map((key) =>
      expect.objectContaining({
        key,
        outcome: 'UNDETERMINED',
        reason: 'TEXT_NOT_ON_FILE',
        band: null,
        isVerified: false,
      }),
    );
    expect(await ofAct({ region })).toEqual({ acts: [{ discretion: told }] });
  });
});

describe('a fine of a stated decision', () => {
  const measure = (told: Readonly<Record<string, unknown>>, departs: string | null) => ({
    measures: [expect.objectContaining({ ...told, discretion: [expect.objectContaining({ departs })] })],
  });

  test('of 3.5 times follows the step', async () => {
    expect(await ofFine('175000')).toEqual(measure({ verdict: 'LAWFUL' }, 'FALSE'));
  });
  test.each(['174999.99', '175000.01', '100000', '250000'])(
    'of %s yuan departs from it and stays lawful: a document bounds no fine',
    async (amount) => {
      expect(await ofFine(amount)).toEqual(measure({ verdict: 'LAWFUL', effect: null, rules: [] }, 'TRUE'));
    },
  );
  test('is revocable, not void, only where the departure and the lack of reasons are told', async () => {
    expect(await ofFine('100000', {}, { departureReasoned: 'FALSE' })).toEqual(measure({ verdict: 'LAWFUL' }, 'TRUE'));
    expect(await ofFine('100000', {}, { benchmarkDeparted: 'TRUE', departureReasoned: 'FALSE' })).toEqual(
      measure({ verdict: 'UNLAWFUL', effect: 'REVOCABLE', rules: ['N18'] }, 'TRUE'),
    );
  });
  test('outside the range of the law is unlawful by the law, whatever the step', async () => {
    expect(await ofFine('250000.01')).toEqual(measure({ verdict: 'UNLAWFUL', rules: ['N7'] }, 'TRUE'));
  });
  test('departs from nothing where no step on file fits', async () => {
    expect(await ofFine('100000', { region: '220100' })).toMatchObject({
      measures: [{ discretion: [{ departs: null }, { departs: null }] }],
    });
  });
});
