import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/app/schema.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { valueAt, valuesAt } from '../support/by-path.ts';
import { type Example, examples } from '../support/examples.ts';
import { type Answer, runOperation } from '../support/run-operation.ts';
import { seededGraph } from '../support/seeded-graph.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await seededGraph();
});

afterAll(() => graph.close());

const answerTo = (name: string, variables: Example['variables'] = {}): Promise<Answer> => {
  const example = examples.find((one) => one.name === name);
  if (example === undefined) throw new Error(`There is no example "${name}".`);
  return runOperation(graph, example.query, { ...example.variables, ...variables });
};

test('there is an example for each question that the product exists for', () => {
  const names = examples.map(({ name }) => name);

  expect(names).toEqual([
    'assess-conduct',
    'case-course',
    'case-file',
    'check-decision',
    'collusion-ring',
    'compare-versions',
    'concurrence',
    'decision-review',
    'draft-divergence',
    'export-work',
    'in-force',
    'limitation',
    'norm-conflicts',
    'paths',
    'penalty-basis',
    'procedure-timetable',
    'provision-as-of',
    'resolve-citations',
    'responsibility-matrix',
    'search',
    'similar-decisions',
    'transfer-duty',
    'version-impact',
  ]);
});

describe.each(examples)('the example $name', ({ query, variables, budget, answerFile }) => {
  test('is valid against the schema', () => {
    const faults = validate(schema, parse(query));

    expect(faults).toEqual([]);
  });

  test('answers as recorded', async () => {
    const recorded: unknown = JSON.parse(readFileSync(answerFile, 'utf8'));

    const { data, errors } = await runOperation(graph, query, variables);

    expect({ data, errors }).toEqual({ ...Object(recorded), errors: [] });
  });

  test('costs no more statements than its first line allows', async () => {
    const { statements } = await runOperation(graph, query, variables);

    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(budget);
  });
});

describe('the fine of one time the loss by excess prescription (Yunyang 145/2025)', () => {
  test('stays open, because the source does not tell the day of the act', async () => {
    const { data } = await answerTo('penalty-basis');

    const justification = valueAt(data, 'measure.justification');

    expect(justification).toMatchObject({
      verdict: 'UNDETERMINED',
      undeterminedReason: 'MISSING_FACT',
      basisStatus: 'FOUND',
    });
    expect(valuesAt(justification, 'reasons.reason')).toContain('ACT_DATE_UNKNOWN');
    expect(valuesAt(justification, 'findings')).toMatchObject([
      { status: 'ESTABLISHED', occurredFrom: null, occurredTo: null },
    ]);
  });

  test('rests on item 2 of article 38 of the regulation of 2021, which allows one to two times the loss', async () => {
    const { data } = await answerTo('penalty-basis');

    const cited = valuesAt(data, 'measure.justification.bases').filter((basis) => valueAt(basis, 'isCited'));

    expect(cited).toMatchObject([
      {
        outcome: 'UNKNOWN',
        range: { unit: 'FEN', min: 1_379_160, max: 2_758_320 },
        rule: { modality: 'MUST', imposedBy: ['MEDICAL_SECURITY'] },
        paths: [
          {
            work: { documentType: 'ADMINISTRATIVE_REGULATION', maySetPenalties: 'ALL' },
            provision: { eId: 'art_38__para_1__item_2' },
            version: { validFrom: '2021-05-01', validTo: null, textStatus: 'NOT_INGESTED' },
            norm: { readingStatus: 'DRAFT' },
            subjectRoles: ['DESIGNATED_INSTITUTION'],
          },
        ],
      },
    ]);
    expect(valuesAt(cited, '0.paths.conductTypes')).not.toEqual([]);
    expect(valuesAt(cited, '0.paths.version.sources')).not.toEqual([]);
  });

  test('cites two discretion rules that could never carry a penalty, and both stay visible', async () => {
    const { data } = await answerTo('penalty-basis');

    expect(valuesAt(data, 'measure.justification.citations')).toMatchObject([
      { raw: '条例38(2)', status: 'RESOLVED', provisions: ['sc-735/2021-01-15#art_38__para_1__item_2'] },
      { raw: '裁量基准(暂行)', status: 'UNSPECIFIC', provisions: [] },
      { raw: '裁量细则第2项', status: 'UNSPECIFIC', provisions: [] },
    ]);
  });

  test('was imposed by a medical-security department on a designated institution', async () => {
    const { data } = await answerTo('penalty-basis');

    const justification = valueAt(data, 'measure.justification');

    expect(valuesAt(justification, 'issuers')).toEqual(['MEDICAL_SECURITY']);
    expect(valuesAt(justification, 'subjectRoles')).toContain('DESIGNATED_INSTITUTION');
  });

  test('has no answer for a measure that is not on file', async () => {
    const { data, errors } = await answerTo('penalty-basis', { measure: 'measure:B999:1:1' });

    expect({ data, errors }).toEqual({ data: { measure: null }, errors: [] });
  });
});

describe('the ring of borrowed identities in Dawu', () => {
  test('has an organiser, helpers and more than seventy card holders, the organiser first', async () => {
    const { data } = await answerTo('collusion-ring');

    expect(valuesAt(data, 'ring.members')).toMatchObject([
      { role: 'ORGANISER', tier: 'CORE', party: { key: 'broker:B080:1', kind: 'BROKER', memberCount: 1 } },
      { role: 'RECRUITER', tier: 'CORE', party: { key: 'broker:B080:2', kind: 'BROKER' } },
      {
        role: 'CARD_HOLDER',
        tier: 'PERIPHERAL',
        party: { key: 'insured:B080:1', kind: 'INSURED_PERSON', memberCount: 70 },
      },
    ]);
  });

  test('is tied by lent cards and shared money, from July 2017 to May 2019, each tie with its evidence', async () => {
    const { data } = await answerTo('collusion-ring');

    const links = valuesAt(data, 'ring.links');

    expect(links).toHaveLength(4);
    expect(links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ from: 'insured:B080:1', kind: 'LENT_CREDENTIAL_TO', to: 'broker:B080:1' }),
        expect.objectContaining({ from: 'broker:B080:1', kind: 'PAID', to: 'insured:B080:1' }),
      ]),
    );
    for (const link of links)
      expect(link).toMatchObject({
        occurredFrom: '2017-07-01',
        occurredTo: '2019-05-31',
        standard: 'JUDGMENT',
        evidence: expect.stringMatching(/\w/),
      });
  });

  test('is worded as the judgment that established it, and the share of the card holders as alleged', async () => {
    const { data } = await answerTo('collusion-ring');

    expect(valueAt(data, 'ring')).toMatchObject({
      establishedBy: 'JUDGMENT',
      wording: 'A court has found this group.',
      case: { status: 'CONVICTED' },
    });
    expect(valuesAt(data, 'ring.findings.status')).toEqual(['ESTABLISHED', 'ALLEGED']);
  });

  test('breaks the law of its own years: the Social Insurance Law, and not yet the regulation of 2021', async () => {
    const { data } = await answerTo('collusion-ring');

    const broken = valuesAt(data, 'ring.findings.provisions.citation');

    expect(broken).toContain('中华人民共和国社会保险法第八十八条');
    expect(broken).toContain('中华人民共和国刑法第二百六十六条');
    expect(broken.filter((citation) => String(citation).startsWith('医疗保障基金使用监督管理条例'))).toEqual([]);
  });

  test('shows the lending of credentials, which a care home with one address may explain innocently', async () => {
    const { data } = await answerTo('collusion-ring');

    expect(valuesAt(data, 'ring.patterns.pattern.code')).toEqual(['C05', 'C26', 'C29']);
    expect(valuesAt(data, 'ring.patterns.pattern.innocentExplanations')).toContain('Shared address of a care home.');
  });

  test('has no answer for a ring that is not on file', async () => {
    const { data, errors } = await answerTo('collusion-ring', { ring: 'ring:B999' });

    expect({ data, errors }).toEqual({ data: { ring: null }, errors: [] });
  });
});

describe('item 1 of article 38 of the regulation of 2021', () => {
  test('is found by its short citation and was in force on 1 March 2023 without its text on file', async () => {
    const { data } = await answerTo('provision-as-of');

    expect(valueAt(data, 'provision')).toMatchObject({
      status: 'RESOLVED',
      work: { key: 'sc-735/2021-01-15', isInForce: true, documentType: { maySetPenalties: 'ALL' } },
      provision: {
        eId: 'art_38__para_1__item_1',
        version: { validFrom: '2021-05-01', validTo: null, textStatus: 'NOT_INGESTED', text: null },
      },
    });
    expect(valuesAt(data, 'provision.provision.version.sources.document.grade')).toEqual(['B']);
  });

  test('is about split stays and sham beds of designated institutions', async () => {
    const { data } = await answerTo('provision-as-of');

    const [norm, ...others] = valuesAt(data, 'provision.provision.version.norms');

    expect(others).toEqual([]);
    expect(norm).toMatchObject({ kind: 'PENALTY', readingStatus: 'DRAFT' });
    expect(valuesAt(norm, 'conductTypes.code')).toEqual(['HANG_BED', 'SPLIT_STAY']);
    expect(valuesAt(norm, 'roles.code')).toEqual(['DESIGNATED_INSTITUTION']);
  });

  test('sets a fine of one to two times the loss and, for grave cases, a suspension of six to twelve months', async () => {
    const { data } = await answerTo('provision-as-of');

    const rules = valuesAt(data, 'provision.provision.version.norms.rules');
    const ranges = rules.map((rule) => [
      valueAt(rule, 'sanctionType.code'),
      valueAt(rule, 'modality'),
      valueAt(rule, 'range'),
    ]);

    expect(ranges).toEqual([
      ['ORDER_TO_CORRECT', 'MUST', 'no range'],
      ['INTERVIEW', 'MAY', 'no range'],
      ['REFUND', 'MUST', '1 times the loss'],
      ['FINE', 'MUST', '1 to 2 times the loss'],
      ['DEPARTMENT_SUSPENSION', 'MUST', '6 to 12 months'],
    ]);
    expect(new Set(valuesAt(rules, '0.imposedBy.kind.code'))).toEqual(new Set(['MEDICAL_SECURITY']));
  });

  test('had no wording on the day before the regulation came into force', async () => {
    const { data } = await answerTo('provision-as-of', { asOf: '2021-04-30' });

    expect(valueAt(data, 'provision')).toMatchObject({ work: { isInForce: false }, provision: { version: null } });
  });

  test('had a wording on the first day of the regulation', async () => {
    const { data } = await answerTo('provision-as-of', { asOf: '2021-05-01' });

    expect(valueAt(data, 'provision.provision.version')).toMatchObject({ validFrom: '2021-05-01' });
  });
});

describe('the file of the village clinic of Fuxing (Yunyang 145/2025)', () => {
  test('establishes two acts of one clinic with their own losses', async () => {
    const { data } = await answerTo('case-file');

    expect(valuesAt(data, 'case.findings')).toMatchObject([
      {
        loss: { yuan: '13791.60', fen: 1_379_160, qualifier: 'EXACT' },
        conductTypes: [{ code: 'OVER_PRESCRIPTION' }],
        committedBy: [{ key: 'org:B061:1' }],
      },
      {
        loss: { yuan: '1087.50', fen: 108_750, qualifier: 'EXACT' },
        conductTypes: [{ code: 'SWAPPING' }],
        committedBy: [{ key: 'org:B061:1' }],
      },
    ]);
  });

  test('answers each act with its own fine on its own item of article 38', async () => {
    const { data } = await answerTo('case-file');

    const measures = valuesAt(data, 'case.decisions.measures');
    const bases = measures.map((measure) => [
      valueAt(measure, 'respondsTo.key'),
      valueAt(measure, 'sanctionType.code'),
      valueAt(measure, 'citations.raw'),
    ]);

    expect(bases).toEqual([
      ['finding:B061:1', 'FINE', '条例38(2)'],
      ['finding:B061:2', 'FINE', '条例38(4)'],
    ]);
    expect(valuesAt(measures, '0.citations.provisions.citation')).toEqual(['第三十八条第（二）项']);
  });

  test('shows the clinic by its published name and the county bureau that decided', async () => {
    const { data } = await answerTo('case-file');

    expect(valuesAt(data, 'case.parties')).toMatchObject([
      {
        role: 'RESPONDENT',
        party: { kind: 'ORGANIZATION', displayName: '栖霞镇福星村卫生室', roles: [{ code: 'MED_INST' }] },
      },
    ]);
    expect(valuesAt(data, 'case.decisions.issuedBy')).toMatchObject([
      { name: '云阳县医疗保障局', kinds: [{ code: 'MEDICAL_SECURITY', hasPenaltyPower: true }] },
    ]);
  });
});

describe('the sellers of insured drugs and the buyers in the market (Shijingshan)', () => {
  test('are tied most shortly through the collector, the case and the ring', async () => {
    const { data } = await answerTo('paths');

    const shortest = valuesAt(data, 'paths').filter((path) => valueAt(path, 'length') === 2);

    expect(shortest.map((path) => valuesAt(path, 'stations.key'))).toEqual([
      ['insured:B119:1', 'broker:B119:1', 'broker:B119:2'],
      ['insured:B119:1', 'case:B119', 'broker:B119:2'],
      ['insured:B119:1', 'ring:B119', 'broker:B119:2'],
    ]);
  });

  test('are tied by two sales that a court has found', async () => {
    const { data } = await answerTo('paths');

    expect(valuesAt(valuesAt(data, 'paths')[0], 'steps')).toMatchObject([
      { type: 'LINKED_TO', kind: 'SOLD_DRUGS_TO', isForward: true, standard: 'JUDGMENT' },
      { type: 'LINKED_TO', kind: 'SOLD_DRUGS_TO', isForward: true, standard: 'JUDGMENT' },
    ]);
  });

  test('are listed with the shortest first, none longer than four steps, each one step shorter than its stations', async () => {
    const { data } = await answerTo('paths');

    const paths = valuesAt(data, 'paths');
    const lengths = paths.map((path) => Number(valueAt(path, 'length')));

    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths.at(-1)).toBeLessThanOrEqual(4);
    for (const path of paths) expect(valuesAt(path, 'stations')).toHaveLength(valuesAt(path, 'steps').length + 1);
  });

  test('have no tie to a party of another case', async () => {
    const { data, errors } = await answerTo('paths', { to: 'broker:B080:1' });

    expect({ data, errors }).toEqual({ data: { paths: [] }, errors: [] });
  });
});
