import { expect, test } from 'vitest';
import { sketch, sketchText } from '../../../tests/support/law-sketch.ts';

// Numbered as in the list of irregularities that real texts show; every sentence here is made up.

test('1: a space inside a heading is taken out', () => {
  const { units, repairs } = sketch('## 第一章 总 则', '第一条 树木每年修剪。');

  expect(units).toEqual(['chp_1: 总则', 'art_1', 'art_1__para_1: 树木每年修剪。']);
  expect(repairs).toEqual(['HEADING_SPACE']);
});

test('2: a full-width space after a marker belongs to neither marker nor text', () => {
  const { units, repairs } = sketch('## 第二章　草坪', '第一条　草坪每周浇水。');

  expect(units).toEqual(['chp_2: 草坪', 'art_1', 'art_1__para_1: 草坪每周浇水。']);
  expect(repairs).toEqual([]);
});

test('3: other spaces and marks without width are made plain or taken out, private characters are kept and noted', () => {
  const { units, repairs, notes } = sketch(
    '## 第一章\u2002花\u2002木',
    '第一条\u00a0花\u200b坛保持\u00a0整洁。',
    '\u200b',
    '第二条\t牌匾用\ue123字。',
  );

  expect(units).toEqual([
    'chp_1: 花木',
    'art_1',
    'art_1__para_1: 花坛保持 整洁。',
    'art_2',
    'art_2__para_1: 牌匾用\ue123字。',
  ]);
  expect(repairs.toSorted()).toEqual([
    'HEADING_SPACE',
    'ODD_CHARACTER',
    'ODD_SPACE',
    'ODD_SPACE',
    'ODD_SPACE',
    'ODD_SPACE',
  ]);
  expect(notes).toContain('PRIVATE_USE_CHARACTER');
});

test('21: articles may begin at any number, as in a later part of a code', () => {
  const { units, notes } = sketch('## 第二编 水面', '第二百零五条 湖水保持清洁。');

  expect(units).toEqual(['part_2: 水面', 'art_205', 'art_205__para_1: 湖水保持清洁。']);
  expect(notes).toEqual(['STARTS_LATER']);
});

test('22: articles before the second chapter stand without a first chapter', () => {
  const { units, notes } = sketch('第一条 园内禁止烟火。', '## 第二章 道路', '第二条 道路每日清扫。');

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 园内禁止烟火。',
    'chp_2: 道路',
    'art_2',
    'art_2__para_1: 道路每日清扫。',
  ]);
  expect(notes).toEqual(['CHAPTER_ONE_MISSING']);
});

test('23: a text without chapters has its articles at the top', () => {
  const { units } = sketch('第一条 花木挂牌。', '第二条 牌上写名称。');

  expect(units.filter((unit) => unit.startsWith('art_') && !unit.includes('para'))).toEqual(['art_1', 'art_2']);
});

test('24: where no article is numbered with 第…条, 一、 stands for the first', () => {
  const { units, notes } = sketch('一、园门六时开放。', '二、园门二十时关闭：', '（一）冬季提前；', '（二）夏季推迟。');

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 园门六时开放。',
    'art_2',
    'art_2__para_1: 园门二十时关闭：',
    'art_2__para_1__item_1: 冬季提前；',
    'art_2__para_1__item_2: 夏季推迟。',
  ]);
  expect(notes).toEqual(['CLAUSES_FOR_ARTICLES']);
});

test('24: with articles, 一、 in an article numbers items, and marked up as a heading it divides the text', () => {
  const { units } = sketch('## 一、一般要求', '第一条 养护包括：', '一、修剪；', '二、施肥。');

  expect(units).toEqual([
    'dvs_1: 一般要求',
    'art_1',
    'art_1__para_1: 养护包括：',
    'art_1__para_1__item_1: 修剪；',
    'art_1__para_1__item_2: 施肥。',
  ]);
});

test('27: a preamble before the first article is no article', () => {
  const { units } = sketch('为了爱护花木，制定本条例。', '第一条 花木登记。');

  expect(units).toEqual(['PREAMBLE: 为了爱护花木，制定本条例。', 'art_1', 'art_1__para_1: 花木登记。']);
});

test('28: a number, a signature and a day in the body are no text of an article', () => {
  const { units, law } = sketch(
    '<!-- INFO END -->',
    '园发〔2019〕12号',
    '第一条 花木登记。',
    '园林管理处',
    '2019年3月1日',
  );

  expect(law.docNumber).toBe('园发〔2019〕12号');
  expect(units.slice(-2)).toEqual(['SIGNATURE: 园林管理处', 'SIGNATURE: 2019年3月1日']);
  expect(units).toContain('art_1__para_1: 花木登记。');
});

test('29: annexes, tables and footnotes are no paragraphs', () => {
  const { units } = sketch(
    '第一条 花木分级见附表。',
    '① 分级由园方作出。',
    '| 级别 | 花木 |',
    '附表',
    '一级花木',
    '| 一级 | 银杏 |',
  );

  expect(units).toEqual([
    'art_1',
    'art_1__para_1: 花木分级见附表。',
    'NOTE: ① 分级由园方作出。',
    'TABLE: | 级别 | 花木 |',
    'att_1: 附表',
    'LINE: 一级花木',
    'TABLE: | 一级 | 银杏 |',
  ]);
});

test('30: a table of contents is skipped: its chapters come again', () => {
  const { units, notes } = sketch(
    '目 录',
    '第一章 总则',
    '第二章 草坪',
    '第一章 总则',
    '第一条 树木挂牌。',
    '第二章 草坪',
    '第二条 草坪浇水。',
  );

  expect(units.filter((unit) => !unit.startsWith('CONTENTS'))).toEqual([
    'chp_1: 总则',
    'art_1',
    'art_1__para_1: 树木挂牌。',
    'chp_2: 草坪',
    'art_2',
    'art_2__para_1: 草坪浇水。',
  ]);
  expect(notes).toEqual(['CONTENTS_SKIPPED']);
});

test('31: a head without days tells none', () => {
  const { law } = sketch('<!-- INFO END -->', '第一条 树木挂牌。');

  expect([law.adoptedOn, law.promulgatedOn, law.effectiveOn, law.events]).toEqual([null, null, null, []]);
});

test('32: a head line that begins with no day continues the title, or is kept as it is', () => {
  const { law } = sketchText(
    '# 城区园林与\n\n水面养护条例\n\n2001年5月1日 园林局发布\n\n<!-- INFO END -->\n\n第一条 树木挂牌。\n',
  );

  expect([law.title, law.promulgatedOn]).toEqual(['城区园林与水面养护条例', '2001-05-01']);
});

test('33: days in nested titles are not those of the work, in 《〈〉》 or in <>', () => {
  const { law } = sketch(
    '2001年5月1日 园林局第3次会议《关于修改〈2000年1月1日起施行的花木办法〉的决定》第一次修正',
    '2002年6月1日 园林局第4次会议《关于修改<1999年1月1日的花木办法>的决定》第二次修正',
    '<!-- INFO END -->',
    '第一条 树木挂牌。',
  );

  expect(law.events.map(({ on, kind }) => `${on} ${kind}`)).toEqual(['2001-05-01 AMENDED', '2002-06-01 AMENDED']);
});

test('41: front matter is kept, never used, and noted where it contradicts the head', () => {
  const { law, notes } = sketchText(
    '---\npublish_date: 2020-12-09\n---\n\n# 园林养护条例\n\n2020年12月9日 园林会第7次会议通过\n\n2021年1月15日 园林局令第35号公布\n\n<!-- INFO END -->\n\n第一条 树木挂牌。\n',
  );

  expect([law.adoptedOn, law.promulgatedOn, law.docNumber]).toEqual(['2020-12-09', '2021-01-15', '园林局令第35号']);
  expect(notes).toEqual(['FRONT_MATTER_CONTRADICTS']);
});
