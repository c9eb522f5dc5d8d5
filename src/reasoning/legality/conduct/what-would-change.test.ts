import { describe, expect, test } from 'vitest';
import { assessOne, candidatesFor } from '../../../../tests/fixtures/decisions/assessed.ts';
import { override, path, rule } from '../../../../tests/fixtures/decisions/trial.ts';
import { whatWouldChange } from './what-would-change.ts';

const setting = { roles: ['INSTITUTION'], decidedOn: null, region: '000000' };

describe('what would change', () => {
  const asking = path({
    rules: [rule(), rule({ id: 'rule:stop', sanctionType: 'STOP', condition: { fact: 'refused', is: true } })],
  });
  const flips = (paths: Parameters<typeof assessOne>[0], given = {}, more = {}) =>
    whatWouldChange(assessOne(paths, given, more), candidatesFor(paths), setting).map(({ fact, from, to, changes }) => [
      fact,
      from,
      to,
      ...changes.map((one) => `${one.sanctionType} ${one.from} ${one.to}`),
    ]);

  test('is a fact that opens or closes a measure', () => {
    expect(flips([asking])).toEqual([
      ['refused', 'UNKNOWN', 'true', 'STOP UNKNOWN TRUE'],
      ['refused', 'UNKNOWN', 'false', 'STOP UNKNOWN FALSE'],
    ]);
    expect(flips([asking], {}, { facts: { refused: false } })).toEqual([
      ['refused', 'false', 'true', 'STOP FALSE TRUE'],
    ]);
  });
  test('is the purpose, where one norm asks for it: what was lost is then what was defrauded', () => {
    const fraud = path({
      condition: {
        all: [
          { fact: 'purposeToDefraud', is: 'PROVEN' },
          { fact: 'defraudedFen', atLeast: 1 },
        ],
      },
    });

    expect(flips([fraud])).toEqual([
      ['purposeToDefraud', 'UNKNOWN', 'PROVEN', 'null UNKNOWN TRUE'],
      ['purposeToDefraud', 'UNKNOWN', 'ABSENT', 'null UNKNOWN FALSE'],
    ]);
    expect(flips([fraud], { intent: 'ABSENT' })).toEqual([['purposeToDefraud', 'ABSENT', 'PROVEN', 'null FALSE TRUE']]);
  });
  test('is a fact that decides which of two norms comes first', () => {
    const both = [
      path({ norm: 'norm:a', overriddenBy: [override('norm:b', { condition: { fact: 'grave', is: true } })] }),
      path({ norm: 'norm:b', article: 'art_2' }),
    ];

    expect(flips(both).map(([fact, , to]) => [fact, to])).toEqual([
      ['grave', 'true'],
      ['grave', 'false'],
    ]);
  });
  test('is told in a fixed order, and never as what is told already or as a word', () => {
    const many = path({
      rules: ['b', 'a'].map((fact, at) =>
        rule({ id: `rule:${at}`, sanctionType: `STOP_${at}`, condition: { fact, is: true } }),
      ),
    });
    const word = path({ rules: [rule({ condition: { fact: 'where', is: 'PARK' } })] });
    const told = flips([many], {}, { facts: { a: true, b: false } }).map(([fact, from, to]) => [fact, from, to]);

    expect(told).toEqual([
      ['a', 'true', 'false'],
      ['b', 'false', 'true'],
    ]);
    expect(flips([word])).toEqual([]);
  });
  test('is no loss that is taken as defrauded where the purpose is denied', () => {
    const fraud = path({ condition: { fact: 'defraudedFen', atLeast: 1 } });

    expect(flips([fraud]).map(([, , to, change]) => [to, change])).toEqual([['PROVEN', 'null UNKNOWN TRUE']]);
    expect(flips([path({ condition: { fact: 'purposeToDefraud', is: 'PROVEN' } })], { intent: 'PROVEN' })).toEqual([
      ['purposeToDefraud', 'PROVEN', 'ABSENT', 'null TRUE FALSE'],
    ]);
  });
  test('is nothing where no norm asks for anything', () => {
    expect(flips([path()])).toEqual([]);
  });
  test('is told of a crime as a whole, not tier by tier', () => {
    const crime = { ...asking, norm: { ...asking.norm, kind: 'CRIME' } };

    expect(flips([crime])).toEqual([]);
  });
});
