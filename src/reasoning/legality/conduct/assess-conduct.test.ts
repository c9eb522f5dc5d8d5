import { describe, expect, test } from 'vitest';
import { act, amounts, assessAll, assessOne, candidatesFor } from '../../../../tests/fixtures/decisions/assessed.ts';
import { override, path, rule, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import type { GeneralNorm } from '../basis/general-norms.ts';
import { assessActs } from './assess-conduct.ts';
import { competitionsOf } from './concurrence.ts';
import { contradictionsOf } from './contradictions.ts';
import { type DraftNorm, divergencesOf, isFromDraft } from './divergence.ts';

const roles = ['INSTITUTION'];
const fine = (id: string, min: number | null, max: number | null) => rule({ id, min, max, unit: 'FEN', base: 'NONE' });
const twice = (max: number, other: number) => [
  path({ norm: 'norm:a', rules: [fine('rule:a', 100, max)] }),
  path({ norm: 'norm:b', article: 'art_2', rules: [fine('rule:b', 100, other)] }),
];

describe('the outcome of an act', () => {
  test('is open where the conduct is not on file, and where no norm is on file for it', () => {
    const [unknown] = assessAll([path()], [act({ conduct: 'SOMETHING' })]);
    const none = assessOne([]);

    expect([unknown?.outcome, unknown?.reason, unknown?.missing]).toEqual(['UNKNOWN', 'MISSING_FACT', ['conduct']]);
    expect([none.outcome, none.reason, none.missing]).toEqual(['UNKNOWN', 'TEXT_NOT_ON_FILE', []]);
  });
  test('is open for an act before the first day of the law on file, and told from that day on', () => {
    const before = assessOne([path()], { occurredFrom: '2019-12-31', occurredTo: '2019-12-31' });
    const first = assessOne([path()], { occurredFrom: '2020-01-01', occurredTo: '2020-01-01' });

    expect([before.outcome, before.reason, before.coveredFrom]).toEqual(['UNKNOWN', 'BEFORE_COVERAGE', '2020-01-01']);
    expect([first.outcome, first.reason, first.coveredFrom]).toEqual(['TRUE', null, '2020-01-01']);
  });
  test('knows no first day where no norm addresses such a party', () => {
    expect(assessOne([path()], {}, { roles: ['GUEST'] })).toMatchObject({ coveredFrom: null, outcome: 'FALSE' });
  });
  test('is prospective from the day after today', () => {
    const told = ['2026-01-01', '2026-01-02'].map(
      (day) => assessOne([path()], { occurredFrom: day, occurredTo: day }).isProspective,
    );

    expect(told).toEqual([false, true]);
  });
  test('names what an open norm still asks for', () => {
    const asking = path({ condition: { fact: 'watered', is: true } });

    expect(assessOne([asking])).toMatchObject({ outcome: 'UNKNOWN', reason: 'MISSING_FACT', missing: ['watered'] });
    expect(assessOne([asking], {}, { facts: { watered: false } }).outcome).toBe('FALSE');
  });
  test('is not carried by a norm whose consequences hit others', () => {
    const staffOnly = path({ rules: [rule({ against: ['STAFF'] })] });

    expect(assessOne([staffOnly]).outcome).toBe('FALSE');
    expect(assessOne([staffOnly], {}, { roles: ['STAFF'] }).outcome).toBe('TRUE');
  });
});

describe('what is open about an act', () => {
  const asking = (norm: string, ...facts: readonly string[]) =>
    path({ norm, article: `art_${norm.slice(-1)}`, condition: { all: facts.map((fact) => ({ fact, is: true })) } });

  test('is told in a fixed order, and not at all where one norm surely applies', () => {
    expect(assessOne([asking('norm:1', 'watered'), asking('norm:2', 'trimmed', 'watered')]).missing).toEqual([
      'trimmed',
      'watered',
    ]);
    expect(assessOne([path({ article: 'art_9' }), asking('norm:1', 'watered')])).toMatchObject({
      outcome: 'TRUE',
      missing: [],
    });
  });
  test('is nothing for an act that no norm reaches, and for one before the law on file', () => {
    expect(assessOne([path({ rules: [rule({ against: ['STAFF'] })] })]).missing).toEqual([]);
    expect(
      assessOne([asking('norm:1', 'watered')], { occurredFrom: '2019-01-01', occurredTo: '2019-01-01' }).missing,
    ).toEqual([]);
  });
  test('is not that a norm hits others beside the party', () => {
    expect(assessOne([path({ rules: [rule(), rule({ id: 'rule:2', against: ['STAFF'] })] })]).outcome).toBe('TRUE');
  });
  test('are grounds that the facts of the case show or leave open', () => {
    const spared: GeneralNorm = {
      ...path({ article: 'art_9' }),
      norm: {
        id: 'norm:spare',
        gistEn: 'who replants may be spared',
        readingStatus: 'DRAFT',
        foundsRule: null,
        defeats: 'MAY_SPARE',
        condition: { fact: 'lossFen', below: 200_000 },
        requires: null,
      },
    };
    const law = { candidates: new Map([['CONDUCT', candidatesFor([path()])]]), generals: [spared] };
    const unless = (given: Parameters<typeof act>[0]) =>
      assessActs({ acts: [act(given)], roles, decidedOn: null, facts: {} }, law, '2026-01-01').flatMap(
        ({ appliesUnless }) => appliesUnless.map(({ outcome }) => outcome),
      );

    expect(unless({})).toEqual(['TRUE']);
    expect(unless({ amounts: [] })).toEqual(['UNKNOWN']);
    expect(unless({ amounts: amounts({ loss: yuan(2_000) }) })).toEqual([]);
  });
});

describe('the first day that the law on file covers', () => {
  const from = (validFrom: string, given: Parameters<typeof path>[0] = {}) =>
    path({ norm: `norm:${validFrom}`, workId: validFrom, validFrom, ...given });
  const covered = (...paths: readonly ReturnType<typeof path>[]) => assessOne(paths).coveredFrom;

  test('is that of the earliest penalty norm about such conduct of such a party', () => {
    expect(covered(from('2019-01-01'), from('2020-01-01'))).toBe('2019-01-01');
    expect(covered(from('2020-01-01'), from('2019-01-01'))).toBe('2019-01-01');
    expect(covered(from('2020-01-01'), from('2019-01-01', { roles: ['GUEST'] }))).toBe('2020-01-01');
  });
  test('is not that of a crime, nor of a text about other money', () => {
    const crime = from('1997-10-01');
    const other = from('2018-01-01');
    const funds = [{ fund: 'COMMERCIAL' as const, how: 'NAMED' as const, from: null, to: null }];

    expect(covered({ ...crime, norm: { ...crime.norm, kind: 'CRIME' } }, from('2020-01-01'))).toBe('2020-01-01');
    expect(covered({ ...other, work: { ...other.work, funds } }, from('2020-01-01'))).toBe('2020-01-01');
  });
});

describe('norms that compete for one act', () => {
  const pairs = (paths: Parameters<typeof assessOne>[0], given = {}, more = {}) =>
    competitionsOf(assessOne(paths, given, more), roles).map(({ winner, beaten, principle, isContested }) => [
      winner.path.norm.id,
      beaten.path.norm.id,
      principle,
      isContested,
    ]);
  const ranked = (given: Parameters<typeof override>[1]) => [
    path({ norm: 'norm:a', overriddenBy: [override('norm:b', given)] }),
    path({ norm: 'norm:b', article: 'art_2' }),
  ];

  test('are ranked by the order on file', () => {
    expect(pairs(ranked({ principle: 'SUPERIOR' }))).toEqual([['norm:b', 'norm:a', 'SUPERIOR', false]]);
    expect(pairs(ranked({ isContested: true }))).toEqual([['norm:b', 'norm:a', 'SPECIAL', true]]);
  });
  test('are so only from its first day on, and where its condition holds', () => {
    const onLast = { validFrom: '2021-06-30' };
    const dayAfter = { validFrom: '2021-07-01' };
    const asking = { condition: { fact: 'watered', is: true } } as const;

    expect(pairs(ranked(onLast)).map(([, , principle]) => principle)).toContain('SPECIAL');
    expect(pairs(ranked(dayAfter)).map(([, , principle]) => principle)).not.toContain('SPECIAL');
    expect(pairs(ranked(asking)).map(([, , principle]) => principle)).not.toContain('SPECIAL');
    expect(pairs(ranked(asking), {}, { facts: { watered: true } })).toEqual([['norm:b', 'norm:a', 'SPECIAL', false]]);
  });
  test('are none where the other norm does not reach the act, or is not among those at hand', () => {
    const [beaten, winner] = ranked({});

    expect(pairs([beaten ?? path(), { ...(winner ?? path()), roles: ['GUEST'] }])).toEqual([]);
    expect(pairs([beaten ?? path()])).toEqual([]);
  });
  test('are ranked once: what an order on file decides the amounts do not decide again', () => {
    for (const principle of ['SPECIAL', 'SUPERIOR', 'HIGHER_FINE'] as const)
      expect(pairs(ranked({ principle }))).toEqual([['norm:b', 'norm:a', principle, false]]);
  });
  test('are ranked by the higher fine where nothing on file ranks them', () => {
    expect(pairs(twice(500, 900))).toEqual([['norm:b', 'norm:a', 'HIGHER_FINE', false]]);
    expect(pairs(twice(900, 500))).toEqual([['norm:a', 'norm:b', 'HIGHER_FINE', false]]);
    expect(pairs(twice(500, 500))).toEqual([['norm:a', 'norm:b', 'SAME_FINE', false]]);
  });
  test('with equal upper ends are ranked by the lower one', () => {
    const [a, b] = twice(500, 500);
    const higher = path({ norm: 'norm:b', article: 'art_2', rules: [fine('rule:b', 200, 500)] });

    expect(pairs([a ?? path(), higher])).toEqual([['norm:b', 'norm:a', 'HIGHER_FINE', false]]);
    expect(pairs([higher, { ...(b ?? path()), norm: { ...higher.norm, id: 'norm:c' } }])).toEqual([
      ['norm:b', 'norm:c', 'HIGHER_FINE', false],
    ]);
  });
  test('are not ranked by amount where one has none in yuan, nor where a fine hits others', () => {
    const multiple = path({ norm: 'norm:b', article: 'art_2', rules: [rule({ id: 'rule:b', base: 'GOODS_VALUE' })] });
    const others = path({ norm: 'norm:b', article: 'art_2', rules: [rule({ id: 'rule:b', against: ['STAFF'] })] });

    expect(pairs([path({ norm: 'norm:a' }), multiple])).toEqual([['norm:a', 'norm:b', 'SAME_FINE', false]]);
    expect(pairs([path({ norm: 'norm:a' }), others])).toEqual([]);
  });
});

describe('facts that do not fit together', () => {
  const told = (given: Parameters<typeof assessOne>[1], facts = {}, paths = [path()]) =>
    contradictionsOf(assessOne(paths, given, { facts }));
  const fraud = path({ rules: [rule({ base: 'DEFRAUDED' })] });

  test('are a denied purpose and a defrauded sum; the norms that reach the act all the same are named', () => {
    const given = { intent: 'ABSENT', amounts: amounts({ defrauded: yuan(20.5) }) } as const;

    expect(told(given, {}, [fraud])).toEqual([
      {
        finding: 'act',
        sentence: 'The purpose to defraud is denied, and 20.50 yuan are told as defrauded.',
        norms: ['norm:1'],
      },
    ]);
    expect(told(given, {}, [path()])[0]?.norms).toEqual([]);
    expect(told(given, {}, [path({ rules: [rule(), rule({ id: 'rule:2', base: 'DEFRAUDED' })] })])[0]?.norms).toEqual([
      'norm:1',
    ]);
    expect(told(given, {}, [{ ...fraud, roles: ['GUEST'] }])[0]?.norms).toEqual([]);
    expect(told({ ...given, intent: 'PROVEN' }, {}, [fraud])).toEqual([]);
    expect(told({ intent: 'ABSENT', amounts: amounts({ defrauded: yuan(0) }) })).toEqual([]);
  });
  test('are a proven purpose without a loss, and more defrauded than lost', () => {
    expect(told({ intent: 'PROVEN', amounts: amounts({ loss: yuan(0) }) })).toEqual([
      { finding: 'act', sentence: 'A purpose to defraud is proven, and no loss is told.', norms: [] },
    ]);
    expect(told({ intent: 'PROVEN', amounts: amounts({ loss: yuan(1) }) })).toEqual([]);
    expect(told({ intent: 'ABSENT', amounts: amounts({ loss: yuan(0) }) })).toEqual([]);
    expect(told({ amounts: amounts({ loss: yuan(1), defrauded: yuan(1.01) }) })).toMatchObject([{ norms: [] }]);
    expect(told({ amounts: amounts({ loss: yuan(1), defrauded: yuan(1) }) })).toEqual([]);
  });
  test('are a loss, and no harm', () => {
    expect(told({ amounts: amounts({ loss: yuan(1) }) }, { harmResulted: false })).toMatchObject([
      { sentence: 'No harm is told, and a loss of the fund is told.', norms: [] },
    ]);
    expect(told({ amounts: amounts({ loss: yuan(0) }) }, { harmResulted: false })).toEqual([]);
    expect(told({ amounts: amounts({ loss: yuan(1) }) }, { harmResulted: true })).toEqual([]);
    expect(told({ amounts: [] }, { harmResulted: false })).toEqual([]);
  });
  test('are correcting and refusing at once, and a body that is insured', () => {
    expect(told({}, { correctedInTime: true, refusedToCorrect: true })).toMatchObject([{ norms: [] }]);
    expect(told({}, { correctedInTime: true, refusedToCorrect: false })).toEqual([]);
    expect(told({}, { correctedInTime: false, refusedToCorrect: true })).toEqual([]);
    expect(told({}, { insured: true, naturalPerson: false })).toMatchObject([{ norms: [] }]);
    expect(told({}, { insured: true, naturalPerson: true })).toEqual([]);
    expect(told({}, { insured: false, naturalPerson: false })).toEqual([]);
  });
});

describe('texts that say otherwise', () => {
  const stop = rule({ id: 'rule:stop', sanctionType: 'STOP' });
  const draft = path({ norm: 'norm:draft', workId: 'draft', rules: [rule(), stop] });
  const inDraft = { ...draft, work: { ...draft.work, documentType: 'DRAFT', maySetPenalties: 'NONE' as const } };
  const told = (paths: Parameters<typeof assessOne>[0], given = {}, more = {}) =>
    divergencesOf(assessOne(paths, given, more), [], roles).map(({ norm, kind, onlyThere }) => [
      norm.id,
      kind,
      onlyThere,
    ]);

  test('are a draft, with what only it attaches', () => {
    expect(told([path(), inDraft])).toEqual([['norm:draft', 'DRAFT', ['STOP']]]);
    expect(told([path({ rules: [rule(), stop] }), inDraft])).toEqual([['norm:draft', 'DRAFT', []]]);
  });
  test('are a document without that rank, and a text out of force', () => {
    const notice = { ...inDraft, work: { ...inDraft.work, documentType: 'NORMATIVE_DOCUMENT' } };

    expect(told([path(), notice])).toEqual([['norm:draft', 'NORMATIVE_DOCUMENT', ['STOP']]]);
    expect(told([path({ norm: 'norm:old', validTo: '2021-01-01' })])).toEqual([['norm:old', 'OUT_OF_FORCE', ['FINE']]]);
  });
  test('are a contrast with a draft only where they are a draft', () => {
    const former = path({ norm: 'norm:old', validTo: '2021-01-01' });
    const diverging = divergencesOf(assessOne([former, inDraft]), [], roles);

    expect(diverging.map((one) => [one.kind, isFromDraft(one)])).toEqual([
      ['OUT_OF_FORCE', false],
      ['DRAFT', true],
    ]);
  });
  test('are none where the text would not reach the act for another reason, or attaches nothing', () => {
    expect(told([path(), { ...inDraft, roles: ['GUEST'] }])).toEqual([]);
    expect(told([path(), { ...inDraft, rules: [] }])).toEqual([]);
    expect(told([path()])).toEqual([]);
  });

  describe('of a draft whose article is not known', () => {
    const { norm, work, version } = inDraft;
    const reported = { norm, work, passages: version.passages, roles: [], rules: [rule(), stop] } as const;
    const from = (draft: Partial<DraftNorm>, paths = [path()], capacity: readonly string[] | null = roles) =>
      divergencesOf(
        assessOne(paths, {}, { roles: capacity, facts: { watered: true } }),
        [{ ...reported, ...draft }],
        capacity,
      );

    test('name the work without a provision, and what only the draft attaches', () => {
      expect(from({})).toEqual([
        expect.objectContaining({
          kind: 'DRAFT',
          work,
          provision: null,
          passages: version.passages,
          onlyThere: ['STOP'],
        }),
      ]);
      expect(from({}).map(isFromDraft)).toEqual([true]);
    });
    test('are no contrast where norms in force attach the same, surely or perhaps', () => {
      const asking = path({ rules: [rule(), stop], condition: { fact: 'asked', is: true } });

      expect(from({}, [path({ rules: [rule(), stop] })]).map(isFromDraft)).toEqual([false]);
      expect(from({}, [asking]).map(isFromDraft)).toEqual([false]);
    });
    test('reach only whom the draft addresses, where what it asks is not excluded', () => {
      expect(from({ roles: ['GUEST'] })).toEqual([]);
      expect(from({ roles: ['GUEST'] }, [path()], null)).toHaveLength(1);
      expect(from({ norm: { ...norm, condition: { fact: 'watered', is: false } } })).toEqual([]);
      expect(from({ norm: { ...norm, condition: { fact: 'untold', is: false } } })).toHaveLength(1);
      expect(from({ rules: [] })).toEqual([]);
    });
  });
});
