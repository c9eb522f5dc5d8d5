import type { Division } from '../../entities/provision/division.model.ts';
import type { UnitOnDay } from './work-on-day.ts';

/** A book, chapter or section with what stands in it, in reading order. */
export interface DivisionOnDay {
  readonly division: Division;
  readonly parts: readonly (DivisionOnDay | UnitOnDay)[];
}

/** Articles under the headings that their wordings tell; an article that tells none stands where the one before it does. */
export const articlesInDivisions = (articles: readonly UnitOnDay[]): readonly (DivisionOnDay | UnitOnDay)[] => {
  let path: readonly Division[] = [];
  return grouped(
    articles.map((article) => {
      path = article.version?.divisions ?? path;
      return { article, path };
    }),
    0,
  );
};

interface PlacedArticle {
  readonly article: UnitOnDay;
  readonly path: readonly Division[];
}

const grouped = (articles: readonly PlacedArticle[], depth: number): readonly (DivisionOnDay | UnitOnDay)[] => {
  const parts: (DivisionOnDay | UnitOnDay)[] = [];
  const done = new Set<string>();
  for (const { article, path } of articles) {
    const division = path[depth];
    if (division === undefined) parts.push(article);
    else if (!done.has(division.eId)) {
      done.add(division.eId);
      const inside = articles.filter((other) => other.path[depth]?.eId === division.eId);
      parts.push({ division, parts: grouped(inside, depth + 1) });
    }
  }
  return parts;
};
