import { describe, expect, test } from 'vitest';
import { finding, path, yuan } from '../../../tests/fixtures/decisions/trial.ts';
import { generalNorms } from '../../../tests/support/law-of-conduct.ts';
import { ranksOfSeeds, rulesOfSeeds, thresholdsOfSeeds } from '../../../tests/support/law-of-seeds.ts';
import { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import type { FindingOnTrial } from '../legality/basis/measure-on-trial.ts';
import type { EventDays } from '../procedure/events-as-facts.ts';
import type { CaseInTime } from './case-in-time.ts';
import { caseLimitation } from './case-limitation.ts';
import { caseTransfer } from './case-transfer.ts';
import { checkLimitation } from './check-limitation.ts';
import { checkTransfer } from './check-transfer.ts';

const law = {
  ranks: ranksOfSeeds(),
  rules: rulesOfSeeds(...ProceduralRule.shape.shape.matter.options),
  thresholds: thresholdsOfSeeds(),
  generals: generalNorms,
  calendar: chineseWorkingDays,
};
const [punished] = law.thresholds.filter(({ crime }) => crime === 'FRAUD').flatMap(({ norms }) => norms);
const fraud = {
  ...path({ norm: 'norm:fraud', roles: ['PERSON'] }),
  provision: { id: punished?.provision?.id ?? '', eId: 'art_1', citationZh: '', citationEn: '' },
};

const given = (findings: readonly Partial<FindingOnTrial>[], more: Partial<CaseInTime> = {}): CaseInTime => ({
  acts: findings.map((one, at) => ({
    key: `act ${at}`,
    findings: [finding({ intent: 'PROVEN', loss: null, ...one, id: `f${at}` })],
    crimes: [fraud],
  })),
  roles: ['PERSON'],
  region: '000000',
  events: new Map(),
  issuerKind: 'MEDICAL_SECURITY',
  asOf: '2023-12-01',
  ...more,
});
const duties = (one: CaseInTime) =>
  caseTransfer(one, law).map(({ suspect, duty, reason }) => [suspect.key, duty, reason]);

describe('who goes to the police, with what amount', () => {
  test('one person for all acts together', () => {
    expect(duties(given([{ defrauded: yuan(6_000) }, { defrauded: yuan(4_000) }]))).toEqual([['party', 'YES', null]]);
    expect(duties(given([{ defrauded: yuan(6_000) }, { defrauded: yuan(3_999.99) }]))).toEqual([
      ['party', 'UNDETERMINED', 'MISSING_FACT'],
    ]);
  });
  test('an act without a purpose does not count, one whose purpose is open counts at most', () => {
    const sure = { defrauded: yuan(2_000) };
    expect(duties(given([sure, { loss: yuan(50_000), intent: 'ABSENT' }]))).toEqual([
      ['party', 'NO', 'BELOW_THRESHOLD'],
    ]);
    expect(duties(given([sure, { loss: yuan(50_000), intent: 'UNKNOWN' }]))[0]?.[1]).toBe('UNDETERMINED');
    expect(duties(given([{ defrauded: yuan(10_000) }, { intent: 'UNKNOWN' }]))).toEqual([['party', 'YES', null]]);
  });
  test('an unknown amount is asked for', () => {
    expect(caseTransfer(given([{}]), law)[0]?.missing).toEqual(['amount']);
  });
  test('a body cannot commit it; the persons behind it can', () => {
    const body = given([{ defrauded: yuan(80_000), facts: { naturalPerson: false } }], { roles: ['BODY'] });
    expect(duties(body)).toEqual([
      ['party', 'NO', 'NOT_A_SUBJECT'],
      ['persons behind the party', 'YES', null],
    ]);
  });
  test('the age of the party counts for the party, not for the persons behind a body', () => {
    const aged = (low: number, high: number) => ({ defrauded: yuan(80_000), facts: { ageYears: { low, high } } });
    const body = { ...aged(5, 5), facts: { ageYears: { low: 5, high: 5 }, naturalPerson: false } };

    expect(duties(given([aged(15, 15)]))).toEqual([['party', 'NO', 'NO_CRIMINAL_ANSWER']]);
    expect(duties(given([aged(15, 16)]))).toEqual([['party', 'UNDETERMINED', 'MISSING_FACT']]);
    expect(duties(given([aged(16, 16)]))).toEqual([['party', 'YES', null]]);
    expect(duties(given([body], { roles: ['BODY'] }))).toEqual([
      ['party', 'NO', 'NOT_A_SUBJECT'],
      ['persons behind the party', 'YES', null],
    ]);
  });
  test('acts that lead to no crime lead to no suspect', () => {
    const [act] = given([{ defrauded: yuan(80_000) }]).acts;
    expect(caseTransfer({ ...given([]), acts: act === undefined ? [] : [{ ...act, crimes: [] }] }, law)).toEqual([]);
  });
});

describe('N14', () => {
  const answers = caseTransfer(given([{ defrauded: yuan(80_000) }]), law);
  const told = (facts: readonly (readonly [string, boolean])[], events: EventDays = new Map(), isFine = true) => {
    const check = checkTransfer(answers, { events, facts: new Map(facts), isFine, decidedOn: '2023-12-01' });
    return [check?.outcome, check?.reason];
  };

  test('a measure that is no fine stays when the case is with the police, and the day of the transfer is asked for', () => {
    expect(told([['transferred', true]])).toEqual(['UNKNOWN', 'TRANSFER_UNKNOWN']);
    expect(told([], new Map([['TRANSFERRED', '2023-11-01']]), false)).toEqual(['UNKNOWN', 'TRANSFER_UNKNOWN']);
    expect(told([], new Map([['TRANSFERRED', '2023-12-02']]), false)).toEqual(['TRUE', null]);
  });
  test('a court fine leaves no room for another fine', () => {
    expect(told([['criminalFineImposed', true]])).toEqual(['FALSE', 'CRIMINAL_FINE_IMPOSED']);
  });
  test('no duty, no check', () => {
    const none = caseTransfer(given([{ defrauded: yuan(2_999) }]), law);
    expect(checkTransfer(none, { events: new Map(), facts: new Map(), isFine: true, decidedOn: null })).toBeNull();
  });
});

describe('N12', () => {
  const check = (one: Partial<FindingOnTrial>, events: EventDays, asOf: string) => {
    const found = checkLimitation(caseLimitation(given([{ loss: yuan(1_000), ...one }], { events, asOf }), law, []));
    return [found?.outcome, found?.reason];
  };
  const dated = { occurredFrom: '2022-03-01', occurredTo: '2022-03-31', pattern: 'SERIES' } as const;

  test('a decision within two years needs no day of discovery', () => {
    expect(check(dated, new Map([['DECIDED', '2024-03-31']]), '2024-03-31')).toEqual(['TRUE', null]);
    expect(check(dated, new Map([['DECIDED', '2024-04-01']]), '2024-04-01')).toEqual(['UNKNOWN', 'DISCOVERY_UNKNOWN']);
  });
  test('without the days of the act nothing is counted', () => {
    const undated = { occurredFrom: null, occurredTo: null };
    expect(check(undated, new Map([['DECIDED', '2024-03-31']]), '2024-03-31')).toEqual(['UNKNOWN', 'ACT_DATE_UNKNOWN']);
  });
  test('discovered before the text on file began: nothing is said by its number', () => {
    expect(
      check(
        { ...dated, occurredFrom: '2020-03-01', occurredTo: '2020-03-31' },
        new Map([['DISCOVERED', '2021-07-14']]),
        '2021-07-14',
      ),
    ).toEqual(['UNKNOWN', 'TEXT_NOT_ON_FILE']);
  });
});
