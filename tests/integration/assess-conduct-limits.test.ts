import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { assessed } from '../support/assess.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// The edges of assessConduct: the exact day, the exact fen, who and whose money, and what is refused.

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
}, 180_000);

const hospital = { role: 'MED_INST' };
const amounts = (loss: string | null, defrauded: string | null = null, fund = 'RESIDENT_BASIC') => [
  {
    fund,
    ...(loss === null ? {} : { lossAmount: loss }),
    ...(defrauded === null ? {} : { defraudedAmount: defrauded }),
  },
];
const ask = (input: Readonly<Record<string, unknown>>, asOf?: string) => assessed(graph, input, asOf ?? null);

describe('the exact day', () => {
  const onDay = async (occurredFrom: string, occurredTo = occurredFrom) =>
    ask({
      acts: [
        {
          key: 'act',
          conduct: 'HANG_BED',
          occurredFrom,
          occurredTo,
          purposeToDefraud: 'ABSENT',
          amounts: amounts('100'),
        },
      ],
      party: hospital,
    });

  test('2021-05-01 is the first day of the regulation, 2021-04-30 none of it', async () => {
    expect((await onDay('2021-05-01')).norms['735-38-1']).toBe('APPLIES');
    expect((await onDay('2021-04-30')).norms['735-38-1']).toBe('NOT_APPLIES N2 NOT_IN_FORCE_ON_ACT_DATE');
  });
  test('an act across the boundary is split: both parts are told', async () => {
    const told = await onDay('2021-04-01', '2021-05-31');
    expect(told.norms['735-38-1']).toBe('UNDETERMINED CONTESTED_READING amountsByPeriod');
    expect(told.readings['735-38-1']).toEqual([
      'The part from 2021-04-01 to 2021-04-30. NOT_APPLIES',
      'The part from 2021-05-01 to 2021-05-31. APPLIES',
    ]);
  });
  test('before the first day that the law on file covers, nothing is said', async () => {
    expect((await onDay('2004-11-30')).acts['act']).toBe('UNDETERMINED BEFORE_COVERAGE');
    expect((await onDay('2004-12-01')).acts['act']).toBe('NOT_APPLIES');
  });
  test('an act after today is answered as prospective', async () => {
    const input = { acts: [{ key: 'act', conduct: 'HANG_BED', occurredFrom: '2026-11-20' }], party: hospital };
    expect((await ask(input, '2026-11-19')).acts['act']).toContain('prospective');
    expect((await ask(input, '2026-11-20')).acts['act']).not.toContain('prospective');
  });
});

describe('the exact fen and the exact threshold', () => {
  const fraud = (defrauded: string) =>
    ask({
      acts: [
        {
          key: 'act',
          conduct: 'FORGED_CLAIM',
          occurredFrom: '2023-05-10',
          purposeToDefraud: 'PROVEN',
          amounts: amounts(defrauded, defrauded),
        },
      ],
      party: { role: 'INSURED' },
    });

  test('a loss of nothing opens neither return nor fine; one fen opens both', async () => {
    const loss = (yuan: string) =>
      ask({
        acts: [
          {
            key: 'act',
            conduct: 'HANG_BED',
            occurredFrom: '2023-03-01',
            purposeToDefraud: 'ABSENT',
            amounts: amounts(yuan),
          },
        ],
        party: hospital,
      });
    expect((await loss('0')).sanctions['735-38-1 FINE']).toContain('NOT_APPLIES');
    expect((await loss('0.01')).sanctions['735-38-1 FINE']).toBe('APPLIES 0.01-0.02 yuan by MEDICAL_SECURITY');
  });
  test('below 3,000 no crime by the amount alone, from 3,000 by province, from 10,000 everywhere', async () => {
    expect((await fraud('2999.99')).norms['CL-266']).toContain('NOT_APPLIES');
    expect((await fraud('3000')).norms['CL-266']).toBe('UNDETERMINED MISSING_FACT reachesProvincialLarge');
    expect((await fraud('9999.99')).norms['CL-266']).toBe('UNDETERMINED MISSING_FACT reachesProvincialLarge');
    expect((await fraud('10000')).norms['CL-266']).toBe('APPLIES');
  });
  test('an amount rounded across the threshold is told too roughly', async () => {
    const told = await ask({
      acts: [
        {
          key: 'act',
          conduct: 'FORGED_CLAIM',
          occurredFrom: '2023-05-10',
          purposeToDefraud: 'PROVEN',
          amounts: [{ fund: 'BASIC', defraudedAmount: '10000', precision: '1000' }],
        },
      ],
      party: { role: 'INSURED' },
      facts: [{ key: 'reachesProvincialLarge', is: 'FALSE' }],
    });
    expect(told.norms['CL-266']).toBe('UNDETERMINED SOURCE_ROUNDED defraudedFen');
  });
});

describe('subjects and funds', () => {
  const stays = (party: Readonly<Record<string, unknown>>, fund = 'RESIDENT_BASIC', occurredFrom = '2023-03-01') =>
    ask({
      acts: [
        {
          key: 'act',
          conduct: 'HANG_BED',
          occurredFrom,
          purposeToDefraud: 'ABSENT',
          amounts: amounts('100', null, fund),
        },
      ],
      party,
    });

  test('an institution that was not designated when it acted is none of article 38', async () => {
    expect((await stays({ role: 'MED_INST', designatedOnActDate: 'FALSE' })).norms['735-38-1']).toBe(
      'NOT_APPLIES N5 WRONG_SUBJECT',
    );
    expect((await stays({ role: 'MED_INST', designatedOnActDate: 'UNKNOWN' })).norms['735-38-1']).toBe(
      'UNDETERMINED MISSING_FACT subjectRole',
    );
  });
  test('a doctor is not fined under 38', async () => {
    expect((await stays({ role: 'PHYSICIAN' })).norms['735-38-1']).toBe('NOT_APPLIES N5 WRONG_SUBJECT');
  });
  test('large-sum aid is reached by reference, serious-illness insurance and commercial insurance are not', async () => {
    expect((await stays(hospital, 'LARGE_SUM')).norms['735-38-1']).toBe('APPLIES');
    for (const fund of ['SERIOUS_ILLNESS', 'COMMERCIAL'])
      expect((await stays(hospital, fund)).norms['735-38-1']).toBe('NOT_APPLIES N4 OTHER_FUND');
  });
  test('long-term care is not named, and contested from the implementing rules on', async () => {
    expect((await stays(hospital, 'LONG_TERM_CARE', '2026-03-31')).norms['735-38-1']).toBe('NOT_APPLIES N4 OTHER_FUND');
    expect((await stays(hospital, 'LONG_TERM_CARE', '2026-04-01')).norms['735-38-1']).toBe(
      'UNDETERMINED CONTESTED_READING reading',
    );
  });
  test('39 fines only after a refused order to correct', async () => {
    const missing = (refusedToCorrect: string) =>
      ask({
        acts: [{ key: 'act', conduct: 'NO_RECORDS', occurredFrom: '2023-03-01' }],
        party: hospital,
        refusedToCorrect,
      });
    expect((await missing('TRUE')).sanctions['735-39-2 FINE']).toBe('APPLIES 10000-50000 yuan by MEDICAL_SECURITY');
    expect((await missing('FALSE')).sanctions['735-39-2 FINE']).toBe(
      'NOT_APPLIES 10000-50000 yuan by MEDICAL_SECURITY',
    );
    expect((await missing('UNKNOWN')).sanctions['735-39-2 FINE']).toBe(
      'UNDETERMINED 10000-50000 yuan by MEDICAL_SECURITY',
    );
  });
});

describe('what cannot be meant is refused with the field', () => {
  const act = { key: 'act', conduct: 'HANG_BED', occurredFrom: '2023-03-01' };
  const refused: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['no act', { acts: [], party: hospital }, 'input.acts'],
    ['an unknown conduct', { acts: [{ ...act, conduct: 'HANG_BEDS' }], party: hospital }, 'input.acts[0].conduct'],
    [
      'an end before the start',
      { acts: [{ ...act, occurredTo: '2023-02-28' }], party: hospital },
      'input.acts[0].occurredTo',
    ],
    [
      'a negative loss',
      { acts: [{ ...act, amounts: amounts('-1') }], party: hospital },
      'input.acts[0].amounts[0].lossAmount',
    ],
    ['an unknown region', { acts: [act], party: hospital, region: '990000' }, 'input.region'],
    ['an unknown place', { acts: [{ ...act, place: '32' }], party: hospital }, 'input.acts[0].place'],
    ['an unknown role', { acts: [act], party: { role: 'WIZARD' } }, 'input.party.role'],
    [
      'an unknown fact',
      { acts: [act], party: hospital, facts: [{ key: 'moonFull', is: 'TRUE' }] },
      'input.facts[0].key',
    ],
    [
      'a fact of the wrong kind',
      { acts: [act], party: hospital, facts: [{ key: 'serious', text: 'yes' }] },
      'input.facts[0]',
    ],
    ['two acts of one name', { acts: [act, act], party: hospital }, 'input.acts[1].key'],
    ['an age below nothing', { acts: [act], party: { role: 'INSURED', age: -1 } }, 'input.party.age'],
    [
      'a decision before the filing',
      { acts: [act], party: hospital, filedOn: '2023-05-02', decidedOn: '2023-05-01' },
      'input.decidedOn',
    ],
  ];
  test.each(refused)('%s', async (_, input, field) => {
    await expect(ask(input)).rejects.toThrow(`${field}: `);
  });
  test('an act described in words gives candidates and no answer', async () => {
    const told = await ask({ acts: [{ ...act, conduct: '冒名就医' }], party: { role: 'INDIVIDUAL' } });
    expect(told.acts['act']).toBe('UNDETERMINED MISSING_FACT conduct');
  });
});
