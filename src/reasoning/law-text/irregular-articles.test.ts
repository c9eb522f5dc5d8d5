import { expect, test } from 'vitest';
import { sketch } from '../../../tests/support/law-sketch.ts';

// Numbered as in the list of irregularities that real texts show; every sentence here is made up.

test('12: 第二条之一 follows article 2 as an article of its own', () => {
  const { units } = sketch('第二条 树木挂牌。', '第二条之一 古树加挂铜牌。', '第三条 草坪浇水。');

  expect(units).toEqual([
    'art_2',
    'art_2__para_1: 树木挂牌。',
    'art_2_1',
    'art_2_1__para_1: 古树加挂铜牌。',
    'art_3',
    'art_3__para_1: 草坪浇水。',
  ]);
});

test('13: a deleted article stays as a stub without a paragraph', () => {
  const { units, notes } = sketch('第一条 树木挂牌。', '第二条 （删去）');

  expect(units.slice(2)).toEqual(['art_2: （删去）']);
  expect(notes).toEqual(['DELETED_ARTICLE']);
});

test('14: a blank before 条 is taken out, and the text may follow without one', () => {
  const { units, repairs } = sketch('第一条 树木挂牌。', '第二 条草坪每周浇水。');

  expect(units.slice(2)).toEqual(['art_2', 'art_2__para_1: 草坪每周浇水。']);
  expect(repairs).toEqual(['MARKER_SPACE']);
});

test('15: 笫 for 第 is put right', () => {
  const { units, repairs } = sketch('第一条 树木挂牌。', '笫二条 草坪浇水。');

  expect(units.slice(2)).toEqual(['art_2', 'art_2__para_1: 草坪浇水。']);
  expect(repairs).toEqual(['WRONG_CHARACTER']);
});

test.each(['－', '-', '—'])('16: %s for 一 in a number is put right', (dash) => {
  const { units, repairs } = sketch('第三十条 树木挂牌。', `第三十${dash}条 草坪浇水。`);

  expect(units.slice(2)).toEqual(['art_31', 'art_31__para_1: 草坪浇水。']);
  expect(repairs).toEqual(['DASH_FOR_ONE']);
});

test('17: articles glued into one line are taken apart where their numbers follow', () => {
  const { units, notes } = sketch('第一条 树木挂牌。第二条 草坪浇水，依照第一条办理。第三条规定的除外。');

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 树木挂牌。',
    'art_2',
    'art_2__para_1: 草坪浇水，依照第一条办理。第三条规定的除外。',
  ]);
  expect(notes).toEqual(['ARTICLES_IN_ONE_LINE']);
});

test('17: a heading glued to the sentence before it opens its chapter', () => {
  const { units, notes } = sketch('## 第一章 总则', '第一条 树木挂牌。第二章草坪养护', '第二条 草坪浇水。');

  expect(units).toEqual([
    'chp_1: 总则',
    'art_1',
    'art_1__para_1: 树木挂牌。',
    'chp_2: 草坪养护',
    'art_2',
    'art_2__para_1: 草坪浇水。',
  ]);
  expect(notes).toEqual(['HEADING_IN_LINE']);
});

test('19: a sentence that a line end has cut is put together again', () => {
  const { units, repairs } = sketch('第一条 树木每年修剪，', '草坪每周浇水。', '第二条 花坛由园方照看，水面由水务');

  expect(units.slice(0, 2)).toEqual(['art_1', 'art_1__para_1: 树木每年修剪，草坪每周浇水。']);
  expect(repairs).toEqual(['WRAPPED_LINE']);
});

test('19: a heading that a line end has cut is put together again', () => {
  const { units } = sketch('## 第一章 树木、草坪', '和水面', '第一条 树木挂牌。');

  expect(units).toEqual(['chp_1: 树木、草坪和水面', 'art_1', 'art_1__para_1: 树木挂牌。']);
});

test('20: a lost article marker leaves its text where it stands and is noted as a gap', () => {
  const { units, notes } = sketch('第一条 树木挂牌。', '草坪每周浇水。', '第三条 花坛种花。');

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 树木挂牌。',
    'art_1__para_2: 草坪每周浇水。',
    'art_3',
    'art_3__para_1: 花坛种花。',
  ]);
  expect(notes).toEqual(['ARTICLE_GAP']);
});

test('25: paragraphs that an amendment quotes belong to the amended law', () => {
  const { units } = sketch(
    '一、将第五条修改为：“树木每年修剪。',
    '“古树不得修剪：',
    '（一）银杏；',
    '（二）国槐。”',
    '二、删去第六条。',
  );

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 将第五条修改为：“树木每年修剪。',
    'QUOTE: “古树不得修剪：',
    'QUOTE: （一）银杏；',
    'QUOTE: （二）国槐。”',
    'art_2',
    'art_2__para_1: 删去第六条。',
  ]);
});

test('25: a quotation that nobody closes ends at the next number of the amendment', () => {
  const { units, notes } = sketch('一、增加一条，作为第七条：“树木挂牌。', '二、删去第六条。');

  expect(units.slice(2)).toEqual(['art_2', 'art_2__para_1: 删去第六条。']);
  expect(notes).toContain('QUOTE_NOT_CLOSED');
});

test('26: amendments that go on counting from earlier ones keep their numbers', () => {
  const { units, notes } = sketch('第三条 章程第一条修改为：“树木挂牌。”', '第四条 章程第二条删去。');

  expect(units.filter((unit) => !unit.includes(':'))).toEqual(['art_3', 'art_4']);
  expect(notes).toEqual(['STARTS_LATER']);
});

test('36: a line that begins by citing an article of another law is no article', () => {
  const { units } = sketch('第一条 树木挂牌。', '第二百六十六条规定的树木除外。', '花木法第二条不适用。');

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 树木挂牌。',
    'art_1__para_2: 第二百六十六条规定的树木除外。',
    'art_1__para_3: 花木法第二条不适用。',
  ]);
});

test('37: articles may be numbered in Arabic figures', () => {
  const { units } = sketch('第1条 树木挂牌，罚二倍。', '第２条 草坪浇水，罚2倍。');

  expect(units).toEqual(['art_1', 'art_1__para_1: 树木挂牌，罚二倍。', 'art_2', 'art_2__para_1: 草坪浇水，罚2倍。']);
});

test('42: traditional characters number articles too, and phonetic brackets are taken out', () => {
  const { units, repairs, notes } = sketch('第一條 樹木挂牌。', '第二條 园(yuán)林(lín)浇水。');

  expect(units).toEqual(['art_1', 'art_1__para_1: 樹木挂牌。', 'art_2', 'art_2__para_1: 园林浇水。']);
  expect(repairs).toEqual(['PHONETIC_BRACKETS', 'PHONETIC_BRACKETS']);
  expect(notes).toEqual(['TRADITIONAL_CHARACTERS']);
});
