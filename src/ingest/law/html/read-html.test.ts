import { expect, test } from 'vitest';
import { parseLaw } from '../../../reasoning/law-text/parse-law.ts';
import { countStructure } from '../../../reasoning/law-text/walk.ts';
import { readHtml } from './read-html.ts';

const linesOf = (html: string): readonly string[] => readHtml(Buffer.from(html)).text.trimEnd().split('\n');
const law = (body: string): string => `<div><h1>园林条例</h1>${body}</div>`;

test('each block and each line break is a line, and markup within a line is nothing', () => {
  expect(linesOf(law('<p>第一条　树木<b>挂</b>牌。</p><p>第二条　甲；<br>乙。</p>'))).toEqual([
    '# 园林条例',
    '第一条　树木挂牌。',
    '第二条　甲；',
    '乙。',
  ]);
});

test('scripts, styles, comments, hidden elements and readings of characters never become text', () => {
  const page = `<html><head><title>园林条例</title><style>p{content:"第九条"}</style></head><body>
    <script>document.write("<p>第九条 甲。</p>")</script><!-- <p>第九条 乙。</p> --><noscript>第九条 丙。</noscript>
    <p hidden>第九条 丁。</p><p style="display: none">第九条 戊。</p><textarea>第九条 己。</textarea>
    <p>第一条 <ruby>树<rt>shù</rt></ruby>木挂牌。</p><p>第二条 浇水。</p><script>第九条`;

  expect(linesOf(page)).toEqual(['# 园林条例', '第一条 树木挂牌。', '第二条 浇水。']);
});

test('the law is taken out of the page: menus before, links and tools behind are left out and counted', () => {
  const page = `<title>园林条例_某市园林网</title><ul><li><a>首页</a></li><li><a>宪法</a></li></ul>
    <div><p>园林条例</p><div><p>第一条 树木挂牌。</p><p>第二条 自2001年6月1日起施行。</p><p>打印本页</p><p>关闭</p></div>
    <div>友情链接：某某网。</div></div><footer>版权所有。</footer>`;

  const { text, notes } = readHtml(Buffer.from(page));

  expect(text).toBe('# 园林条例\n第一条 树木挂牌。\n第二条 自2001年6月1日起施行。\n');
  expect(notes).toEqual([{ name: 'PAGE_FURNITURE', line: 6 }]);
});

test('a title that stands nowhere in the page is taken from its window', () => {
  expect(linesOf('<title>园林条例 - 某市园林网</title><p>第一条 甲。</p><p>第二条 乙。</p>')[0]).toBe('# 园林条例');
});

test('the decree before the law is kept: it tells number and days', () => {
  const page =
    law(`<p>某市园林局令</p><p>第9号</p><p>《园林条例》已经2001年4月2日会议通过，现予公布，自2001年6月1日起施行。</p>
    <p>2001年5月1日</p><p>园林条例</p><p>第一条 甲。</p><p>第二条 乙。</p>`);

  expect(parseLaw(readHtml(Buffer.from(page)).text)).toMatchObject({
    title: '园林条例',
    docNumber: '某市园林局令第9号',
    adoptedOn: '2001-04-02',
    promulgatedOn: '2001-05-01',
    effectiveOn: '2001-06-01',
  });
});

test('white space is shown as a browser shows it', () => {
  expect(linesOf(law('<p>第一条 树木\n      挂牌， see\n page 1。</p><pre>第二条 甲\n  乙。</pre>'))).toEqual([
    '# 园林条例',
    '第一条 树木挂牌， see page 1。',
    '第二条 甲',
    '乙。',
  ]);
});

test('numbers of lists, which no text holds, are written out; an entry with a number of its own keeps that', () => {
  const lists = `<p>第一条 甲：</p><ol><li>浇水；<li><p>修剪。</p></ol><ol style="list-style: cjk-ideographic" start="3"><li>丙</ol>
    <ol><li>（一）丁。</ol><ol style="list-style-type:none"><li>戊。</ol><ul><li>己。</ul><p>第二条 乙。</p>`;

  const { text, notes } = readHtml(Buffer.from(law(lists)));

  expect(text.split('\n').slice(2, 8)).toEqual(['1. 浇水；', '2. 修剪。', '三、丙', '（一）丁。', '戊。', '己。']);
  expect(notes.filter(({ name }) => name === 'NUMBER_FROM_LIST').map(({ line }) => line)).toEqual([3, 4, 5]);
});

test('a table of data is one line a row; a table that lays out the page is its text', () => {
  const data = '<table><tr><td>树<td>十元<tr><td>花<td>一元</table>';
  const layout = '<table><tr><td><p>第一条 甲。</p><p>第二条 乙。</p></td><td><p>栏目</p><p>链接</p></td></tr></table>';

  expect(linesOf(law(`<p>第一条 收费：</p>${data}<p>第二条 乙。</p>`))).toContain('| 树 | 十元 |');
  expect(linesOf(law(layout)).slice(1, 3)).toEqual(['第一条 甲。', '第二条 乙。']);
});

test('a page is read into the same units as the text that it shows', () => {
  const page = law('<p>第一章 总 则</p><p>第一条 养护：</p><p>（一）甲；</p><p>（二）乙。</p><p>第二条 丙。</p>');

  expect(countStructure(parseLaw(readHtml(Buffer.from(page)).text).units)).toMatchObject({
    章: 1,
    条: 2,
    款: 2,
    项: 2,
  });
});

test('elements without end are refused', () => {
  expect(() => linesOf('<div>'.repeat(600))).toThrow('nests more than');
});

const declared = (name: string, text: string): string => `<meta charset="${name}"><p>${text}</p>`;
/** 第一条 in GBK, behind a declaration. */
const gbk = (name: string): Buffer =>
  Buffer.concat([Buffer.from(declared(name, '')), Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5])]);

test('a declared encoding is read', () => {
  expect(readHtml(gbk('gb2312'))).toMatchObject({ encoding: 'GB18030', text: expect.stringContaining('第一条') });
  expect(readHtml(Buffer.from(declared('UTF-8', '第一条'))).encoding).toBe('UTF-8');
});

test.each([
  ['GBK and is UTF-8', Buffer.from(declared('gbk', '第一条'))],
  ['UTF-8 and is GBK', gbk('utf-8')],
  ['an encoding that is not read', gbk('iso-8859-1')],
])('a page that declares %s is refused', (_what, bytes) => {
  expect(() => readHtml(bytes)).toThrow('declares the encoding');
});
