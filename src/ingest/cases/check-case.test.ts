import { expect, test } from 'vitest';
import { type Checked, checkCase } from './check-case.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { vocabularyOf } from './vocabulary.ts';

const named = { mark: 'VERIFIED', labelEn: 'made up' } as const;
const conduct = { ...named, definitionEn: null, causeZh: null };
const vocabulary = vocabularyOf({
  conducts: [
    { ...conduct, id: 'TREE_FELLING', labelZh: '砍树', aliases: ['伐木', '损绿'] },
    { ...conduct, id: 'LAWN_DAMAGE', labelZh: '踩草', aliases: ['损绿'] },
  ],
  roles: [
    { ...named, id: 'GARDENER', labelZh: '园丁', party: 'PERSON' },
    { ...named, id: 'PARK', labelZh: '公园', party: 'BODY' },
  ],
  sanctionTypes: [{ ...named, id: 'FINE', labelZh: '罚款', legalNature: 'PENALTY', raises: null, noteEn: null }],
  authorityKinds: [{ ...named, id: 'GARDENS', labelZh: '园林局', hasPenaltyPower: true, noteEn: null }],
  conditions: [
    { fact: 'refused', is: true },
    { fact: 'trees', atLeast: 3 },
  ],
});

const header =
  'case,role,issuer,region,filed_on,decided_on,conduct,act_from,act_to,loss,measure_type,amount,fact.refused';
const lawful = {
  case: 'G-1',
  role: 'PARK',
  issuer: '园林局',
  region: '320100',
  filed_on: '2024-02-01',
  decided_on: '2024/3/5',
  conduct: '伐木',
  act_from: '2024-01',
  act_to: '',
  loss: '"1,200.50"',
  measure_type: '罚款',
  amount: '2401元',
  'fact.refused': '是',
};
const csv = (change: Partial<Record<keyof typeof lawful, string>>): string =>
  `${header}\n${Object.values({ ...lawful, ...change }).join(',')}\n`;
const checked = (text: string): Checked => {
  const [only] = readCsv(text).cases;
  if (only === undefined) throw new Error('The file holds no case.');
  return checkCase(only, vocabulary);
};
const faults = (text: string): readonly string[] => {
  const one = checked(text);
  return 'faults' in one ? one.faults.map(({ line, field, reason }) => `${line} ${field}: ${reason}`) : [];
};

test('a row is read as people write it: Chinese names, months, thousands, the word 元', () => {
  expect(checked(csv({}))).toMatchObject({
    stated: {
      key: 'G-1',
      region: '320100',
      decision: { issuer: 'GARDENS', decidedOn: '2024-03-05' },
      party: { role: 'PARK', kind: 'OTHER' },
      facts: { refused: true },
      acts: [
        {
          conduct: 'TREE_FELLING',
          occurredFrom: '2024-01-01',
          occurredTo: '2024-01-31',
          datePrecision: 'MONTH',
          loss: { fen: 120_050 },
        },
      ],
      measures: [{ sanctionType: 'FINE', amount: { fen: 240_100, precisionFen: 1 }, answers: ['1'] }],
    },
  });
});

test.each<[what: string, change: Partial<Record<keyof typeof lawful, string>>, fault: string]>([
  ['a negative loss', { loss: '-1' }, '2 loss: "-1" is negative: an amount cannot be'],
  ['a negative fine', { amount: '-0.01' }, '2 amount: "-0.01" is negative: an amount cannot be'],
  [
    'an amount in 万元',
    { loss: '12万元' },
    '2 loss: "12万元" is no amount: write yuan with at most two places, such as 39166.72',
  ],
  [
    'an end before the start',
    { act_to: '2023-12-31' },
    '2 act_to: the act ends on 2023-12-31, before it starts on 2024-01-01',
  ],
  [
    'a decision before its filing',
    { decided_on: '2024-01-31' },
    '2 decided_on: 2024-01-31 is before the case was filed, on 2024-02-01',
  ],
  [
    'an act after the decision',
    { act_from: '2024-03-06' },
    '2 act_from: the act begins on 2024-03-06, after the decision of 2024-03-05',
  ],
  ['a day that is none', { decided_on: '2024-02-30' }, '2 decided_on: "2024-02-30" is no day: write it as 2024-03-05'],
  [
    'a conduct that is not on file',
    { conduct: 'WEEDING' },
    '2 conduct: "WEEDING" is not on file: take a code of "conductTypes"',
  ],
  [
    'a name of two conducts',
    { conduct: '损绿' },
    '2 conduct: "损绿" is the name of several: write one of TREE_FELLING, LAWN_DAMAGE',
  ],
  [
    'a region that is none',
    { region: '990000' },
    '2 region: "990000" is no GB/T 2260 code: six digits that begin with a province, such as 320100',
  ],
  ['a role that is not on file', { role: 'DUKE' }, '2 role: "DUKE" is not on file: take a code of "subjectRoles"'],
  [
    'an issuer whose name is nearly that of one on file',
    { issuer: '园林署' },
    '2 issuer: "园林署" is not on file: take a code of "authorityKinds"; close to it: 园林局 (GARDENS)',
  ],
  ['no issuer', { issuer: '' }, '2 issuer: is not told: every case needs it'],
  [
    'a measure that is not on file',
    { measure_type: 'EXILE' },
    '2 measure_type: "EXILE" is not on file: take a code of "sanctionTypes"',
  ],
  [
    'a fact that is neither yes nor no',
    { 'fact.refused': 'perhaps' },
    '2 fact.refused: "perhaps" is no TRUE, FALSE or UNKNOWN, which "refused" takes',
  ],
])('%s is a fault of its line and field', (_what, change, fault) => {
  expect(faults(csv(change))).toEqual([fault]);
});

test('a fact that no condition asks for is a fault, in CSV and in JSON lines', () => {
  expect(faults(csv({}).replace('fact.refused', 'fact.moonlight'))).toEqual([
    '2 fact.moonlight: no condition on file asks for "moonlight": take a key of "factKeys"',
  ]);
  const line = JSON.stringify({ ...json, facts: { moonlight: true } });
  const [only] = readJsonLines(line).cases;
  expect(only === undefined ? null : checkCase(only, vocabulary)).toMatchObject({
    faults: [{ line: 1, field: 'facts.moonlight' }],
  });
});

const json = {
  case: 'G-2',
  role: 'PARK',
  issuer: 'GARDENS',
  acts: [{ act: 'a', conduct: 'TREE_FELLING', loss: 12.5 }],
  measures: [{ measure_type: 'FINE', amount: '25', answers: ['a'] }],
};

test('JSON lines and CSV tell the same', () => {
  const [only] = readJsonLines(JSON.stringify({ ...json, planet: 'Earth' })).cases;
  expect(only === undefined ? null : checkCase(only, vocabulary)).toMatchObject({
    stated: { acts: [{ key: 'a', loss: { fen: 1250 } }], measures: [{ amount: { fen: 2500 }, answers: ['a'] }] },
  });
  expect(readJsonLines(JSON.stringify({ ...json, planet: 'Earth' })).notRead).toEqual(['planet']);
});

test('in JSON lines a fault is told by its path', () => {
  const [only] = readJsonLines(
    JSON.stringify({ ...json, acts: [json.acts[0], { conduct: 'TREE_FELLING', loss: -1 }] }),
  ).cases;
  expect(only === undefined ? null : checkCase(only, vocabulary)).toMatchObject({
    faults: [{ line: 1, field: 'acts[1].loss' }],
  });
});

test('what two rows of a case tell differently is a fault of the later one', () => {
  const rows = `${csv({})}${Object.values({ ...lawful, decided_on: '2024-03-06' }).join(',')}\n`;
  expect(faults(rows)).toEqual([
    '3 decided_on: "2024-03-06" here and "2024/3/5" in line 2: tell it once, or the same in each row',
  ]);
});

test('lines are counted through cells with line breaks', () => {
  const text =
    'case,gist,role,issuer,conduct,measure_type,amount\nG-1,"two\nlines",PARK,GARDENS,TREE_FELLING,FINE,1\nG-2,,PARK,GARDENS,TREE_FELLING,FINE,-1\n';
  const [, second] = readCsv(text).cases;
  expect(second === undefined ? null : checkCase(second, vocabulary)).toMatchObject({
    faults: [{ line: 4, field: 'amount' }],
  });
});

test('a row without a case also keeps out the case above it, to which it may belong', () => {
  const { cases } = readCsv('case,role\nG-1,PARK\n,PARK\nG-2,PARK\n');
  expect(cases.map(({ key, faults: of }) => [key, of.map(({ line, field }) => `${line} ${field}`)])).toEqual([
    ['G-1', ['3 case']],
    ['G-2', []],
  ]);
});

test.each([
  ['nothing tells the case', 'role,issuer\nPARK,GARDENS\n', /No column is named "case"/],
  ['a broken row whose case may have shifted', 'role,case\nPARK,G-1\nPARK,G-1,one too many\n', /Line 3 has 3 cells/],
  ['a quotation mark that is not closed', 'case,role\nG-1,"PARK\nG-2,PARK\n', /no CSV/],
  ['two columns of one meaning', 'case,案号\nG-1,G-1\n', /mean the same/],
])('the whole file stays out where %s', (_what, text, sentence) => {
  expect(() => readCsv(text)).toThrow(sentence);
});

test('the name of a person is left out wherever it stands, and a number of an identity card keeps the case out', () => {
  const text = (gist: string): string =>
    `case,gist,party_name,role,issuer,conduct,measure_type\nG-1,${gist},某某园丁甲,GARDENER,GARDENS,TREE_FELLING,FINE\n`;
  const one = checked(text('某某园丁甲砍了三棵树'));
  expect(JSON.stringify(one)).not.toContain('某某园丁甲');
  expect(one).toMatchObject({ stated: { gist: '当事人砍了三棵树', party: { kind: 'PRACTITIONER', name: null } } });
  expect(faults(text('证件号11010119900101000X'))).toEqual([
    '2 gist: holds what looks like the number of an identity card: take it out, since this text is open to every viewer',
  ]);
});
