import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { LawText } from '../../reasoning/law-text/law-text.ts';
import { parseLaw } from '../../reasoning/law-text/parse-law.ts';
import { unitsOf, wordingOf } from '../../reasoning/law-text/walk.ts';
import { extractText } from './extract-text.ts';
import type { ExtractedText } from './extracted-text.ts';
import { LawFileError } from './file-error.ts';
import { dayInName } from './find-law-files.ts';

export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A file with its law; `lines` are those that passages count: of the file itself, or of the text taken out of it. */
export interface LawFile extends FileBytes, Pick<ExtractedText, 'format' | 'encoding' | 'notes'> {
  readonly text: string;
  readonly lines: readonly string[];
  readonly law: LawText;
  /** About how many provisions it has. */
  readonly provisions: number;
  /** The day in the name of the file, as in 审计法(2021-10-23).md; null when there is none. */
  readonly namedDay: string | null;
}

const largest = 32 * 1024 * 1024;

/** The bytes of a file; one that is larger than any law is refused before it is read. */
export const readBytes = async (path: string): Promise<FileBytes> => {
  const { size } = await stat(path);
  if (size > largest) throw new LawFileError(`The file has ${size} bytes; a law has at most ${largest}.`);
  const bytes = await readFile(path);
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** Reads and parses one file; throws a LawFileError that says in a sentence why it cannot be taken in. */
export const readLawFile = async (file: FileBytes): Promise<LawFile> => {
  const { text, ...extracted } = await extractText(file.bytes, file.path);
  const law = parseLaw(text);
  if (law.title === null) throw new LawFileError('The file has no title.');
  const units = unitsOf(law.units);
  const articles = units.filter((unit) => unit.kind === 'ARTICLE');
  if (articles.length === 0)
    throw new LawFileError('No article was found in the file: an article begins a line of its own, as 第一条 does.');
  if (articles.every(({ children, text: own }) => children.length === 0 && own === ''))
    throw new LawFileError('The articles of the file are empty.');
  const last = articles.at(-1);
  if (last !== undefined && !/[。；：:！!？?.”"’）)》|]$/u.test(wordingOf(last)))
    throw new LawFileError(
      `The text stops in the middle of a sentence, in line ${last.lineTo}: it was cut short; fetch it again, or end the sentence.`,
    );
  return {
    ...file,
    ...extracted,
    text,
    provisions: units.length,
    lines: text.split(/\r\n|\r|\n/u),
    law,
    namedDay: dayInName(file.path),
  };
};
