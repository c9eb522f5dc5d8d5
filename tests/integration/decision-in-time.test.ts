import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { checkedInTime } from '../support/course.ts';
import { seededGraph } from '../support/seeded-graph.ts';

// What time, the police and procedure add to a case, inside the answer of checkDecision: N12 to N14.
// Expected values are written by hand from the texts.

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
}, 180_000);
afterAll(async () => {
  await graph.close();
});

type Fields = Readonly<Record<string, unknown>>;
const check = (input: Fields, asOf: string | null = null) => checkedInTime(graph, input, asOf);
const money = (amount: string, fund = 'RESIDENT_BASIC') => [{ fund, lossAmount: amount, defraudedAmount: amount }];

describe('L17 two times: 38 or 40?', () => {
  const decided = (purposeToDefraud: string, citedBasis: readonly string[] = []) =>
    check({
      conduct: {
        acts: [
          {
            key: 'codes',
            conduct: 'AIDING_RESALE',
            occurredFrom: '2023-03-01',
            purposeToDefraud,
            amounts: money('3678'),
          },
        ],
        party: { role: 'PHARMACY' },
        region: '150900',
        filedOn: '2023-09-20',
        decidedOn: '2023-12-01',
        actsUnder: 'OWN',
      },
      issuer: 'MEDICAL_SECURITY',
      measures: [{ key: 'fine', sanctionType: 'FINE', amount: '7356', citedBasis }],
    });

  test('transfer is open: 3,678 lies between 3,000 and 10,000, and the purpose is not told', async () => {
    const { transfer, told } = await decided('UNKNOWN');
    expect(told).toBe('UNDETERMINED N4 AMBIGUOUS_BASIS');
    expect(transfer['FRAUD persons behind the party']).toBe(
      'UNKNOWN POLICE MISSING_FACT purposeToDefraud provincialFigure:LARGE',
    );
  });
  test('where 38 is cited the fine needs no more than was found; the wording names what would take its place', async () => {
    const { told, wording } = await decided('UNKNOWN', ['R735 38(5)']);
    expect(told).toBe('LAWFUL');
    expect(wording).toMatch(
      /第三十八条.* carries this measure\. If purposeToDefraud were shown, .*第四十条.* would take its place/,
    );
  });
  test('in time: discovered by the day of filing', async () => {
    expect((await decided('ABSENT')).clocks['codes ADMINISTRATIVE']).toMatch(/^IN_TIME, 2025-03-01/);
  });
});

describe('a decision and its days', () => {
  const conduct = {
    acts: [
      {
        key: 'act',
        conduct: 'REPEAT_CHARGING',
        occurredFrom: '2023-03-01',
        occurredTo: '2023-03-20',
        pattern: 'SERIES',
        purposeToDefraud: 'ABSENT',
        amounts: money('10000'),
      },
    ],
    party: { role: 'MED_INST' },
    region: '320102',
    actsUnder: 'OWN',
  };
  const fined = (more: Fields, rest: Fields = {}, measure: Fields = {}) =>
    check({
      conduct: { ...conduct, ...more },
      issuer: 'MEDICAL_SECURITY',
      measures: [{ key: 'fine', sanctionType: 'FINE', amount: '15000', citedBasis: ['R735 38(3)'], ...measure }],
      ...rest,
    });

  test('N12: discovered on the last day, a day later, and after every reading', async () => {
    const decidedOn = '2028-06-01';
    expect((await fined({ discoveredOn: '2025-03-20', decidedOn })).told).toBe('LAWFUL');
    expect((await fined({ discoveredOn: '2025-03-21', decidedOn })).told).toBe('UNDETERMINED N12 CONTESTED_READING');
    expect((await fined({ discoveredOn: '2028-03-21', decidedOn })).told).toBe('UNLAWFUL REVOCABLE N12 TIME_BARRED');
  });
  test('it is answered for at most two statements', async () => {
    expect((await fined({ decidedOn: '2023-12-01' })).statements.length).toBeLessThanOrEqual(2);
  });
  test('N12: decided late and nobody tells when it was discovered', async () => {
    const late = await fined({ decidedOn: '2026-06-01' });
    expect(late.told).toBe('UNDETERMINED N12 DISCOVERY_UNKNOWN');
    expect(late.missing).toContain('event:DISCOVERED');
    expect(late.wording).toContain('event:DISCOVERED');
    expect(
      (await fined({ filedOn: '2024-06-01', decidedOn: '2026-06-01' }, { steps: { termExtended: 'TRUE' } })).told,
    ).not.toContain('N12');
    expect((await fined({})).told).toBe('UNDETERMINED N12 DISCOVERY_UNKNOWN');
  });
  test('N12: what is to be returned is not time-barred', async () => {
    const refund = { sanctionType: 'REFUND', amount: '10000' };
    expect((await fined({ discoveredOn: '2028-03-21', decidedOn: '2028-06-01' }, {}, refund)).told).toBe('LAWFUL');
  });
  test('N13: served on the seventh working day, and on the eighth', async () => {
    const served = (on: string) => fined({ decidedOn: '2023-12-01', events: [{ event: 'SERVED', on }] });
    expect((await served('2023-12-12')).told).toBe('LAWFUL');
    expect((await served('2023-12-13')).told).toBe('UNLAWFUL REVOCABLE N13 TERM_MISSED');
  });
  test('N13: a notice after the decision is none, and a decision within the five days of a due hearing comes too early', async () => {
    const noticed = (on: string, steps: Fields = {}) =>
      fined({ decidedOn: '2023-12-01', events: [{ event: 'PENALTY_NOTICE_SERVED', on }] }, { steps });
    expect((await noticed('2023-12-04')).told).toMatch(/^UNLAWFUL REVOCABLE N13/);
    const larger = { largerFine: 'TRUE', hearingOffered: 'TRUE' };
    expect((await noticed('2023-11-24', larger)).told).toMatch(/^UNLAWFUL REVOCABLE N13 TERM_MISSED/);
    expect((await noticed('2023-11-23', larger)).told).toBe('LAWFUL');
    expect((await noticed('2023-11-24')).told).toBe('UNDETERMINED N13 STEP_UNKNOWN');
  });
  test('N13: a heavier fine than the notice named needs a new notice', async () => {
    const told = async (notifiedAmount: string) =>
      (await fined({ decidedOn: '2023-12-01' }, {}, { notifiedAmount })).told;
    expect(await told('15000')).toBe('LAWFUL');
    expect(await told('14999.99')).toBe('UNLAWFUL REVOCABLE N13 HEAVIER_THAN_NOTIFIED');
  });
  test('N1: the authority of another county, of the city above, and one whose area is not told', async () => {
    const told = async (issuerRegion: string) => (await fined({ decidedOn: '2023-12-01' }, { issuerRegion })).told;
    expect(await told('320104')).toBe('UNLAWFUL REVOCABLE N1 OUTSIDE_ITS_AREA');
    expect(await told('320100')).toBe('LAWFUL');
  });
  test('after the decision: what delay in paying has cost, up to the fine itself', async () => {
    const told = await check(
      {
        conduct: { ...conduct, decidedOn: '2023-12-01', events: [{ event: 'SERVED', on: '2023-12-05' }] },
        issuer: 'MEDICAL_SECURITY',
        measures: [{ key: 'fine', sanctionType: 'FINE', amount: '15000', citedBasis: ['R735 38(3)'] }],
      },
      '2023-12-30',
    );
    expect(told.steps['PAYMENT']).toBe('MISSED 2023-12-20');
    expect(told.surcharge).toMatchObject({ days: 10 });
  });
});

describe('N14: a fine on fraud that is to go to the police', () => {
  const fined = (amount: string, more: Fields = {}, steps: Fields = {}) =>
    check({
      conduct: {
        acts: [
          {
            key: 'act',
            conduct: 'FRAUD_BENEFITS',
            occurredFrom: '2023-03-01',
            purposeToDefraud: 'PROVEN',
            amounts: money(amount),
          },
        ],
        party: { role: 'INSURED' },
        region: '320102',
        decidedOn: '2023-12-01',
        actsUnder: 'OWN',
        ...more,
      },
      issuer: 'MEDICAL_SECURITY',
      measures: [
        { key: 'fine', sanctionType: 'FINE', amount: String(Number(amount) * 2), citedBasis: ['社会保险法第八十八条'] },
      ],
      steps,
    });

  test('below every figure nobody asks', async () => {
    expect((await fined('2999')).told).toBe('LAWFUL');
  });
  test('within the band of the provinces it is a doubt only if it was surely not transferred', async () => {
    expect((await fined('7953')).told).toBe('LAWFUL');
    expect((await fined('7953', {}, { transferred: 'FALSE' })).told).toBe('UNDETERMINED N14 TRANSFER_UNKNOWN');
  });
  test('from 10,000: not told, not transferred, transferred and sent back, meanwhile, and after a court fine', async () => {
    const events = (...days: readonly (readonly [string, string])[]) => ({
      events: days.map(([event, on]) => ({ event, on })),
    });
    expect((await fined('10000')).told).toBe('UNDETERMINED N14 TRANSFER_UNKNOWN');
    expect((await fined('10000')).missing).toContain('transferred');
    expect((await fined('10000', {}, { transferred: 'FALSE' })).told).toBe('UNLAWFUL REVOCABLE N14 NOT_TRANSFERRED');
    expect((await fined('10000', events(['TRANSFERRED', '2023-10-13'], ['REFUSAL_RECEIVED', '2023-10-18']))).told).toBe(
      'LAWFUL',
    );
    expect((await fined('10000', events(['TRANSFERRED', '2023-10-13']))).told).toBe(
      'UNDETERMINED N14 CONTESTED_READING',
    );
    expect((await fined('10000', events(['TRANSFERRED', '2023-12-04']))).told).toBe('LAWFUL');
    expect(
      (await fined('10000', { facts: [{ key: 'criminalFineImposed', is: 'TRUE' }] }, { transferred: 'TRUE' })).told,
    ).toBe('UNLAWFUL REVOCABLE N14 CRIMINAL_FINE_IMPOSED');
  });
});
