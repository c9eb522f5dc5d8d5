import type { ParsedCitation } from './parse-citation.ts';

/** The Akoma Ntoso element id of the article of a citation, such as `art_280_1`. */
export const articleIdOf = ({ article, subArticle }: ParsedCitation): string =>
  subArticle === null ? `art_${article}` : `art_${article}_${subArticle}`;

/** The element ids, among those on file for its article, that a citation can mean; usually one. */
export const meantBy = (citation: ParsedCitation, eIds: readonly string[]): readonly string[] => {
  const article = articleIdOf(citation);
  const { paragraph, item, point, namesLevels } = citation;
  const below = `${part('item', item)}${part('point', point)}`;
  if (item === null || paragraph !== null)
    return eIds.filter((eId) => eId === `${article}${part('para', paragraph)}${below}`);

  const items = eIds.filter((eId) => withoutParagraph(eId) === `${article}${below}`);
  const paragraphs = namesLevels ? [] : eIds.filter((eId) => eId === `${article}__para_${item}`);
  // Items stand under the only paragraph of most articles: there the bracket of 38(1) is the item, not the paragraph.
  const isOfOneParagraph = !eIds.some((eId) => eId.startsWith(`${article}__para_2`));
  return items.length > 0 && isOfOneParagraph ? items : [...items, ...paragraphs];
};

const part = (name: string, number: number | null): string => (number === null ? '' : `__${name}_${number}`);
const withoutParagraph = (eId: string): string => eId.replace(/__para_\d+(?=__)/, '');
