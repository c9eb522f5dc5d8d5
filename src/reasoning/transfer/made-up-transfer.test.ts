import { describe, expect, test } from 'vitest';
import { ruleOnFile, thresholdOnFile } from '../../../tests/fixtures/decisions/law-on-file.ts';
import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import { transferDuty } from './transfer-duty.ts';

describe('a suspect under an invented law', () => {
  const huge: Partial<ThresholdOnFile> = {
    tier: 'HUGE',
    sequence: 2,
    lowFen: 1_000_000,
    highFen: 2_000_000,
    minMonths: 36,
    maxMonths: 120,
  };
  const facts = ['crimeSuspected', 'toPolice', 'crimeOfOffice'].flatMap((fact) =>
    [true, false].map((is) =>
      ruleOnFile({ id: `${fact} ${is}`, matter: 'TRANSFER', step: `${fact} ${is}`, condition: { fact, is } }),
    ),
  );
  const person = ruleOnFile({
    id: 'person',
    matter: 'TRANSFER',
    step: 'person',
    condition: { fact: 'subject', is: 'PERSON' },
  });
  const home = ruleOnFile({
    id: 'home',
    matter: 'TRANSFER',
    step: 'home',
    condition: { fact: 'province', is: '440000' },
  });
  const decided = (rows: readonly Partial<ThresholdOnFile>[], yuan: number, region: string | null = null) => {
    const [only] = transferDuty({
      suspects: [
        {
          key: 'one',
          subject: 'PERSON',
          crime: 'FRAUD',
          amount: { low: yuan * 100, high: yuan * 100 },
          facts: new Map([['fundIsMedical', true]]),
        },
      ],
      thresholds: rows.map(thresholdOnFile),
      generals: [],
      rules: [...facts, person, home],
      ranks: [],
      region,
      events: new Map(),
      asOf: '2024-01-01',
      calendar: chineseWorkingDays,
    });
    if (only === undefined) throw new Error('No answer.');
    const applying = only.timetable.steps.flatMap(({ step, applies }) => (applies === 'TRUE' ? [step] : []));
    return { ...only, applying };
  };

  test('a case that must be transferred has its addressee, the punishments that are open, and the steps of a transfer', () => {
    const told = decided([{}, huge], 12_000);

    expect(told).toMatchObject({ duty: 'YES', reason: null, missing: [], addressee: 'POLICE' });
    expect(told.punishments.map(({ name }) => name)).toEqual(['FRAUD LARGE', 'FRAUD HUGE']);
    expect(told.applying).toEqual(['crimeSuspected true', 'toPolice true', 'crimeOfOffice false', 'person']);
    expect(decided([{}, huge], 5_000).punishments).toEqual([{ name: 'FRAUD LARGE', maximumMonths: 36, isLife: false }]);
  });
  test('a case below the threshold has no addressee and no punishment', () => {
    const told = decided([{}, huge], 999);

    expect(told).toMatchObject({
      duty: 'NO',
      reason: 'BELOW_THRESHOLD',
      missing: [],
      addressee: null,
      punishments: [],
    });
    expect(told.applying).toEqual(['crimeSuspected false', 'toPolice false', 'crimeOfOffice false', 'person']);
  });
  test('a case that nobody can decide tells neither that a crime is suspected nor that it is not', () => {
    const told = decided([{}, huge], 1_500);

    expect(told).toMatchObject({
      duty: 'UNDETERMINED',
      reason: 'MISSING_FACT',
      missing: ['provincialFigure:LARGE'],
      addressee: 'POLICE',
    });
    expect(told.applying).toEqual(['toPolice true', 'crimeOfOffice false', 'person']);
  });
  test('a crime of office goes to the supervisory organ where it is suspected, and nowhere else', () => {
    const office = { addressee: 'SUPERVISORY_ORGAN' } as const;

    expect(decided([office], 5_000).applying).toEqual([
      'crimeSuspected true',
      'toPolice false',
      'crimeOfOffice true',
      'person',
    ]);
    expect(decided([office], 1).applying).toEqual([
      'crimeSuspected false',
      'toPolice false',
      'crimeOfOffice false',
      'person',
    ]);
  });
  test('the first tier that is open tells why', () => {
    const light = { lowFen: 500_000_000, highFen: 500_000_000 };

    expect(decided([light, huge], 15_000)).toMatchObject({ duty: 'UNDETERMINED', missing: ['provincialFigure:HUGE'] });
  });
  test('a subject that cannot commit the crime is none', () => {
    expect(decided([{ subjects: ['UNIT'] }], 5_000)).toMatchObject({
      duty: 'NO',
      reason: 'NOT_A_SUBJECT',
      missing: [],
      addressee: null,
      tiers: [],
    });
  });
  test('an amount that may be lifted into a tier leaves its punishment open', () => {
    const near = {
      ...huge,
      lowFen: 1_000_000,
      highFen: 1_000_000,
      nearCondition: { fact: 'fundIsMedical', is: true },
      nearPercent: 80,
    } as const;

    expect(decided([{}, near], 8_000).punishments.map(({ name }) => name)).toEqual(['FRAUD LARGE', 'FRAUD HUGE']);
    expect(decided([{}, near], 7_999).punishments.map(({ name }) => name)).toEqual(['FRAUD LARGE']);
  });
  test('the province of the place is a fact of the steps', () => {
    expect(decided([{}], 5_000, '440100').applying).toContain('home');
    expect(decided([{}], 5_000).applying).not.toContain('home');
  });
});
