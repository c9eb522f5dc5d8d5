import { describe, expect, test } from 'vitest';
import { assessOne } from '../../../../tests/fixtures/decisions/assessed.ts';
import { finding, path, rule, trial } from '../../../../tests/fixtures/decisions/trial.ts';
import { groupPaths } from '../basis/group-paths.ts';
import { whatWouldChange } from '../conduct/what-would-change.ts';
import { factsByNorm, keyForNorm, ownFactsOf } from './facts-of-norm.ts';

const grave = { fact: 'grave', is: true } as const;
const forB = keyForNorm('grave', 'norm:b');
const two = [
  path({ norm: 'norm:a', rules: [rule({ id: 'rule:a', condition: grave })] }),
  path({ norm: 'norm:b', article: 'art_2', rules: [rule({ id: 'rule:b', condition: grave })] }),
];
const outcomes = (facts: Readonly<Record<string, boolean | string>>) =>
  Object.fromEntries(assessOne(two, {}, { facts }).norms.map(({ path: { norm }, outcome }) => [norm.id, outcome]));

describe('a fact told for one norm', () => {
  test('is told for that norm alone', () => {
    expect(outcomes({ [forB]: true })).toEqual({ 'norm:a': 'UNKNOWN', 'norm:b': 'TRUE' });
    expect(outcomes({})).toEqual({ 'norm:a': 'UNKNOWN', 'norm:b': 'UNKNOWN' });
  });
  test('beats what is told for all, also where it says that it is not known', () => {
    expect(outcomes({ grave: true, [forB]: false })).toEqual({ 'norm:a': 'TRUE', 'norm:b': 'FALSE' });
    expect(outcomes({ grave: true, [forB]: 'UNKNOWN' })).toEqual({ 'norm:a': 'TRUE', 'norm:b': 'UNKNOWN' });
  });
  test('is no fact of a norm whose key only ends alike', () => {
    expect(outcomes({ [keyForNorm('grave', 'b')]: true })).toEqual({ 'norm:a': 'UNKNOWN', 'norm:b': 'UNKNOWN' });
  });
  test('is turned for that norm alone by what would change', () => {
    const facts = { grave: true, [forB]: false };
    const candidates = two.map((one) => ({ path: one, steps: 0 }));
    const flips = whatWouldChange(assessOne(two, {}, { facts }), candidates, {
      roles: ['INSTITUTION'],
      decidedOn: null,
      region: '000000',
    }).filter(({ fact }) => fact.startsWith('grave'));

    expect(flips.map(({ fact, to, changes }) => [fact, to, changes.map(({ norm }) => norm.path.norm.id)])).toEqual([
      ['grave', 'false', ['norm:a']],
      [forB, 'true', ['norm:b']],
    ]);
  });
  test('parts the items of one list that would else be one basis', () => {
    const items = ['norm:a', 'norm:b'].map((norm, at) => path({ norm, article: `art_1__para_1__item_${at + 1}` }));
    const bases = (facts: Readonly<Record<string, boolean>>) =>
      groupPaths(trial({ paths: items, findings: [finding({ facts })] })).map(({ paths, match }) => [
        paths.map(({ norm }) => norm.id),
        match.facts.get('grave'),
      ]);

    expect(bases({ grave: true })).toEqual([[['norm:a', 'norm:b'], true]]);
    expect(bases({ grave: true, [forB]: false })).toEqual([
      [['norm:a'], true],
      [['norm:b'], false],
    ]);
  });
  test('is told for a threshold by any of the norms behind it', () => {
    const told = factsByNorm(
      new Map([
        ['grave', false],
        [forB, true],
      ]),
    );

    expect(told('norm:a').get('grave')).toBe(false);
    expect(told('norm:a', 'norm:b').get('grave')).toBe(true);
    expect(told('norm:b', 'norm:a').get('grave')).toBe(true);
    expect([...told('norm:b').keys()]).toEqual(['grave']);
    expect(ownFactsOf({ grave: false, [forB]: true }, 'norm:b')).toEqual({ grave: true });
  });
});
