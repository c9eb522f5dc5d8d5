import { expect, test } from 'vitest';
import { rule, trial } from '../../../tests/fixtures/decisions/trial.ts';
import { checkCompetence } from './check-competence.ts';
import type { MeasureOnTrial } from './measure-on-trial.ts';

const reform = rule({
  imposedBy: [
    { kind: 'OLD', validFrom: null, validTo: '2020-06-01' },
    { kind: 'NEW', validFrom: '2018-01-01', validTo: null },
  ],
});
const by = (
  kind: string,
  decidedOn: string | null,
  actsUnder = 'OWN',
  given = reform,
  hasPenaltyPower = true,
): string => {
  const issuers: MeasureOnTrial['issuers'] = [{ id: 'a', kind, hasPenaltyPower }];
  const { outcome, reason } = checkCompetence(
    given,
    trial({
      issuers,
      decision: { id: 'd', kind: 'PENALTY_DECISION', decidedOn, datePrecision: 'DAY' as const, actsUnder },
    }),
  );
  return reason === null ? outcome : `${outcome} ${reason}`;
};

test.each([
  ['OLD', '2020-05-31', 'TRUE'],
  ['OLD', '2020-06-01', 'FALSE NOT_COMPETENT'],
  ['NEW', '2017-12-31', 'FALSE NOT_COMPETENT'],
  ['NEW', '2018-01-01', 'TRUE'],
  ['NEW', null, 'UNKNOWN ISSUER_UNKNOWN'],
])('%s on %s: %s', (kind, day, expected) => {
  expect(by(kind, day)).toBe(expected);
});
test('a competence without days holds when the day of the decision is not known', () => {
  expect(by('DEPARTMENT', null, 'OWN', rule())).toBe('TRUE');
});
test.each([
  ['OWN', 'FALSE NOT_COMPETENT'],
  ['DELEGATED', 'UNKNOWN DELEGATION_NOT_SHOWN'],
  ['AUTHORISED', 'UNKNOWN DELEGATION_NOT_SHOWN'],
  ['CONCENTRATED', 'UNKNOWN DELEGATION_NOT_SHOWN'],
  ['UNKNOWN', 'UNKNOWN DELEGATION_NOT_SHOWN'],
])('another body that acts under %s powers: %s', (actsUnder, expected) => {
  expect(by('OTHER', '2021-01-01', actsUnder)).toBe(expected);
});
test('a text that leaves the body to other rules decides for nobody, and against bodies without any penalty power', () => {
  const leftOpen = rule({ imposedBy: [{ kind: 'COMPETENT_BODY', validFrom: null, validTo: null }] });
  expect(by('OTHER', '2021-01-01', 'OWN', leftOpen)).toBe('UNKNOWN COMPETENCE_LEFT_OPEN');
  expect(by('OTHER', '2021-01-01', 'OWN', leftOpen, false)).toBe('FALSE NOT_COMPETENT');
});
