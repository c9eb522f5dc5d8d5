import { describe, expect, test } from 'vitest';
import { ruleOnFile } from '../../../../tests/fixtures/decisions/law-on-file.ts';
import { cited, finding, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { chineseWorkingDays } from '../../calendar/working-days.ts';
import type { GeneralNorm } from '../basis/general-norms.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import type { Fact } from '../facts/evaluate-condition.ts';
import { checkSteps } from './check-steps.ts';
import { reviewMeasure } from './review-measure.ts';

const heard = (given: Partial<GeneralNorm['norm']> = {}, validFrom = '2021-01-01'): GeneralNorm => ({
  ...path({ article: 'art_9', validFrom }),
  norm: {
    id: 'norm:heard',
    gistEn: 'the party is heard',
    readingStatus: 'DRAFT',
    foundsRule: 'N13',
    defeats: null,
    condition: { fact: 'penalty', is: true },
    requires: { fact: 'heard', is: true },
    ...given,
  },
});
const facts = (given: Readonly<Record<string, Fact>>) => new Map(Object.entries(given));

describe('a step of procedure', () => {
  const told = (given: Readonly<Record<string, Fact>>, general = heard(), day: string | null = '2021-12-01') =>
    checkSteps([general], facts(given), day).map(({ check }) => [check.outcome, check.reason, check.missing]);

  test('is kept, broken, or not told', () => {
    expect(told({ penalty: true, heard: true })).toEqual([['TRUE', null, []]]);
    expect(told({ penalty: true, heard: false })).toEqual([['FALSE', 'STEP_MISSING', []]]);
    expect(told({ penalty: true })).toEqual([['UNKNOWN', 'STEP_UNKNOWN', ['heard']]]);
  });
  test('is asked for only where its condition holds, and not broken where that is open', () => {
    expect(told({ penalty: false, heard: false })).toEqual([]);
    expect(told({ heard: false })).toEqual([['UNKNOWN', 'STEP_UNKNOWN', ['penalty']]]);
    expect(told({})).toEqual([['UNKNOWN', 'STEP_UNKNOWN', ['penalty', 'heard']]]);
  });
  test('is not judged by a text that came after the decision', () => {
    expect(told({ penalty: true, heard: false }, heard(), '2020-12-31')).toEqual([
      ['UNKNOWN', 'TEXT_NOT_ON_FILE', ['text']],
    ]);
    expect(told({ penalty: true, heard: false }, heard(), '2021-01-01')).toEqual([['FALSE', 'STEP_MISSING', []]]);
    expect(told({ penalty: true, heard: false }, heard(), null)).toEqual([['FALSE', 'STEP_MISSING', []]]);
  });
  test('is none where the norm founds no rule or asks for nothing', () => {
    expect(told({ penalty: true }, heard({ foundsRule: null }))).toEqual([]);
    expect(told({ penalty: true }, heard({ requires: null }))).toEqual([]);
  });
});

const review = (
  given: MeasureOnTrial,
  {
    steps = {},
    measures = [given],
    generals = [heard()],
  }: Partial<{
    steps: Readonly<Record<string, Fact>>;
    measures: readonly MeasureOnTrial[];
    generals: readonly GeneralNorm[];
  }> = {},
) => {
  const {
    verdict,
    effect,
    undeterminedReason,
    reasons,
    steps: checked,
    basis,
  } = reviewMeasure(given, {
    generals,
    steps: facts(steps),
    measures,
  });
  return {
    verdict,
    effect,
    undeterminedReason,
    reasons: reasons.map(({ rule: id, reason }) => `${id} ${reason}`),
    steps: checked.length,
    carries: basis?.outcome ?? null,
  };
};
const stated = (more: Parameters<typeof trial>[0] = {}) =>
  trial({ citations: [cited()], paths: [path({ citedBy: ['citation:1'] })], ...more });

describe('a measure reviewed', () => {
  test('is lawful where its basis carries it and no step is told as missing', () => {
    expect(review(stated())).toEqual({
      verdict: 'LAWFUL',
      effect: null,
      undeterminedReason: null,
      reasons: [],
      steps: 1,
      carries: 'TRUE',
    });
  });
  test('can be revoked where a step is missing, though its basis carries it', () => {
    expect(review(stated(), { steps: { heard: false } })).toMatchObject({
      verdict: 'UNLAWFUL',
      effect: 'REVOCABLE',
      reasons: ['N13 STEP_MISSING'],
    });
  });
  test('asks for the steps of a penalty only where it is one', () => {
    const returned = { sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING' } as const;
    const refund = rule({ ...returned, min: 1, max: 1, base: 'LOSS' });
    const order = stated({
      measured: { ...returned, amount: yuan(1_000) },
      paths: [path({ citedBy: ['citation:1'], rules: [refund] })],
    });
    const handling = heard({ condition: { fact: 'handling', is: true } });

    expect(review(order, { steps: { heard: false } })).toMatchObject({ verdict: 'LAWFUL', steps: 0 });
    expect(review(order, { steps: { heard: false }, generals: [handling] }).reasons).toEqual(['N13 STEP_MISSING']);
    expect(review(stated(), { steps: { heard: false }, generals: [handling] }).verdict).toBe('LAWFUL');
  });
  test('tells a broken step first where its basis is open, and last where its basis fails', () => {
    const open = stated({ findings: [finding({ loss: null })] });
    const above = stated({ measured: { amount: yuan(2_000.01) } });

    expect(review(open)).toMatchObject({ verdict: 'UNDETERMINED', undeterminedReason: 'MISSING_FACT' });
    expect(review(open, { steps: { heard: false } })).toMatchObject({
      verdict: 'UNLAWFUL',
      undeterminedReason: null,
      effect: 'REVOCABLE',
    });
    expect(review(open, { steps: { heard: false } }).reasons[0]).toBe('N13 STEP_MISSING');
    expect(review(above, { steps: { heard: false } }).reasons).toEqual(['N7 ABOVE_RANGE', 'N13 STEP_MISSING']);
  });
  test('that is mislabelled stays so, whatever the steps', () => {
    const mislabelled = stated({ measured: { statedNature: 'CONTRACT' } });

    expect(review(mislabelled, { steps: { heard: false } })).toMatchObject({
      verdict: 'NATURE_MISMATCH',
      effect: null,
    });
  });
});

describe('measures beside each other', () => {
  const second = (more: Parameters<typeof trial>[0] = {}) =>
    stated({ ...more, measured: { id: 'measure:2', ...more.measured } });

  test('one act of one party has one fine: the later one is too many', () => {
    const first = stated();
    const later = second();

    expect(review(first, { measures: [first, later] }).verdict).toBe('LAWFUL');
    expect(review(later, { measures: [first, later] }).reasons).toEqual(['N10 SECOND_FINE']);
  });
  test('another act, or another party, may be fined as well', () => {
    const first = stated();
    const otherAct = second({
      findings: [finding({ id: 'finding:2' })],
      paths: [path({ citedBy: ['citation:1'], covers: [{ finding: 'finding:2', steps: 0 }] })],
    });
    const otherParty = second({ addressees: ['party:2'] });

    expect(review(otherAct, { measures: [first, otherAct] }).verdict).toBe('LAWFUL');
    expect(review(otherParty, { measures: [first, otherParty] }).verdict).toBe('LAWFUL');
  });
  test('parties that nobody names are told apart by their capacities', () => {
    const first = stated({ addressees: [] });
    const [same, other] = [second(), second({ roles: ['INSTITUTION'] })];

    expect(review(same, { measures: [first, same] }).reasons).toEqual(['N10 SECOND_FINE']);
    expect(review(other, { measures: [first, other] }).verdict).toBe('LAWFUL');
  });
  test('one of several parties that is fined again is fined twice', () => {
    const first = stated({ addressees: ['party:1', 'party:2'] });
    const later = second({ addressees: ['party:3', 'party:2'] });

    expect(review(later, { measures: [first, later] }).reasons).toEqual(['N10 SECOND_FINE']);
  });
  test('what was lost comes back once, whoever owes it: the exact sum is lawful, one fen more is not', () => {
    const returned = (id: string, amount: number, role: string, defraudedOnly = false) =>
      stated({
        measured: { id, sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING', amount: yuan(amount) },
        roles: ['INSTITUTION', role],
        findings: [finding(defraudedOnly ? { loss: null, defrauded: yuan(1_000) } : {})],
        paths: [
          path({
            citedBy: ['citation:1'],
            rules: [
              rule({
                sanctionType: 'REFUND',
                legalNature: 'ADMIN_HANDLING',
                min: 1,
                max: 1,
                base: defraudedOnly ? 'DEFRAUDED' : 'LOSS',
              }),
            ],
          }),
        ],
      });
    const half = returned('measure:1', 400, 'ANYONE');
    const rest = returned('measure:2', 600, 'OTHER');
    const more = returned('measure:2', 600.01, 'OTHER');
    const fraud = returned('measure:2', 600.01, 'OTHER', true);

    expect(review(rest, { measures: [half, rest] }).verdict).toBe('LAWFUL');
    expect(review(more, { measures: [half, more] }).reasons).toContain('N7 RECOVERED_TWICE');
    expect(review(fraud, { measures: [half, fraud] }).reasons).toContain('N7 RECOVERED_TWICE');
    expect(review(more, { measures: [more] }).reasons).not.toContain('N7 RECOVERED_TWICE');
  });
  test('a fine and a return of the same act stand side by side', () => {
    const fine = stated();
    const later = second({ measured: { sanctionType: 'WARNING', amount: null } });

    expect(review(later, { measures: [fine, later] }).reasons).not.toContain('N10 SECOND_FINE');
  });
});

describe('a doubt or a fault beside the basis', () => {
  const general = heard();
  const later = { ...heard(), norm: { ...general.norm, id: 'norm:later', foundsRule: 'N16' as const } };

  test('every step that is told as missing is named, in the order of the norms', () => {
    expect(review(stated(), { steps: { heard: false }, generals: [general, later] }).reasons).toEqual([
      'N13 STEP_MISSING',
      'N16 STEP_MISSING',
    ]);
  });
  test('a step that nobody mentions leaves the measure as it is', () => {
    expect(review(stated(), { generals: [general, later] })).toMatchObject({
      verdict: 'LAWFUL',
      steps: 2,
      reasons: [],
    });
  });
  test('a fine heavier than the notice is told with the rest', () => {
    const heavier = stated({ measured: { notifiedAmount: yuan(1_000) } });

    expect(review(heavier)).toMatchObject({
      verdict: 'UNLAWFUL',
      effect: 'REVOCABLE',
      reasons: ['N13 HEAVIER_THAN_NOTIFIED'],
    });
  });
  test('a measure without power to penalise stays void though a step is missing too', () => {
    const issuers = [{ id: 'a', kind: 'OTHER', hasPenaltyPower: false }];

    expect(review(stated({ issuers }), { steps: { heard: false } })).toMatchObject({
      effect: 'VOID',
      reasons: ['N1 NOT_COMPETENT', 'N13 STEP_MISSING'],
    });
  });
});

describe('the basis that is told', () => {
  test('is the one that carries, else one with a measure of that kind, else none', () => {
    const warning = rule({ sanctionType: 'WARNING', unit: 'NONE', base: 'NONE', min: null, max: null });
    const nothing = path({ norm: 'norm:0', article: 'art_2', citedBy: ['citation:1'], rules: [warning] });
    const failing = path({ norm: 'norm:3', article: 'art_3', citedBy: ['citation:1'], roles: ['GUEST'] });
    const good = path({ norm: 'norm:4', article: 'art_4', citedBy: ['citation:1'] });
    const told = (paths: readonly ReturnType<typeof path>[]) =>
      reviewMeasure(stated({ paths }), { generals: [], steps: new Map(), measures: [] }).basis?.basis.match.path.norm
        .id ?? null;

    expect(told([nothing, failing, good])).toBe('norm:4');
    expect(told([nothing, failing])).toBe('norm:3');
    expect(told([nothing])).toBeNull();
  });
});

describe('sums that come back', () => {
  const order = (id: string, amount: number | null, loss: number | null) =>
    stated({
      measured: {
        id,
        sanctionType: 'REFUND',
        legalNature: 'ADMIN_HANDLING',
        amount: amount === null ? null : yuan(amount),
      },
      findings: [finding({ loss: loss === null ? null : yuan(loss) })],
      paths: [
        path({
          citedBy: ['citation:1'],
          rules: [rule({ sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING', min: 1, max: 1 })],
        }),
      ],
    });
  const reasons = (one: ReturnType<typeof order>, other: ReturnType<typeof order>) =>
    review(other, { measures: [one, other] }).reasons;

  test('are not counted where one of them, or the loss, is not told', () => {
    expect(reasons(order('1', null, 1_000), order('2', 900, 1_000))).not.toContain('N7 RECOVERED_TWICE');
    expect(reasons(order('1', 900, null), order('2', 900, null))).not.toContain('N7 RECOVERED_TWICE');
    expect(reasons(order('1', 900, 1_000), order('2', 900, 1_000))).toContain('N7 RECOVERED_TWICE');
  });
});

describe('one act, one fine', () => {
  const act = (id: string) => finding({ id });
  const fined = (id: string, sanctionType: string, acts: readonly string[]) =>
    stated({ measured: { id, sanctionType }, findings: acts.map(act) });
  const twice = (one: ReturnType<typeof fined>, other: ReturnType<typeof fined>) =>
    review(other, { measures: [one, other] }).reasons.includes('N10 SECOND_FINE');

  test('is broken where two fines share one of several acts', () => {
    expect(twice(fined('1', 'FINE', ['a', 'b']), fined('2', 'FINE', ['b', 'c']))).toBe(true);
    expect(twice(fined('1', 'FINE', ['a', 'b']), fined('2', 'FINE', ['c']))).toBe(false);
  });
  test('is kept where the earlier measure is no fine', () => {
    expect(twice(fined('1', 'WARNING', ['a']), fined('2', 'FINE', ['a']))).toBe(false);
  });
  test('is about the party: where only one of two names its addressee their capacities tell', () => {
    const [first, later] = [fined('1', 'FINE', ['a']), fined('2', 'FINE', ['a'])];

    expect(twice(first, { ...later, addressees: [] })).toBe(true);
    expect(twice({ ...first, addressees: [] }, later)).toBe(true);
  });
});

test('a single return above the loss is above its range, and not returned twice', () => {
  const given = stated({
    measured: { sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING', amount: yuan(1_000.01) },
    paths: [
      path({
        citedBy: ['citation:1'],
        rules: [rule({ sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING', min: 1, max: 1 })],
      }),
    ],
  });

  expect(review(given).reasons).toEqual(['N7 ABOVE_RANGE']);
});

describe('limitation beside the basis, under an invented law of two years', () => {
  const limiting = heard({ id: 'norm:limit', foundsRule: 'N12', requires: null, condition: null });
  const twoYears = ruleOnFile({
    matter: 'ADMINISTRATIVE_LIMITATION',
    length: 2,
    unit: 'YEAR',
    runsFrom: 'ACT_ENDED',
    keptBy: ['DISCOVERED'],
  });
  const series = (given: Parameters<typeof finding>[0] = {}) => ({
    findings: [finding({ pattern: 'CONTINUING', ...given })],
  });
  const reviewed = (discoveredOn: string | null, given = stated(series())) =>
    reviewMeasure(
      { ...given, decision: { ...given.decision, decidedOn: '2024-01-01' } },
      {
        generals: [limiting],
        steps: new Map(),
        measures: [],
        enforcement: {
          law: { ranks: [], rules: [twoYears], thresholds: [], generals: [], calendar: chineseWorkingDays },
          events: new Map(discoveredOn === null ? [] : [['DISCOVERED', discoveredOn] as const]),
          today: '2024-01-01',
        },
      },
    );
  const told = (...given: Parameters<typeof reviewed>) => {
    const { verdict, undeterminedReason, effect, reasons } = reviewed(...given);
    return [verdict, undeterminedReason, effect, reasons.map(({ rule: id, reason }) => `${id} ${reason}`)];
  };

  test('an act that was discovered in time is punished, one discovered later is not', () => {
    expect(told('2023-06-30')).toEqual(['LAWFUL', null, null, []]);
    expect(told('2023-07-01')).toEqual(['UNLAWFUL', null, 'REVOCABLE', ['N12 TIME_BARRED']]);
  });
  test('an act of which nobody tells when it was discovered leaves the measure open, with what is missing', () => {
    expect(told(null)).toEqual(['UNDETERMINED', 'MISSING_FACT', null, ['N12 DISCOVERY_UNKNOWN']]);
    expect(reviewed(null).reasons[0]?.missing).toEqual(['event:DISCOVERED']);
  });
  test('that doubt stands beside the doubt about the basis, and changes no verdict that is unlawful already', () => {
    expect(
      told(
        null,
        stated({
          ...series({ intent: 'ABSENT' }),
          paths: [path({ citedBy: ['citation:1'], readingStatus: 'CONTESTED' })],
        }),
      ),
    ).toEqual(['UNDETERMINED', 'CONTESTED_READING', null, ['N6 CONTESTED_READING', 'N12 DISCOVERY_UNKNOWN']]);
    expect(told(null, stated({ measured: { amount: yuan(9_999) } }))).toEqual([
      'UNLAWFUL',
      null,
      'REVOCABLE',
      ['N7 ABOVE_RANGE'],
    ]);
  });
});
