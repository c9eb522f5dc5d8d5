import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { LawText } from '../../reasoning/law-text/law-text.ts';
import { parseLaw } from '../../reasoning/law-text/parse-law.ts';
import { unitsOf } from '../../reasoning/law-text/walk.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { LawFileError } from './file-error.ts';

export interface LawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly encoding: DecodedText['encoding'];
  readonly lines: readonly string[];
  readonly law: LawText;
  /** The day in the name of the file, as in 审计法(2021-10-23).md; null when there is none. */
  readonly namedDay: string | null;
}

const largest = 32 * 1024 * 1024;
export const lawExtensions = ['.md', '.txt', '.markdown'] as const;

/** Reads and parses one file; throws a LawFileError that says in a sentence why it cannot be taken in. */
export const readLawFile = (path: string): LawFile => {
  const { size } = statSync(path);
  if (size > largest) throw new LawFileError(`The file has ${size} bytes; a law has at most ${largest}.`);
  const bytes = readFileSync(path);
  const kind = foreignKind(bytes, path);
  if (kind !== null)
    throw new LawFileError(`The file is ${kind}, which is not read yet; save it as plain text or Markdown.`);
  const { text, encoding } = decodeText(bytes);
  const law = parseLaw(text);
  if (law.title === null) throw new LawFileError('The file has no title.');
  const articles = unitsOf(law.units).filter((unit) => unit.kind === 'ARTICLE');
  if (articles.length === 0) throw new LawFileError('No article was found in the file.');
  if (articles.every(({ children, text: own }) => children.length === 0 && own === ''))
    throw new LawFileError('The articles of the file are empty.');
  return {
    path,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    lines: text.split('\n'),
    law,
    namedDay: /\((\d{4}-\d{2}-\d{2})\)/u.exec(basename(path))?.[1] ?? null,
  };
};

const foreignKind = (bytes: Uint8Array, path: string): string | null => {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK')) return 'a DOCX or another zip archive';
  if (start.startsWith('%PDF')) return 'a PDF';
  if (/^\s*<(?:!doctype html|html|head|body)/iu.test(start.replace(/^\u00ef\u00bb\u00bf/u, ''))) return 'HTML';
  return ['.html', '.htm', '.docx', '.doc', '.pdf'].includes(extname(path).toLowerCase())
    ? extname(path).slice(1).toUpperCase()
    : null;
};
