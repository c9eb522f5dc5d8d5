import { expect, test } from 'vitest';
import { sketch } from '../../../tests/support/law-sketch.ts';

// Numbered as in the list of irregularities that real texts show; every sentence here is made up.

test('4 and 5: half-width brackets and a space after them number items as well', () => {
  const { units, notes, repairs } = sketch('第一条 养护包括：', '(一) 修剪；', '（二） 施肥。');

  expect(units.slice(2)).toEqual(['art_1__para_1__item_1: 修剪；', 'art_1__para_1__item_2: 施肥。']);
  expect([notes, repairs]).toEqual([['HALF_WIDTH_BRACKETS'], []]);
});

test('6: a half-width colon opens a list', () => {
  const { units, notes } = sketch('第一条 养护包括:', '（一）修剪。');

  expect(units.slice(1)).toEqual(['art_1__para_1: 养护包括:', 'art_1__para_1__item_1: 修剪。']);
  expect(notes).toEqual(['HALF_WIDTH_COLON']);
});

test('7: a list may hang on the second paragraph', () => {
  const { units } = sketch('第一条 树木挂牌。', '挂牌写明：', '（一）名称。');

  expect(units.slice(1)).toEqual([
    'art_1__para_1: 树木挂牌。',
    'art_1__para_2: 挂牌写明：',
    'art_1__para_2__item_1: 名称。',
  ]);
});

test('8: an article may have several lists, each under its own paragraph', () => {
  const { units } = sketch('第一条 应当：', '（一）修剪。', '不得：', '（一）攀折。');

  expect(units.slice(1)).toEqual([
    'art_1__para_1: 应当：',
    'art_1__para_1__item_1: 修剪。',
    'art_1__para_2: 不得：',
    'art_1__para_2__item_1: 攀折。',
  ]);
});

test('9: a line without a number after a list is a new paragraph', () => {
  const { units } = sketch('第一条 应当：', '（一）修剪；', '（二）施肥。', '园方另有安排的除外。');

  expect(units.at(-1)).toBe('art_1__para_2: 园方另有安排的除外。');
});

test('10: a line without a number between two items goes on with the first', () => {
  const { units, notes } = sketch('第一条 场所包括：', '（一）园门；', '园门包括侧门；', '（二）湖岸。');

  expect(units.slice(2)).toEqual([
    'art_1__para_1__item_1: 园门；',
    'LINE: 园门包括侧门；',
    'art_1__para_1__item_2: 湖岸。',
  ]);
  expect(notes).toEqual(['ITEM_CONTINUED']);
});

test('11: where the first number of a list is lost, the line before （二） is its first item', () => {
  const { units, notes } = sketch('第一条 养护包括：', '修剪；', '（二）施肥。');

  expect(units.slice(1)).toEqual([
    'art_1__para_1: 养护包括：',
    'art_1__para_1__item_1: 修剪；',
    'art_1__para_1__item_2: 施肥。',
  ]);
  expect(notes).toEqual(['FIRST_MARKER_LOST']);
});

test('11: a list that begins with （二） and has nothing before it is noted', () => {
  const { units, notes } = sketch('第一条 养护包括：', '（二）施肥。');

  expect(units.slice(2)).toEqual(['art_1__para_1__item_2: 施肥。']);
  expect(notes).toEqual(['LIST_STARTS_LATE']);
});

test('18: items glued into one line are taken apart, items that are cited are not', () => {
  const { units, notes } = sketch('第一条 养护包括：（一）修剪；（二）施肥，依照前款第（一）项；（三）浇水。');

  expect(units.slice(1)).toEqual([
    'art_1__para_1: 养护包括：',
    'art_1__para_1__item_1: 修剪；',
    'art_1__para_1__item_2: 施肥，依照前款第（一）项；',
    'art_1__para_1__item_3: 浇水。',
  ]);
  expect(notes).toEqual(['ITEMS_IN_ONE_LINE']);
});

test('points under an item have ids of their own', () => {
  const { units } = sketch('第一条 养护包括：', '（一）修剪：', '1.乔木；', '2．灌木。', '（二）施肥。');

  expect(units.slice(2)).toEqual([
    'art_1__para_1__item_1: 修剪：',
    'art_1__para_1__item_1__point_1: 乔木；',
    'art_1__para_1__item_1__point_2: 灌木。',
    'art_1__para_1__item_2: 施肥。',
  ]);
});

test.each([
  ['34: 《》 around what is no law', '持《花木养护证》和《游园须知》的除外。'],
  ['35: a work that was repealed', '依照《旧花木办法》处理的不再处理。'],
  ['38: mixed units in one range', '处花木价值百分之三十以上三倍以下罚款。'],
  ['39: a range with 至', '暂停入园3个月至12个月。'],
  ['40: a floor for the amount', '花木价值不足一百元的按一百元计算。'],
])('%s is left as it is written', (_irregularity, sentence) => {
  const { units, repairs, notes } = sketch(`第一条 ${sentence}`);

  expect([units[1], repairs, notes]).toEqual([`art_1__para_1: ${sentence}`, [], []]);
});
