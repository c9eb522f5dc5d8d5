import { expect, test } from 'vitest';
import { type KnownWork, worksByName } from './find-work.ts';

const work = (id: string, docNumberNorm: string | null, promulgatedOn: string | null): KnownWork => ({
  id,
  titleZh: '中华人民共和国花木法',
  aliases: ['花木法'],
  docNumberNorm,
  adoptedOn: null,
  promulgatedOn,
  validFrom: null,
  validTo: null,
  changes: [],
});
const text = (title: string, docNumber: string | null = null, on: string | null = null) => ({
  title,
  docNumber,
  events: on === null ? [] : [{ on, kind: 'PROMULGATED' as const, text: '' }],
});

test('a work is found with and without the name of the state', () => {
  const works = worksByName([work('a', null, null)]);

  expect([works.find(text('花木法'))?.id, works.find(text('中华人民共和国花木法'))?.id]).toEqual(['a', 'a']);
});

test('another title is another work', () => {
  expect(worksByName([work('a', null, null)]).find(text('花木法实施办法'))).toBeNull();
});

test('the same title under another number is another work, unless they share a day', () => {
  const works = worksByName([work('a', '国务院令第1号', '2001-05-01')]);

  expect(works.find(text('花木法', '国务院令第2号'))).toBeNull();
  expect(works.find(text('花木法', '国务院令第2号', '2001-05-01'))?.id).toBe('a');
});

test('of two works with one title the number decides, else a day', () => {
  const works = worksByName([work('a', '园发〔2001〕1号', '2001-05-01'), work('b', '园发〔2005〕2号', '2005-07-01')]);

  expect(works.find(text('花木法', '园发[2005]2号'))?.id).toBe('b');
  expect(works.find(text('花木法', null, '2001-05-01'))?.id).toBe('a');
  expect(() => works.find(text('花木法'))).toThrow('Several works bear the title');
});
