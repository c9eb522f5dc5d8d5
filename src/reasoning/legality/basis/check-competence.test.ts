import { describe, expect, test } from 'vitest';
import { rule, trial } from '../../../../tests/fixtures/decisions/trial.ts';
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

describe('who imposed it', () => {
  const open = {
    id: 'd',
    kind: 'PENALTY_DECISION',
    decidedOn: '2021-01-01',
    datePrecision: 'DAY',
    actsUnder: 'OWN',
  } as const;
  const told = (issuers: MeasureOnTrial['issuers'], given = rule(), more: Parameters<typeof trial>[0] = {}) =>
    checkCompetence(given, trial({ issuers, decision: open, ...more }));
  const department = { id: 'a', kind: 'DEPARTMENT', hasPenaltyPower: true };
  const stranger = { id: 'b', kind: 'OTHER', hasPenaltyPower: true };

  test('must be told', () => {
    expect(told([])).toMatchObject({ outcome: 'UNKNOWN', reason: 'ISSUER_UNKNOWN', missing: ['issuer'] });
  });
  test('cannot be measured where nobody has the power on file on that day', () => {
    const ended = rule({ imposedBy: [{ kind: 'DEPARTMENT', validFrom: null, validTo: '2021-01-01' }] });

    expect(told([department], rule({ imposedBy: [] }))).toMatchObject({
      reason: 'ISSUER_UNKNOWN',
      missing: ['competence'],
    });
    expect(told([department], ended)).toMatchObject({ reason: 'ISSUER_UNKNOWN', missing: ['competence'] });
  });
  test('may be several bodies: one that has the power is enough', () => {
    expect(told([stranger, department]).outcome).toBe('TRUE');
    expect(told([stranger, { ...stranger, id: 'c', kind: 'THIRD' }])).toMatchObject({ reason: 'NOT_COMPETENT' });
    expect(told([stranger, { ...stranger, id: 'c', kind: 'THIRD' }]).sentence).toBe(
      'OTHER and THIRD may not impose it; DEPARTMENT may.',
    );
  });
  test('has its power on some days only, and the day of the decision is not told', () => {
    const since = rule({ imposedBy: [{ kind: 'DEPARTMENT', validFrom: '2018-01-01', validTo: null }] });
    const until = rule({ imposedBy: [{ kind: 'DEPARTMENT', validFrom: null, validTo: '2018-01-01' }] });
    const others = rule({ imposedBy: [...since.imposedBy, { kind: 'POLICE', validFrom: null, validTo: null }] });
    const undated = { decision: { ...open, decidedOn: null } };

    for (const given of [since, until, others])
      expect(told([department], given, undated)).toMatchObject({ reason: 'ISSUER_UNKNOWN', missing: ['decidedOn'] });
    expect(told([department], rule(), undated).outcome).toBe('TRUE');
  });
  test.each([
    ['310000', '310115', 'TRUE'],
    ['310115', '310115', 'TRUE'],
    ['310115', '310000', 'TRUE'],
    ['310115', '000000', 'TRUE'],
    ['310116', '310115', 'FALSE'],
    ['320000', '310115', 'FALSE'],
  ])('acts in %s, and the act was in %s: %s', (area, region, outcome) => {
    const check = told([{ ...department, region: area }], rule(), { region });

    expect([check.outcome, check.reason]).toEqual([outcome, outcome === 'TRUE' ? null : 'OUTSIDE_ITS_AREA']);
  });
  test.each([
    ['DELEGATED', 'delegationDocument'],
    ['AUTHORISED', 'powerDocument'],
    ['CONCENTRATED', 'powerDocument'],
    ['UNKNOWN', 'actsUnder'],
  ])('without the power under %s powers must show %s', (actsUnder, missing) => {
    expect(told([stranger], rule(), { decision: { ...open, actsUnder } }).missing).toEqual([missing]);
  });
  test('where the text leaves the body to other rules must be shown', () => {
    const leftOpen = rule({ imposedBy: [{ kind: 'COMPETENT_BODY', validFrom: null, validTo: null }] });
    const powerless = { ...stranger, hasPenaltyPower: false };

    expect(told([powerless, stranger], leftOpen)).toMatchObject({
      reason: 'COMPETENCE_LEFT_OPEN',
      missing: ['competentBody'],
    });
    expect(told([powerless], leftOpen).reason).toBe('NOT_COMPETENT');
    expect(told([stranger], rule()).reason).toBe('NOT_COMPETENT');
  });
});

test('of several bodies with the power at all times any may impose it on a day that nobody tells', () => {
  const both = rule({
    imposedBy: [
      { kind: 'POLICE', validFrom: null, validTo: null },
      { kind: 'DEPARTMENT', validFrom: null, validTo: null },
    ],
  });

  expect(by('DEPARTMENT', null, 'OWN', both)).toBe('TRUE');
});
