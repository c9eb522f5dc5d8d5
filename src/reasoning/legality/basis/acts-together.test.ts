import { describe, expect, test } from 'vitest';
import { act, amounts, assessAll } from '../../../../tests/fixtures/decisions/assessed.ts';
import { finding, path, rule, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { checkTogether } from './acts-together.ts';
import { factsOf } from './facts-of.ts';
import { checkElements } from './match-norm.ts';

// Under an invented law it is graver to take flowers worth 1,000 yuan or more.

const grave = path({ condition: { fact: 'defraudedFen', atLeast: 100_000 } });
type Beside = NonNullable<ReturnType<typeof finding>['besides']>[number];
const beside = (given: Partial<Beside> = {}): Beside => ({
  defrauded: yuan(400),
  illegalIncome: null,
  provisions: [grave.provision.id],
  ...given,
});
const asked = (
  own: number,
  besides: readonly Beside[] | undefined,
  law = grave,
  illegalIncome: number | null = null,
) => {
  const one = finding({
    defrauded: yuan(own),
    illegalIncome: illegalIncome === null ? null : yuan(illegalIncome),
    ...(besides === undefined ? {} : { besides }),
  });
  const { outcome, missing } = checkTogether((facts) => checkElements(law, facts), law, one, factsOf([one], null));
  return [outcome, missing];
};
const open = ['UNKNOWN', ['actsCountTogether']];

describe('a norm that counts amounts', () => {
  test('is open where the other acts of the party could reach its figure with this one', () => {
    expect(asked(600, [beside()])).toEqual(open);
    expect(asked(599.99, [beside()])).toEqual(['FALSE', []]);
    expect(asked(200, [beside(), beside()])).toEqual(open);
  });
  test('is decided where the act alone reaches it, and where there is no other act', () => {
    expect(asked(1_000, [beside()])).toEqual(['TRUE', []]);
    expect(asked(600, [])).toEqual(['FALSE', []]);
    expect(asked(600, undefined)).toEqual(['FALSE', []]);
  });
  test('counts no act that it does not reach, and any sum for one whose amount nobody tells', () => {
    expect(asked(600, [beside({ provisions: ['work#art_other'] })])).toEqual(['FALSE', []]);
    expect(asked(1, [beside({ defrauded: null })])).toEqual(open);
  });
  test('counts income apart from what was defrauded', () => {
    const income = path({ condition: { fact: 'illegalIncomeFen', atLeast: 100_000 } });

    expect(asked(9_999, [beside({ illegalIncome: yuan(400) })], income, 600)).toEqual(open);
    expect(asked(9_999, [beside({ illegalIncome: yuan(399.99) })], income, 600)).toEqual(['FALSE', []]);
    expect(asked(600, [beside({ illegalIncome: yuan(9_999) })], income, 600)).toEqual(open);
    expect(asked(600, [beside({ defrauded: yuan(1), illegalIncome: yuan(9_999) })])).toEqual(['FALSE', []]);
  });
  test('still asks for the amount of the act itself, where nobody tells it', () => {
    const untold = finding({ besides: [beside()] });

    expect(
      checkTogether((facts) => checkElements(grave, facts), grave, untold, factsOf([untold], null)).missing,
    ).toEqual(['defraudedFen']);
  });
  test('is not touched by what it does not count', () => {
    expect(asked(600, [beside()], path({ condition: { fact: 'watered', is: true } }))).toEqual([
      'UNKNOWN',
      ['watered'],
    ]);
  });
});

describe('several acts of one party', () => {
  const crime = { ...grave, norm: { ...grave.norm, kind: 'CRIME' } };
  const outcomes = (law: typeof grave, ...given: readonly Parameters<typeof act>[0][]) =>
    assessAll(
      [law],
      given.map((one, at) => act({ key: `${at}`, amounts: amounts({ defrauded: yuan(600) }), ...one })),
    ).flatMap(({ norms }) => norms.map(({ outcome }) => outcome));

  test('may count together, each act with the others but never with itself', () => {
    expect(outcomes(crime, {})).toEqual(['FALSE']);
    expect(outcomes(crime, {}, {})).toEqual(['UNKNOWN', 'UNKNOWN']);
  });
  test('do not count an act without the purpose, nor one of other conduct', () => {
    expect(outcomes(crime, {}, { intent: 'ABSENT' })[0]).toBe('FALSE');
    expect(outcomes(crime, {}, { conduct: 'OTHER' })[0]).toBe('FALSE');
  });
  test('may count together for a tier of a crime, and never for a condition of a penalty', () => {
    const tier = rule({ condition: { fact: 'defraudedFen', atLeast: 100_000 } });
    const sanctions = (kind: string) => {
      const law = path({ rules: [tier] });
      const own = amounts({ defrauded: yuan(600) });
      const [first] = assessAll(
        [{ ...law, norm: { ...law.norm, kind } }],
        [act({ key: 'a', amounts: own }), act({ key: 'b', amounts: own })],
      );
      return first?.norms[0]?.sanctions[0]?.precondition.outcome;
    };

    expect([sanctions('CRIME'), sanctions('PENALTY')]).toEqual(['UNKNOWN', 'FALSE']);
  });
});
