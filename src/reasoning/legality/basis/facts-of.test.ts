import { describe, expect, test } from 'vitest';
import { finding, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { factsOf, withDecisionDay } from './facts-of.ts';

const told = (findings: readonly Parameters<typeof finding>[0][], roles: readonly string[] | null = []) =>
  Object.fromEntries(factsOf(findings.map(finding), roles));

describe('the facts of several acts', () => {
  test('are those that every act that tells them tells alike', () => {
    const facts = told([
      { facts: { refused: true, area: 30, where: 'PARK' } },
      { facts: { refused: false, area: 30, where: 'PARK', watered: true } },
    ]);

    expect(facts).toMatchObject({ area: { low: 30, high: 30 }, where: 'PARK', watered: true });
    expect(facts).not.toHaveProperty('refused');
  });
  test('are not known where two acts tell a number or a word differently, and a third agrees with one of them', () => {
    const facts = told([
      { facts: { area: 30, where: 'PARK' } },
      { facts: { area: 31, where: 'ROAD' } },
      { facts: { area: 30 } },
    ]);

    expect(facts).not.toHaveProperty('area');
    expect(facts).not.toHaveProperty('where');
  });
  test('include the purpose only where all share it', () => {
    expect(told([{ intent: 'PROVEN' }, { intent: 'PROVEN' }])['purposeToDefraud']).toBe('PROVEN');
    expect(told([{ intent: 'PROVEN' }, { intent: 'ABSENT' }])['purposeToDefraud']).toBe('UNKNOWN');
    expect(told([])['purposeToDefraud']).toBe('UNKNOWN');
  });
  test('include the fund only where all touch one that is told', () => {
    expect(told([{ fund: 'ASSISTANCE' }, { fund: 'ASSISTANCE' }])['fund']).toBe('ASSISTANCE');
    expect(told([{ fund: 'ASSISTANCE' }, { fund: 'BASIC' }])).not.toHaveProperty('fund');
    expect(told([{ fund: 'UNKNOWN' }])).not.toHaveProperty('fund');
    expect(told([])).not.toHaveProperty('fund');
  });
  test('add up amounts of one kind, and tell no sum of which a part is not known', () => {
    const facts = told([
      { loss: yuan(1), defrauded: yuan(2), illegalIncome: yuan(3) },
      { loss: yuan(10), defrauded: yuan(20), illegalIncome: null },
    ]);

    expect(facts).toMatchObject({ lossFen: { low: 1_100, high: 1_100 }, defraudedFen: { low: 2_200, high: 2_200 } });
    expect(facts).not.toHaveProperty('illegalIncomeFen');
    expect(told([{ illegalIncome: yuan(3) }])).toMatchObject({ illegalIncomeFen: { low: 300, high: 300 } });
  });
});

describe('an addressee who is insured', () => {
  test('is so by the role, unless the facts tell', () => {
    expect(told([{}], ['INSURED', 'INDIVIDUAL'])).toMatchObject({ insured: true });
    expect(told([{ facts: { insured: false } }], ['INSURED'])).toMatchObject({ insured: false });
  });
  test('is not so by another role, and not where the role is open', () => {
    expect(told([{}], ['INSTITUTION'])).not.toHaveProperty('insured');
    expect(told([{}], null)).not.toHaveProperty('insured');
  });
});

describe('the day of the decision', () => {
  const day = (decidedOn: string | null) => withDecisionDay(new Map([['watered', true]]), decidedOn).get('day:DECIDED');

  test('is a number in the order of the days', () => {
    expect(day('2016-04-18')).toEqual({ low: 20160418, high: 20160418 });
  });
  test('is later than any other where the decision is still to come', () => {
    expect(day(null)).toEqual({ low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  });
  test('stands beside what was told', () => {
    expect(withDecisionDay(new Map([['watered', true]]), null).get('watered')).toBe(true);
  });
});
