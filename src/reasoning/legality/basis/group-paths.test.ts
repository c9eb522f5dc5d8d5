import { describe, expect, test } from 'vitest';
import { cited, finding, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { judgeMeasure } from '../decision/judge-measure.ts';
import { findingsAnswered, groupPaths, inOneList } from './group-paths.ts';
import type { BasisPath } from './measure-on-trial.ts';

const item = (number: number, given: Parameters<typeof path>[0] = {}): BasisPath =>
  path({
    norm: `norm:${number}`,
    article: `art_1__para_1__item_${number}`,
    covers: [{ finding: `finding:${number}`, steps: 0 }],
    ...given,
  });
const acts = [finding(), finding({ id: 'finding:2', loss: yuan(500) })];
const groups = (paths: readonly BasisPath[], given: Parameters<typeof trial>[0] = {}) =>
  groupPaths(trial({ findings: acts, paths, ...given })).map((basis) => basis.paths.map(({ norm }) => norm.id));

describe('items of one list', () => {
  test.each([
    ['art_1__para_1__item_1', 'art_1__para_1__item_2', true],
    ['art_1__item_1__point_1', 'art_1__item_1__point_12', true],
    ['art_1', 'art_1', true],
    ['art_1__para_1', 'art_1__para_2', false],
    ['art_1__para_1__item_1', 'art_1__para_2__item_1', false],
    ['art_1__para_1__item_1', 'art_1__para_1', false],
    ['art_1', 'art_2', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(inOneList(path({ article: one }), path({ article: other }))).toBe(expected);
  });
  test('are so in one wording of one work only', () => {
    expect(inOneList(item(1), item(2, { workId: 'other' }))).toBe(false);
    expect(inOneList(item(1), item(2, { validFrom: '2020-01-02' }))).toBe(false);
  });
});

describe('one basis', () => {
  test('are the items of an article that attach the same consequence: the fine is measured on the sum', () => {
    const [basis] = judgeMeasure(trial({ findings: acts, paths: [item(1), item(2)] })).bases;

    expect(groups([item(1), item(2)])).toEqual([['norm:1', 'norm:2']]);
    expect(basis?.range).toEqual({ unit: 'FEN', min: 150_000, max: 300_000 });
  });
  test('are not items with another range, base, floor, condition or authority', () => {
    const others: readonly Parameters<typeof rule>[0][] = [
      { min: 2 },
      { max: 3 },
      { unit: 'PERCENT' },
      { base: 'DEFRAUDED' },
      { baseFloorFen: 1 },
      { condition: { fact: 'grave', is: true } },
      { imposedBy: [{ kind: 'POLICE', validFrom: null, validTo: null }] },
    ];
    for (const other of others)
      expect(groups([item(1), item(2, { rules: [rule({ id: 'rule:2', ...other })] })])).toEqual([
        ['norm:1'],
        ['norm:2'],
      ]);
  });
  test('are not items with other terms, other subjects, another reading or other time, nor of other works and articles', () => {
    const others: readonly Parameters<typeof path>[0][] = [
      { condition: { fact: 'grave', is: true } },
      { roles: ['HEAD'] },
      { readingStatus: 'CONTESTED' },
      { validTo: '2030-01-01' },
      { validFrom: '2020-02-02' },
      { workId: 'other' },
      { article: 'art_2' },
    ];
    for (const other of others) expect(groups([item(1), item(2, other)])).toEqual([['norm:1'], ['norm:2']]);
  });
  test('are items whose subjects stand in another order, and rules for other measures do not part them', () => {
    const warning = rule({ id: 'rule:w', sanctionType: 'WARNING' });

    expect(groups([item(1, { roles: ['A', 'B'] }), item(2, { roles: ['B', 'A'] })])).toEqual([['norm:1', 'norm:2']]);
    expect(groups([item(1), item(2, { rules: [rule({ id: 'rule:2' }), warning] })])).toEqual([['norm:1', 'norm:2']]);
  });
  test('is cited or not, and cited ones come first', () => {
    expect(groups([item(1), item(2, { citedBy: ['citation:1'] })], { citations: [cited()] })).toEqual([
      ['norm:2'],
      ['norm:1'],
    ]);
  });
  test('that reaches none of the acts is one only where it is cited', () => {
    const elsewhere = item(3, { covers: [] });

    expect(groups([item(1), elsewhere])).toEqual([['norm:1']]);
    expect(groups([item(1), { ...elsewhere, citedBy: ['citation:1'] }], { citations: [cited()] })).toEqual([
      ['norm:3'],
      ['norm:1'],
    ]);
  });
  test('that is cited and reaches no act is judged on all acts of the measure', () => {
    const [basis] = groupPaths(
      trial({ findings: acts, paths: [item(3, { citedBy: ['citation:1'] })], citations: [cited()] }),
    );

    expect(basis?.match.findings).toEqual([]);
    expect(basis?.match.facts.get('lossFen')).toEqual({ low: 150_000, high: 150_000 });
  });
  test('is judged by the facts of the acts that it covers', () => {
    const [basis] = groupPaths(trial({ findings: acts, paths: [item(1)] }));

    expect(basis?.match.facts.get('lossFen')).toEqual({ low: 100_000, high: 100_000 });
  });
  test('of a catch-all item leaves out the act that a closer item of its list names', () => {
    const both = [
      { finding: 'finding:1', steps: 1 },
      { finding: 'finding:2', steps: 1 },
    ];
    const found = groupPaths(trial({ findings: acts, paths: [item(1), item(7, { covers: both })] }));

    expect(found.flatMap(({ match }) => match.findings.map(({ id }) => id)).sort()).toEqual(['finding:1', 'finding:2']);
  });
});

describe('the acts that a measure answers', () => {
  const others = finding({ id: 'finding:2', committedBy: ['party:2', 'party:3'] });
  const answered = (findings: Parameters<typeof findingsAnswered>[0]['findings'], addressees = ['party:1']) =>
    findingsAnswered(trial({ findings, addressees })).map(({ id }) => id);

  test('are those of its addressees, and all of them where nobody tells whose they were', () => {
    expect(answered([finding({ committedBy: ['party:1'] }), others])).toEqual(['finding:1']);
    expect(answered([finding(), others], ['party:3'])).toEqual(['finding:2']);
    expect(answered([finding(), others])).toEqual(['finding:1', 'finding:2']);
  });
});
