import { isDeletion } from './deleted.ts';
import { type Draft, draftOf, markedDraft } from './draft.ts';
import type { Ids } from './e-ids.ts';
import type { Note, Repair } from './law-text.ts';
import type { ListMark, ListStyle } from './markers.ts';
import type { Row } from './row.ts';
import { isCut, type NextEntry } from './row-kinds.ts';

/** The article that is being read: its paragraphs, their items, and the points of these. */
export interface ArticleBody {
  /** Begins the next article; `first` is its row without its number, and becomes the first paragraph. */
  open(article: Draft, first: Line | null): ArticleBody;
  /** A row that begins with no number. */
  plain(row: Row, next: NextEntry | null): void;
  /** A row that begins with the number of a list. */
  entry(row: Row, mark: ListMark): void;
  /** A row that is no text of the article, such as a quotation, a table or a footnote. */
  attach(draft: Draft): void;
}

export interface Reading {
  readonly ids: Ids;
  readonly notes: Note[];
  readonly repairs: Repair[];
}

type Line = Pick<Row, 'line' | 'lead' | 'text'>;

/** No sentence goes on beyond it; without a bound a text of cut lines would be copied again with every line. */
const longestSentence = 5_000;

/** One for the whole text: its articles are read one after the other. */
export const articleBody = ({ ids, notes, repairs }: Reading): ArticleBody => {
  let article = draftOf('ARTICLE', { line: 0, lead: '', text: '' });
  let paragraph: Draft | null = null;
  let item: Draft | null = null;
  let point: Draft | null = null;
  /** The text that a cut line would go on from. */
  let last: Draft | null = null;
  let styles: ListStyle[] = [];
  let paragraphs = 0;

  const openParagraph = (row: Line): Draft => {
    paragraphs++;
    const made = draftOf('PARAGRAPH', row, ids.below(article.eId, 'PARAGRAPH', paragraphs, row.line), paragraphs);
    article.children.push(made);
    [paragraph, item, point, last, styles] = [made, null, null, made, []];
    return made;
  };
  const openItem = (row: Row, mark: Omit<ListMark, 'style'>): void => {
    const whole = paragraph ?? openParagraph({ line: row.line, lead: '', text: '' });
    const before = item?.number ?? 0;
    if (mark.number !== before + 1 && mark.number !== 1)
      notes.push({ name: before === 0 ? 'LIST_STARTS_LATE' : 'LIST_GAP', line: row.line });
    if (item === null && whole.text.endsWith(':')) notes.push({ name: 'HALF_WIDTH_COLON', line: row.line });
    const made = markedDraft('ITEM', row, mark, ids.below(whole.eId, 'ITEM', mark.number, row.line));
    whole.children.push(made);
    [item, point, last] = [made, null, made];
  };
  const openPoint = (row: Row, mark: ListMark): void => {
    const whole = item ?? paragraph ?? article;
    const made = markedDraft('POINT', row, mark, ids.below(whole.eId, 'POINT', mark.number, row.line));
    whole.children.push(made);
    [point, last] = [made, made];
  };
  const goesOn = (entry: Draft | null, style: ListStyle | undefined, next: NextEntry | null): boolean =>
    entry !== null && next !== null && next.style === style && next.number === (entry.number ?? 0) + 1;
  const joinLine = (to: Draft, row: Row): void => {
    repairs.push({ name: 'WRAPPED_LINE', line: row.line, at: row.leadAt, was: row.lead, now: '' });
    to.text += row.text;
    to.lineTo = row.line;
  };
  const continueEntry = (entry: Draft, row: Row): void => {
    const line = draftOf('LINE', row);
    entry.children.push(line);
    last = line;
    notes.push({ name: 'ITEM_CONTINUED', line: row.line });
  };

  const body: ArticleBody = {
    open: (next, first) => {
      [article, paragraph, item, point, last, styles, paragraphs] = [next, null, null, null, null, [], 0];
      if (first !== null && isDeletion(first.text)) {
        article.text = first.text;
        notes.push({ name: 'DELETED_ARTICLE', line: first.line });
      } else if (first !== null) openParagraph(first);
      return body;
    },
    plain: (row, next) => {
      const startsList = paragraph !== null && item === null && /[：:]$/u.test(paragraph.text);
      if (last !== null && last.text.length < longestSentence && isCut(last.text)) joinLine(last, row);
      else if (point !== null && goesOn(point, styles[1], next)) continueEntry(point, row);
      else if (item !== null && goesOn(item, styles[0], next)) continueEntry(item, row);
      else if (startsList && next?.number === 2) {
        notes.push({ name: 'FIRST_MARKER_LOST', line: row.line });
        styles = [next.style];
        openItem(row, { marker: '', gap: '', text: row.text, number: 1, sub: null });
      } else openParagraph(row);
    },
    entry: (row, mark) => {
      if (/[(]/u.test(mark.marker)) notes.push({ name: 'HALF_WIDTH_BRACKETS', line: row.line });
      if (!styles.includes(mark.style)) styles = [...styles, mark.style];
      if (styles[0] === mark.style) openItem(row, mark);
      else openPoint(row, mark);
    },
    attach: (draft) => {
      (point ?? item ?? paragraph ?? article).children.push(draft);
      // What follows a cut line across it would change places with it.
      last = null;
    },
  };
  return body;
};
