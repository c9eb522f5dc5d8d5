import type { LawText, Unit } from '../../reasoning/law-text/law-text.ts';
import { unitsOf, wordingOf } from '../../reasoning/law-text/walk.ts';
import { citationEn, citationZh, type Place, sortKeyOf } from './citation-of.ts';

export type Level = 'ARTICLE' | 'PARAGRAPH' | 'ITEM' | 'POINT';

/** A unit of a text that can be cited, as the graph keeps it. */
export interface TextProvision {
  readonly eId: string;
  readonly level: Level;
  /** The element id of what it is part of; null for an article. */
  readonly partOf: string | null;
  /** The element id of its article. */
  readonly article: string;
  readonly citationZh: string;
  readonly citationEn: string;
  readonly sortKey: string;
  readonly text: string;
}

/** Articles, paragraphs, items and points that have an element id, in reading order. */
export const provisionsOf = (law: LawText): readonly TextProvision[] =>
  unitsOf(law.units)
    .filter(({ kind }) => kind === 'ARTICLE')
    .flatMap((article) => below(article, placeOfArticle(article), null));

const placeOfArticle = (article: Unit): Place => {
  const paragraphs = article.children.filter(({ kind }) => kind === 'PARAGRAPH');
  return { article, paragraph: null, item: null, point: null, hasParagraphs: paragraphs.length > 1 };
};

const below = (unit: Unit, place: Place, partOf: string | null): readonly TextProvision[] => {
  const { eId, kind } = unit;
  const article = place.article.eId;
  if (eId === null || article === null || !isLevel(kind)) return [];
  const own: TextProvision = {
    eId,
    level: kind,
    partOf,
    article,
    citationZh: citationZh(place),
    citationEn: citationEn(place),
    sortKey: sortKeyOf(place),
    text: wordingOf(unit),
  };
  return [own, ...unit.children.flatMap((child) => below(child, placeOf(child, place), eId))];
};

const isLevel = (kind: Unit['kind']): kind is Level =>
  kind === 'ARTICLE' || kind === 'PARAGRAPH' || kind === 'ITEM' || kind === 'POINT';

const placeOf = (unit: Unit, place: Place): Place => {
  if (unit.kind === 'PARAGRAPH') return { ...place, paragraph: unit };
  if (unit.kind === 'ITEM') return { ...place, item: unit };
  return unit.kind === 'POINT' ? { ...place, point: unit } : place;
};
