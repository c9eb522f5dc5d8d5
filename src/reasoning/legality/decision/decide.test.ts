import { describe, expect, test } from 'vitest';
import { said } from '../../../../tests/fixtures/decisions/said.ts';
import { cited, finding, override, path, rule, trial, yuan } from '../../../../tests/fixtures/decisions/trial.ts';
import { judgeMeasure } from './judge-measure.ts';

// An invented garden law: whoever fells a tree pays one to two times its value.

const citing = (given: Parameters<typeof trial>[0] = {}, law: Parameters<typeof path>[0] = {}) =>
  trial({ citations: [cited()], paths: [path({ citedBy: ['citation:1'], ...law })], ...given });
const work = (documentType: string, maySetPenalties: 'ALL' | 'NONE' = 'NONE') => ({
  ...path().work,
  documentType,
  maySetPenalties,
});
const naming = (documentType: string, given: Parameters<typeof cited>[0] = {}) =>
  cited({ status: 'UNSPECIFIC', provisions: [], work: work(documentType), ...given });
const unclassified = finding({ conducts: [] });
const nothing = { paths: [] };

describe('a measure under the wrong name', () => {
  test('is mislabelled, whatever its basis', () => {
    expect(said(citing({ measured: { statedNature: 'CONTRACT' } }))).toBe('NATURE_MISMATCH N3 NATURE_MISMATCH');
    expect(said(citing({ measured: { statedNature: 'PENALTY' } }))).toBe('LAWFUL');
    expect(said(citing({ measured: { statedNature: null } }))).toBe('LAWFUL');
  });
  test('is not mislabelled where its nature is disputed', () => {
    expect(said(citing({ measured: { statedNature: 'PENALTY', legalNature: 'DISPUTED' } }))).toBe('LAWFUL');
  });
  test('is a penalty that rests on agreements alone', () => {
    const agreement = naming('AGREEMENT');

    expect(said(trial({ citations: [agreement] }))).toBe('NATURE_MISMATCH N3 NATURE_MISMATCH N3 AGREEMENT_ONLY');
    expect(said(trial({ citations: [agreement, cited({ id: 'citation:2' })] }))).not.toContain('NATURE_MISMATCH');
    expect(said(trial({ citations: [agreement], measured: { legalNature: 'CONTRACT' } }))).toBe('LAWFUL');
    expect(said(trial({ citations: [cited({ work: null, provisions: [], status: 'UNSPECIFIC' })] }))).toBe('LAWFUL');
  });
  test('lacks what its basis lacks', () => {
    const { missingFacts } = judgeMeasure(
      citing({ measured: { statedNature: 'CONTRACT' }, findings: [finding({ loss: null })] }),
    );

    expect(missingFacts).toEqual(['lossFen']);
  });
});

describe('what is cited', () => {
  test('cannot carry a penalty where it names only documents below law', () => {
    expect(said(trial({ citations: [naming('NORMATIVE_DOCUMENT')] }))).toBe('UNLAWFUL N3 NORMATIVE_DOCUMENT');
    expect(said(trial({ citations: [naming('DRAFT')] }))).toBe('UNLAWFUL N3 DRAFT');
  });
  test('may carry another measure though it is below law', () => {
    const refund = { sanctionType: 'REFUND', legalNature: 'ADMIN_HANDLING' } as const;
    const paths = [path({ rules: [rule({ ...refund, min: 1, max: 1 })] })];

    expect(
      said(trial({ measured: { ...refund, amount: yuan(1_000) }, paths, citations: [naming('NORMATIVE_DOCUMENT')] })),
    ).toBe('LAWFUL');
  });
  test('is our gap where it is not on file', () => {
    const unread = cited({ status: 'NOT_ON_FILE', work: null, provisions: [] });

    expect(said(trial({ citations: [unread] }))).toBe('UNDETERMINED TEXT_NOT_ON_FILE N3 TEXT_NOT_ON_FILE');
    expect(said(citing({ citations: [cited(), { ...unread, id: 'citation:2' }] }))).toBe('LAWFUL');
  });
  test('and attaches nothing is no basis, where the act is classified', () => {
    expect(said(trial({ citations: [cited()], ...nothing }))).toBe('UNLAWFUL N4 NO_SUCH_SANCTION');
    expect(said(trial({ citations: [cited()], ...nothing, findings: [] }))).toBe(
      'UNDETERMINED MISSING_FACT N15 FINDING_UNKNOWN',
    );
    expect(
      said(trial({ citations: [cited()], ...nothing, findings: [finding(), { ...unclassified, id: 'finding:2' }] })),
    ).toBe('UNDETERMINED MISSING_FACT N4 CONDUCT_UNKNOWN');
  });
  test('fails by its own faults, and by the faults of the citation beside them', () => {
    const wrong = cited({ id: 'citation:2', raw: 'work 99', status: 'NOT_FOUND', provisions: [] });

    expect(said(citing({ roles: ['GUEST'], citations: [cited(), wrong] }))).toBe(
      'UNLAWFUL N5 WRONG_SUBJECT N3 NO_SUCH_SANCTION',
    );
  });
  test('and fails leaves it open where a further cited text is not on file', () => {
    const unread = cited({ id: 'citation:2', raw: 'x', status: 'NOT_ON_FILE', work: null, provisions: [] });

    expect(said(citing({ roles: ['GUEST'], citations: [cited(), unread] }))).toBe(
      'UNDETERMINED TEXT_NOT_ON_FILE N3 TEXT_NOT_ON_FILE',
    );
  });
});

describe('of several cited bases that are open', () => {
  const asking = (norm: string, article: string, ...facts: readonly string[]) =>
    path({
      norm,
      article,
      citedBy: ['citation:1'],
      condition: { all: facts.map((fact) => ({ fact, is: true })) },
    });

  test('the one that comes closest decides what is said', () => {
    const near = asking('norm:2', 'art_2', 'watered');
    const far = {
      ...asking('norm:1', 'art_1', 'trimmed'),
      rules: [rule({ condition: { fact: 'refused', is: true } })],
    };

    for (const paths of [
      [near, far],
      [far, near],
    ])
      expect(judgeMeasure(trial({ citations: [cited()], paths })).missingFacts).toEqual(['watered']);
  });
  test('one that surely fails elsewhere comes after one that is only open', () => {
    const open = asking('norm:1', 'art_1', 'watered', 'trimmed');
    const failing = { ...open, norm: { ...open.norm, id: 'norm:2' }, roles: ['GUEST'] };

    expect(said(trial({ citations: [cited()], paths: [failing, open] }))).toBe(
      'UNDETERMINED MISSING_FACT N6 ELEMENT_UNKNOWN',
    );
  });
  test('of several that fail the one with the fewest faults is told', () => {
    const one = path({ citedBy: ['citation:1'], roles: ['GUEST'] });
    const two = path({
      norm: 'norm:2',
      article: 'art_2',
      citedBy: ['citation:1'],
      roles: ['GUEST'],
      validTo: '2021-01-01',
    });

    for (const paths of [
      [one, two],
      [two, one],
    ])
      expect(said(trial({ citations: [cited()], paths }))).toBe('UNLAWFUL N5 WRONG_SUBJECT');
  });
});

describe('a measure that cites no article', () => {
  const rival = path({
    norm: 'norm:2',
    workId: 'other',
    condition: { fact: 'watered', is: true },
    rules: [rule({ id: 'rule:2' })],
  });
  const fits = path({ overriddenBy: [override('norm:2')] });

  test('is ambiguous where another norm would take over if a fact were shown', () => {
    const { verdict, undeterminedReason, missingFacts } = judgeMeasure(trial({ paths: [fits, rival] }));

    expect([verdict, undeterminedReason, missingFacts]).toEqual(['UNDETERMINED', 'AMBIGUOUS_BASIS', ['watered']]);
  });
  test('is not, where an article is cited, where no norm would take over, or where the amount falls short of the rival', () => {
    const higher = { ...rival, rules: [rule({ id: 'rule:2', min: 5, max: 6 })] };

    expect(said(trial({ citations: [cited()], paths: [{ ...fits, citedBy: ['citation:1'] }, rival] }))).toBe('LAWFUL');
    expect(said(trial({ paths: [path(), rival] }))).toBe('LAWFUL');
    expect(said(trial({ paths: [fits, higher] }))).toBe('LAWFUL');
  });
  test('is unlawful where every norm that could carry it surely applies and refuses the amount', () => {
    expect(said(trial({ measured: { amount: yuan(2_000.01) } }))).toBe('UNLAWFUL N7 ABOVE_RANGE');
  });
  test('is open where no norm that could carry it reaches the act as published', () => {
    expect(said(trial({ roles: ['GUEST'] }))).toBe('UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED');
    expect(said(trial(nothing))).toBe('UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED');
    expect(said(trial({ ...nothing, findings: [] }))).toBe('UNDETERMINED MISSING_FACT N15 FINDING_UNKNOWN');
    expect(said(trial({ ...nothing, findings: [unclassified] }))).toBe('UNDETERMINED MISSING_FACT N4 CONDUCT_UNKNOWN');
  });
  test('is unlawful where none of the norms is in the hands of the issuer', () => {
    const issuers = [{ id: 'a', kind: 'GARDENERS', hasPenaltyPower: true }];
    const asking = path({ condition: { fact: 'watered', is: true } });

    expect(said(trial({ issuers, paths: [asking] }))).toContain('UNLAWFUL N1 NOT_COMPETENT');
  });
  test('is open where one norm is in the hands of the issuer, and only the facts are missing', () => {
    const issuers = [{ id: 'a', kind: 'GARDENERS', hasPenaltyPower: true }];
    const asking = path({ condition: { fact: 'watered', is: true } });
    const theirs = path({
      norm: 'norm:2',
      article: 'art_2',
      condition: { fact: 'trimmed', is: true },
      rules: [rule({ id: 'rule:2', imposedBy: [{ kind: 'GARDENERS', validFrom: null, validTo: null }] })],
    });

    expect(said(trial({ issuers, paths: [asking, theirs] }))).toBe('UNDETERMINED MISSING_FACT N6 ELEMENT_UNKNOWN');
  });
});

describe('a measure that is no penalty', () => {
  const contract = { sanctionType: 'SUSPENSION', legalNature: 'CONTRACT', amount: null } as const;

  test('may rest on an agreement that nobody has on file', () => {
    expect(said(trial({ measured: contract }))).toBe('UNDETERMINED TEXT_NOT_ON_FILE N4 TEXT_NOT_ON_FILE');
    expect(said(citing({ measured: contract }))).toBe('UNDETERMINED TEXT_NOT_ON_FILE N4 TEXT_NOT_ON_FILE');
  });
  test('is unlawful where a cited rule for it fails', () => {
    const suspending = rule({ ...contract, unit: 'NONE', base: 'NONE', min: null, max: null });

    expect(said(citing({ measured: contract, roles: ['GUEST'] }, { rules: [suspending] }))).toBe(
      'UNLAWFUL N5 WRONG_SUBJECT',
    );
  });
});

describe('what a source without a citation leaves open', () => {
  const above = { amount: yuan(9_999) };
  const other = (given: Parameters<typeof path>[0] = {}) =>
    path({ norm: 'norm:2', workId: 'other', rules: [rule({ id: 'rule:2' })], ...given });
  const asking = { condition: { fact: 'watered', is: true } } as const;
  const warning = rule({ id: 'rule:w', sanctionType: 'WARNING', unit: 'NONE', base: 'NONE', min: null, max: null });
  const elsewhere = { id: 'a', kind: 'GARDENERS', hasPenaltyPower: true };
  const theirs = rule({ id: 'rule:2', imposedBy: [{ kind: 'GARDENERS', validFrom: null, validTo: null }] });

  test('is whether the norm that refuses the amount applies, while one of them is open', () => {
    expect(said(trial({ measured: above, paths: [path(), other(asking)] }))).toBe(
      'UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED',
    );
    expect(said(trial({ measured: above, paths: [path(), other()] }))).toBe('UNLAWFUL N7 ABOVE_RANGE');
  });
  test('is not a norm that surely does not reach the act, nor one that attaches no such measure', () => {
    expect(said(trial({ measured: above, paths: [path(), other({ roles: ['GUEST'] })] }))).toBe(
      'UNLAWFUL N7 ABOVE_RANGE',
    );
    expect(said(trial({ measured: above, paths: [path(), other({ ...asking, rules: [warning] })] }))).toBe(
      'UNLAWFUL N7 ABOVE_RANGE',
    );
  });
  test('is not who imposed it, where every norm that the law offers is in other hands', () => {
    const paths = [path(asking), other({ roles: ['GUEST'], rules: [theirs] })];

    expect(said(trial({ issuers: [elsewhere], paths }))).toBe('UNLAWFUL N1 NOT_COMPETENT');
    expect(said(trial({ issuers: [elsewhere], measured: above, paths: [path(asking)] }))).toBe(
      'UNLAWFUL N1 NOT_COMPETENT N7 ABOVE_RANGE',
    );
  });
  test('is who imposed it, where one of the norms is in the hands of the issuer', () => {
    const paths = [path(asking), other({ ...asking, rules: [theirs] })];

    expect(said(trial({ issuers: [elsewhere], measured: above, paths }))).toBe(
      'UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED',
    );
    expect(said(trial({ measured: above, paths: [path(asking)] }))).toBe(
      'UNDETERMINED MISSING_FACT N4 BASIS_NOT_STATED',
    );
  });
  test('is no rival that only another open norm would displace', () => {
    const paths = [
      path(),
      other({ ...asking, overriddenBy: [override('norm:3')] }),
      path({
        norm: 'norm:3',
        workId: 'third',
        condition: { fact: 'trimmed', is: true },
        rules: [rule({ id: 'rule:3' })],
      }),
    ];

    expect(said(trial({ paths }))).toBe('LAWFUL');
  });
});

test.each<[string, Parameters<typeof trial>[0], readonly string[]]>([
  ['the article of a charge', { measured: { legalNature: 'CRIMINAL' } }, ['charge']],
  ['the basis', { ...nothing }, ['citedBasis']],
  ['the finding', { ...nothing, findings: [] }, ['finding']],
  ['the conduct', { ...nothing, findings: [unclassified] }, ['conduct']],
])('%s is asked for where it is not told', (_, given, missing) => {
  expect(judgeMeasure(trial(given)).missingFacts).toEqual(missing);
});

test('of cited bases that fail the closest is told, wherever it stands in the order of the norms', () => {
  const one = { citedBy: ['citation:1'], roles: ['GUEST'] };
  const two = { ...one, validTo: '2021-01-01' };

  for (const [far, near] of [
    ['norm:1', 'norm:2'],
    ['norm:2', 'norm:1'],
  ])
    expect(
      said(
        trial({
          citations: [cited()],
          paths: [
            path({ norm: far ?? '', article: 'art_1', ...two }),
            path({ norm: near ?? '', article: 'art_2', ...one }),
          ],
        }),
      ),
    ).toBe('UNLAWFUL N5 WRONG_SUBJECT');
});

test('a contract measure with one rule among its cited bases is judged by that rule', () => {
  const contract = { sanctionType: 'SUSPENSION', legalNature: 'CONTRACT', amount: null } as const;
  const suspending = rule({ ...contract, unit: 'NONE', base: 'NONE', min: null, max: null });
  const paths = [
    path({ citedBy: ['citation:1'], roles: ['GUEST'], rules: [suspending] }),
    path({ norm: 'norm:2', article: 'art_2', citedBy: ['citation:1'] }),
  ];

  expect(said(trial({ measured: contract, citations: [cited()], paths }))).toBe('UNLAWFUL N5 WRONG_SUBJECT');
});
