import { describe, expect, test } from 'vitest';
import { ruleOnFile, text } from '../../../tests/fixtures/decisions/law-on-file.ts';
import type { ProceduralEvent } from '../../entities/procedural-rule/procedural-event.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { chineseWorkingDays } from '../calendar/working-days.ts';
import { type ProcedureInput, procedureTimetable } from './procedure-timetable.ts';

// Steps of an invented garden law; those of the law on file are in procedure-timetable.test.ts.

interface Given extends Partial<Omit<ProcedureInput, 'events' | 'facts' | 'rules'>> {
  readonly days?: Partial<Record<ProceduralEvent, string>>;
  readonly told?: Readonly<Record<string, boolean>>;
}
const timetable = (rules: readonly Partial<RuleOnFile>[], { days = {}, told = {}, ...given }: Given = {}) =>
  procedureTimetable({
    rules: rules.map((rule, at) => ruleOnFile({ id: `procedure:${at + 1}`, ...rule })),
    events: new Map(Object.entries(days) as [ProceduralEvent, string][]),
    facts: new Map(Object.entries(told)),
    measures: null,
    fineFen: null,
    asOf: '2024-05-20',
    calendar: chineseWorkingDays,
    ...given,
  });
const when = (fact: string) => ({ condition: { fact, is: true } }) as const;
const steps = (...given: Parameters<typeof timetable>) => timetable(...given).steps;

describe('the steps of a case', () => {
  test('stand in the order of their matters, and of the law within a matter', () => {
    const rules: readonly Partial<RuleOnFile>[] = [
      { step: 'PAYMENT', matter: 'PERFORMANCE' },
      { step: 'SECOND', sequence: 2 },
      { step: 'FIRST', sequence: 1 },
      { step: 'EVIDENCE', matter: 'EVIDENCE', sequence: 9 },
    ];

    expect(steps(rules).map(({ step }) => step)).toEqual(['EVIDENCE', 'FIRST', 'SECOND', 'PAYMENT']);
  });
  test('gather the grounds of one step of one matter', () => {
    const [first, second] = steps([{}, { sequence: 2 }, { matter: 'PERFORMANCE' }]);

    expect([first?.lines.length, second?.lines.length, second?.matter]).toEqual([2, 1, 'PERFORMANCE']);
  });
  test('apply where one ground does, and ask for what is missing only where none surely does', () => {
    const both = [when('grave'), { sequence: 2, ...when('large') }];
    const told = (given: Record<string, boolean>) =>
      steps(both, { told: given }).map(({ applies, missing }) => [applies, missing])[0];

    expect(told({})).toEqual(['UNKNOWN', ['grave', 'large']]);
    expect(told({ grave: false })).toEqual(['UNKNOWN', ['large']]);
    expect(told({ large: true })).toEqual(['TRUE', []]);
    expect(told({ grave: false, large: false })).toEqual(['FALSE', []]);
    expect(steps([when('grave'), { sequence: 2, ...when('grave') }])[0]?.missing).toEqual(['grave']);
  });
  test('are governed by the first ground that applies, else by one that may, else by the first', () => {
    const three = ['a', 'b', 'c'].map((fact, at) => ({ sequence: at + 1, ...when(fact) }));
    const governing = (told: Record<string, boolean>) => steps(three, { told })[0]?.governing.rule.sequence;

    expect(governing({ b: true, c: true })).toBe(2);
    expect(governing({ a: false })).toBe(2);
    expect(governing({})).toBe(1);
    expect(governing({ a: false, b: false, c: false })).toBe(1);
  });
  test('are governed by an extension in place of what it extends, once it applies', () => {
    const rules = [{}, { sequence: 2, runsFrom: null, runsFromEndOf: ['procedure:1'], ...when('extended') }];
    const last = (extended: boolean) =>
      steps(rules, { days: { CASE_FILED: '2024-05-06' }, told: { extended } })[0]?.governing.end?.day;

    expect([last(false), last(true)]).toEqual(['2024-05-16', '2024-05-26']);
  });
  test('may depend on whether another step is asked for', () => {
    const rules = (fact: string) => [{ ...when('grave') }, { step: 'OTHER', ...when(`step:${fact}`) }];
    const other = (told: Record<string, boolean>) =>
      steps(rules('STEP'), { told }).find(({ step }) => step === 'OTHER')?.applies;

    expect([other({ grave: true }), other({ grave: false }), other({})]).toEqual(['TRUE', 'FALSE', 'UNKNOWN']);
  });
  test('run from the end of a rule that stands later in the list too', () => {
    const rules = [{ step: 'LATER', runsFrom: null, runsFromEndOf: ['procedure:2'] }, {}];

    expect(
      steps(rules, { days: { CASE_FILED: '2024-05-06' } }).find(({ step }) => step === 'LATER')?.governing.runsFrom,
    ).toBe('2024-05-16');
  });
  test('wait for no rule that is not among those asked about', () => {
    expect(steps([{ runsFrom: null, runsFromEndOf: ['procedure:elsewhere'] }])[0]?.state).toBe('WAITING');
  });
  test('may depend on the size of the fine', () => {
    const rules = [{ condition: { fact: 'fineFen', atLeast: 100 } }];

    expect([null, 99, 100].map((fineFen) => steps(rules, { fineFen })[0]?.applies)).toEqual([
      'UNKNOWN',
      'FALSE',
      'TRUE',
    ]);
  });
});

describe('a step whose text is not on file', () => {
  const young = { norms: [text({ validFrom: '2024-06-01', hasEarlierText: true })] };

  test('is not told, and its work is named once', () => {
    const told = timetable([young, { ...young, step: 'OTHER' }, { step: 'THIRD' }]);

    expect(told.steps.map(({ step }) => step)).toEqual(['THIRD']);
    expect(told.textsMissing.map(({ work, day }) => [work.id, day])).toEqual([['garden-law', '2024-05-20']]);
  });
  test('is named for each day whose text is missing', () => {
    const days = { CASE_FILED: '2024-05-06' } as const;

    expect(
      timetable([young, { ...young, step: 'OTHER', runsFrom: null, keptBy: [] }], { days }).textsMissing.map(
        ({ day }) => day,
      ),
    ).toEqual(['2024-05-06', '2024-05-20']);
  });
  test('is that of the day from which a period runs, where it runs from the end of another', () => {
    const rules = [{}, { ...young, step: 'OTHER', runsFrom: null, runsFromEndOf: ['procedure:1'] }];
    const told = timetable(rules, { days: { CASE_FILED: '2024-05-06' }, asOf: '2024-12-31' });

    expect(told.steps.map(({ step }) => step)).toEqual(['STEP']);
    expect(told.textsMissing.map(({ day }) => day)).toEqual(['2024-05-16']);
  });
  test('is none where another text sets the step on that day', () => {
    const both = {
      norms: [text(), text({ norm: 'norm:2', work: 'tree-law', validFrom: '2024-06-01', hasEarlierText: true })],
    };

    expect(timetable([both])).toMatchObject({ textsMissing: [], steps: [{ step: 'STEP' }] });
  });
  test('is none where the step is not asked for', () => {
    expect(timetable([{ ...young, ...when('grave') }], { told: { grave: false } }).textsMissing).toEqual([]);
  });
});

describe('the surcharge for late payment', () => {
  const late: Partial<RuleOnFile> = {
    step: 'SURCHARGE',
    matter: 'PERFORMANCE',
    runsFrom: 'SERVED',
    percentPerDay: 3,
    capPercent: 100,
    keptBy: ['PAID'],
  };
  const surcharge = (
    days: NonNullable<Given['days']>,
    rule: Partial<RuleOnFile> = {},
    fineFen: number | null = 1_000,
  ) => timetable([{ step: 'OTHER' }, { ...late, ...rule }], { days, fineFen }).surcharge;

  test('begins on the day after the fine was to be paid, or after its deferral', () => {
    expect(surcharge({ SERVED: '2024-05-18' })).toMatchObject({ from: '2024-05-19', days: 2, fen: 60 });
    expect(surcharge({ SERVED: '2024-05-10', PAYMENT_DEFERRED_TO: '2024-05-18' })?.from).toBe('2024-05-19');
    expect(surcharge({ SERVED: '2024-05-18', PAYMENT_DEFERRED_TO: '2024-05-10' })?.from).toBe('2024-05-19');
  });
  test('is none before service, without a fine, where the rule does not apply, or without a text of that day', () => {
    expect(surcharge({})).toBeNull();
    expect(surcharge({ PAYMENT_DEFERRED_TO: '2024-05-10' })).toBeNull();
    expect(surcharge({ SERVED: '2024-05-18' }, {}, null)).toBeNull();
    expect(surcharge({ SERVED: '2024-05-18' }, { condition: { fact: 'grave', is: true } })).toBeNull();
    expect(surcharge({ SERVED: '2024-05-18' }, { norms: [text({ validFrom: '2024-06-01' })] })).toBeNull();
    expect(timetable([{}], { days: { CASE_FILED: '2024-05-06' }, fineFen: 1_000 }).surcharge).toBeNull();
  });
});
