import { expect, test } from 'vitest';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { type ProvisionHistory, standingOfProvision } from './provision-standing.ts';

const work: LegalWork = {
  id: 'garden',
  mark: 'VERIFIED',
  titleZh: '园林条例',
  titleEn: 'Garden Regulation',
  docNumber: null,
  docNumberNorm: null,
  issuerZh: '园林局',
  issuerEn: 'Garden Office',
  region: '000000',
  adoptedOn: null,
  promulgatedOn: '2001-05-01',
  validFrom: '2001-06-01',
  validTo: null,
  aliases: [],
  noteEn: null,
  funds: null,
  wholeTextFrom: null,
};
const article = (number: number): Provision => ({
  id: `garden#art_${number}`,
  mark: 'VERIFIED',
  eId: `art_${number}`,
  level: 'ARTICLE',
  citationZh: `第${number}条`,
  citationEn: `art. ${number}`,
  sortKey: String(number).padStart(4, '0'),
});
const version = (validFrom: string, validTo: string | null, text = '树木每年修剪。'): ProvisionVersion => ({
  id: `garden#art_5@${validFrom}`,
  mark: 'VERIFIED',
  validFrom,
  validTo,
  text,
  textStatus: 'ON_FILE',
  gistEn: null,
  gistZh: null,
  divisions: null,
});
const onFile = (...eIds: readonly string[]) => eIds.map((eId) => ({ eId, textStatus: 'ON_FILE' as const }));

const history = (known: Partial<ProvisionHistory>): ProvisionHistory => ({
  provision: article(5),
  versions: [version('2001-06-01', '2010-01-01')],
  renumberedTo: [],
  renumberedFrom: [],
  work: { work, documentType: null, changes: [], wordingDays: ['2001-06-01'] },
  articlesOnDay: [],
  ...known,
});

const told = (known: Partial<ProvisionHistory>, on: string) => {
  const { outcome, reason, sentence } = standingOfProvision(history(known), on);
  return { outcome, reason, zh: sentence.zh };
};

test('a wording holds from its first day to the day before its end', () => {
  expect(told({}, '2009-12-31')).toMatchObject({ outcome: 'TRUE', reason: 'IN_FORCE' });
  expect(told({}, '2009-12-31').zh).toContain('至2009年12月31日止');
});

test('a wording that ended is deleted where the whole text of the day is on file, and open where it is not', () => {
  expect(told({ articlesOnDay: onFile('art_1', 'art_2', 'art_3') }, '2010-01-01')).toMatchObject({
    outcome: 'FALSE',
    reason: 'DELETED',
  });
  expect(told({ articlesOnDay: onFile('art_1', 'art_3') }, '2010-01-01')).toMatchObject({
    outcome: 'UNKNOWN',
    reason: 'TEXT_NOT_ON_FILE',
  });
});

test('an article whose text says that it was deleted is not in force', () => {
  expect(told({ versions: [version('2005-01-01', null, '（删去）')] }, '2006-01-01')).toMatchObject({
    outcome: 'FALSE',
    reason: 'DELETED',
  });
});

test('a rule that moved is found under its new number, and before that under its old one', () => {
  const moved = [{ provision: article(7), on: '2010-01-01', mark: 'INFERRED' }] as const;

  expect(told({ renumberedTo: moved }, '2010-01-01')).toMatchObject({ outcome: 'FALSE', reason: 'RENUMBERED' });
  expect(told({ renumberedTo: moved }, '2009-12-31')).toMatchObject({ outcome: 'TRUE' });
  expect(told({ versions: [version('2010-01-01', null)], renumberedFrom: moved }, '2009-12-31')).toMatchObject({
    outcome: 'UNKNOWN',
    reason: 'TEXT_NOT_ON_FILE',
    zh: expect.stringContaining('该规则当日为第7条'),
  });
});

test('before its first wording it was not there, where the text of that day is whole', () => {
  const later = { versions: [version('2010-01-01', null)] };

  expect(told({ ...later, articlesOnDay: onFile('art_1') }, '2009-12-31')).toMatchObject({
    reason: 'NOT_YET_INSERTED',
  });
  expect(told(later, '2009-12-31')).toMatchObject({ outcome: 'UNKNOWN' });
});

test('no provision outlives its work', () => {
  const ended = { work: { ...work, validTo: '2008-01-01' }, documentType: null, changes: [], wordingDays: [] };

  expect(told({ work: ended }, '2008-01-01')).toMatchObject({ outcome: 'FALSE', reason: 'WORK_NOT_IN_FORCE' });
});

test('an amendment whose text is not on file leaves a doubt about every wording before it', () => {
  const amendment = {
    change: { id: 'c', mark: 'VERIFIED', kind: 'AMEND', adoptedOn: '2004-01-01', effectiveOn: null, noteEn: null },
    causedBy: [],
  } as const;
  const doubts = (wordingDays: readonly string[], on: string) =>
    standingOfProvision(history({ work: { work, documentType: null, changes: [amendment], wordingDays } }), on).doubts;

  expect(doubts([], '2003-12-31')).toEqual([]);
  expect(doubts([], '2004-01-01')).toHaveLength(1);
  expect(doubts(['2004-01-01'], '2004-01-01')).toEqual([]);
});
