import { describe, expect, test } from 'vitest';
import { assessOne } from '../../../../tests/fixtures/decisions/assessed.ts';
import { path, rule } from '../../../../tests/fixtures/decisions/trial.ts';
import type { RuleOfPath } from '../basis/measure-on-trial.ts';

describe('who may impose a consequence', () => {
  const handedOver = path({
    rules: [
      rule({
        imposedBy: [
          { kind: 'YOUNGER', validFrom: '2021-07-01', validTo: null },
          { kind: 'OLDER', validFrom: null, validTo: '2021-07-01' },
        ],
      }),
    ],
  });
  const imposers = (decidedOn: string | null, given = {}, paths = [handedOver]) =>
    assessOne(paths, given, { decidedOn }).norms[0]?.sanctions[0]?.imposedBy;

  test('is told by the day of the decision: the last day of the older power, and the first of the younger', () => {
    expect(imposers('2021-06-30')).toEqual(['OLDER']);
    expect(imposers('2021-07-01')).toEqual(['YOUNGER']);
  });
  test('is, without that day, nobody whose power had ended when the act did', () => {
    expect(imposers(null)).toEqual(['OLDER', 'YOUNGER']);
    expect(imposers(null, { occurredFrom: '2021-06-01', occurredTo: '2021-07-01' })).toEqual(['YOUNGER']);
  });
  test('is named once, in a fixed order', () => {
    const both = [
      { kind: 'B', validFrom: null, validTo: null },
      { kind: 'A', validFrom: null, validTo: null },
      { kind: 'B', validFrom: '2020-01-01', validTo: null },
    ];

    expect(imposers('2021-12-01', {}, [path({ rules: [rule({ imposedBy: both })] })])).toEqual(['A', 'B']);
  });
  test('where all powers had passed to others, nobody: the consequence falls away', () => {
    const gone = path({
      rules: [rule({ imposedBy: [{ kind: 'OLDER', validFrom: null, validTo: '2021-07-01' }] })],
    });
    const [fined] = assessOne([gone], {}, { decidedOn: '2021-07-01' }).norms[0]?.sanctions ?? [];

    expect([fined?.outcome, fined?.imposedBy]).toEqual(['FALSE', []]);
    expect(fined?.checks.map(({ reason }) => reason)).toContain('NOT_COMPETENT');
  });
});

describe('a text without the rank for a penalty', () => {
  const of = (documentType: string, legalNature: RuleOfPath['legalNature']) => {
    const own = path({ rules: [rule({ legalNature })] });
    const [norm] = assessOne([{ ...own, work: { ...own.work, documentType, maySetPenalties: 'NONE' } }]).norms;
    return [norm?.outcome, norm?.sanctions[0]?.outcome];
  };

  test.each(['DRAFT', 'AGREEMENT', 'NORMATIVE_DOCUMENT'])('a %s carries no penalty', (documentType) => {
    expect(of(documentType, 'PENALTY')).toEqual(['FALSE', 'FALSE']);
  });
  test('an agreement or a notice may carry other measures, a draft none', () => {
    expect(of('AGREEMENT', 'CONTRACT')).toEqual(['TRUE', 'TRUE']);
    expect(of('NORMATIVE_DOCUMENT', 'ADMIN_HANDLING')).toEqual(['TRUE', 'TRUE']);
    expect(of('DRAFT', 'CONTRACT')[0]).toBe('FALSE');
  });
  test('one penalty among other measures falls alone', () => {
    const own = path({ rules: [rule(), rule({ id: 'rule:2', sanctionType: 'STOP', legalNature: 'CONTRACT' })] });
    const [norm] = assessOne([
      { ...own, work: { ...own.work, documentType: 'AGREEMENT', maySetPenalties: 'NONE' } },
    ]).norms;

    expect(norm?.sanctions.map(({ outcome }) => outcome)).toEqual(['FALSE', 'TRUE']);
  });
});

describe('whom a consequence hits', () => {
  const forHead = path({ roles: [], rules: [rule({ against: ['HEAD'] })] });
  const fined = (roles: readonly string[] | null) => assessOne([forHead], {}, { roles }).norms[0]?.sanctions[0];

  test('is the party where it is named, and others else: these are named', () => {
    expect(fined(['HEAD'])).toMatchObject({ outcome: 'TRUE', hitsParty: true, subjects: ['HEAD'] });
    expect(fined(['INSTITUTION'])).toMatchObject({ outcome: 'TRUE', hitsParty: false, subjects: ['HEAD'] });
  });
  test('is open where nobody tells what the party is', () => {
    expect(fined(null)).toMatchObject({ outcome: 'UNKNOWN', hitsParty: true });
  });
});

test('a text none of whose penalties it may carry names its rank as the reason', () => {
  const own = path({ rules: [rule(), rule({ id: 'rule:2', sanctionType: 'WARNING' })] });
  const [norm] = assessOne([
    { ...own, work: { ...own.work, documentType: 'AGREEMENT', maySetPenalties: 'NONE' } },
  ]).norms;

  expect(norm?.checks[0]).toMatchObject({ rule: 'N3', reason: 'AGREEMENT_ONLY' });
});
test('a norm without consequences is not refused for its rank', () => {
  const own = path({ rules: [] });

  expect(assessOne([{ ...own, work: { ...own.work, maySetPenalties: 'NONE' } }]).norms[0]?.normMatch).toBe('TRUE');
});
