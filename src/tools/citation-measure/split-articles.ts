import { makeLegible } from '../../reasoning/citation/legible.ts';
import { articleAt, eIdOf, type Place, placedAt } from '../../reasoning/citation/place.ts';
import { readUnitGroup } from '../../reasoning/citation/unit-group.ts';

/** One line of a law text and the unit that it stands in; null before the first article. */
export interface PlacedLine {
  readonly line: number;
  readonly text: string;
  readonly here: string | null;
}

export interface SplitText {
  readonly lines: readonly PlacedLine[];
  readonly eIds: ReadonlySet<string>;
}

/** The rough structure of a text, enough to check what refers to it: articles, paragraphs and items by their lines. */
export const splitArticles = (text: string): SplitText => {
  const lines: PlacedLine[] = [];
  const eIds = new Set<string>();
  let place: Place | null = null;
  let isOpen = false;
  for (const [at, written] of text.split('\n').entries()) {
    const line = makeLegible(written).trim();
    if (line === '' || line.startsWith('#') || line.startsWith('<!--')) {
      lines.push({ line: at + 1, text: written, here: null });
      if (line.startsWith('#')) isOpen = false;
      continue;
    }
    const heading = headingOf(line);
    if (heading !== null) place = heading;
    else if (place !== null && !isOpen) place = below(place, line);
    if (place !== null) for (const eId of withAncestors(place)) eIds.add(eId);
    lines.push({ line: at + 1, text: written, here: place === null ? null : eIdOf(place) });
    isOpen = place !== null && !/[。：；:;！”》）)]$/u.test(line);
  }
  return { lines, eIds };
};

/** The first paragraph of the article that a line opens. */
const headingOf = (line: string): Place | null => {
  const group = line.startsWith('第') ? readUnitGroup(line.replace(/^第([^条]{1,10}) 条/u, '第$1条'), 0) : null;
  const [only, ...others] = group?.numbers ?? [];
  if (group?.level !== 'article' || only === undefined || others.length > 0) return null;
  if (!/^[\s　]|^$/u.test(line.slice(group.end)) && !/ 条/u.test(line.slice(0, group.end + 1))) return null;
  return placedAt(articleAt(only.number, group.subArticle), 'paragraph', 1);
};

const itemMark = /^[（(] ?[〇一二三四五六七八九十百]{1,4} ?[)）]/u;
const pointMark = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])/u;

/** The item, the point or the next paragraph that a line opens. */
const below = (place: Place, line: string): Place => {
  const { number: item } = numberIn(itemMark.exec(line)?.[0]);
  if (item !== null) return placedAt({ ...place, item: null, point: null }, 'item', item);
  const point = /\d+/u.exec(pointMark.exec(line)?.[0] ?? '')?.[0];
  if (point !== undefined && place.item !== null) return placedAt(place, 'point', Number(point));
  return placedAt(place, 'paragraph', (place.paragraph ?? 0) + 1);
};

const numberIn = (mark: string | undefined): { readonly number: number | null } => {
  const group = mark === undefined ? null : readUnitGroup(`${mark}项`, 0);
  return { number: group?.numbers[0]?.number ?? null };
};

/** The unit itself and all it is part of. */
const withAncestors = (place: Place): readonly string[] => {
  const article = articleAt(place.article, place.subArticle);
  const paragraph = { ...article, paragraph: place.paragraph };
  const item = { ...paragraph, item: place.item };
  return [article, paragraph, item, place].map(eIdOf);
};
