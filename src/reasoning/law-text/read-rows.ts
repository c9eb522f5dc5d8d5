import { cleanLine } from './clean-line.ts';
import type { Repair } from './law-text.ts';
import { type Row, rowOf } from './row.ts';
import { sign, signsAt } from './signs.ts';

export interface Rows {
  readonly rows: readonly Row[];
  readonly tail: string;
  readonly repairs: readonly Repair[];
  /** The signs of the whole text (signs.ts). */
  readonly signs: number;
}

const blank = '\\s\\u200b-\\u200d\\u2060\\ufeff\\u00ad';
const markup = new RegExp(`^(#{1,6}(?=[${blank}])[${blank}]*)?(\\*\\*(?=第|[（(]|[^*]+\\*\\*[${blank}]))?`, 'u');

/** The rows of a text, in order; blank lines end up in the lead of the next row. */
export const readRows = (input: string): Rows => {
  const rows: Row[] = [];
  const repairs: Repair[] = [];
  let line = 1;
  let done = 0;
  let ofText = 0;
  for (let at = 0; at < input.length; at++) {
    if ((signsAt(input, at) & sign.blank) !== 0) {
      if (endsLine(input, at)) line++;
      continue;
    }
    const { end, signs } = restOfLine(input, at);
    const visible = input.slice(at, end);
    const marks = visible.startsWith('#') || visible.startsWith('**') ? (markup.exec(visible)?.[0] ?? '') : '';
    const start = at + marks.length;
    const text = cleanLine(visible.slice(marks.length), signs, { offset: start, line }, repairs);
    const depth = /^#*/u.exec(marks)?.[0].length ?? 0;
    rows.push(rowOf({ line, leadAt: done, lead: input.slice(done, start), text, depth, signs }));
    ofText |= signs;
    done = end;
    at = end - 1;
  }
  return { rows, tail: input.slice(done), repairs, signs: ofText };
};

/** Behind the last character of a line that shows, and the signs up to the end of the line. */
const restOfLine = (input: string, from: number): { readonly end: number; readonly signs: number } => {
  let end = from;
  let signs = 0;
  for (let at = from; at < input.length; at++) {
    const code = input.charCodeAt(at);
    if (code === 10 || code === 13) break;
    const own = signsAt(input, at);
    if ((own & sign.blank) === 0) end = at + 1;
    signs |= own;
  }
  return { end, signs };
};

/** Lines end with a line feed, a carriage return, or both. */
const endsLine = (input: string, at: number): boolean => {
  const code = input.charCodeAt(at);
  return code === 10 || (code === 13 && input.charCodeAt(at + 1) !== 10);
};
