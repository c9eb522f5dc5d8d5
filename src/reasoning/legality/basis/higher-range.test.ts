import { describe, expect, test } from 'vitest';
import { cited, finding, override, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { assessNorms } from '../conduct/assess-norm.ts';
import { judgeMeasure } from '../decision/judge-measure.ts';
import { groupPaths } from './group-paths.ts';
import { higherRule, insideOf } from './higher-range.ts';
import type { BasisPath, Override } from './measure-on-trial.ts';

// An invented garden law: whoever fells a tree is fined one to three times its value; a town adds its own range.

const ranked = (id: string, rankOrder: number, min: number, max: number, overriddenBy: readonly Override[] = []) => {
  const one = path({ norm: `norm:${id}`, workId: id, rules: [rule({ id: `rule:${id}`, min, max })], overriddenBy });
  return { ...one, work: { ...one.work, rankOrder } };
};
const law = ranked('law', 1, 1, 3);
const town = ranked('town', 3, 2, 5);
const fined = (amount: number, paths: readonly BasisPath[] = [law, town]) => {
  const { verdict, reasons } = judgeMeasure(
    trial({
      measured: { amount: yuan(amount) },
      citations: [cited({ provisions: ['town#art_1'], work: town.work })],
      paths: paths.map((one) => (one.work.id === 'town' ? { ...one, citedBy: ['citation:1'] } : one)),
    }),
  );
  return [verdict, ...reasons.map(({ rule: id, reason }) => `${id} ${reason}`)];
};

describe('a town fines two to five times where a law fines one to three', () => {
  test('what both allow stands, to the fen', () => {
    expect(fined(2_000)).toEqual(['LAWFUL']);
    expect(fined(3_000)).toEqual(['LAWFUL']);
  });
  test('what the town alone allows is outside the range of the law', () => {
    expect(fined(3_000.01)).toEqual(['UNLAWFUL', 'N11 OUTSIDE_HIGHER_RANGE']);
  });
  test('what the town does not allow is told once, by its own range', () => {
    expect(fined(5_000.01)).toEqual(['UNLAWFUL', 'N7 ABOVE_RANGE']);
  });
  test('another authority, another subject or a priority on file is no higher range', () => {
    const others = (given: Parameters<typeof rule>[0]): BasisPath => ({
      ...law,
      rules: [rule({ id: 'rule:law', min: 1, max: 3, ...given })],
    });
    const police = others({ imposedBy: [{ kind: 'POLICE', validFrom: null, validTo: null }] });
    expect(fined(4_000, [police, town])).toEqual(['LAWFUL']);
    expect(fined(4_000, [others({ against: ['GARDENER'] }), town])).toEqual(['LAWFUL']);
    const winner = {
      norm: 'norm:town',
      principle: 'SPECIAL',
      condition: null,
      validFrom: null,
      isContested: false,
      noteEn: null,
    } as const;
    expect(fined(4_000, [ranked('law', 1, 1, 3, [winner]), town])).toEqual(['LAWFUL']);
  });
  test('a text of equal or lower rank bounds nothing', () => {
    expect(fined(4_000, [ranked('law', 3, 1, 3), town])).toEqual(['LAWFUL']);
  });
  test('forward the range of the town ends where that of the law does', () => {
    const setting = { roles: ['INSTITUTION', 'ANYONE'], decidedOn: '2021-12-01', region: '000000' };
    const norms = assessNorms(
      [law, town].map((one) => ({ path: one, steps: 0 })),
      finding(),
      setting,
    );
    const ranges = norms.flatMap(({ path: { work }, sanctions }) =>
      sanctions.map(({ range: { min, max } }) => [work.id, min, max]),
    );
    expect(ranges).toEqual([
      ['law', 100_000, 300_000],
      ['town', 200_000, 300_000],
    ]);
  });
});

test('ranges with nothing in common: the higher one; open ends stay open', () => {
  const own = { unit: 'FEN', min: 500, max: 900 } as const;
  expect(insideOf(own, { unit: 'FEN', min: 100, max: 300 })).toEqual({ unit: 'FEN', min: 100, max: 300 });
  expect(insideOf(own, { unit: 'FEN', min: null, max: null })).toEqual(own);
  expect(insideOf({ ...own, min: null }, { unit: 'FEN', min: null, max: 600 })).toEqual({
    unit: 'FEN',
    min: null,
    max: 600,
  });
  expect(insideOf(own, { unit: 'MONTH', min: 1, max: 2 })).toEqual(own);
});

describe('which rule of a higher text binds', () => {
  const bound = (
    higher: readonly BasisPath[],
    own: Parameters<typeof rule>[0] = {},
    overriddenBy: readonly Override[] = [],
  ) => {
    const lower = { ...town, overriddenBy, rules: [rule({ id: 'rule:town', min: 2, max: 5, ...own })] };
    const all = groupPaths(trial({ paths: [...higher, lower] }));
    const basis = all.find(({ match }) => match.path.work.id === 'town');
    const [mine] = lower.rules;
    if (basis === undefined || mine === undefined) throw new Error('The town was asked about.');
    return higherRule(mine, basis, all, ['INSTITUTION'])?.rule.id ?? null;
  };
  const lawWith = (...rules: readonly ReturnType<typeof rule>[]): BasisPath => ({ ...law, rules });
  const two = (one: string, other: string) => ({
    imposedBy: [one, other].map((kind) => ({ kind, validFrom: null, validTo: null })),
  });

  test('is one about the same kind of measure, among whatever others', () => {
    const others = lawWith(rule({ id: 'rule:warning', sanctionType: 'WARNING' }), rule({ id: 'rule:fine' }));

    expect(bound([law])).toBe('rule:law');
    expect(bound([others])).toBe('rule:fine');
    expect(bound([lawWith(rule({ id: 'rule:warning', sanctionType: 'WARNING' }))])).toBeNull();
    expect(bound([lawWith(rule({ unit: 'NONE' }))])).toBeNull();
  });
  test('is one of an authority that both texts name, though each names another beside', () => {
    expect(
      bound([lawWith(rule({ id: 'rule:two', ...two('POLICE', 'DEPARTMENT') }))], two('DEPARTMENT', 'GARDENERS')),
    ).toBe('rule:two');
    expect(bound([lawWith(rule(two('POLICE', 'COURT')))], two('DEPARTMENT', 'GARDENERS'))).toBeNull();
  });
  test('is one whose addressee and condition are surely met', () => {
    expect(bound([lawWith(rule({ against: ['HEAD'] }))])).toBeNull();
    expect(bound([lawWith(rule({ condition: { fact: 'grave', is: true } }))])).toBeNull();
    expect(bound([lawWith(rule({ id: 'rule:grave', condition: { fact: 'lossFen', atLeast: 1 } }))])).toBe('rule:grave');
  });
  test('binds penalties only, and only a text of penalties that surely reaches the act', () => {
    expect(bound([law], { legalNature: 'ADMIN_HANDLING' })).toBeNull();
    expect(bound([{ ...law, norm: { ...law.norm, kind: 'CRIME' } }])).toBeNull();
    expect(bound([{ ...law, norm: { ...law.norm, condition: { fact: 'grave', is: true } } }])).toBeNull();
  });
  test('is none of a text without a rank', () => {
    expect(bound([{ ...law, work: { ...law.work, rankOrder: null } }])).toBeNull();
  });
  test('is none of a text with which a priority is on file, on either side and through any of its items', () => {
    const won = { ...law, overriddenBy: [override('norm:town')] };
    const item = (number: number, overriddenBy: readonly Override[] = []): BasisPath => {
      const one = path({
        norm: `norm:law-${number}`,
        workId: 'law',
        article: `art_1__item_${number}`,
        rules: law.rules,
        overriddenBy,
      });
      return { ...one, work: law.work };
    };

    expect(bound([won])).toBeNull();
    expect(bound([item(1), item(2, [override('norm:town')])])).toBeNull();
    expect(bound([item(1), item(2, [override('norm:elsewhere')])])).toBe('rule:law');
    expect(bound([item(1), item(2)], {}, [override('norm:law-2')])).toBeNull();
  });
});

test('ranges that touch in one amount leave that amount', () => {
  const own = { unit: 'FEN', min: 100, max: 300 } as const;

  expect(insideOf(own, { unit: 'FEN', min: 300, max: 500 })).toEqual({ unit: 'FEN', min: 300, max: 300 });
  expect(insideOf({ ...own, min: null }, { unit: 'FEN', min: 200, max: 500 })).toEqual({
    unit: 'FEN',
    min: 200,
    max: 300,
  });
  expect(insideOf(own, { unit: 'FEN', min: null, max: 500 })).toEqual({ unit: 'FEN', min: 100, max: 300 });
});
