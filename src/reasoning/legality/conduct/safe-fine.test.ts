import { describe, expect, test } from 'vitest';
import { assessOne } from '../../../../tests/fixtures/decisions/assessed.ts';
import { override, path, rule } from '../../../../tests/fixtures/decisions/trial.ts';
import { safeFine } from './safe-fine.ts';

const fine = (id: string, min: number | null, max: number | null) => rule({ id, min, max, unit: 'FEN', base: 'NONE' });
const twice = (max: number, other: number) => [
  path({ norm: 'norm:a', rules: [fine('rule:a', 100, max)] }),
  path({ norm: 'norm:b', article: 'art_2', rules: [fine('rule:b', 100, other)] }),
];

describe('a fine that is safe whichever norm wins', () => {
  const contested = (a: readonly [number | null, number | null], b: readonly [number | null, number | null]) =>
    assessOne([
      path({
        norm: 'norm:a',
        rules: [fine('rule:a', ...a)],
        overriddenBy: [override('norm:b', { isContested: true })],
      }),
      path({ norm: 'norm:b', article: 'art_2', rules: [fine('rule:b', ...b)] }),
    ]);

  test('is what both allow, ends included', () => {
    expect(safeFine(contested([100, 300], [200, 500]))).toEqual({ unit: 'FEN', min: 200, max: 300 });
    expect(safeFine(contested([100, 200], [200, 500]))).toEqual({ unit: 'FEN', min: 200, max: 200 });
    expect(safeFine(contested([null, 200], [null, 500]))).toEqual({ unit: 'FEN', min: 0, max: 200 });
  });
  test('is one in yuan that hits the party, and counts no norm that is decided or open for another reason', () => {
    const rivals = contested([100, 300], [200, 500]);
    const others = [
      rule({ id: 'rule:w', sanctionType: 'CONFISCATION', unit: 'FEN', base: 'NONE', min: 250, max: 260 }),
      rule({ id: 'rule:s', unit: 'FEN', base: 'NONE', min: 250, max: 260, against: ['STAFF'] }),
      rule({ id: 'rule:m', base: 'GOODS_VALUE', min: 250, max: 260 }),
    ];
    const withOthers = {
      ...rivals,
      norms: rivals.norms.map((norm) => ({
        ...norm,
        sanctions: [...norm.sanctions, ...(assessOne([path({ rules: others })]).norms[0]?.sanctions ?? [])],
      })),
    };
    const beside = (given: Parameters<typeof path>[0]) => ({
      ...rivals,
      norms: [
        ...rivals.norms,
        ...assessOne([path({ norm: 'norm:c', rules: [fine('rule:c', 250, 260)], ...given })]).norms,
      ],
    });

    expect(safeFine(withOthers)).toEqual({ unit: 'FEN', min: 200, max: 300 });
    expect(safeFine(beside({}))).toEqual({ unit: 'FEN', min: 200, max: 300 });
    expect(safeFine(beside({ condition: { fact: 'watered', is: true } }))).toEqual({ unit: 'FEN', min: 200, max: 300 });
  });
  test('counts no contested norm that does not hit the act for another reason', () => {
    const pair = [
      path({
        norm: 'norm:a',
        rules: [fine('rule:a', 100, 300)],
        overriddenBy: [override('norm:b', { isContested: true })],
      }),
      path({ norm: 'norm:b', article: 'art_2', rules: [fine('rule:b', 200, 500)] }),
    ];
    const guest = path({
      norm: 'norm:c',
      article: 'art_3',
      condition: { fact: 'watered', is: true },
      rules: [fine('rule:c', 250, 260)],
      overriddenBy: [override('norm:b', { isContested: true })],
    });

    expect(safeFine(assessOne([...pair, guest], {}, { facts: { watered: false } }))).toEqual({
      unit: 'FEN',
      min: 200,
      max: 300,
    });
  });
  test('is also that of a later law that cannot be compared', () => {
    const covers = [{ finding: 'act', steps: 0 }];
    const old = path({ validTo: '2021-09-01', rules: [fine('rule:a', 100, 500)], covers });
    const young = path({
      norm: 'norm:b',
      workId: 'new',
      validFrom: '2021-09-01',
      rules: [fine('rule:b', 200, 300)],
      covers,
    });

    expect(safeFine(assessOne([old, young], {}, { decidedOn: '2021-12-01' }))).toEqual({
      unit: 'FEN',
      min: 200,
      max: 300,
    });
  });
  test('does not exist with a single rival', () => {
    expect(
      safeFine(assessOne([path({ readingStatus: 'CONTESTED', rules: [fine('rule:a', 1, 2)] })], { intent: 'ABSENT' })),
    ).toBeNull();
    const alone = contested([100, 300], [200, 500]);

    expect(safeFine({ ...alone, norms: alone.norms.slice(0, 1) })).toBeNull();
  });
  test('does not exist where they share nothing, have no upper end, or do not compete', () => {
    expect(safeFine(contested([100, 199], [200, 500]))).toBeNull();
    expect(safeFine(contested([100, null], [200, null]))).toBeNull();
    expect(safeFine(assessOne(twice(300, 500)))).toBeNull();
  });
});
