import { expect, test } from 'vitest';
import { findCitations } from './find-citations.ts';
import { meantBy } from './match-place.ts';

/** Regulation 735 article 38: items under its only paragraph; article 40: a second paragraph follows the items. */
const article38 = ['art_38', 'art_38__para_1', 'art_38__para_1__item_1', 'art_38__para_1__item_3'];
const article40 = ['art_40', 'art_40__para_1', 'art_40__para_1__item_1', 'art_40__para_1__item_2', 'art_40__para_2'];
const article15 = ['art_15', 'art_15__para_1', 'art_15__para_2'];
const article280a = ['art_280_1', 'art_280_1__para_1'];

const works = new Map([['r735', ['sc-735']]]);
const meant = (citation: string, eIds: readonly string[]): readonly string[] =>
  findCitations(citation, { works }).flatMap(({ places, namesLevels }) =>
    places.flatMap((place) => meantBy(place, eIds, namesLevels)),
  );

test.each([
  ['R735 38(3)', article38, ['art_38__para_1__item_3']],
  ['R735 38(1)', article38, ['art_38__para_1__item_1']],
  ['条例第三十八条第三项', article38, ['art_38__para_1__item_3']],
  ['条例第三十八条第一款第三项', article38, ['art_38__para_1__item_3']],
  ['条例第三十八条', article38, ['art_38']],
  ['条例第四十条第二项', article40, ['art_40__para_1__item_2']],
  ['条例第四十条第二款', article40, ['art_40__para_2']],
  ['R735 15(2)', article15, ['art_15__para_2']],
  ['刑法第二百八十条之一第一款', article280a, ['art_280_1__para_1']],
])('%s means one provision', (citation, eIds, one) => {
  expect(meant(citation, eIds)).toEqual(one);
});

test('a bare bracket is ambiguous where an item and a paragraph have the number', () => {
  expect(meant('R735 40(2)', article40)).toEqual(['art_40__para_1__item_2', 'art_40__para_2']);
});

test('an item that is not on file is not replaced by its article', () => {
  expect(meant('R735 38(9)', article38)).toEqual([]);
});
