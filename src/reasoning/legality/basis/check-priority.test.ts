import { describe, expect, test } from 'vitest';
import { finding, override, path, rule, trial } from '../../../../tests/fixtures/decisions/trial.ts';
import { checkPriority, nameOf, rivalsAmong } from './check-priority.ts';
import { groupPaths } from './group-paths.ts';
import type { BasisPath } from './measure-on-trial.ts';

// Two invented garden laws that may both reach the felling of a tree.

const general = (given: Parameters<typeof override>[1] = {}, law: Parameters<typeof path>[0] = {}): BasisPath =>
  path({ norm: 'norm:general', overriddenBy: [override('norm:special', given)], ...law });
const special = (law: Parameters<typeof path>[0] = {}): BasisPath =>
  path({ norm: 'norm:special', workId: 'other', rules: [rule({ id: 'rule:special' })], ...law });

const asked = (of: string, paths: readonly BasisPath[], findings = [finding()], sanctionType = 'FINE') => {
  const all = groupPaths(trial({ paths, findings }));
  const basis = all.find(({ match }) => match.path.norm.id === of);
  if (basis === undefined) throw new Error('A basis was asked about.');
  const { checks, counterArguments, deciding } = checkPriority(basis, all, sanctionType);
  return {
    checks: checks.map((one) => [one.rule, one.outcome, one.reason].join(' ')),
    counterArguments,
    deciding,
    first: checks[0],
  };
};

describe('a norm that another one displaces', () => {
  test.each([
    ['SPECIAL', 'N6 FALSE DISPLACED'],
    ['SUPERIOR', 'N3 FALSE DISPLACED'],
    ['OWN_TERMS', 'N3 FALSE DISPLACED'],
    ['HIGHER_FINE', 'N10 FALSE HIGHER_FINE_APPLIES'],
  ] as const)('by the principle %s: %s', (principle, expected) => {
    expect(asked('norm:general', [general({ principle }), special()]).checks).toEqual([expected]);
    expect(asked('norm:special', [general({ principle }), special()]).checks).toEqual([]);
  });
  test('is told with both names and the principle', () => {
    expect(asked('norm:general', [general({ principle: 'OWN_TERMS' }), special()]).first?.sentence).toBe(
      'other art_1 takes the place of work art_1 (own terms).',
    );
  });
  test('is not displaced where the other does not reach the act', () => {
    expect(asked('norm:general', [general(), special({ roles: ['GUEST'] })])).toMatchObject({
      checks: [],
      counterArguments: [],
    });
  });
  test('might be, where the other is open: what is missing there decides', () => {
    const told = asked('norm:general', [general(), special({ condition: { fact: 'watered', is: true } })]);

    expect(told).toMatchObject({ checks: [], deciding: ['watered'] });
    expect(told.counterArguments).toEqual(['If watered were shown, other art_1 would take its place.']);
  });
  test('is told once what several priorities ask for', () => {
    const condition = { fact: 'watered', is: true } as const;
    const told = asked('norm:general', [general({ condition }), special({ condition })]);

    expect(told.deciding).toEqual(['watered']);
    expect(told.counterArguments).toEqual(['If watered were shown, other art_1 would take its place.']);
  });
});

describe('the higher fine', () => {
  const higher = { principle: 'HIGHER_FINE' } as const;

  test('counts for a fine, and where the other norm has one', () => {
    const warning = rule({ id: 'rule:special', sanctionType: 'WARNING' });

    expect(asked('norm:general', [general(higher), special()], [finding()], 'WARNING').checks).toEqual([]);
    expect(asked('norm:general', [general(higher), special({ rules: [warning] })]).checks).toEqual([]);
    expect(
      asked('norm:general', [general(higher), special({ rules: [warning, rule({ id: 'rule:fine' })] })]).checks,
    ).toHaveLength(1);
  });
});

describe('a contested priority', () => {
  test('leaves both sides open, with the note on file', () => {
    const paths = [general({ isContested: true, noteEn: 'courts differ' }), special()];

    for (const norm of ['norm:general', 'norm:special']) {
      const { checks, first } = asked(norm, paths);
      expect(checks).toEqual(['N10 UNKNOWN CONTESTED_PRIORITY']);
      expect(first?.missing).toEqual(['priorityOfNorms']);
      expect(first?.sentence).toBe('Which of work art_1 and other art_1 applies is contested: courts differ');
    }
    expect(asked('norm:general', [general({ isContested: true }), special()]).first?.sentence).toMatch(/contested$/);
  });
  test('with a norm that is open competes, and takes no place', () => {
    const paths = [general({ isContested: true }), special({ condition: { fact: 'watered', is: true } })];

    expect(asked('norm:general', paths).counterArguments).toEqual([
      'If watered were shown, other art_1 would compete with it.',
    ]);
  });
});

describe('the first day of a priority', () => {
  const from = (validFrom: string, given = finding()) =>
    asked('norm:general', [general({ validFrom }), special()], [given]).checks;

  test('divides the acts: before it, after it, and across', () => {
    expect(from('2021-06-01')).toEqual(['N6 FALSE DISPLACED']);
    expect(from('2021-06-02')).toEqual(['N2 UNKNOWN ACROSS_VERSIONS']);
    expect(from('2021-06-30')).toEqual(['N2 UNKNOWN ACROSS_VERSIONS']);
    expect(from('2021-07-01')).toEqual([]);
  });
  test('asks to split the amounts there, and names the norm that comes first', () => {
    const { first } = asked('norm:general', [general({ validFrom: '2021-06-15' }), special()]);

    expect(first?.missing).toEqual(['amountsByPeriod']);
    expect(first?.sentence).toContain('across 2021-06-15, from when other art_1 comes first');
  });
  test('is the first day of the other text too: an act across both is split once', () => {
    const young = special({ validFrom: '2021-06-15' });

    expect(asked('norm:general', [general({ validFrom: '2021-06-15' }), young]).checks).toEqual([
      'N2 UNKNOWN ACROSS_VERSIONS',
    ]);
  });
});

describe('elements that both norms ask for in the same terms', () => {
  const condition = { fact: 'watered', is: true } as const;

  test('are no doubt about which of them applies', () => {
    expect(asked('norm:general', [general({}, { condition }), special({ condition })]).checks).toEqual([
      'N6 FALSE DISPLACED',
    ]);
  });
  test('are a doubt where their terms differ', () => {
    const other = { fact: 'trimmed', is: true } as const;

    expect(asked('norm:general', [general({}, { condition: other }), special({ condition })])).toMatchObject({
      checks: [],
      deciding: ['watered'],
    });
  });
});

test('the rivals of a norm are those that it yields to and those that yield to it; most norms have none', () => {
  const [loser, winner, stranger] = [general(), special(), path({ norm: 'norm:stranger' })];

  expect([loser, winner, stranger].map(rivalsAmong([loser, winner, stranger]))).toEqual([[winner], [loser], []]);
});

test('nothing speaks against a norm that has no rival', () => {
  const [basis] = groupPaths(trial({ paths: [general()] }));

  expect(basis && checkPriority(basis, [], 'FINE')).toEqual({ checks: [], counterArguments: [], deciding: [] });
});

test('a basis is named by its work and all its provisions', () => {
  const [basis] = groupPaths(
    trial({ paths: ['item_1', 'item_2'].map((item) => path({ norm: item, article: `art_1__${item}` })) }),
  );

  expect(basis === undefined ? null : nameOf(basis)).toBe('work art_1__item_1、art_1__item_2');
});

describe('norms that stand together', () => {
  const item = (number: number, given: Parameters<typeof path>[0] = {}) =>
    path({ norm: `norm:${number}`, article: `art_1__item_${number}`, ...given });

  test('as items of one basis do not compete with each other', () => {
    expect(asked('norm:1', [item(1), item(2, { overriddenBy: [override('norm:1')] })]).checks).toEqual([]);
  });
  test('displace another norm through one of the items', () => {
    const beaten = path({ norm: 'norm:beaten', workId: 'other', overriddenBy: [override('norm:2')] });

    expect(asked('norm:beaten', [item(1), item(2), beaten]).checks).toEqual(['N6 FALSE DISPLACED']);
  });
});

describe('whether the other norm applies', () => {
  test('is not settled by equal terms where its place is open', () => {
    const local = special();
    const inTown = { ...local, work: { ...local.work, region: '310000' } };

    expect(asked('norm:general', [general(), inTown])).toMatchObject({ checks: [], deciding: ['region'] });
    expect(asked('norm:general', [general({ validFrom: '2021-06-15' }), inTown])).toMatchObject({
      checks: [],
      deciding: ['region'],
    });
  });
  test('is not settled where an act runs across its text, and its priority has no first day', () => {
    expect(asked('norm:general', [general(), special({ validFrom: '2021-06-15' })])).toMatchObject({
      checks: [],
      deciding: ['amountsByPeriod'],
    });
  });
  test('of an act without days is open, and the priority is not taken as one of later days', () => {
    const undated = finding({ occurredFrom: null, occurredTo: null });

    expect(asked('norm:general', [general({ validFrom: '2021-06-15' }), special()], [undated])).toMatchObject({
      checks: [],
      deciding: ['actDate'],
    });
  });
});
