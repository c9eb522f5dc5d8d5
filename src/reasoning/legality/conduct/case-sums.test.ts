import { describe, expect, test } from 'vitest';
import { act, amounts, assessAll } from '../../../../tests/fixtures/decisions/assessed.ts';
import { path, rule, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { caseSums } from './case-sums.ts';

const roles = ['INSTITUTION'];
const fine = (id: string, min: number | null, max: number | null) => rule({ id, min, max, unit: 'FEN', base: 'NONE' });
const refund = rule({
  id: 'rule:refund',
  sanctionType: 'REFUND',
  legalNature: 'ADMIN_HANDLING',
  min: 1,
  max: 1,
  base: 'LOSS',
});
const twice = (max: number, other: number) => [
  path({ norm: 'norm:a', rules: [fine('rule:a', 100, max)] }),
  path({ norm: 'norm:b', article: 'art_2', rules: [fine('rule:b', 100, other)] }),
];

describe('sums of a case', () => {
  const sumsOf = (paths: Parameters<typeof assessAll>[0], acts: Parameters<typeof assessAll>[1]) =>
    caseSums(assessAll(paths, acts), roles);

  test('add one fine for each act, and what comes back once', () => {
    const both = path({ rules: [rule(), refund] });
    const sums = sumsOf([both], [act({ key: 'one' }), act({ key: 'two', amounts: amounts({ loss: yuan(500) }) })]);

    expect(sums).toEqual([
      { sanctionType: 'FINE', legalNature: 'PENALTY', min: 150_000, max: 300_000, acts: ['one', 'two'], openActs: [] },
      {
        sanctionType: 'REFUND',
        legalNature: 'ADMIN_HANDLING',
        min: 150_000,
        max: 150_000,
        acts: ['one', 'two'],
        openActs: [],
      },
    ]);
  });
  test('take the fine of the norm that prevails, not of the one that is beaten', () => {
    expect(sumsOf(twice(500, 900), [act()])).toMatchObject([{ sanctionType: 'FINE', min: 100, max: 900 }]);
    expect(sumsOf(twice(900, 500), [act()])).toMatchObject([{ sanctionType: 'FINE', min: 100, max: 900 }]);
  });
  test('take the larger return where two norms ask for one', () => {
    const small = { ...refund, id: 'rule:half', min: 0.5, max: 0.5 };
    const sums = sumsOf(
      [path({ rules: [small] }), path({ norm: 'norm:b', article: 'art_2', rules: [refund] })],
      [act()],
    );

    expect(sums).toMatchObject([{ sanctionType: 'REFUND', min: 100_000, max: 100_000 }]);
  });
  test('take the larger return in any order of the norms, and none that hits others', () => {
    const half = path({ rules: [{ ...refund, id: 'rule:half', min: 0.5, max: 0.5 }] });
    const whole = path({ norm: 'norm:b', article: 'art_2', rules: [refund] });
    const others = path({ norm: 'norm:b', article: 'art_2', rules: [{ ...refund, against: ['STAFF'] }] });

    for (const paths of [
      [half, whole],
      [whole, half],
    ])
      expect(sumsOf(paths, [act()])).toMatchObject([{ min: 100_000, max: 100_000 }]);
    expect(sumsOf([half, others], [act()])).toMatchObject([{ min: 50_000, max: 50_000 }]);
    expect(sumsOf([others], [act()])).toEqual([]);
  });
  test('leave a return open where its base is not told, though another measure is', () => {
    expect(sumsOf([path({ rules: [fine('rule:1', 1, 2), refund] })], [act({ amounts: [] })])).toMatchObject([
      { sanctionType: 'FINE', acts: ['act'], openActs: [] },
      { sanctionType: 'REFUND', acts: [], openActs: ['act'] },
    ]);
  });
  test('leave an act open for one of several norms, and for one of several measures of it', () => {
    const asking = path({ rules: [refund, rule({ condition: { fact: 'watered', is: true } })] });
    const other = path({ norm: 'norm:b', article: 'art_2', rules: [rule({ id: 'rule:w', sanctionType: 'WARNING' })] });

    expect(sumsOf([asking, other], [act()])).toMatchObject([
      { sanctionType: 'FINE', openActs: ['act'] },
      { sanctionType: 'REFUND' },
    ]);
  });
  test('take no return that is still open, though it is larger', () => {
    const small = path({ rules: [{ ...refund, id: 'rule:half', min: 0.5, max: 0.5 }] });
    const open = path({
      norm: 'norm:b',
      article: 'art_2',
      rules: [{ ...refund, condition: { fact: 'watered', is: true } }],
    });

    expect(sumsOf([small, open], [act()])).toMatchObject([{ min: 50_000, max: 50_000 }]);
  });
  test('have no upper end after a part without one, whatever follows', () => {
    const over = amounts({ loss: { fen: 100_000, precisionFen: 1, qualifier: 'OVER' } });

    expect(sumsOf([path()], [act({ key: 'one', amounts: over }), act({ key: 'two' })])).toMatchObject([
      { min: 200_000, max: null },
    ]);
  });
  test('have no upper end once one part has none, whatever is added after it', () => {
    const endless = path({ rules: [rule({ min: 1, max: null })] });

    expect(sumsOf([endless], [act({ key: 'one' }), act({ key: 'two' })])).toMatchObject([{ min: 200_000, max: null }]);
  });
  test('tell the acts whose part is open, and are empty without any', () => {
    const asking = path({ rules: [rule({ condition: { fact: 'watered', is: true } })] });

    expect(sumsOf([asking], [act()])).toEqual([
      { sanctionType: 'FINE', legalNature: 'PENALTY', min: null, max: null, acts: [], openActs: ['act'] },
    ]);
    expect(caseSums(assessAll([asking], [act()], { facts: { watered: false } }), roles)).toEqual([]);
  });
  test('leave an act without a base among the open ones', () => {
    const sums = sumsOf([path()], [act({ key: 'told' }), act({ key: 'untold', amounts: [] })]);

    expect(sums).toMatchObject([{ min: 100_000, max: 200_000, acts: ['told'], openActs: ['untold'] }]);
  });
  test('have no upper end where one part has none, and count no lower end as nothing', () => {
    expect(sumsOf([path({ rules: [fine('rule:a', null, 500)] })], [act()])).toMatchObject([{ min: 0, max: 500 }]);
    expect(sumsOf([path({ rules: [fine('rule:a', 100, null)] })], [act()])).toMatchObject([{ min: 100, max: null }]);
  });
});
