import { comparableName, comparableNumber } from '../../entities/legal-work/comparable-name.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import { contentWords } from '../../reasoning/citation/cited-work.ts';
import { findCitations } from '../../reasoning/citation/find-citations.ts';
import type { FoundCitation } from '../../reasoning/citation/found-citation.ts';
import type { Library } from '../../reasoning/citation/library.ts';
import { articleIdOf } from '../../reasoning/citation/place.ts';
import { resolveCitations } from '../../reasoning/citation/resolve-citations.ts';
import type { ResolvedCitation } from '../../reasoning/citation/resolved-citation.ts';
import { type CitedLibraryKey, citedLibrary } from './cited-library.cypher.ts';

/**
 * The citations of a text, resolved on a day, for one statement: a first reading tells which articles to bring, the
 * second one knows the names that are on file.
 */
export const readCitations = async (batch: Batch, text: string, asOf: string): Promise<readonly ResolvedCitation[]> => {
  const library = await batch(citedLibrary, keyOf(text));
  return resolveCitations(findCitations(text, { works: namesOf(library) }), library, asOf);
};

const keyOf = (text: string): CitedLibraryKey => {
  const outline = findCitations(text);
  return {
    // The normal forms too: 刑法第266条的解释 is on file in Chinese figures.
    text: comparableName([text, ...outline.map(({ normal }) => normal)].join('\n')),
    numberEndings: [...new Set(outline.flatMap(numberEnding))],
    englishWords: contentWords(
      outline.flatMap(({ form, work }) => (form === 'ENGLISH' ? (work?.name ?? []) : [])).join(' '),
    ),
    articles: [...new Set([...outline.flatMap(({ places }) => places.map(articleIdOf)), ...figuresIn(text)])],
  };
};

/** 〔2018〕22号, or what is legible of it. */
const numberEnding = ({ work }: FoundCitation): readonly string[] => {
  const number = comparableNumber(work?.docNumber ?? '');
  const ending = /(?:〔\d{4}〕\d+号|令第.+号|〕\d+号)$/u.exec(number)?.[0];
  return ending === undefined ? [] : [ending];
};

/** Articles that bare figures may mean behind a short name, such as 38 in R735 38(3): names are not known yet. */
const figuresIn = (text: string): readonly string[] =>
  Array.from(
    text.matchAll(/(?<=[A-Za-z\p{Script=Han}] ?|[A-Z]\d{1,4} )(\d{1,3})(?:(?:[-_])(\d{1,2}))?(?![\d年月日元号%])/gu),
    ([, article, sub]) => (sub === undefined ? [`art_${article}`] : [`art_${article}`, `art_${article}_${sub}`]),
  ).flat();

/** Every name of the works brought, as names are compared. */
const namesOf = (library: Library): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const { work } of library)
    for (const name of new Set([work.titleZh, work.titleEn, ...work.aliases].map(comparableName)))
      names.set(name, [...(names.get(name) ?? []), work.id]);
  return names;
};
