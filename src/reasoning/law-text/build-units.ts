import { type ArticleBody, articleBody, type Reading } from './article-body.ts';
import { contentsRange } from './contents.ts';
import { closeLines, type Draft, draftOf, markedDraft } from './draft.ts';
import { isHeadLine } from './head.ts';
import { outline } from './headings.ts';
import type { Marked } from './markers.ts';
import type { Row } from './row.ts';
import {
  hasArticles,
  isAnnexHeading,
  isBareDay,
  isFootnote,
  isTable,
  isUnnumberedHeading,
  mayContinueHeading,
  nextEntries,
} from './row-kinds.ts';
import { publishedTitle, repeatedTitle } from './title-line.ts';

/** Puts the rows of a text into its tree. */
export const buildUnits = (rows: readonly Row[], reading: Reading): readonly Draft[] => {
  const { ids, notes, repairs } = reading;
  const isByArticles = hasArticles(rows);
  const contents = contentsRange(rows, notes);
  const next = nextEntries(rows);
  const frontMatterEnd = rows[0]?.text === '---' ? rows.findIndex(({ text }, at) => at > 0 && text === '---') : -1;
  const headEnd = rows.findIndex(({ text }) => text.startsWith('<!-- INFO END'));
  const titleAt = publishedTitle(rows, frontMatterEnd + 1);
  const hasMarkedTitle = rows.some(({ depth }) => depth === 1);
  const tree = outline(ids, notes);

  let zone: 'HEAD' | 'BODY' | 'ANNEX' = 'HEAD';
  let hasTitle = false;
  let beforeBody = -1;
  let openHeading: Draft | null = null;
  const bodies = articleBody(reading);
  let body: ArticleBody | null = null;
  let annex: Draft | null = null;
  let annexes = 0;
  let article = 0;
  let sub = 0;

  const openArticle = (row: Row, mark: Marked): void => {
    if (article === 0 && mark.number > 1) notes.push({ name: 'STARTS_LATER', line: row.line });
    else if (mark.number > article + 1) notes.push({ name: 'ARTICLE_GAP', line: row.line });
    else if (mark.number < article) notes.push({ name: 'ARTICLE_OUT_OF_ORDER', line: row.line });
    const draft = markedDraft('ARTICLE', row, { ...mark, text: '' }, ids.article(mark.number, mark.sub, row.line));
    tree.place().push(draft);
    [article, sub, openHeading, annex, zone] = [mark.number, mark.sub ?? 0, null, null, 'BODY'];
    body = bodies.open(draft, mark.text === '' ? null : { line: row.line, lead: '', text: mark.text });
  };
  /** Without a blank after its number, a line is an article only where that number comes next. */
  const isArticle = (mark: Marked): boolean =>
    mark.gap !== '' ||
    mark.text === '' ||
    (mark.sub === null ? mark.number === article + 1 : mark.number === article && mark.sub === sub + 1);
  const closeArticle = (): void => {
    [body, annex] = [null, null];
  };

  const readHead = (row: Row, at: number): boolean => {
    if (at <= beforeBody || (titleAt !== null && at < titleAt)) {
      tree.top.push(draftOf('HEAD', row));
      return true;
    }
    if (!hasTitle && (hasMarkedTitle ? row.depth === 1 : row.text.length <= 80)) {
      hasTitle = true;
      beforeBody = repeatedTitle(rows, at) ?? -1;
      tree.top.push(draftOf('TITLE', row));
      return true;
    }
    if (at >= headEnd && !isHeadLine(row.text)) return false;
    tree.top.push(draftOf('HEAD', row));
    return true;
  };
  const readAnnex = (row: Row): boolean => {
    const mark = row.article;
    if (mark !== null && mark.number === article + 1 && isByArticles) return false;
    annex?.children.push(draftOf(isTable(row.text) ? 'TABLE' : 'LINE', row));
    return true;
  };
  const readHeading = (row: Row): boolean => {
    const { heading } = row;
    if (heading !== null) {
      closeArticle();
      openHeading = tree.open(heading, row);
      return true;
    }
    if (openHeading !== null && mayContinueHeading(row) && row.article === null && row.entry === null) {
      repairs.push({ name: 'WRAPPED_LINE', line: row.line, at: row.leadAt, was: row.lead, now: '' });
      openHeading.text += row.text;
      openHeading.lineTo = row.line;
      openHeading = null;
      return true;
    }
    openHeading = null;
    if (!isUnnumberedHeading(row) || (!isByArticles && row.entry !== null)) return false;
    closeArticle();
    tree.divide(row);
    return true;
  };
  const openAnnex = (row: Row): void => {
    tree.leave();
    annex = draftOf('ANNEX', row, ids.below('', 'ANNEX', ++annexes, row.line));
    tree.top.push(annex);
    [zone, body, openHeading] = ['ANNEX', null, null];
  };
  const readClause = (row: Row): boolean => {
    const { entry } = row;
    if (isByArticles || entry?.style !== 'COMMA' || entry.number <= article) return false;
    if (article === 0) notes.push({ name: 'CLAUSES_FOR_ARTICLES', line: row.line });
    openArticle(row, entry);
    return true;
  };
  const readText = (row: Row, at: number): void => {
    const { entry } = row;
    if (readClause(row)) return;
    const apart = kindApart(row, rows[at + 1]);
    if (body === null) tree.place().push(draftOf(apart === 'TABLE' ? 'TABLE' : 'PREAMBLE', row));
    else if (apart !== null && (entry === null || apart !== 'SIGNATURE')) body.attach(draftOf(apart, row));
    else if (entry !== null) body.entry(row, entry);
    else body.plain(row, next[at] ?? null);
  };
  const readBody = (row: Row, at: number): void => {
    zone = 'BODY';
    const mark = row.article;
    if (mark !== null && isArticle(mark)) openArticle(row, mark);
    else if (isAnnexHeading(row.text) && (article > 0 || row.depth > 0)) openAnnex(row);
    else if (!readHeading(row)) readText(row, at);
  };
  const isContents = (at: number): boolean => contents !== null && at >= contents.from && at < contents.to;
  const readRow = (row: Row, at: number): void => {
    const isComment = row.text.startsWith('<!--');
    const kind = at <= frontMatterEnd ? 'FRONT_MATTER' : isContents(at) ? 'CONTENTS' : isComment ? 'COMMENT' : null;
    if (kind === 'CONTENTS' || (isComment && at === headEnd)) zone = 'BODY';
    if (kind !== null && body !== null) body.attach(draftOf(kind, row));
    else if (kind !== null) (annex?.children ?? tree.place()).push(draftOf(kind, row));
    else if (row.isQuoted && body !== null) body.attach(draftOf('QUOTE', row));
    else if (zone === 'HEAD' && readHead(row, at)) return;
    else if (zone === 'ANNEX' && !isAnnexHeading(row.text) && readAnnex(row)) return;
    else readBody(row, at);
  };
  rows.forEach(readRow);
  closeLines(tree.top);
  return tree.top;
};

/** What a row within an article is that is no text of it; null for text. */
const kindApart = (row: Row, following: Row | undefined): 'TABLE' | 'NOTE' | 'SIGNATURE' | null => {
  if (isTable(row.text)) return 'TABLE';
  if (isFootnote(row.text)) return 'NOTE';
  // The body that made the text signs above the day.
  const isSigner =
    following !== undefined && isBareDay(following.text) && row.text.length <= 30 && !/[。；：，]$/u.test(row.text);
  return isBareDay(row.text) || isSigner ? 'SIGNATURE' : null;
};
