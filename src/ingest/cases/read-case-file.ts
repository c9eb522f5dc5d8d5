import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { DomainError } from '../../platform/errors.ts';
import { decodeText } from '../law/decode-text.ts';
import { CaseFileError } from './case-file-error.ts';
import type { RawCaseFile } from './raw-case.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';

/**
 * The cases of a file: CSV, or JSON lines where it is named `.jsonl` or `.ndjson`; UTF-8, UTF-16, GBK or GB18030.
 * Throws a CaseFileError where the file cannot be split into cases with certainty.
 */
export const readCaseFile = (path: string): RawCaseFile => {
  if (statSync(path).isDirectory()) throw new CaseFileError('It is a folder: name the files in it.');
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decoded(bytes).replace(/^\uFEFF/u, '');
  const isJsonLines = ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());
  if (!isJsonLines && /^\s*[{[]/u.test(text))
    throw new CaseFileError(
      'It holds JSON and is not named so: write one case a line, and let its name end in .jsonl.',
    );
  return { sha256, ...(isJsonLines ? readJsonLines : readCsv)(text) };
};

const decoded = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (error instanceof DomainError) throw new CaseFileError(error.message, { cause: error });
    throw error;
  }
};
