import type { Encoding } from './decode-text.ts';

/** The text of a file, whatever its format, and what the reader met in it. */
export interface ExtractedText {
  readonly format: 'TEXT' | 'HTML' | 'DOCX';
  /** Null for DOCX, which is an archive. */
  readonly encoding: Encoding | null;
  readonly text: string;
  readonly notes: readonly ReaderNote[];
}

/** What a reader did not carry over, or made from markup, at a line of the extracted text. */
export interface ReaderNote {
  readonly name: 'FOOTNOTE_LEFT_OUT' | 'NUMBER_FROM_LIST' | 'PAGE_FURNITURE' | 'PICTURE_LEFT_OUT';
  readonly line: number;
}
