import { describe, expect, test } from 'vitest';
import type { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { CausedChange, WorkHistory } from './work-history.ts';
import { standingOfWork } from './work-standing.ts';

const garden: LegalWork = {
  id: 'garden',
  mark: 'VERIFIED',
  titleZh: '园林条例',
  titleEn: 'Garden Regulation',
  docNumber: null,
  docNumberNorm: null,
  issuerZh: '园林局',
  issuerEn: 'Garden Office',
  region: '000000',
  adoptedOn: '2001-04-20',
  promulgatedOn: '2001-05-01',
  validFrom: '2001-06-01',
  validTo: null,
  aliases: [],
  noteEn: null,
  funds: null,
  wholeTextFrom: null,
};

const change = (
  kind: LegalChange['kind'],
  days: Partial<LegalChange>,
  cause: Partial<LegalWork> | null = null,
): CausedChange => ({
  change: { id: kind, mark: 'SECONDARY', kind, adoptedOn: null, effectiveOn: null, noteEn: null, ...days },
  causedBy: cause === null ? [] : [{ ...garden, ...cause }],
});

const history = (work: Partial<LegalWork>, ...changes: readonly CausedChange[]): WorkHistory => ({
  work: { ...garden, ...work },
  documentType: null,
  changes,
  wordingDays: [],
});

const told = (known: WorkHistory, on: string) => {
  const { outcome, reason, since, until, mark } = standingOfWork(known, on);
  return { outcome, reason, since, until, mark };
};

describe('a work with known days', () => {
  test.each([
    ['2001-04-30', 'FALSE', 'NOT_YET_PROMULGATED'],
    ['2001-05-01', 'FALSE', 'NOT_YET_EFFECTIVE'],
    ['2001-05-31', 'FALSE', 'NOT_YET_EFFECTIVE'],
    ['2001-06-01', 'TRUE', 'IN_FORCE'],
  ])('is on %s: %s, %s', (on, outcome, reason) => {
    expect(told(history({}), on)).toMatchObject({ outcome, reason, mark: 'VERIFIED' });
  });

  test('is in force up to the day before its end, and names what ended it', () => {
    const ended = history(
      { validTo: '2010-01-01' },
      change('REPEAL', { effectiveOn: '2010-01-01' }, { titleZh: '新园林条例', titleEn: 'New Garden Regulation' }),
    );

    expect(told(ended, '2009-12-31')).toMatchObject({ outcome: 'TRUE', reason: 'IN_FORCE', until: '2010-01-01' });
    expect(told(ended, '2010-01-01')).toMatchObject({ outcome: 'FALSE', reason: 'REPEALED', mark: 'SECONDARY' });
    const { sentence } = standingOfWork(ended, '2010-01-01');
    expect(sentence.zh).toContain('被《新园林条例》废止，最后一日为2009年12月31日');
    expect(sentence.en).toContain(
      'was repealed by the New Garden Regulation from 2010-01-01; its last day was 2009-12-31',
    );
  });

  test.each([
    ['EXPIRE', 'EXPIRED'],
    ['REPLACE', 'REPLACED'],
  ] as const)('ended by %s even where only the change tells the day', (kind, reason) => {
    expect(told(history({}, change(kind, { effectiveOn: '2006-06-01' })), '2006-06-01')).toMatchObject({
      outcome: 'FALSE',
      reason,
      since: '2006-06-01',
    });
  });

  test('whose end has no cause on file ended all the same', () => {
    expect(told(history({ validTo: '2010-01-01' }), '2011-01-01')).toMatchObject({ outcome: 'FALSE', reason: 'ENDED' });
  });
});

describe('an amended work', () => {
  const amended = history({}, change('AMEND', { adoptedOn: '2004-12-01', effectiveOn: '2005-01-01' }));

  test('was in force before the amendment, in an earlier wording', () => {
    expect(told(amended, '2004-12-31')).toMatchObject({ outcome: 'TRUE', reason: 'AMENDED_SINCE' });
    expect(told(amended, '2005-01-01')).toMatchObject({ outcome: 'TRUE', reason: 'IN_FORCE' });
  });

  test('leaves its wording open where the amendment tells no first day, until a wording from then on is on file', () => {
    const undated = history({}, change('AMEND', { adoptedOn: '2004-12-01' }));

    expect(standingOfWork(undated, '2004-11-30').doubts).toEqual([]);
    expect(standingOfWork(undated, '2005-06-01').doubts).toHaveLength(1);
    expect(standingOfWork({ ...undated, wordingDays: ['2001-06-01', '2004-12-01'] }, '2005-06-01').doubts).toEqual([]);
  });
});

describe('what is not known is not guessed', () => {
  test('a work that was amended or revised up to its first day on file had a text before, which is not on file', () => {
    const revised = history({}, change('REVISE', { adoptedOn: '2001-04-20', effectiveOn: '2001-06-01' }));

    expect(told(revised, '2000-01-01')).toMatchObject({ outcome: 'UNKNOWN', reason: 'EARLIER_TEXT_NOT_ON_FILE' });
    expect(told(revised, '2001-06-01')).toMatchObject({ outcome: 'TRUE', reason: 'IN_FORCE' });
  });

  test('without a first day the answer is open, but not before the work was made, nor after its end', () => {
    const undated = history({ validFrom: null, validTo: '2010-01-01' });

    expect(told(undated, '2001-04-30')).toMatchObject({ outcome: 'FALSE', reason: 'NOT_YET_PROMULGATED' });
    expect(told(undated, '2005-01-01')).toMatchObject({ outcome: 'UNKNOWN', reason: 'DAYS_UNKNOWN' });
    expect(told(undated, '2010-01-01')).toMatchObject({ outcome: 'FALSE', reason: 'ENDED' });
  });

  test('a repeal without a day leaves the time after it open', () => {
    const repealed = history({}, change('REPEAL', { adoptedOn: '2008-01-01' }));

    expect(told(repealed, '2007-12-31')).toMatchObject({ outcome: 'TRUE' });
    expect(told(repealed, '2008-01-01')).toMatchObject({ outcome: 'UNKNOWN', reason: 'DAYS_UNKNOWN' });
  });
});

test('a draft is no law on any day', () => {
  const documentType = {
    id: 'DRAFT',
    mark: 'VERIFIED',
    labelZh: '草案',
    labelEn: 'draft',
    rankOrder: null,
    maySetPenalties: 'NONE',
    noteEn: null,
  } as const;

  expect(told({ ...history({}), documentType }, '2005-01-01')).toMatchObject({
    outcome: 'FALSE',
    reason: 'ONLY_A_DRAFT',
  });
});
