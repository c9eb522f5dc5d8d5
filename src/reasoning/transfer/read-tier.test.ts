import { describe, expect, test } from 'vitest';
import { thresholdOnFile, thresholdText } from '../../../tests/fixtures/decisions/law-on-file.ts';
import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import { readTiers } from './read-tier.ts';

// Thresholds of an invented law; those on file are in transfer-duty.test.ts.

interface Given {
  readonly yuan?: number | readonly [number, number] | null | undefined;
  readonly facts?: Readonly<Record<string, boolean | string>>;
  readonly region?: string | null;
  readonly asOf?: string;
}
const tiers = (
  rows: readonly Partial<ThresholdOnFile>[],
  { yuan = 1_500, facts = {}, region = null, asOf = '2024-01-01' }: Given = {},
) => {
  const [low, high] = typeof yuan === 'number' ? [yuan, yuan] : (yuan ?? [0, 0]);
  return readTiers(rows.map(thresholdOnFile), {
    amount: yuan === null ? null : { low: low * 100, high: high * 100 },
    facts: new Map(Object.entries(facts)),
    region,
    asOf,
  });
};
const tier = (rows: readonly Partial<ThresholdOnFile>[], given: Given = {}) => {
  const [only] = tiers(rows, given);
  return [only?.reached, only?.doubt, only?.missing];
};
const grave = { fact: 'grave', is: true } as const;

describe('the amount of a tier', () => {
  test.each<[Given['yuan'], string, string | null, readonly string[]]>([
    [999.99, 'FALSE', null, []],
    [1_000, 'UNKNOWN', 'MISSING_FACT', ['provincialFigure:LARGE']],
    [1_999.99, 'UNKNOWN', 'MISSING_FACT', ['provincialFigure:LARGE']],
    [2_000, 'TRUE', null, []],
    [[1_999, 2_001], 'UNKNOWN', 'MISSING_FACT', ['provincialFigure:LARGE']],
    [[2_000, 3_000], 'TRUE', null, []],
    [[900, 999], 'FALSE', null, []],
    [null, 'UNKNOWN', 'MISSING_FACT', ['amount']],
  ])('from 1,000 to 2,000 yuan as each region says: %s is %s', (yuan, reached, doubt, missing) => {
    expect(tier([{}], { yuan })).toEqual([reached, doubt, missing]);
  });
  test('of one figure is open only where the amount is rounded', () => {
    const fixed = [{ highFen: 100_000 }];

    expect([999.99, 1_000].map((yuan) => tier(fixed, { yuan })[0])).toEqual(['FALSE', 'TRUE']);
    expect(tier(fixed, { yuan: [999, 1_001] })).toEqual(['UNKNOWN', 'SOURCE_ROUNDED', ['exactAmount']]);
  });
  test('is none where the tier asks for none', () => {
    expect(tier([{ lowFen: null, highFen: null }], { yuan: null })).toEqual(['TRUE', null, []]);
  });
});

describe('what a tier asks beside the amount', () => {
  test('must hold as well, and is asked for where nobody tells', () => {
    const rows = [{ condition: grave }];

    expect(tier(rows, { yuan: 2_000, facts: { grave: true } })).toEqual(['TRUE', null, []]);
    expect(tier(rows, { yuan: 2_000, facts: { grave: false } })).toEqual(['FALSE', null, []]);
    expect(tier(rows, { yuan: 2_000 })).toEqual(['UNKNOWN', 'MISSING_FACT', ['grave']]);
    expect(tier(rows, { yuan: 999 })).toEqual(['FALSE', null, []]);
  });
  test('tells whether the amount alone is too low', () => {
    const below = (yuan: number, facts: Record<string, boolean>) =>
      tiers([{ condition: grave }], { yuan, facts })[0]?.isBelow;

    expect(below(999, { grave: true })).toBe(true);
    expect(below(999, {})).toBe(true);
    expect(below(999, { grave: false })).toBe(false);
    expect(below(2_000, { grave: false })).toBe(false);
  });
  test('is one of several grounds: the other ones are asked for only while none holds', () => {
    const rows = [
      { condition: grave, lowFen: null, highFen: null },
      { lowFen: 500_000, highFen: 500_000 },
    ];

    expect(tier(rows, { yuan: 5_000 })).toEqual(['TRUE', null, []]);
    expect(tier(rows, { yuan: 1 })).toEqual(['UNKNOWN', 'MISSING_FACT', ['grave']]);
    expect(tier(rows, { yuan: null })).toEqual(['UNKNOWN', 'MISSING_FACT', ['grave', 'amount']]);
    expect(tiers(rows, { yuan: 1, facts: { grave: false } })[0]?.isBelow).toBe(true);
  });
});

describe('several grounds of one tier', () => {
  test('ask only for what would open one of them', () => {
    const rows = [
      { condition: grave, lowFen: null, highFen: null },
      { condition: { fact: 'gang', is: true } as const },
    ];

    expect(tier(rows, { facts: { gang: false } })).toEqual(['UNKNOWN', 'MISSING_FACT', ['grave']]);
  });
  test('do not make the amount too low while one of them is open', () => {
    expect(tiers([{ condition: grave, lowFen: null, highFen: null }, {}], { yuan: 1 })[0]?.isBelow).toBe(false);
  });
  test('are open for want of a fact before they are open for a rounded amount', () => {
    const rounded = { condition: grave, highFen: 100_000 };

    expect(tier([rounded], { yuan: [999, 1_001] })[1]).toBe('MISSING_FACT');
  });
});

describe('a region with a figure of its own', () => {
  const rows: readonly Partial<ThresholdOnFile>[] = [
    {},
    { region: '440000', lowFen: 150_000, highFen: 150_000, condition: { fact: 'regionClass', is: 'A' } },
  ];
  const there = (yuan: number, facts: Given['facts'] = {}, region: string | null = '440100') =>
    tier(rows, { yuan, region, facts });

  test('has that figure where it surely is the figure', () => {
    expect([1_499.99, 1_500].map((yuan) => there(yuan, { regionClass: 'A' })[0])).toEqual(['FALSE', 'TRUE']);
    expect(there(1_500, { regionClass: 'B' })[0]).toBe('UNKNOWN');
  });
  test('asks for its class, where nobody tells and the band decides nothing', () => {
    expect(there(1_500)).toEqual(['UNKNOWN', 'MISSING_FACT', ['provincialFigure:LARGE', 'regionClass']]);
    expect(there(2_000)).toEqual(['TRUE', null, []]);
  });
  test('is another one elsewhere, and nowhere where the place is not known', () => {
    expect(there(1_500, { regionClass: 'A' }, '320100')[0]).toBe('UNKNOWN');
    expect(there(1_500, { regionClass: 'A' }, null)[0]).toBe('UNKNOWN');
  });
  test('asks for what the band asks beside the amount', () => {
    const [band, own] = rows;
    const both = [{ ...band, condition: grave }, own ?? {}];

    expect(tier(both, { region: '440000', facts: { regionClass: 'A' } })).toEqual([
      'UNKNOWN',
      'MISSING_FACT',
      ['grave'],
    ]);
    expect(tier(both, { region: '440000', facts: { regionClass: 'A', grave: true } })[0]).toBe('TRUE');
  });
});

describe('the text of a tier', () => {
  const amount = thresholdText('AMOUNT', { validFrom: '2024-01-01' });
  const punishment = thresholdText('PUNISHMENT', { validFrom: '2020-01-01' });

  test('is that which sets the amount, and is not told before its first day', () => {
    const rows = [{ norms: [punishment, amount] }];

    expect(tier(rows, { yuan: 2_000, asOf: '2024-01-01' })[0]).toBe('TRUE');
    expect(tier(rows, { yuan: 2_000, asOf: '2023-12-31' })).toEqual(['UNKNOWN', 'TEXT_NOT_ON_FILE', []]);
    expect(tiers(rows, { yuan: 1, asOf: '2023-12-31' })[0]?.isBelow).toBe(false);
  });
  test('is one of several that set the amount', () => {
    const former = thresholdText('AMOUNT', { norm: 'norm:2', validFrom: '2020-01-01', validTo: '2024-01-01' });

    for (const asOf of ['2023-12-31', '2024-01-01'])
      expect(tier([{ norms: [former, amount] }], { yuan: 2_000, asOf })[0]).toBe('TRUE');
  });
  test('is that which punishes, where the crime asks for no amount, and its work where no article is known', () => {
    const free = { lowFen: null, highFen: null };

    expect(tier([{ ...free, norms: [punishment] }], { asOf: '2020-01-01' })[0]).toBe('TRUE');
    expect(tier([{ ...free, norms: [punishment] }], { asOf: '2019-12-31' })[1]).toBe('TEXT_NOT_ON_FILE');
    expect(tier([{ norms: [thresholdText('AMOUNT', { hasVersion: false })] }], { yuan: 2_000 })[0]).toBe('TRUE');
  });
});

describe('the tiers of a crime', () => {
  const huge = {
    tier: 'HUGE',
    sequence: 2,
    lowFen: 1_000_000,
    highFen: 1_000_000,
    minMonths: 36,
    maxMonths: 120,
  } as const;

  test('stand from the lightest on, each with its punishment', () => {
    const told = tiers([huge, {}]);

    expect(
      told.map(({ tier: name, sequence, minMonths, maxMonths }) => [name, sequence, minMonths, maxMonths]),
    ).toEqual([
      ['LARGE', 1, null, 36],
      ['HUGE', 2, 36, 120],
    ]);
  });
  test('have the heaviest of the punishments of their grounds', () => {
    const light = { minMonths: 1, maxMonths: 6 };
    const heavy = { minMonths: 12, maxMonths: 60, isLife: true };

    for (const rows of [
      [light, heavy],
      [heavy, light],
    ])
      expect(tiers(rows)[0]).toMatchObject({ minMonths: 12, maxMonths: 60, isLife: true });
    expect(tiers([light])[0]?.isLife).toBe(false);
  });
});

describe('an amount that may be lifted into a tier', () => {
  const near = { nearCondition: { fact: 'medicine', is: true }, nearPercent: 80 } as const;
  const huge: Partial<ThresholdOnFile> = { ...near, tier: 'HUGE', sequence: 2, lowFen: 1_000_000, highFen: 1_000_000 };
  const lifted = (
    yuan: number | null,
    facts: Record<string, boolean> = { medicine: true },
    rows: readonly Partial<ThresholdOnFile>[] = [{}, huge],
  ) => tiers(rows, { yuan, facts }).map(({ mayBeLifted }) => mayBeLifted);

  test('comes near it, under the circumstance that lifts, and has reached the tier below', () => {
    expect(lifted(8_000)).toEqual([false, true]);
    expect(lifted(7_999.99)).toEqual([false, false]);
    expect(lifted(10_000)).toEqual([false, false]);
    expect(lifted(8_000, { medicine: false })).toEqual([false, false]);
    expect(lifted(8_000, {})).toEqual([false, false]);
    expect(lifted(null)).toEqual([false, true]);
  });
  test('is none in the lightest tier, and none above a tier that is not reached', () => {
    expect(lifted(900, { medicine: true }, [near])).toEqual([false]);
    expect(lifted(8_000, { medicine: true }, [{ lowFen: 900_000, highFen: 900_000 }, huge])).toEqual([false, false]);
    expect(lifted(8_000, { medicine: true }, [{}, { ...huge, nearCondition: null }])).toEqual([false, false]);
  });
  test('is none where what else the tier asks fails', () => {
    const asking = [{}, { ...huge, condition: grave }];

    expect(lifted(8_000, { medicine: true, grave: false }, asking)).toEqual([false, false]);
    expect(lifted(8_000, { medicine: true }, asking)).toEqual([false, true]);
  });
  test('is lifted by one of several grounds', () => {
    const other = { tier: 'HUGE', sequence: 2, lowFen: 5_000_000, highFen: 5_000_000 } as const;

    expect(lifted(8_000, { medicine: true }, [{}, other, huge])).toEqual([false, true]);
  });
  test('needs no share where the text sets none', () => {
    expect(lifted(1_000, { medicine: true }, [{}, { ...huge, nearPercent: null }])).toEqual([false, true]);
  });
});
