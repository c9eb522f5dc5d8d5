import { expect, test } from 'vitest';
import { type KnownVersion, planVersions } from './plan-versions.ts';
import type { TextProvision } from './provisions-of.ts';

const provision = (eId: string, text: string): TextProvision => ({
  eId,
  text,
  level: 'ARTICLE',
  partOf: null,
  article: eId,
  citationZh: '',
  citationEn: eId,
  sortKey: eId,
});
const version = (validFrom: string, validTo: string | null, text: string | null): KnownVersion => ({
  id: `@${validFrom}`,
  validFrom,
  validTo,
  text,
  textStatus: text === null ? 'NOT_INGESTED' : 'ON_FILE',
});
const nothing = { newProvisions: [], newVersions: [], texts: [], closed: [], unchanged: 0, notInText: [] };
const one = provision('art_1', '修剪。');

test('a provision that nobody knew begins on the day of the text', () => {
  expect(planVersions([one], [], '2005-07-01', null)).toEqual({
    ...nothing,
    newProvisions: [one],
    newVersions: [{ provision: one, validFrom: '2005-07-01', validTo: null }],
  });
});

test('a wording known by its days gets its text', () => {
  const known = [{ eId: 'art_1', versions: [version('2001-06-01', null, null)] }];

  expect(planVersions([one], known, '2005-07-01', null)).toEqual({
    ...nothing,
    texts: [{ id: '@2001-06-01', provision: one }],
  });
});

test('the same wording goes on', () => {
  const known = [{ eId: 'art_1', versions: [version('2001-06-01', null, '修剪。')] }];

  expect(planVersions([one], known, '2005-07-01', null)).toEqual({ ...nothing, unchanged: 1 });
});

test('another wording follows the one before', () => {
  const known = [{ eId: 'art_1', versions: [version('2001-06-01', null, '浇水。')] }];

  expect(planVersions([one], known, '2005-07-01', null)).toEqual({
    ...nothing,
    closed: [{ id: '@2001-06-01', on: '2005-07-01' }],
    newVersions: [{ provision: one, validFrom: '2005-07-01', validTo: null }],
  });
});

test('an older wording ends where the next one begins', () => {
  const known = [{ eId: 'art_1', versions: [version('2005-07-01', null, '浇水。')] }];

  expect(planVersions([one], known, '2001-06-01', null)).toEqual({
    ...nothing,
    newVersions: [{ provision: one, validFrom: '2001-06-01', validTo: '2005-07-01' }],
  });
});

test('a provision that is gone ends with the text before', () => {
  const known = [{ eId: 'art_2', versions: [version('2001-06-01', null, '浇水。')] }];

  expect(planVersions([], known, '2005-07-01', null)).toEqual({
    ...nothing,
    closed: [{ id: '@2001-06-01', on: '2005-07-01' }],
    notInText: ['art_2'],
  });
});

test('another wording from the same day contradicts the one on file', () => {
  const known = [{ eId: 'art_1', versions: [version('2005-07-01', null, '浇水。')] }];

  expect(() => planVersions([one], known, '2005-07-01', null)).toThrow('contradict each other');
});
