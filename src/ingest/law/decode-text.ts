import { LawFileError } from './file-error.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';
}

/** Longer than any law; a line of such a length is no text of a law. */
const longestLine = 200_000;

/** The text of a file: by its byte order mark, else UTF-8 where that is valid, else GB18030, which includes GBK. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (bytes.length === 0) throw new LawFileError('The file is empty.');
  const decoded = byMark(bytes) ?? unmarked(bytes);
  if (decoded.text.trim() === '') throw new LawFileError('The file holds only blanks.');
  if (longestLineOf(decoded.text) > longestLine)
    throw new LawFileError(`The file has a line of more than ${longestLine} characters: that is no text of a law.`);
  return decoded;
};

const byMark = (bytes: Uint8Array): DecodedText | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes), encoding: 'UTF-16LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes), encoding: 'UTF-16BE' };
  return null;
};

const unmarked = (bytes: Uint8Array): DecodedText => {
  if (bytes.subarray(0, 4_096).includes(0)) throw new LawFileError('The file is binary, no text.');
  try {
    return { text: decode('utf-8', bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decode('gb18030', bytes), encoding: 'GB18030' };
  }
};

/** The mark itself stays in the text as a character without width, so that no byte is lost. */
const decode = (label: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (label === 'utf-8') throw error;
    throw new LawFileError(
      'The file is neither UTF-8 nor GB18030: it is damaged, or in an encoding that is not read.',
      {
        cause: error,
      },
    );
  }
};

const longestLineOf = (text: string): number => {
  let longest = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return longest;
};
