import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ClaimFileError } from './claim-file-error.ts';

export interface InspectedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: 'UTF-8' | 'GB18030' | 'PARQUET';
  /** Lines of text, the last one also when it has no end. */
  readonly lines: number;
  /** Of those, the ones with nothing in them. */
  readonly empty: number;
  readonly endsInLine: boolean;
  readonly head: string;
}

/** One pass over the file, in pieces that stand in the same room one after the other: its hash, its encoding, its lines. */
export const inspectFile = async (path: string, signal: AbortSignal | undefined): Promise<InspectedFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  let breaks = 0;
  let empty = 0;
  let lineFrom = 0;
  let last = 10;
  let isUnicode = true;
  let head: Buffer = Buffer.alloc(0);
  // Before each piece stands what the one before began of a character.
  const room = Buffer.allocUnsafe(mostUnfinished + pieceBytes);
  let begun = 0;
  const file = await open(path);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(room, begun, pieceBytes);
      if (bytesRead === 0) break;
      const piece = room.subarray(begun, begun + bytesRead);
      hash.update(piece);
      if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes)]);
      for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) {
        const size = bytes + at - lineFrom;
        if (size === 0 || (size === 1 && (piece[at - 1] ?? last) === 13)) empty++;
        lineFrom = bytes + at + 1;
        breaks++;
      }
      bytes += piece.length;
      last = piece.at(-1) ?? last;
      if (!isUnicode) continue;
      const whole = room.subarray(0, begun + bytesRead);
      const end = whole.length - unfinishedBytes(whole);
      isUnicode = isUtf8(whole.subarray(0, end));
      begun = isUnicode ? whole.copy(room, 0, end) : 0;
    }
  } finally {
    await file.close();
  }
  if (bytes === 0) throw new ClaimFileError('The file is empty.');
  const isParquet = head.subarray(0, 4).toString('latin1') === 'PAR1';
  // A character that the end of the file cuts in two is damage, not another encoding.
  const encoding = isParquet ? 'PARQUET' : isUnicode ? 'UTF-8' : 'GB18030';
  return {
    path,
    sha256: hash.digest('hex'),
    bytes,
    encoding,
    lines: breaks + (last === 10 ? 0 : 1),
    empty,
    endsInLine: last !== 10,
    head: isParquet ? '' : headLine(head, encoding),
  };
};

const pieceBytes = 1 << 20;
const headBytes = 1 << 16;
/** Of a character of UTF-8 that is not complete. */
const mostUnfinished = 3;

const headLine = (head: Buffer, encoding: string): string => {
  const end = head.indexOf(10);
  const line = head.subarray(0, end === -1 ? head.length : end);
  return new TextDecoder(encoding).decode(line).replace(/\r$/, '');
};

/** How many bytes at the end begin a character that is not complete. */
const unfinishedBytes = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(mostUnfinished, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
};

/** Writes the file anew in UTF-8, line for line. */
export const transcode = async (from: InspectedFile, to: string, signal: AbortSignal | undefined): Promise<void> => {
  try {
    await pipeline(
      createReadStream(from.path),
      async function* (pieces: AsyncIterable<Buffer>) {
        const decoder = new TextDecoder(from.encoding, { fatal: true });
        for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
        yield decoder.decode();
      },
      createWriteStream(to),
      { ...(signal && { signal }) },
    );
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ClaimFileError('The file is neither UTF-8 nor GB18030: it is damaged, or in another encoding.', {
      cause: error,
    });
  }
};
