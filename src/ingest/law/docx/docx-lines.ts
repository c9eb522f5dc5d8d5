import { LawFileError } from '../file-error.ts';
import { tableRows } from '../table-rows.ts';
import type { NumberedParagraph } from './list-labels.ts';
import { xmlReader } from './read-xml.ts';

export interface DocxLine {
  readonly text: string;
  readonly isNumbered: boolean;
  readonly pictures: number;
  readonly footnotes: number;
}

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  pictures: number;
  footnotes: number;
  /** Lines of text boxes that are anchored in it. */
  readonly boxes: DocxLine[];
}

/** What a document keeps twice, or of an earlier state: the first copy is read. */
const passedOver = new Set([
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:numberingChange',
]);
const tracked = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge']);
const elsewhere = new Set(['w:altChunk', 'w:subDoc']);
const tableNames: Readonly<Record<string, string>> = { 'w:tr': 'tr', 'w:tc': 'td' };

/** Reads document.xml into lines: one for each paragraph or line break, one for each row of a table. */
export const docxLines = (labelOf: (paragraph: NumberedParagraph) => string) => {
  const lines: DocxLine[] = [];
  const tables = tableRows<DocxLine>((line) => lines.push(line));
  const paragraphs: Paragraph[] = [];
  let passing: string | null = null;
  let passedDepth = 0;
  /** Text boxes stand within runs of others. */
  const runs: { isHidden: boolean }[] = [];
  let inProperties = false;
  let isText = false;
  let isField = false;

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && runs.at(-1)?.isHidden !== true) paragraph.text += text;
  };
  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const label = labelOf(paragraph);
    const { pictures, footnotes, boxes } = paragraph;
    const own = `${label}${paragraph.text}`
      .split('\n')
      .map((text, at) => ({ text, isNumbered: label !== '' && at === 0, pictures, footnotes }))
      .filter(({ text }) => text.trim() !== '');
    const outer = paragraphs.at(-1)?.boxes ?? tables.sink();
    for (const line of [...own, ...boxes]) outer.push(line);
  };
  const openInParagraph = (paragraph: Paragraph, name: string, value: string): void => {
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value);
    else if (name === 'pic:pic' || name === 'v:imagedata') paragraph.pictures++;
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') paragraph.footnotes++;
  };
  const openInRun = (run: { isHidden: boolean }, name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'w:rPr') inProperties = true;
    else if (name === 'w:vanish' && inProperties) run.isHidden = !/^(?:0|false|off)$/u.test(attributes['w:val'] ?? '');
    else if (inProperties) return;
    else if (name === 'w:t' || name === 'm:t') isText = true;
    else if (name === 'w:instrText') isField = true;
    else if (name === 'w:tab' || name === 'w:ptab') write('\t');
    else if (name === 'w:cr' || (name === 'w:br' && !/^(?:page|column)$/u.test(attributes['w:type'] ?? '')))
      write('\n');
    else if (name === 'w:noBreakHyphen') write('-');
    else if (name === 'w:sym') write(symbolOf(attributes['w:char'] ?? ''));
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (passing !== null) passedDepth += name === passing ? 1 : 0;
    else if (passedOver.has(name)) [passing, passedDepth] = [name, 1];
    if (passing !== null) return;
    if (tracked.has(name)) throw new LawFileError('The document holds tracked changes: accept or reject them first.');
    if (elsewhere.has(name)) throw new LawFileError('Part of the text stands in another file inside the document.');
    const table = tableNames[name];
    if (table !== undefined) tables.open(table);
    if (name === 'w:p')
      paragraphs.push({ text: '', style: null, list: null, level: null, pictures: 0, footnotes: 0, boxes: [] });
    else if (name === 'w:r' || name === 'm:r') runs.push({ isHidden: false });
    else {
      const run = runs.at(-1);
      if (run !== undefined) openInRun(run, name, attributes);
    }
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined) openInParagraph(paragraph, name, attributes['w:val'] ?? '');
  };
  const close = (name: string): void => {
    if (passing !== null) {
      if (name === passing && --passedDepth === 0) passing = null;
      return;
    }
    if (name === 'w:t' || name === 'm:t') isText = false;
    else if (name === 'w:instrText') isField = false;
    else if (name === 'w:rPr') inProperties = false;
    else if (name === 'w:r' || name === 'm:r') runs.pop();
    else if (name === 'w:p') closeParagraph();
    const table = tableNames[name];
    if (table !== undefined) tables.close(table, joinCells);
  };
  const text = (data: string): void => {
    if (passing !== null) return;
    if (isText) write(data);
    else if (isField && /\b(?:AUTONUM(?:LGL|OUT)?|LISTNUM)\b/u.test(data))
      throw new LawFileError(
        'The document numbers its text by fields, which is not read: write the numbers into the text.',
      );
  };
  return { ...xmlReader({ open, close, text }), lines: (): readonly DocxLine[] => lines };
};

const symbolOf = (hex: string): string =>
  /^[0-9a-f]{1,5}$/iu.test(hex) ? String.fromCodePoint(Number.parseInt(hex, 16)) : '';

/** A row is one line, as in Markdown; a cell of several paragraphs stands on one line too. */
const joinCells = (cells: readonly (readonly DocxLine[])[], sink: { push(line: DocxLine): void }): void => {
  const filled = cells.filter((lines) => lines.length > 0);
  const [first] = filled[0] ?? [];
  if (first === undefined) return;
  if (filled.length === 1) for (const line of filled[0] ?? []) sink.push(line);
  else {
    const sum = (value: (line: DocxLine) => number): number =>
      cells.flat().reduce((total, line) => total + value(line), 0);
    sink.push({
      text: `| ${filled.map((lines) => lines.map(({ text }) => text).join(' ')).join(' | ')} |`,
      isNumbered: cells.flat().some(({ isNumbered }) => isNumbered),
      pictures: sum(({ pictures }) => pictures),
      footnotes: sum(({ footnotes }) => footnotes),
    });
  }
};
