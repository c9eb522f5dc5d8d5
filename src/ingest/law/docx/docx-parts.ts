import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LawFileError } from '../file-error.ts';

/** The parts of a document by the kind of their content; each is inflated piece by piece, within bounds. */
export interface DocxParts {
  /** Calls `onPiece` for each piece of the part of a kind; false when there is no such part. */
  read(kind: 'document.main' | 'numbering' | 'styles', onPiece: (piece: Uint8Array) => void): Promise<boolean>;
}

const mostEntries = 5_000;
const mostInflated = 64 * 1024 * 1024;
/** Documents of Word shrink to a tenth, rarely to a fiftieth. */
const mostRatio = 200;
const smallPart = 1024 * 1024;

const damaged = 'The file is a damaged archive, or one that was cut short; fetch it again.';

/** Throws a LawFileError for archives that are damaged, protected, no documents, or hold macros. */
export const openDocx = async (bytes: Uint8Array): Promise<DocxParts> => {
  const zip = await orDamaged(
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { autoClose: false }),
  );
  const entries = await entriesOf(zip);
  if ([...entries.keys()].some((name) => /vbaproject\.bin$/iu.test(name))) throw new LawFileError(macros);
  const budget = { left: mostInflated };
  const read = async (name: string, onPiece: (piece: Uint8Array) => void): Promise<boolean> => {
    const entry = entries.get(name);
    if (entry === undefined) return false;
    await inflate(zip, entry, budget, onPiece);
    return true;
  };
  let contentTypes = '';
  const decoder = new TextDecoder();
  const isOffice = await read('[Content_Types].xml', (piece) => {
    contentTypes += decoder.decode(piece, { stream: true });
  });
  if (!isOffice) throw new LawFileError('The file is an archive and no document; take out its files first.');
  if (/macroEnabled/iu.test(contentTypes)) throw new LawFileError(macros);
  const partOf = partsByKind(contentTypes);
  if (!partOf.has('document.main'))
    throw new LawFileError('The file is an Office document without a text, such as a table or slides.');
  return {
    read: async (kind, onPiece) => {
      const name = partOf.get(kind);
      if (name === undefined) return false;
      if (!(await read(name, onPiece))) throw new LawFileError(damaged);
      return true;
    },
  };
};

const macros = 'The document holds macros; save it as DOCX without them.';

const entriesOf = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>();
  const all = zip.eachEntry();
  for (;;) {
    const next: IteratorResult<Entry, unknown> = await orDamaged(all.next());
    if (next.done === true) return entries;
    if (entries.size >= mostEntries) throw new LawFileError(`The archive holds more than ${mostEntries} files.`);
    entries.set(next.value.fileName, next.value);
  }
};

/** Measured while it is inflated: a small file that grows without end is given up before it fills the memory. */
const inflate = async (
  zip: ZipFile,
  entry: Entry,
  budget: { left: number },
  onPiece: (piece: Uint8Array) => void,
): Promise<void> => {
  if (entry.isEncrypted()) throw new LawFileError('The document is protected by a password.');
  const pieces = (await orDamaged(zip.openReadStreamPromise(entry)))[Symbol.asyncIterator]();
  let size = 0;
  let checksum = 0;
  for (;;) {
    const next: IteratorResult<unknown, unknown> = await orDamaged(pieces.next());
    const piece = next.value;
    if (next.done === true || !(piece instanceof Uint8Array)) break;
    size += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (size > smallPart && size > mostRatio * entry.compressedSize)) {
      await pieces.return?.();
      throw new LawFileError(
        `The archive grows more than ${mostRatio} times, or beyond ${mostInflated} bytes, when it is unpacked: that is no text of a law.`,
      );
    }
    checksum = crc32(piece, checksum);
    onPiece(piece);
  }
  if (checksum !== entry.crc32) throw new LawFileError(damaged);
};

const partsByKind = (contentTypes: string): ReadonlyMap<string, string> =>
  new Map(
    [...contentTypes.matchAll(/<Override\s[^>]*>/gu)].flatMap(([override]) => {
      const name = /PartName="\/?([^"]*)"/u.exec(override)?.[1];
      const kind = /ContentType="[^"]*wordprocessingml\.([\w.]+)\+xml"/u.exec(override)?.[1];
      return name === undefined || kind === undefined ? [] : [[kind, name]];
    }),
  );

const orDamaged = async <Value>(read: Promise<Value>): Promise<Value> => {
  try {
    return await read;
  } catch (error) {
    throw new LawFileError(damaged, { cause: error });
  }
};
