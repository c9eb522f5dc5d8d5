import { describe, expect, test } from 'vitest';
import { said } from '../../../../tests/fixtures/decisions/said.ts';
import { cited, finding, override, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { judgeMeasure } from '../decision/judge-measure.ts';
import type { BasisPath } from './measure-on-trial.ts';

const citing = (given: Parameters<typeof trial>[0] = {}, law: Parameters<typeof path>[0] = {}) =>
  trial({ citations: [cited()], paths: [path({ citedBy: ['citation:1'], ...law })], ...given });
const basis = (given: ReturnType<typeof trial>, at = 0) => {
  const found = judgeMeasure(given).bases[at];
  if (found === undefined) throw new Error('A basis was asked about.');
  return found;
};
const reasons = (given: ReturnType<typeof trial>): readonly (string | null)[] =>
  basis(given).checks.flatMap(({ reason }) => (reason === null ? [] : [reason]));

describe('of several rules for one kind of measure', () => {
  const small = rule({ id: 'rule:small', min: 1, max: 2 });
  const large = rule({ id: 'rule:large', min: 5, max: 10, condition: { fact: 'grave', is: true } });

  test('the one that carries the amount is taken, in whatever order they stand', () => {
    for (const rules of [
      [small, large],
      [large, small],
    ]) {
      expect(basis(citing({ findings: [finding({ facts: { grave: true } })] }, { rules })).rule?.id).toBe('rule:small');
      expect(
        basis(citing({ findings: [finding({ facts: { grave: true } })], measured: { amount: yuan(7_000) } }, { rules }))
          .rule?.id,
      ).toBe('rule:large');
    }
  });
  test('one that may carry it comes before one that does not', () => {
    const given = citing({ measured: { amount: yuan(7_000) } }, { rules: [small, large] });

    expect(basis(given)).toMatchObject({ outcome: 'UNKNOWN', rule: { id: 'rule:large' } });
    expect(judgeMeasure(given).missingFacts).toEqual(['grave']);
  });
  test('where none carries it the one with the fewest faults is told', () => {
    const others = rule({
      id: 'rule:a',
      min: 5,
      max: 10,
      imposedBy: [{ kind: 'POLICE', validFrom: null, validTo: null }],
    });

    for (const rules of [
      [small, others],
      [others, small],
    ])
      expect(said(citing({ measured: { amount: yuan(100_000) } }, { rules }))).toBe('UNLAWFUL N7 ABOVE_RANGE');
  });
  test('rules that fit equally well are told by their order on file', () => {
    const [a, b] = [rule({ id: 'rule:a' }), rule({ id: 'rule:b' })];

    for (const rules of [
      [a, b],
      [b, a],
    ])
      expect(basis(citing({}, { rules })).rule?.id).toBe('rule:a');
  });
  test('each is measured by whom it hits itself', () => {
    const unit = rule({ id: 'rule:unit', against: ['INSTITUTION'] });
    const head = rule({ id: 'rule:head', against: ['HEAD'], min: 5, max: 10 });
    const fined = (amount: number, roles: readonly string[]) =>
      said(citing({ roles, measured: { amount: yuan(amount) } }, { rules: [unit, head] }));

    expect(fined(1_500, ['INSTITUTION'])).toBe('LAWFUL');
    expect(fined(7_000, ['HEAD'])).toBe('LAWFUL');
    expect(fined(1_500, ['HEAD'])).toBe('UNDETERMINED MISSING_FACT N7 BELOW_RANGE');
    expect(fined(7_000, ['INSTITUTION'])).toMatch(/^UNLAWFUL/);
  });
  test('rules for another kind of measure carry nothing', () => {
    const warning = rule({ sanctionType: 'WARNING', unit: 'NONE', base: 'NONE', min: null, max: null });
    const given = citing({}, { rules: [warning] });

    expect(said(given)).toBe('UNLAWFUL N4 NO_SUCH_SANCTION');
    expect(basis(given)).toMatchObject({ rule: null, range: null, outcome: 'FALSE' });
  });
});

describe('the acts that a basis answers', () => {
  test('must be established: one that is alleged leaves it open', () => {
    const alleged = finding({ id: 'finding:2', status: 'ALLEGED' });
    const covers = [
      { finding: 'finding:1', steps: 0 },
      { finding: 'finding:2', steps: 0 },
    ];

    expect(said(citing({ findings: [alleged] }, { covers }))).toBe('UNDETERMINED MISSING_FACT N15 FINDING_ALLEGED');
    expect(said(citing({ findings: [finding(), alleged], measured: { amount: yuan(3_000) } }, { covers }))).toBe(
      'UNDETERMINED MISSING_FACT N15 FINDING_ALLEGED',
    );
  });
  test('must be all that the measure answers; which one is not covered is named', () => {
    const given = citing({ findings: [finding(), finding({ id: 'finding:2' })] });
    const uncovered = basis(given).checks.find(({ reason }) => reason === 'CONDUCT_NOT_COVERED');

    expect(said(given)).toBe('UNDETERMINED MISSING_FACT N4 CONDUCT_NOT_COVERED');
    expect(uncovered).toMatchObject({ outcome: 'UNKNOWN', missing: ['measure.share'] });
    expect(uncovered?.sentence).toContain('(finding:2)');
  });
  test('are those of the addressee, where it is told whose act was whose', () => {
    const others = finding({ id: 'finding:2', committedBy: ['party:2'] });

    expect(said(citing({ findings: [finding({ committedBy: ['party:1'] }), others] }))).toBe('LAWFUL');
  });
});

describe('a contested reading', () => {
  const contested = { readingStatus: 'CONTESTED' };

  test('is open for an act without the purpose to defraud, and decided for others', () => {
    expect(said(citing({ findings: [finding({ intent: 'ABSENT' })] }, contested))).toBe(
      'UNDETERMINED CONTESTED_READING N6 CONTESTED_READING',
    );
    expect(said(citing({ findings: [finding({ intent: 'PROVEN' })] }, contested))).toBe('LAWFUL');
    expect(said(citing({ findings: [finding({ intent: 'ABSENT' })] }))).toBe('LAWFUL');
  });
  test('with terms of its own is open wherever they hold', () => {
    const terms = { ...contested, condition: { fact: 'watered', is: true } } as const;

    expect(said(citing({ findings: [finding({ facts: { watered: true }, intent: 'PROVEN' })] }, terms))).toBe(
      'UNDETERMINED CONTESTED_READING N6 CONTESTED_READING',
    );
  });
  test('is told beside a measure that it carries, and names every provision of the basis', () => {
    const two = citing({
      findings: [finding({ intent: 'ABSENT' })],
      paths: ['item_1', 'item_2'].map((item) =>
        path({ norm: `norm:${item}`, article: `art_1__${item}`, citedBy: ['citation:1'], ...contested }),
      ),
    });

    expect(judgeMeasure(citing({}, contested)).counterArguments).toEqual(['The reading of this norm is contested.']);
    expect(judgeMeasure(citing()).counterArguments).toEqual([]);
    expect(judgeMeasure(two).reasons[0]?.sentence).toContain('art_1__item_1、art_1__item_2');
  });
});

describe('a text of higher rank that punishes the same act', () => {
  const ranked = (id: string, rankOrder: number, given: Parameters<typeof rule>[0]): BasisPath => {
    const one = path({ norm: `norm:${id}`, workId: id, rules: [rule({ id: `rule:${id}`, ...given })] });
    return { ...one, work: { ...one.work, rankOrder }, citedBy: id === 'town' ? ['citation:1'] : [] };
  };
  const fined = (amount: number | null, law: Parameters<typeof rule>[0], findings = [finding()]) =>
    trial({
      measured: { amount: amount === null ? null : yuan(amount) },
      findings,
      citations: [cited({ provisions: ['town#art_1'] })],
      paths: [ranked('law', 1, law), ranked('town', 3, { min: 1, max: 5 })],
    });

  test('is met, broken or open, and said to rank above', () => {
    const [inside, above, below] = [1_500, 4_000, 1_000].map((amount) => basis(fined(amount, { min: 1.2, max: 3 })));

    expect(inside?.checks.at(-1)).toMatchObject({ rule: 'N11', outcome: 'TRUE', reason: null });
    expect(inside?.checks.at(-1)?.sentence).toMatch(/law art_1, which ranks above it: Inside the range/);
    expect(above?.checks.at(-1)).toMatchObject({ rule: 'N11', outcome: 'FALSE', reason: 'OUTSIDE_HIGHER_RANGE' });
    expect(below?.checks.at(-1)).toMatchObject({
      rule: 'N11',
      outcome: 'UNKNOWN',
      reason: 'BELOW_RANGE',
      missing: ['mitigation'],
    });
  });
  test('narrows the range that is told', () => {
    expect(basis(fined(1_500, { min: 1.2, max: 3 })).range).toEqual({ unit: 'FEN', min: 120_000, max: 300_000 });
  });
  test('is not asked where the lower text refuses the amount by itself, or does not reach the act', () => {
    expect(reasons(fined(5_000.01, { min: 1, max: 3 }))).toEqual(['ABOVE_RANGE']);
    const elsewhere = { ...fined(4_000, { min: 1, max: 3 }), roles: ['GUEST'] };

    expect(basis(elsewhere).range).toEqual({ unit: 'FEN', min: 100_000, max: 500_000 });
  });
});

describe('what another norm says against a basis', () => {
  test('is told as a counter-argument with the facts that decide', () => {
    const given = trial({
      citations: [cited()],
      paths: [
        path({
          citedBy: ['citation:1'],
          overriddenBy: [override('norm:2', { condition: { fact: 'grave', is: true } })],
        }),
        path({ norm: 'norm:2', workId: 'other' }),
      ],
    });

    expect(basis(given)).toMatchObject({
      outcome: 'TRUE',
      deciding: ['grave'],
      counterArguments: ['If grave were shown, other art_1 would take its place.'],
    });
  });
});

describe('what a basis asks for', () => {
  test('is the finding, where an act is only alleged, and the reading, where it is contested', () => {
    const alleged = citing({ findings: [finding({ status: 'ALLEGED' })] });
    const contested = citing({ findings: [finding({ intent: 'ABSENT' })] }, { readingStatus: 'CONTESTED' });

    expect(judgeMeasure(alleged).missingFacts).toEqual(['finding']);
    expect(judgeMeasure(contested).missingFacts).toEqual(['reading']);
  });
  test('is no share of acts none of which it covers', () => {
    const { checks } = basis(citing({}, { covers: [] }));

    expect(checks.flatMap(({ missing }) => missing)).not.toContain('measure.share');
  });
});

test('a basis that does not reach the addressee is not narrowed by a higher text that does', () => {
  const law = path({ norm: 'norm:law', workId: 'law', rules: [rule({ id: 'rule:law', max: 2 })] });
  const town = path({
    norm: 'norm:town',
    workId: 'town',
    roles: ['GUEST'],
    citedBy: ['citation:1'],
    rules: [rule({ id: 'rule:town', max: 5 })],
  });
  const paths = [
    { ...law, work: { ...law.work, rankOrder: 1 } },
    { ...town, work: { ...town.work, rankOrder: 3 } },
  ];

  expect(basis(trial({ citations: [cited()], paths })).range).toEqual({ unit: 'FEN', min: 100_000, max: 500_000 });
});
