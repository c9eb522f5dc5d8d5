import { cleanLine } from './clean-line.ts';
import type { Repair } from './law-text.ts';

/** The visible part of a line, or of several that belong together, with what stands before it. */
export interface Row {
  readonly line: number;
  /** Where `lead` begins in the input. */
  readonly leadAt: number;
  /** Everything between the row before and this one: line ends, blanks, markup. */
  readonly lead: string;
  readonly text: string;
  /** How many # of Markdown stand before it; 0 for none. */
  readonly depth: number;
  /** Whether it belongs to wording that an amendment quotes. */
  readonly isQuoted: boolean;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly tail: string;
  readonly repairs: readonly Repair[];
}

/** Characters that show nothing: blanks of every kind, marks without width. */
const blank = '\\s\\u200b-\\u200d\\u2060\\ufeff\\u00ad';

const visible = new RegExp(`[^${blank}](?:[^\\n\\r]*[^${blank}])?`, 'gu');
const markup = new RegExp(`^(#{1,6}(?=[${blank}])[${blank}]*)?(\\*\\*(?=第|[（(]|[^*]+\\*\\*[${blank}]))?`, 'u');

/** The rows of a text, in order; blank lines end up in the lead of the next row. */
export const readRows = (input: string): Rows => {
  const rows: Row[] = [];
  const repairs: Repair[] = [];
  let line = 1;
  let done = 0;
  for (const found of input.matchAll(visible)) {
    line += lineEnds(input, done, found.index);
    const marks = markup.exec(found[0])?.[0] ?? '';
    const start = found.index + marks.length;
    const end = found.index + found[0].length;
    const text = cleanLine(input.slice(start, end), start, line, repairs);
    rows.push({
      line,
      leadAt: done,
      lead: input.slice(done, start),
      text,
      depth: /^#*/u.exec(marks)?.[0].length ?? 0,
      isQuoted: false,
    });
    done = end;
  }
  return { rows, tail: input.slice(done), repairs };
};

/** Lines end with a line feed, a carriage return, or both. */
const lineEnds = (input: string, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = input.charCodeAt(at);
    if (code === 10 || (code === 13 && input.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
};
