import { describe, expect, test } from 'vitest';
import { cited, finding, path, rule, trial, yuan } from '../../../tests/fixtures/decisions/trial.ts';
import { checkSteps } from './check-steps.ts';
import type { Fact } from './evaluate-condition.ts';
import type { GeneralNorm } from './general-norms.ts';
import type { MeasureOnTrial } from './measure-on-trial.ts';
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
    const otherParty = second({ roles: ['INSTITUTION'] });

    expect(review(otherAct, { measures: [first, otherAct] }).verdict).toBe('LAWFUL');
    expect(review(otherParty, { measures: [first, otherParty] }).verdict).toBe('LAWFUL');
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
