import { Parser } from 'htmlparser2';
import { LawFileError } from '../file-error.ts';

export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Deeper than any document that people write. */
const deepest = 512;

/** Reads XML in pieces; entities that a document declares itself are not expanded. `end` throws when it is cut short. */
export const xmlReader = ({ open, close, text }: XmlHandler) => {
  let depth = 0;
  let elements = 0;
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements++;
        depth++;
        if (depth > deepest) throw new LawFileError(`The document nests more than ${deepest} elements.`);
        open(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        close?.(name);
      },
      ontext: (data) => text?.(data),
    },
    { xmlMode: true },
  );
  return {
    write: (piece: Uint8Array): void => {
      decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8', {
        fatal: true,
      });
      parser.write(decode(decoder, piece));
    },
    end: (): void => {
      if (elements === 0 || depth !== 0) throw new LawFileError(damaged);
      parser.end();
    },
  };
};

const decode = (decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array): string => {
  try {
    return decoder.decode(piece, { stream: true });
  } catch (error) {
    throw new LawFileError(damaged, { cause: error });
  }
};

const damaged = 'The document is damaged: its XML cannot be read.';
