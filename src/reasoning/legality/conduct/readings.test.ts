import { describe, expect, test } from 'vitest';
import { assessOne, candidatesFor } from '../../../../tests/fixtures/decisions/assessed.ts';
import { override, path, rule } from '../../../../tests/fixtures/decisions/trial.ts';
import { readingsOf } from './readings.ts';

const setting = { roles: ['INSTITUTION'], decidedOn: null, region: '000000' };

describe('readings of what is open', () => {
  const readings = (
    paths: Parameters<typeof assessOne>[0],
    given = {},
    more = {},
    at = 0,
    decidedOn: string | null = null,
  ) => {
    const assessed = assessOne(paths, given, more);
    const norm = assessed.norms[at];
    return norm === undefined
      ? []
      : readingsOf(norm, candidatesFor(paths), assessed.finding, { ...setting, decidedOn }).map((one) => [
          one.given,
          one.norm.outcome,
        ]);
  };

  test('are none where a norm is decided', () => {
    expect(readings([path()])).toEqual([]);
  });
  test('tell a missing fact one way and the other', () => {
    expect(readings([path({ condition: { fact: 'watered', is: true } })])).toEqual([
      ['watered is true.', 'TRUE'],
      ['watered is false.', 'FALSE'],
    ]);
    expect(readings([path({ condition: { fact: 'purposeToDefraud', is: 'PROVEN' } })])).toEqual([
      ['purposeToDefraud is PROVEN.', 'TRUE'],
      ['purposeToDefraud is ABSENT.', 'FALSE'],
    ]);
  });
  test('leave out what is no matter of yes or no, and tell three facts at most', () => {
    const many = ['a', 'b', 'c', 'd'].map((fact) => ({ fact, is: true }));

    expect(readings([path({ condition: { fact: 'defraudedFen', atLeast: 1 } })])).toEqual([]);
    expect(readings([path({ condition: { all: many } })]).map(([given]) => given)).toEqual([
      'a is true.',
      'a is false.',
      'b is true.',
      'b is false.',
      'c is true.',
      'c is false.',
    ]);
  });
  test('split an act at the day on which a text begins', () => {
    const across = { occurredFrom: '2019-12-01', occurredTo: '2020-02-01' };

    expect(readings([path()], across)).toEqual([
      ['The part from 2019-12-01 to 2019-12-31.', 'FALSE'],
      ['The part from 2020-01-01 to 2020-02-01.', 'TRUE'],
    ]);
    expect(readings([path({ validTo: '2020-01-15' })], across).map(([given]) => given)).toEqual([
      'The part from 2019-12-01 to 2019-12-31.',
      'The part from 2020-01-01 to 2020-01-14.',
      'The part from 2020-01-15 to 2020-02-01.',
    ]);
  });
  test('split an act at every boundary inside it, in the order of the days, and at none outside', () => {
    const own = path({ overriddenBy: [override('norm:b', { validFrom: '2021-06-20' })] });
    const ended = path({ norm: 'norm:b', article: 'art_2', validFrom: '2010-01-01', validTo: '2021-06-10' });
    const edge = path({ norm: 'norm:c', article: 'art_3', validFrom: '2021-06-30' });
    const outside = path({ norm: 'norm:d', article: 'art_4', validFrom: '2021-06-01', validTo: '2021-07-01' });

    expect(readings([edge, ended, own, outside], {}, {}, 0).map(([given]) => given)).toEqual([
      'The part from 2021-06-01 to 2021-06-09.',
      'The part from 2021-06-10 to 2021-06-19.',
      'The part from 2021-06-20 to 2021-06-29.',
      'The part from 2021-06-30 to 2021-06-30.',
    ]);
  });
  test('are told of the norm that was asked about, among whatever others', () => {
    const asking = path({ condition: { fact: 'watered', is: true } });
    const other = path({
      norm: 'norm:b',
      article: 'art_2',
      rules: [rule({ id: 'rule:b', condition: { fact: 'watered', is: false } })],
    });

    expect(readings([other, asking], {}, {}, 1)).toEqual([
      ['watered is true.', 'TRUE'],
      ['watered is false.', 'FALSE'],
    ]);
  });
  test('leave out a fact that is a word', () => {
    const words = {
      all: [
        { fact: 'where', is: 'PARK' },
        { fact: 'watered', is: true },
      ],
    } as const;

    expect(readings([path({ condition: words })]).map(([given]) => given)).toEqual([
      'watered is true.',
      'watered is false.',
    ]);
  });
  test('are none of a norm that surely does not reach an act, though it runs across its text', () => {
    expect(readings([path({ roles: ['GUEST'] })], { occurredFrom: '2019-12-01', occurredTo: '2020-02-01' })).toEqual(
      [],
    );
  });
  test('hold a contested priority and a later law that cannot be compared, and do not hold them', () => {
    const both = ['It reaches this act.', 'It does not reach this act.'];
    const priority = [
      path({ overriddenBy: [override('norm:b', { isContested: true })] }),
      path({ norm: 'norm:b', article: 'art_2' }),
    ];
    const later = [
      path({ validTo: '2021-09-01', rules: [rule({ min: 1, max: 5 })] }),
      path({ norm: 'norm:b', workId: 'new', validFrom: '2021-09-01', rules: [rule({ id: 'rule:b', min: 2, max: 3 })] }),
    ].map((one) => ({ ...one, covers: [{ finding: 'act', steps: 0 }] }));

    expect(readings(priority).map(([given]) => given)).toEqual(both);
    expect(readings(later, {}, { decidedOn: '2021-12-01' }, 0, '2021-12-01').map(([given]) => given)).toEqual(both);
  });
  test('of a contested norm leave open what else is open, and attach nothing where it does not reach', () => {
    const contested = path({ readingStatus: 'CONTESTED', condition: { fact: 'watered', is: true } });
    const [assessed] = assessOne([contested]).norms;
    const told =
      assessed === undefined
        ? []
        : readingsOf(assessed, candidatesFor([contested]), assessOne([contested]).finding, setting);

    expect(told.slice(-2).map(({ given, norm }) => [given, norm.outcome, norm.sanctions.length])).toEqual([
      ['It reaches this act.', 'UNKNOWN', 1],
      ['It does not reach this act.', 'FALSE', 0],
    ]);
  });
  test('hold a contested reading and do not hold it', () => {
    const contested = path({ readingStatus: 'CONTESTED' });

    expect(readings([contested], { intent: 'ABSENT' })).toEqual([
      ['It reaches this act.', 'TRUE'],
      ['It does not reach this act.', 'FALSE'],
    ]);
  });
});
