import { Parser } from 'htmlparser2';
import { LawFileError } from '../file-error.ts';
import { type Sink, tableRows } from '../table-rows.ts';
import { listMarkers } from './list-markers.ts';

/** An element that holds lines. */
export interface Container {
  readonly name: string;
  readonly parent: Container | null;
  readonly depth: number;
}

export interface HtmlLine {
  readonly text: string;
  readonly within: Container;
  /** The number of its list, which stood in no text, was put before it. */
  readonly isNumbered: boolean;
  /** Pictures in it, whose content is lost. */
  readonly pictures: number;
}

export interface HtmlPage {
  /** What stands in <title>; '' when nothing does. */
  readonly title: string;
  readonly lines: readonly HtmlLine[];
}

/** Deeper than any page that people write; without a bound a hostile page takes more than linear time. */
const deepest = 512;

const unseen = new Set(
  'head script style template noscript iframe object svg math audio video canvas map select option button textarea nav rt rp'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** The lines that a page shows, each with the block that holds it. Scripts, styles and comments never become text. */
export const htmlLines = (html: string): HtmlPage => {
  const lines: HtmlLine[] = [];
  const lists = listMarkers();
  const tables = tableRows<HtmlLine>((line) => lines.push(line));
  let within: Container = { name: '', parent: null, depth: 0 };
  let hiddenAt: number | null = null;
  let isTitle = false;
  let preformatted = 0;
  let title = '';
  let buffer = '';
  let pictures = 0;

  const endLine = (): void => {
    const text = shown(buffer);
    buffer = '';
    if (text === '') return;
    const marker = lists.markerFor(text);
    const line = { text: marker + text, within, isNumbered: marker !== '', pictures };
    pictures = 0;
    tables.sink().push(line);
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (blocks.has(name)) endLine();
    within = { name, parent: within, depth: within.depth + 1 };
    if (within.depth > deepest)
      throw new LawFileError(`The page nests more than ${deepest} elements: that is no text of a law.`);
    if (name === 'title') isTitle = true;
    if (hiddenAt === null && (unseen.has(name) || isHidden(attributes))) hiddenAt = within.depth;
    if (hiddenAt !== null) return;
    if (name === 'br') endLine();
    else if (name === 'img') pictures++;
    else if (name === 'pre') preformatted++;
    lists.open(name, attributes);
    tables.open(name);
  };
  const close = (name: string): void => {
    if (blocks.has(name)) endLine();
    if (hiddenAt === null) {
      if (name === 'pre') preformatted--;
      lists.close(name);
      tables.close(name, joinCells);
    }
    if (hiddenAt === within.depth) hiddenAt = null;
    if (name === 'title') isTitle = false;
    within = within.parent ?? within;
  };
  const write = (text: string): void => {
    if (isTitle) title += text;
    else if (hiddenAt !== null) return;
    else if (preformatted === 0) buffer += text;
    else
      text.split(/\r\n?|\n/u).forEach((part, at) => {
        if (at > 0) endLine();
        buffer += part;
      });
  };
  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: write });
  parser.end(html);
  endLine();
  return { title: shown(title), lines };
};

const isHidden = ({ hidden, style = '' }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /display\s*:\s*none/iu.test(style);

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const foldInWide = new RegExp(`(?<=${wide})[ \\t\\f]*[\\r\\n][ \\t\\f\\r\\n]*(?=${wide})`, 'gu');

/** White space as a browser shows it: a line end between Chinese characters is nothing, elsewhere a blank. */
const shown = (text: string): string =>
  text
    .replace(foldInWide, '')
    .replace(/[ \t\f\r\n]+/gu, ' ')
    .replace(/^ | $/gu, '');

/** A row of a table is one line, as in Markdown, unless its cells hold whole paragraphs: then it only lays out a page. */
const joinCells = (cells: readonly (readonly HtmlLine[])[], sink: Sink<HtmlLine>): void => {
  const filled = cells.filter((lines) => lines.length > 0);
  const [first] = filled[0] ?? [];
  if (first === undefined) return;
  if (filled.length === 1 || filled.some((lines) => lines.length > 1)) {
    for (const line of cells.flat()) sink.push(line);
    return;
  }
  const row = filled.flat();
  sink.push({
    ...first,
    text: `| ${row.map(({ text }) => text).join(' | ')} |`,
    pictures: row.reduce((sum, line) => sum + line.pictures, 0),
  });
};
