import { articleMark, headingMark, listMark } from '../../../reasoning/law-text/markers.ts';
import { isAnnexHeading, isBareDay } from '../../../reasoning/law-text/row-kinds.ts';
import { isTitleLine } from '../../../reasoning/law-text/title-line.ts';
import type { ReaderNote } from '../extracted-text.ts';
import type { Container, HtmlLine, HtmlPage } from './html-lines.ts';

/**
 * The law in a page: from its title to the end of the element that holds all its articles. What stands around it
 * (menus, links, tools) is left out; how many lines that were is noted as PAGE_FURNITURE.
 */
export const mainPart = ({
  lines,
  title,
}: HtmlPage): { readonly text: string; readonly notes: readonly ReaderNote[] } => {
  const marked = lines.flatMap(({ text }, at) => (articleMark(text) === null ? [] : [at]));
  const counted = marked.length > 0 ? marked : lines.flatMap(({ text }, at) => (isClause(text) ? [at] : []));
  const first = firstMark(lines, counted[0] ?? 0);
  const holder = holderOf(counted.flatMap((at) => lines[at]?.within ?? []));
  const isHeld = ({ within }: HtmlLine): boolean => holder === null || isWithin(within, holder);
  const heldFrom = lines.findIndex(isHeld);
  const heldTo = lines.findLastIndex(isHeld) + 1;
  const titleAt = titleBefore(lines, first);
  const from = Math.min(titleAt ?? heldFrom, first);
  const to = withoutFurniture(lines, Math.max(heldTo, first + 1), counted.at(-1) ?? 0);
  const kept = lines.slice(from, to);
  const ofPage = titleAt === null ? titleOfPage(title) : null;
  const texts = kept.map(({ text }, at) => (at === 0 && titleAt !== null ? `# ${text}` : text));
  const added = ofPage === null ? [] : [`# ${ofPage}`];
  return {
    text: `${[...added, ...texts].join('\n')}\n`,
    notes: notesOf(kept, added.length, lines.length - kept.length),
  };
};

const isClause = (text: string): boolean => listMark(text)?.style === 'COMMA';

/** The first line of the body: a heading right before the first article belongs to it, a table of contents does not. */
const firstMark = (lines: readonly HtmlLine[], article: number): number => {
  const heading = lines.findIndex(({ text }, at) => at < article && headingMark(text, false) !== null);
  return heading === -1 ? article : heading;
};

/** The title that stands last before the body; where it stands twice, its first place, so that the decree between is kept. */
const titleBefore = (lines: readonly HtmlLine[], first: number): number | null => {
  const last = lines.findLastIndex(({ text }, at) => at < first && isTitleLine(text));
  return last === -1 ? null : lines.findIndex(({ text }) => text === lines[last]?.text);
};

/** 园林条例_某某网: what names the page names its site behind the title. */
const titleOfPage = (title: string): string | null =>
  title
    .split(/\s*[_|｜]\s*|\s+[-–—]+\s+|-{1,2}/u)
    .map((part) => part.trim())
    .find(isTitleLine) ?? null;

const lineHolders = new Set(['p', 'li', 'span', 'font', 'b', 'strong', 'a', 'i', 'em', 'u', 'dd', 'dt']);

/** The smallest element that holds all of them and can hold several lines; null for none. */
const holderOf = (places: readonly Container[]): Container | null => {
  let holder = places[0] ?? null;
  for (const place of places) holder = sharedHolder(holder, place);
  while (holder !== null && (lineHolders.has(holder.name) || /^h\d$/u.test(holder.name))) holder = holder.parent;
  return places.length === 1 ? (holder?.parent ?? null) : holder;
};

const sharedHolder = (one: Container | null, other: Container | null): Container | null => {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a === null || b === null) return null;
    if (a.depth >= b.depth) a = a.parent;
    else b = b.parent;
  }
  return a;
};

const isWithin = (place: Container, holder: Container): boolean => {
  let at: Container | null = place;
  while (at !== null && at.depth > holder.depth) at = at.parent;
  return at === holder;
};

/** Behind the last article, lines at the end that are no sentences (print, close, editor) are no law. */
const withoutFurniture = (lines: readonly HtmlLine[], to: number, lastArticle: number): number => {
  let end = to;
  while (end > lastArticle + 1 && isFurniture(lines[end - 1]?.text ?? '')) end--;
  return lines.slice(end, to).some(({ text }) => isAnnexHeading(text)) ? to : end;
};

const isFurniture = (text: string): boolean =>
  !/[。；：:！？”）)|]$/u.test(text) && !isBareDay(text) && listMark(text) === null;

const notesOf = (kept: readonly HtmlLine[], before: number, leftOut: number): readonly ReaderNote[] => {
  const notes: ReaderNote[] = leftOut === 0 ? [] : [{ name: 'PAGE_FURNITURE', line: leftOut }];
  kept.forEach(({ isNumbered, pictures }, at) => {
    const line = before + at + 1;
    if (isNumbered) notes.push({ name: 'NUMBER_FROM_LIST', line });
    if (pictures > 0) notes.push({ name: 'PICTURE_LEFT_OUT', line });
  });
  return notes;
};
