import { articleIdOf, eIdOf, type Place } from './place.ts';

/** The element ids, among those on file for its article, that a place can mean; usually one. */
export const meantBy = (place: Place, eIds: readonly string[], namesLevels = true): readonly string[] => {
  const article = articleIdOf(place);
  const { paragraph, item } = place;
  if (item === null || paragraph !== null) return eIds.filter((eId) => eId === eIdOf(place));

  const items = eIds.filter((eId) => withoutParagraph(eId) === eIdOf(place));
  const paragraphs = namesLevels ? [] : eIds.filter((eId) => eId === `${article}__para_${item}`);
  // Items stand under the only paragraph of most articles: there the bracket of 38(1) is the item, not the paragraph.
  const isOfOneParagraph = !eIds.some((eId) => eId.startsWith(`${article}__para_2`));
  return items.length > 0 && isOfOneParagraph ? items : [...items, ...paragraphs];
};

const withoutParagraph = (eId: string): string => eId.replace(/__para_\d+(?=__)/u, '');
