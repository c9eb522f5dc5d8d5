import { describe, expect, test } from 'vitest';
import { amounts, assessOne } from '../../../tests/fixtures/decisions/assessed.ts';
import { override, path, rule, yuan } from '../../../tests/fixtures/decisions/trial.ts';

type Paths = Parameters<typeof assessOne>[0];
const first = (paths: Paths, given = {}, more = {}) => {
  const [norm] = assessOne(paths, given, more).norms;
  if (norm === undefined) throw new Error('A norm was asked about.');
  return norm;
};
const stop = rule({ id: 'rule:2', sanctionType: 'STOP', condition: { fact: 'refused', is: true } });

describe('a norm that is decided', () => {
  test('has no reason and lacks nothing', () => {
    expect(first([path()])).toMatchObject({ outcome: 'TRUE', reason: null, missing: [] });
    expect(first([path()], {}, { roles: ['GUEST'] })).toMatchObject({ outcome: 'FALSE', reason: null, missing: [] });
  });
});

describe('a norm that is open', () => {
  test('for want of a fact names it', () => {
    const asking = path({ condition: { fact: 'watered', is: true } });

    expect(first([asking])).toMatchObject({ outcome: 'UNKNOWN', reason: 'MISSING_FACT', missing: ['watered'] });
  });
  test('because its reading is contested says so', () => {
    const contested = path({ readingStatus: 'CONTESTED' });

    expect(first([contested], { intent: 'ABSENT' })).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'CONTESTED_READING',
      missing: ['reading'],
    });
  });
  test('because each of its consequences waits for a fact names that fact', () => {
    expect(first([path({ rules: [stop] })])).toMatchObject({
      normMatch: 'TRUE',
      outcome: 'UNKNOWN',
      missing: ['refused'],
    });
    expect(first([path({ rules: [stop] })], {}, { facts: { refused: false } }).outcome).toBe('FALSE');
    expect(first([path({ rules: [rule(), stop] })]).outcome).toBe('TRUE');
  });
  test('is not so when it is a crime: its own terms decide', () => {
    const waiting = path({ rules: [stop] });

    expect(first([{ ...waiting, norm: { ...waiting.norm, kind: 'CRIME' } }]).outcome).toBe('TRUE');
  });
});

describe('consequences for others', () => {
  test('do not keep a norm alive whose own consequences all fall away', () => {
    const both = path({ rules: [stop, rule({ id: 'rule:3', against: ['STAFF'] })] });

    expect(first([both], {}, { facts: { refused: false } }).outcome).toBe('FALSE');
  });
  test('count where it has no other for the party', () => {
    expect(first([path({ rules: [rule({ against: ['STAFF'] })] })]).outcome).toBe('TRUE');
  });
});

describe('a higher fine elsewhere', () => {
  const both = (principle: 'HIGHER_FINE' | 'SPECIAL', condition: Parameters<typeof path>[0] = {}) => [
    path({
      norm: 'norm:a',
      rules: [rule(), rule({ id: 'rule:2', sanctionType: 'WARNING', unit: 'NONE', min: null, max: null })],
      overriddenBy: [override('norm:b', { principle })],
    }),
    path({ norm: 'norm:b', article: 'art_2', rules: [rule({ id: 'rule:b' })], ...condition }),
  ];
  const told = (paths: Paths) => {
    const { outcome, sanctions } = first(paths);
    return [outcome, ...sanctions.map((one) => `${one.rule.sanctionType} ${one.outcome}`)];
  };

  test('takes the fine alone; a special norm takes all', () => {
    expect(told(both('HIGHER_FINE'))).toEqual(['TRUE', 'FINE FALSE', 'WARNING TRUE']);
    expect(told(both('SPECIAL'))).toEqual(['FALSE', 'FINE FALSE', 'WARNING FALSE']);
  });
  test('leaves the fine open where that other norm is open', () => {
    const asking = { condition: { fact: 'watered', is: true } } as const;

    expect(told(both('HIGHER_FINE', asking))).toEqual(['TRUE', 'FINE UNKNOWN', 'WARNING TRUE']);
    expect(told(both('SPECIAL', asking))).toEqual(['UNKNOWN', 'FINE UNKNOWN', 'WARNING UNKNOWN']);
  });
  test('is none where the other norm has no fine', () => {
    expect(told(both('HIGHER_FINE', { rules: [stop] }))).toEqual(['TRUE', 'FINE TRUE', 'WARNING TRUE']);
  });
});

test('the range of a consequence is that of the fund it touches', () => {
  const [norm] = assessOne([path()], { amounts: amounts({ loss: yuan(250) }) }).norms;

  expect(norm?.sanctions[0]?.range).toEqual({ unit: 'FEN', min: 25_000, max: 50_000 });
});
