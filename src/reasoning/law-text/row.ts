import { articleMark, type Heading, headingMark, type ListMark, listMark, type Marked } from './markers.ts';

/** The visible part of a line, or of several that belong together, with what stands before it. */
export interface Row {
  readonly line: number;
  /** Where `lead` begins in the input. */
  readonly leadAt: number;
  /** Everything between the row before and this one: line ends, blanks, markup. */
  readonly lead: string;
  readonly text: string;
  /** How many # of Markdown stand before it; 0 for none. */
  readonly depth: number;
  /** The signs of its line (signs.ts); of a part of a line, those of the whole. */
  readonly signs: number;
  /** Whether it belongs to wording that an amendment quotes. */
  readonly isQuoted: boolean;
  /** The mark that it begins with, if any; there is at most one of the three. */
  readonly article: Marked | null;
  readonly heading: Heading | null;
  readonly entry: ListMark | null;
}

/** A row with its mark: every pass over the rows looks at it, so it is read once. */
export const rowOf = ({
  line,
  leadAt,
  lead,
  text,
  depth,
  signs,
}: Pick<Row, 'line' | 'leadAt' | 'lead' | 'text' | 'depth' | 'signs'>): Row => {
  const article = articleMark(text);
  return {
    line,
    leadAt,
    lead,
    text,
    depth,
    signs,
    isQuoted: false,
    article,
    heading: article === null ? headingMark(text, depth > 0) : null,
    entry: listMark(text),
  };
};
