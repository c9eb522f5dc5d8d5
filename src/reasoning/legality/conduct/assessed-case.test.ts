import { expect, test } from 'vitest';
import { act, amounts } from '../../../../tests/fixtures/decisions/assessed.ts';
import { yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { findingsOf } from './assessed-case.ts';

const findings = (...acts: readonly ReturnType<typeof act>[]) =>
  findingsOf({ acts, roles: null, decidedOn: null, facts: { watered: true } });

test('an act is one finding for each fund that it touches, each with the money of that fund', () => {
  const both = act({
    key: 'felling',
    amounts: [
      ...amounts({ loss: yuan(1), defrauded: yuan(2) }),
      ...amounts({ fund: 'ASSISTANCE', illegalIncome: yuan(3) }),
    ],
  });

  expect(findings(both)).toMatchObject([
    { id: 'felling RESIDENT_BASIC', fund: 'RESIDENT_BASIC', loss: yuan(1), defrauded: yuan(2), illegalIncome: null },
    { id: 'felling ASSISTANCE', fund: 'ASSISTANCE', loss: null, defrauded: null, illegalIncome: yuan(3) },
  ]);
});
test('an act of one fund keeps its key, and one without amounts is told with an unknown fund', () => {
  expect(findings(act()).map(({ id, fund }) => [id, fund])).toEqual([['act', 'RESIDENT_BASIC']]);
  expect(findings(act({ amounts: [] }))).toMatchObject([
    { id: 'act', fund: 'UNKNOWN', loss: null, defrauded: null, illegalIncome: null },
  ]);
});
test('what the act tells is what was found: its days, purpose, conduct and the facts of the case', () => {
  const [found] = findings(act({ intent: 'PROVEN', datePrecision: 'MONTH', conduct: 'FELLING', pattern: 'SERIES' }));

  expect(found).toMatchObject({
    status: 'ESTABLISHED',
    intent: 'PROVEN',
    occurredFrom: '2021-06-01',
    occurredTo: '2021-06-30',
    datePrecision: 'MONTH',
    pattern: 'SERIES',
    facts: { watered: true },
    conducts: ['FELLING'],
    committedBy: [],
  });
  expect(findings(act())[0]?.pattern).toBe('UNKNOWN');
});
