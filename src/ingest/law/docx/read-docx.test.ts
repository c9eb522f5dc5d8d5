import { expect, test } from 'vitest';
import { docxOf, paragraph, zipOf } from '../../../../tests/support/zip-of.ts';
import { parseLaw } from '../../../reasoning/law-text/parse-law.ts';
import { countStructure } from '../../../reasoning/law-text/walk.ts';
import { readDocx } from './read-docx.ts';

const textOf = async (body: string, parts?: Parameters<typeof docxOf>[1]): Promise<string> =>
  (await readDocx(docxOf(body, parts))).text;
const numbered = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

test('each paragraph is a line, and so is each line break within one', async () => {
  const broken = '<w:p><w:r><w:t>第一条</w:t><w:br/><w:t>树木</w:t><w:tab/><w:t>挂牌。</w:t></w:r></w:p>';

  expect(await textOf(paragraph('园林条例') + broken)).toBe('园林条例\n第一条\n树木\t挂牌。\n');
});

test('a page break, the definition of a tab stop and a field code are no text', async () => {
  const page = '<w:p><w:r><w:br w:type="page"/><w:instrText> PAGE </w:instrText><w:t>甲</w:t></w:r></w:p>';

  expect(await textOf(paragraph('乙', '<w:tabs><w:tab w:val="left"/></w:tabs>') + page)).toBe('乙\n甲\n');
});

test('chapters, articles and items that only Word counts are written out', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="7">
    ${level(0, 'chineseCountingThousand', '第%1章')}
    ${level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>')}
    ${level(2, 'chineseCounting', '（%3）', '<w:suff w:val="nothing"/>')}
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
  const body = [
    paragraph('园林条例'),
    paragraph('总则', numbered(1, 0)),
    paragraph('树木挂牌。', numbered(1, 1)),
    paragraph('养护包括：', numbered(1, 1)),
    paragraph('浇水；', numbered(1, 2)),
    paragraph('修剪。', numbered(1, 2)),
    paragraph('罚则', numbered(1, 0)),
    paragraph('折枝者赔偿。', numbered(1, 1)),
  ].join('');

  const { text, notes } = await readDocx(docxOf(body, { numbering }));

  expect(text.split('\n').slice(1, 8)).toEqual([
    '第一章 总则',
    '第一条 树木挂牌。',
    '第二条 养护包括：',
    '（一）浇水；',
    '（二）修剪。',
    '第二章 罚则',
    '第三条 折枝者赔偿。',
  ]);
  expect(notes).toContainEqual({ name: 'NUMBER_FROM_LIST', line: 8 });
  expect(countStructure(parseLaw(text).units)).toMatchObject({ 章: 2, 条: 3, 项: 2 });
});

test('a style numbers its paragraphs, and one that is based on it too', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '第%1条', '<w:pStyle w:val="Article"/>')}</w:abstractNum>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Article"/></w:style>`;
  const styled = (style: string): string => paragraph('甲。', `<w:pStyle w:val="${style}"/>`);

  expect(await textOf(styled('Article') + styled('Bold') + styled('Other'), { numbering, styles })).toBe(
    '第1条 甲。\n第2条 甲。\n甲。\n',
  );
});

test('a list that starts anew counts from its own start', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

  const body = [1, 1, 2, 2].map((list) => paragraph('甲', numbered(list, 0))).join('');

  expect(await textOf(body, { numbering })).toBe('1. 甲\n2. 甲\n5. 甲\n6. 甲\n');
});

test('a way of counting that is not known is refused, because a number would be lost', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'hebrew1', '第%1条')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

  await expect(textOf(paragraph('甲', numbered(1, 0)), { numbering })).rejects.toThrow('"hebrew1"');
});

test('a row of a table is one line', async () => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

  expect(await textOf(`<w:tbl><w:tr>${cell('树')}${cell('十元')}</w:tr></w:tbl>${paragraph('完')}`)).toBe(
    '| 树 | 十元 |\n完\n',
  );
});

test('hidden text and the second copy of a text box are left out; the box stands behind its paragraph', async () => {
  const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>
    <w:r><w:t>明</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>`;

  expect(await textOf(body)).toBe('明\n框\n');
});

test('pictures and footnotes, whose content is lost, are noted with their line', async () => {
  const body = '<w:p><w:r><w:t>甲</w:t><pic:pic/><w:footnoteReference w:id="1"/></w:r></w:p>';

  expect((await readDocx(docxOf(body))).notes).toEqual([
    { name: 'PICTURE_LEFT_OUT', line: 1 },
    { name: 'FOOTNOTE_LEFT_OUT', line: 1 },
  ]);
});

test('entities that a document declares itself are not expanded', async () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "${'甲'.repeat(9)}"><!ENTITY b "${'&a;'.repeat(9)}">]>`;
  const document = `<?xml version="1.0"?>${laughs}<w:document><w:body>${paragraph('&b;')}</w:body></w:document>`;

  expect(await textOf('', { more: { 'word/document.xml': document } })).not.toContain('甲');
});

const whole = docxOf(paragraph('园林条例'));
const vba = { 'word/vbaProject.bin': Uint8Array.of(1) };

test.each([
  ['tracked changes', docxOf('<w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins></w:p>'), 'accept or reject them first'],
  ['macros', docxOf(paragraph('甲'), { more: vba }), 'holds macros'],
  ['a text in another file', docxOf('<w:altChunk r:id="x"/>'), 'stands in another file'],
  ['numbers by fields', docxOf('<w:p><w:r><w:instrText> AUTONUM </w:instrText></w:r></w:p>'), 'by fields'],
  ['an end that was cut off', whole.subarray(0, whole.length - 30), 'cut short'],
  ['a damaged part', Buffer.from(whole).fill(7, 40, 60), 'damaged'],
  [
    'XML that is cut short',
    docxOf('', { more: { 'word/document.xml': '<w:document><w:body>' } }),
    'XML cannot be read',
  ],
  [
    'a part of bytes that are no text',
    docxOf('', { more: { 'word/document.xml': Buffer.from([0x3c, 0xff, 0xff]) } }),
    'XML cannot be read',
  ],
  ['elements without end', docxOf('<w:p>'.repeat(600)), 'nests more than'],
  ['no document', zipOf({ 'a.txt': '甲' }), 'no document'],
  ['slides', zipOf({ '[Content_Types].xml': '<Types/>' }), 'without a text'],
])('a file with %s is refused', async (_what, bytes, sentence) => {
  await expect(readDocx(bytes)).rejects.toThrow(sentence);
});

test('an archive that grows without end is given up while it is unpacked', { timeout: 60_000 }, async () => {
  const bomb = docxOf('', { more: { 'word/document.xml': Buffer.alloc(40_000_000, 0x20) } });
  const before = process.memoryUsage().arrayBuffers;

  await expect(readDocx(bomb)).rejects.toThrow('grows more than');
  expect(bomb.length).toBeLessThan(100_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
});
