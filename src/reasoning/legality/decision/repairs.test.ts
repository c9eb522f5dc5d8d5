import { describe, expect, test } from 'vitest';
import { cited, finding, override, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { judgeMeasure } from './judge-measure.ts';

const repairs = (given: Parameters<typeof trial>[0]) => judgeMeasure(trial({ citations: [cited()], ...given })).repairs;
const own = (given: Parameters<typeof path>[0] = {}) => path({ citedBy: ['citation:1'], ...given });
const tooMuch = { amount: yuan(9_999) };

describe('how a decision could stand', () => {
  test('by the right citation', () => {
    const wrong = cited({ raw: 'work 99', status: 'NOT_FOUND', suggestions: ['work 1', 'work 2'] });

    expect(repairs({ citations: [wrong], paths: [] })).toEqual([
      'work 99: see work 1 instead.',
      'work 99: see work 2 instead.',
    ]);
  });
  test('by an amount inside the range of what it cites', () => {
    expect(repairs({ paths: [own()], measured: tooMuch })).toEqual(['work art_1 allows 1000.00 to 2000.00 yuan.']);
  });
  test('not by an amount, where the cited norm does not reach the act or its range has no upper end', () => {
    expect(repairs({ paths: [own()], roles: ['GUEST'] })).toEqual([]);
    expect(repairs({ paths: [own({ rules: [rule({ min: 9, max: null })] })] })).toEqual([]);
  });
  test('by nothing, where it stands as it is', () => {
    expect(repairs({ paths: [own()] })).toEqual([]);
  });
  test.each([
    [{ unit: 'MONTH', base: 'NONE', min: 6, max: 12 }, 'work art_1 allows 6 to 12 months.'],
    [{ unit: 'YEAR', base: 'NONE', min: 5, max: 5 }, 'work art_1 allows 60 months.'],
    [{ unit: 'DAY', base: 'NONE', min: null, max: 15 }, 'work art_1 allows 0 to 15 days.'],
    [{ unit: 'FEN', base: 'NONE', min: 100, max: 100 }, 'work art_1 allows 1.00 yuan.'],
    [{ unit: 'MULTIPLE', base: 'DEFRAUDED', min: 2, max: 5 }, 'work art_1 allows 2 to 5 times the base.'],
  ] as const)('in the unit of the measure: %o', (range, expected) => {
    expect(repairs({ paths: [own({ rules: [rule(range)] })], measured: { amount: null } })).toEqual([expected]);
  });
});

describe('another basis', () => {
  const other = (given: Parameters<typeof path>[0] = {}) =>
    path({ norm: 'norm:2', workId: 'other', rules: [rule({ id: 'rule:2', min: 1, max: 3 })], ...given });
  const failing = own({ roles: ['GUEST'] });

  test('that could carry it is named with its range, and with what it would still need', () => {
    expect(repairs({ paths: [failing, other()] })).toEqual([
      'other art_1 could carry it with 1000.00 to 3000.00 yuan.',
    ]);
    expect(repairs({ paths: [failing, other({ condition: { fact: 'watered', is: true } })] })).toEqual([
      'other art_1 could carry it with 1000.00 to 3000.00 yuan, if shown: watered.',
    ]);
    expect(repairs({ paths: [failing, other({ rules: [rule({ id: 'rule:2', max: null })] })] })).toEqual([
      'other art_1 could carry it with from 1000.00 yuan.',
    ]);
  });
  test('needs only what is open about it', () => {
    const decided = other({
      condition: {
        any: [
          { fact: 'watered', is: true },
          { fact: 'trimmed', is: true },
        ],
      },
    });

    expect(repairs({ paths: [failing, decided], findings: [finding({ facts: { trimmed: true } })] })).toEqual([
      'other art_1 could carry it with 1000.00 to 3000.00 yuan.',
    ]);
  });
  test('is told once for each fact, though several of its checks ask for it', () => {
    const condition = { fact: 'watered', is: true } as const;
    const asking = other({ condition, rules: [rule({ id: 'rule:2', condition })] });

    expect(repairs({ paths: [failing, asking] })[0]).toMatch(/if shown: watered\.$/);
  });
  test('without a range is named without one', () => {
    const warning = { sanctionType: 'WARNING', unit: 'NONE', base: 'NONE', min: null, max: null };
    const paths = [
      own({ roles: ['GUEST'], rules: [rule(warning)] }),
      other({ rules: [rule({ ...warning, id: 'rule:2' })] }),
    ];

    expect(repairs({ paths, measured: { sanctionType: 'WARNING', amount: null } })).toEqual([
      'other art_1 could carry it.',
    ]);
  });
  test('that does not reach the act, or whose range lies above the amount, is none', () => {
    expect(repairs({ paths: [failing, other({ roles: ['GUEST'] })] })).toEqual([]);
    expect(repairs({ paths: [failing, other({ rules: [rule({ id: 'rule:2', min: 8, max: 9 })] })] })).toEqual([]);
  });
  test('that is cited already is no other', () => {
    expect(repairs({ paths: [own({ condition: { fact: 'watered', is: true } })] })).toEqual([
      'work art_1 allows 1000.00 to 2000.00 yuan.',
    ]);
  });
});

describe('where norms compete and nobody can say which wins', () => {
  const rivals = (
    one: readonly [number | null, number | null],
    two: readonly [number | null, number | null],
    isContested = true,
  ) => {
    const fine = (id: string, [min, max]: readonly [number | null, number | null]) =>
      rule({ id, min, max, unit: 'FEN', base: 'NONE' });
    return repairs({
      paths: [
        own({ rules: [fine('rule:1', one)], overriddenBy: [override('norm:2', { isContested })] }),
        path({ norm: 'norm:2', workId: 'other', rules: [fine('rule:2', two)] }),
      ],
      measured: { amount: yuan(2) },
    }).filter((repair) => repair.startsWith('Inside'));
  };

  test('the amounts inside every range are safe, ends included', () => {
    expect(rivals([100, 300], [150, 500])).toEqual(['Inside every competing range: 1.50 to 3.00 yuan.']);
    expect(rivals([100, 300], [300, 500])).toEqual(['Inside every competing range: 3.00 yuan.']);
    expect(rivals([null, 300], [null, 500])).toEqual(['Inside every competing range: 0.00 to 3.00 yuan.']);
  });
  test('there is none where the ranges share nothing or have no upper end, or where the order is settled', () => {
    expect(rivals([100, 299], [300, 500])).toEqual([]);
    expect(rivals([100, null], [300, null])).toEqual([]);
    expect(rivals([100, 300], [150, 500], false)).toEqual([]);
  });
  test('no range is safe of a norm alone, of norms that the law does not offer, and of ranges not in yuan', () => {
    const fixed = (id: string, min: number, max: number) => rule({ id, min, max, unit: 'FEN', base: 'NONE' });
    const inside = (given: Parameters<typeof repairs>[0]) =>
      repairs({ measured: { amount: yuan(2) }, ...given }).filter((repair) => repair.startsWith('Inside'));
    const contested = { overriddenBy: [override('norm:2', { isContested: true })] };
    const open = { condition: { fact: 'watered', is: true } } as const;
    const rival = (given: Parameters<typeof path>[0] = {}) =>
      path({ norm: 'norm:2', workId: 'other', rules: [fixed('rule:2', 150, 500)], ...given });

    expect(
      inside({ paths: [own({ ...contested, rules: [fixed('rule:1', 100, 300)] }), rival({ roles: ['GUEST'] })] }),
    ).toEqual([]);
    expect(
      inside({
        paths: [
          own({ ...contested, rules: [fixed('rule:1', 100, 300)] }),
          rival({ rules: [rule({ id: 'rule:2', base: 'GOODS_VALUE' })] }),
        ],
      }),
    ).toEqual([]);
    expect(inside({ paths: [own({ ...open, rules: [fixed('rule:1', 100, 300)] }), rival(open)] })).toEqual([]);
    expect(
      inside({
        paths: [
          own({ ...contested, rules: [rule({ base: 'GOODS_VALUE' })] }),
          rival({ rules: [rule({ id: 'rule:2', base: 'GOODS_VALUE' })] }),
        ],
      }),
    ).toEqual([]);
  });
  test('a later law that cannot be compared competes too', () => {
    const old = own({ validTo: '2021-09-01', rules: [rule({ min: 1, max: 5 })] });
    const young = path({
      norm: 'norm:2',
      workId: 'new',
      validFrom: '2021-09-01',
      rules: [rule({ id: 'rule:2', min: 2, max: 3 })],
    });

    expect(repairs({ paths: [old, young], findings: [finding()] })).toContain(
      'Inside every competing range: 2000.00 to 3000.00 yuan.',
    );
  });
});
