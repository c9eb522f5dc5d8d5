import { describe, expect, test } from 'vitest';
import { amounts, assessOne } from '../../../../tests/fixtures/decisions/assessed.ts';
import { override, path, rule, yuan } from '../../../../tests/fixtures/decisions/trial.ts';

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

describe('whom a norm addresses', () => {
  test('is anybody where it names nobody, whomever its consequences hit', () => {
    const norm = first([path({ roles: [], rules: [rule({ against: ['STAFF'] })] })]);

    expect([norm.normMatch, norm.sanctions[0]?.hitsParty, norm.sanctions[0]?.outcome]).toEqual(['TRUE', false, 'TRUE']);
  });
  test('may be a party that is told in a broader capacity, with its consequences', () => {
    const law = path({ rules: [rule()] });
    const told = (narrower: readonly string[]) =>
      assessOne([law], {}, { roles: ['ANYONE'], narrower }).norms.map(({ outcome, missing, sanctions }) => [
        outcome,
        missing,
        sanctions.map(({ hitsParty }) => hitsParty),
      ]);

    expect(told(['INSTITUTION'])).toEqual([['UNKNOWN', ['subjectRole'], [true]]]);
    expect(told(['GUEST'])).toEqual([['FALSE', [], [false]]]);
  });
  test('is whom it names, and whom one of its consequences hits beside', () => {
    const staffToo = path({ rules: [rule(), rule({ id: 'rule:2', against: ['STAFF'] })] });

    expect(first([staffToo], {}, { roles: ['STAFF'] }).normMatch).toBe('TRUE');
    expect(first([staffToo], {}, { roles: ['GUEST'] }).normMatch).toBe('FALSE');
  });
});

describe('what is missing for a norm', () => {
  const asking = { condition: { fact: 'watered', is: true } } as const;

  test('is nothing where it surely does not reach the act', () => {
    expect(first([path(asking)], {}, { roles: ['GUEST'] })).toMatchObject({
      outcome: 'FALSE',
      reason: null,
      missing: [],
    });
  });
  test('is what the norm asks for, not what its consequences would still ask', () => {
    expect(first([path({ ...asking, rules: [stop] })]).missing).toEqual(['watered']);
    expect(first([path({ ...asking, rules: [stop] })], {}, { facts: { watered: true } }).missing).toEqual(['refused']);
  });
  test('is what consequences for others wait for, where it has none for the party', () => {
    const others = path({ rules: [{ ...stop, against: ['STAFF'] }] });

    expect(first([others])).toMatchObject({ outcome: 'UNKNOWN', missing: ['refused'] });
  });
});

describe('a priority that begins on a day', () => {
  const from = (validFrom: string, given = {}) =>
    first(
      [
        path({ norm: 'norm:a', overriddenBy: [override('norm:b', { validFrom })] }),
        path({ norm: 'norm:b', article: 'art_2' }),
      ],
      given,
    );

  test('leaves acts before it alone, and splits an act across it', () => {
    expect(from('2021-07-01').outcome).toBe('TRUE');
    expect(from('2021-06-15')).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'CONTESTED_READING',
      missing: ['amountsByPeriod'],
    });
    expect(from('2021-06-01').outcome).toBe('FALSE');
  });
});

describe('money that a text covers for a time', () => {
  const covering = (from: string) => {
    const law = path();
    return {
      ...law,
      work: { ...law.work, funds: [{ fund: 'RESIDENT_BASIC' as const, how: 'NAMED' as const, from, to: null }] },
    };
  };

  test('is reached from the first day on', () => {
    expect(first([covering('2021-06-01')]).outcome).toBe('TRUE');
    expect(first([covering('2021-06-15')])).toMatchObject({ outcome: 'UNKNOWN', missing: ['amountsByPeriod'] });
    expect(first([covering('2021-07-01')]).outcome).toBe('FALSE');
  });
});

describe('what is listed beside a consequence', () => {
  const rules = (paths: Paths, given = {}, more = {}) =>
    first(paths, given, more).sanctions[0]?.checks.map(({ rule: id, reason }) => `${id} ${reason}`);
  const beaten = (...principles: readonly ('HIGHER_FINE' | 'SPECIAL')[]) => [
    path({
      norm: 'norm:a',
      overriddenBy: principles.map((principle, at) => override(`norm:${at + 1}`, { principle })),
    }),
    ...principles.map((_, at) => path({ norm: `norm:${at + 1}`, article: `art_${at + 2}` })),
  ];

  test('are its rank, its condition and its addressee', () => {
    expect(rules([path()])).toEqual(['N3 null', 'N9 null', 'N5 null']);
    expect(rules([path({ rules: [rule({ against: ['STAFF'] })] })])).toEqual(['N3 null', 'N9 null']);
  });
  test('is the higher fine elsewhere, and not what speaks against the whole norm', () => {
    expect(rules(beaten('HIGHER_FINE'))).toEqual(['N3 null', 'N9 null', 'N5 null', 'N10 HIGHER_FINE_APPLIES']);
    expect(rules(beaten('SPECIAL', 'HIGHER_FINE'))).toEqual([
      'N3 null',
      'N9 null',
      'N5 null',
      'N10 HIGHER_FINE_APPLIES',
    ]);
    expect(rules(beaten('SPECIAL'))).toEqual(['N3 null', 'N9 null', 'N5 null']);
  });
  test('is what would speak against the fine alone, once', () => {
    const open = { condition: { fact: 'watered', is: true } } as const;
    const paths = [
      path({ norm: 'norm:a', overriddenBy: [override('norm:1'), override('norm:2', { principle: 'HIGHER_FINE' })] }),
      path({ norm: 'norm:1', article: 'art_2', ...open }),
      path({ norm: 'norm:2', article: 'art_3', ...open }),
    ];

    expect(rules(paths)).toEqual(['N3 null', 'N9 null', 'N5 null', 'N10 AMBIGUOUS_BASIS']);
  });
});

describe('the range of a higher text', () => {
  const ranked = (id: string, rankOrder: number, max: number, given: Parameters<typeof path>[0] = {}) => {
    const law = path({ norm: `norm:${id}`, workId: id, rules: [rule({ id: `rule:${id}`, max })], ...given });
    return { ...law, work: { ...law.work, rankOrder } };
  };

  test('bounds a norm that reaches the act, and says so', () => {
    const [fine] = first([ranked('town', 3, 5), ranked('law', 1, 3)]).sanctions;

    expect(fine?.range).toEqual({ unit: 'FEN', min: 100_000, max: 300_000 });
    expect(fine?.checks.at(-1)).toMatchObject({ rule: 'N11', outcome: 'TRUE' });
  });
  test('does not bound one that does not', () => {
    const [fine] = first([ranked('town', 3, 5, { roles: ['GUEST'] }), ranked('law', 1, 3)]).sanctions;

    expect(fine?.range).toEqual({ unit: 'FEN', min: 100_000, max: 500_000 });
  });
});
