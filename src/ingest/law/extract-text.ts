import { extname } from 'node:path';
import { decodeText, refuseEndlessLine } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import type { ExtractedText } from './extracted-text.ts';
import { LawFileError } from './file-error.ts';
import { readHtml } from './html/read-html.ts';

/** Reads Markdown, plain text, HTML and DOCX; throws a LawFileError for everything else. */
export const extractText = async (bytes: Uint8Array, path: string): Promise<ExtractedText> => {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  const other = unreadable.find(([, begin]) => start.startsWith(begin));
  if (other !== undefined) throw new LawFileError(`The file is ${other[0]}, which is not read; ${saveAs}`);
  const extracted = await byFormat(bytes, start, extname(path).toLowerCase());
  if (extracted.text.trim() === '') throw new LawFileError('The file shows no text.');
  refuseEndlessLine(extracted.text);
  return extracted;
};

const byFormat = async (bytes: Uint8Array, start: string, extension: string): Promise<ExtractedText> => {
  if (start.startsWith('PK')) return { format: 'DOCX', encoding: null, ...(await readDocx(bytes)) };
  if (htmlExtensions.includes(extension) || html.test(start)) return { format: 'HTML', ...readHtml(bytes) };
  if (bytes.length > 0 && binaryExtensions.includes(extension))
    throw new LawFileError(`The file is named ${extension} and is none, or is damaged; ${saveAs}`);
  return { format: 'TEXT', ...decodeText(bytes), notes: [] };
};

const saveAs = 'save it as DOCX, HTML, plain text or Markdown.';
const html = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--(?:.|\s){0,400}?-->\s*)?<(?:!doctype html|html|head|body)/iu;
const htmlExtensions = ['.html', '.htm', '.xhtml'];
const binaryExtensions = ['.docx', '.docm', '.doc', '.pdf', '.wps', '.ofd'];

const unreadable: readonly (readonly [string, begin: string])[] = [
  ['a PDF', '%PDF'],
  ['an old Office document (DOC, WPS) or one with a password', '\u00d0\u00cf\u0011\u00e0'],
  ['an RTF document', '{\\rtf'],
];
