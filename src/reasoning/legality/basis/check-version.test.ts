import { describe, expect, test } from 'vitest';
import { finding, override, path, rule } from '../../../../tests/fixtures/decisions/trial.ts';
import { checkVersion } from './check-version.ts';
import type { BasisPath } from './measure-on-trial.ts';

const law = path({ validFrom: '2020-01-01', validTo: '2021-09-01' });
const endless = path({ validFrom: '2020-01-01' });
const short = (
  occurredFrom: string | null,
  occurredTo: string | null,
  {
    on = law,
    datePrecision = 'DAY',
    decidedOn = '2021-12-01',
  }: Partial<{ on: BasisPath; datePrecision: string; decidedOn: string | null }> = {},
) => {
  const told = checkVersion(on, [finding({ occurredFrom, occurredTo, datePrecision })], new Map(), {
    decidedOn,
    paths: [on],
  });
  return { said: [told.outcome, told.reason].join(' '), sentence: told.sentence, missing: told.missing };
};

describe('an act and the time of a text', () => {
  test.each([
    ['2020-01-01', '2021-08-31', 'TRUE '],
    ['2019-12-31', '2020-01-01', 'UNKNOWN ACROSS_VERSIONS'],
    ['2021-08-31', '2021-09-01', 'UNKNOWN ACROSS_VERSIONS'],
    ['2021-09-01', '2021-09-30', 'FALSE REPEALED'],
    ['2019-12-01', '2019-12-31', 'FALSE NOT_IN_FORCE_ON_ACT_DATE'],
    ['2019-12-31', '2021-09-01', 'UNKNOWN ACROSS_VERSIONS'],
    ['2019-12-31', '2021-08-31', 'UNKNOWN ACROSS_VERSIONS'],
  ])('from %s to %s: %s', (first, last, expected) => {
    expect(short(first, last).said).toBe(expected);
  });
  test('without a day is open, and told by the time of the text', () => {
    expect(short(null, null)).toMatchObject({ said: 'UNKNOWN ACT_DATE_UNKNOWN', missing: ['actDate'] });
    expect(short(null, null).sentence).toContain('in force from 2020-01-01 until before 2021-09-01;');
    expect(short(null, null, { on: endless }).sentence).toContain('in force from 2020-01-01;');
  });
  test('across a boundary names it: the end of the text, of its work, or its first day', () => {
    expect(short('2021-08-31', '2021-09-01').sentence).toContain('across 2021-09-01,');
    expect(short('2019-12-31', '2020-01-01').sentence).toContain('across 2020-01-01,');
    const repealed = { ...endless, work: { ...endless.work, validTo: '2021-06-15' } };
    expect(short('2021-06-14', '2021-06-15', { on: repealed }).sentence).toContain('across 2021-06-15,');
    expect(short('2021-08-31', '2021-09-01').missing).toEqual(['amountsByPeriod']);
    expect(short('2019-12-31', '2021-09-01').missing).toEqual(['amountsByPeriod']);
    expect(short('2019-12-31', '2021-09-01').sentence).toContain('across the whole time');
  });
  test('that is known only roughly asks for its day, not for amounts by period', () => {
    expect(short('2021-08-01', '2021-09-30', { datePrecision: 'MONTH' })).toMatchObject({
      said: 'UNKNOWN ACT_DATE_UNKNOWN',
      missing: ['actDate'],
    });
  });
  test('is known only roughly where one of several acts is', () => {
    const acts = [
      finding({ occurredTo: '2021-09-30' }),
      finding({ id: 'finding:2', occurredTo: '2021-09-30', datePrecision: 'MONTH' }),
    ];

    expect(checkVersion(law, acts, new Map(), { decidedOn: null, paths: [law] }).reason).toBe('ACT_DATE_UNKNOWN');
  });
  test('is not under a text whose work had ended, and the day of its end is told', () => {
    const repealed = { ...endless, work: { ...endless.work, validTo: '2021-06-15' } };

    expect(short('2021-06-14', '2021-06-14', { on: repealed }).said).toBe('TRUE ');
    expect(short('2021-06-15', '2021-06-16', { on: repealed })).toMatchObject({ said: 'FALSE REPEALED' });
    expect(short('2021-06-15', '2021-06-16', { on: repealed }).sentence).toContain('from 2021-06-15;');
  });
  test('before the wording on file of a work that was in force is open, unless what stood there before is on file', () => {
    const amended = { ...endless, work: { ...endless.work, validFrom: '2010-01-01' } };
    const before = { ...law, version: { ...law.version, validFrom: '2010-01-01', validTo: '2020-01-01' } };
    const under = (paths: readonly BasisPath[]): string => {
      const acts = [finding({ occurredFrom: '2019-12-01', occurredTo: '2019-12-31' })];
      const { outcome, reason } = checkVersion(amended, acts, new Map(), { decidedOn: '2021-12-01', paths });
      return `${outcome} ${reason ?? ''}`;
    };

    expect(under([amended])).toBe('UNKNOWN TEXT_NOT_ON_FILE');
    expect(under([amended, before])).toBe('FALSE NOT_IN_FORCE_ON_ACT_DATE');
  });
  test('before a text that has no end is not under it', () => {
    expect(short('2019-12-01', '2019-12-31', { on: endless }).said).toBe('FALSE NOT_IN_FORCE_ON_ACT_DATE');
  });
});

describe('the law that came between act and decision', () => {
  const older = (given: Parameters<typeof path>[0] = {}) =>
    path({ norm: 'norm:old', validTo: '2021-09-01', rules: [rule({ id: 'old', max: 3 })], ...given });
  const newer = (given: Parameters<typeof path>[0] = {}) =>
    path({ norm: 'norm:new', workId: 'new', validFrom: '2021-09-01', rules: [rule({ id: 'new', max: 2 })], ...given });
  const under = (on: BasisPath, paths: readonly BasisPath[], decidedOn: string | null = '2021-12-01') =>
    [checkVersion(on, [finding()], new Map(), { decidedOn, paths })].map(({ outcome, reason, missing }) => [
      outcome,
      reason,
      missing,
    ])[0];

  test('is the lighter one from its first day on, and no longer once it has ended itself', () => {
    const brief = newer({ validTo: '2021-11-01' });

    expect(under(older(), [older(), newer()], '2021-09-01')).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
    expect(under(older(), [older(), newer()], '2021-08-31')).toEqual(['TRUE', null, []]);
    expect(under(older(), [older(), brief], '2021-11-01')).toEqual(['TRUE', null, []]);
    expect(under(brief, [older(), brief], '2021-11-01')).toEqual(['FALSE', 'NOT_IN_FORCE_ON_ACT_DATE', []]);
  });
  test('leaves the law of the act open where the day of the decision is not told, unless it is heavier', () => {
    const heavier = newer({ rules: [rule({ id: 'new', max: 5 })] });

    expect(under(older(), [older(), newer()], null)).toEqual(['UNKNOWN', 'DECISION_DAY_UNKNOWN', ['decidedOn']]);
    expect(under(older(), [older(), heavier], null)).toEqual(['TRUE', null, []]);
  });
  test('is none that attaches nothing', () => {
    expect(under(older(), [older(), newer({ rules: [] })])).toEqual(['TRUE', null, []]);
  });
  test('that cannot be compared leaves both open', () => {
    const mixed = newer({ rules: [rule({ id: 'new', min: 2, max: 2 })] });

    expect(under(older(), [older(), mixed])).toEqual(['UNKNOWN', 'LATER_LAW_NOT_COMPARABLE', ['lighterLaw']]);
    expect(under(mixed, [older(), mixed])).toEqual(['UNKNOWN', 'LATER_LAW_NOT_COMPARABLE', ['lighterLaw']]);
  });
  test('that is surely lighter decides, though another cannot be compared, in any order', () => {
    const mixed = newer({ norm: 'norm:mixed', workId: 'mixed', rules: [rule({ id: 'mixed', min: 2, max: 2 })] });

    for (const paths of [
      [older(), newer(), mixed],
      [mixed, newer(), older()],
    ])
      expect(under(older(), paths)).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
  });
  test('that began beside the older one stands in its place once that is gone', () => {
    const begun = newer({ validFrom: '2021-08-31' });

    expect(under(older(), [older(), begun], '2021-08-31')).toEqual(['TRUE', null, []]);
    expect(under(older(), [older(), begun], '2021-09-01')).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
    expect(under(begun, [older(), begun], '2021-08-31')).toEqual(['FALSE', 'NOT_IN_FORCE_ON_ACT_DATE', []]);
    expect(under(begun, [older(), begun], '2021-09-01')).toEqual(['TRUE', null, []]);
  });
  test('that cannot be compared leaves the law of the act open too where the day of the decision is not told', () => {
    const mixed = newer({ rules: [rule({ id: 'new', min: 2, max: 2 })] });

    expect(under(older(), [older(), mixed], null)).toEqual(['UNKNOWN', 'DECISION_DAY_UNKNOWN', ['decidedOn']]);
  });
  test('reaches an act whose fund nobody tells as one of basic insurance', () => {
    const about = (fund: string) => newer({ condition: { fact: 'fund', is: fund } });

    expect(under(older(), [older(), about('BASIC')])).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
    expect(under(older(), [older(), about('ASSISTANCE')])).toEqual(['TRUE', null, []]);
  });
  test('is about the same act only', () => {
    const aboutOther = newer({ covers: [{ finding: 'finding:2', steps: 0 }] });

    expect(under(older(), [older(), aboutOther])).toEqual(['TRUE', null, []]);
    expect(under(newer(), [older({ covers: [] }), newer()])).toEqual(['FALSE', 'NOT_IN_FORCE_ON_ACT_DATE', []]);
  });
  test('is none that stood beside it on the last day of the act', () => {
    const beside = newer({ validFrom: '2020-01-01' });
    const onLastDay = newer({ validFrom: '2021-06-30' });

    expect(under(older(), [older(), beside])).toEqual(['TRUE', null, []]);
    expect(under(older(), [older(), onLastDay])).toEqual(['TRUE', null, []]);
    const dayAfter = [older({ validTo: '2021-07-01' }), newer({ validFrom: '2021-07-01' })];
    expect(under(older({ validTo: '2021-07-01' }), dayAfter)).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
  });
  test('is none once its work has ended, whatever its article says', () => {
    const open = newer();
    const ended = { ...open, work: { ...open.work, validTo: '2021-11-01' } };

    expect(under(older(), [older(), ended], '2021-11-01')).toEqual(['TRUE', null, []]);
    expect(under(older(), [older(), ended], '2021-10-31')).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
  });
  test('stands in the place of a text whose work has ended, whatever its article says', () => {
    const endless = older({ validTo: null });
    const ended = { ...endless, work: { ...endless.work, validTo: '2021-09-01' } };

    expect(under(ended, [ended, newer()])).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
    expect(under(newer(), [ended, newer()])).toEqual(['TRUE', null, []]);
    const begun = newer({ validFrom: '2021-08-31' });
    expect(under(ended, [ended, begun])).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
  });
  test('replaced only what was the law of the act: not what had ended before it, nor what asks for something else', () => {
    const gone = older({ norm: 'norm:gone', workId: 'gone', validTo: '2021-06-01', rules: [rule({ max: 1 })] });
    const aboutOther = older({ condition: { fact: 'fund', is: 'ASSISTANCE' } });

    expect(under(newer(), [gone, newer()])).toEqual(['FALSE', 'NOT_IN_FORCE_ON_ACT_DATE', []]);
    expect(under(newer(), [aboutOther, newer()])).toEqual(['FALSE', 'NOT_IN_FORCE_ON_ACT_DATE', []]);
    expect(under(newer(), [older(), gone, newer()])).toEqual(['TRUE', null, []]);
  });
  test('is about the same act though one of both rules covers others beside', () => {
    const covers = [
      { finding: 'finding:1', steps: 0 },
      { finding: 'finding:2', steps: 0 },
    ];

    expect(under(older({ covers }), [older({ covers }), newer()])).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
    expect(under(older(), [older(), newer({ covers })])).toEqual(['FALSE', 'LIGHTER_LAW_APPLIES', []]);
  });
  test('is another norm, not another wording of the place that stays', () => {
    const sameNorm = newer({ norm: 'norm:old' });

    expect(under(older(), [older(), sameNorm])).toEqual(['TRUE', null, []]);
  });
  test('that took its place by priority only is contested from the first day of the priority', () => {
    const beside = (validFrom: string | null) =>
      older({ validTo: null, overriddenBy: [override('norm:new', { validFrom })] });
    const open = ['UNKNOWN', 'LATER_LAW_NOT_COMPARABLE', ['lighterLaw']];

    expect(under(beside('2021-12-01'), [beside('2021-12-01'), newer()])).toEqual(open);
    expect(under(beside(null), [beside(null), newer()])).toEqual(open);
    expect(under(beside('2021-12-02'), [beside('2021-12-02'), newer()])).toEqual(['TRUE', null, []]);
    expect(under(newer(), [beside('2021-12-01'), newer()])).toEqual(open);
  });
  test('took no place that another norm took by priority', () => {
    for (const validTo of [null, '2022-01-01']) {
      const beside = older({ validTo, overriddenBy: [override('norm:third')] });

      expect(under(beside, [beside, newer()])).toEqual(['TRUE', null, []]);
    }
  });
  test('is lighter only if it is so beside every older rule that it replaced', () => {
    const milder = older({ norm: 'norm:mild', workId: 'mild', rules: [rule({ id: 'mild', max: 2 })] });

    expect(under(newer(), [older(), newer()])).toEqual(['TRUE', null, []]);
    expect(under(newer(), [older(), milder, newer()])).toEqual(['UNKNOWN', 'LATER_LAW_NOT_COMPARABLE', ['lighterLaw']]);
  });
  test('cannot be told lighter on a day of decision that nobody tells', () => {
    expect(under(newer(), [older(), newer()], null)).toEqual(['UNKNOWN', 'NOT_IN_FORCE_ON_ACT_DATE', ['decidedOn']]);
    expect(under(newer({ rules: [rule({ id: 'new', max: 5 })] }), [older(), newer()], null)).toEqual([
      'FALSE',
      'NOT_IN_FORCE_ON_ACT_DATE',
      [],
    ]);
  });
});

describe('an act under a wording that is not on file', () => {
  const amended = (given: Parameters<typeof path>[0] = {}) => {
    const wording = path({ validFrom: '2022-01-01', ...given });
    return { ...wording, work: { ...wording.work, validFrom: '2000-01-01', validTo: null } };
  };
  const on = (day: string, paths: readonly BasisPath[] = [amended()]) => {
    const { outcome, reason, missing } = checkVersion(
      amended(),
      [finding({ occurredFrom: day, occurredTo: day })],
      new Map(),
      {
        decidedOn: '2022-06-01',
        paths,
      },
    );
    return [outcome, reason, missing];
  };

  test('is one on a day of the work before the wording that is on file', () => {
    expect(on('2021-12-31')).toEqual(['UNKNOWN', 'TEXT_NOT_ON_FILE', ['earlierWording']]);
    expect(on('2000-01-01')).toEqual(['UNKNOWN', 'TEXT_NOT_ON_FILE', ['earlierWording']]);
    expect(on('2022-01-01')).toEqual(['TRUE', null, []]);
  });
  test('is none before the work, nor where what stood there until then is on file', () => {
    const former = amended({ norm: 'norm:former', validFrom: '2010-01-01', validTo: '2022-01-01' });
    const elsewhere = path({ norm: 'norm:other', workId: 'other', validFrom: '2010-01-01', validTo: '2022-01-01' });

    expect(on('1999-12-31')).toEqual(['FALSE', 'NOT_IN_FORCE_ON_ACT_DATE', []]);
    expect(on('2021-12-31', [amended(), former])[1]).not.toBe('TEXT_NOT_ON_FILE');
    expect(on('2021-12-31', [amended(), elsewhere])[1]).toBe('TEXT_NOT_ON_FILE');
  });
});
