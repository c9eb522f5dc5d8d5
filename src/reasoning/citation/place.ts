/** The levels below a work, from the outside in. */
export const levels = ['article', 'paragraph', 'item', 'point'] as const;
export type Level = (typeof levels)[number];

/** One provision of a work by its numbers. A paragraph may be left out above an item: 第三十八条第三项. */
export interface Place {
  readonly article: number;
  /** 1 for 第二百八十条之一. */
  readonly subArticle: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly point: number | null;
}

export const articleAt = (article: number, subArticle: number | null = null): Place => ({
  article,
  subArticle,
  paragraph: null,
  item: null,
  point: null,
});

/** The place with the number of one level set and everything below it left out. */
export const placedAt = (place: Place, level: Level, number: number): Place => {
  if (level === 'article') return articleAt(number);
  if (level === 'paragraph') return { ...place, paragraph: number, item: null, point: null };
  return level === 'item' ? { ...place, item: number, point: null } : { ...place, point: number };
};

/** The innermost level that a place names. */
export const levelOf = ({ paragraph, item, point }: Place): Level => {
  if (point !== null) return 'point';
  if (item !== null) return 'item';
  return paragraph === null ? 'article' : 'paragraph';
};

/** Akoma Ntoso element id within the work, such as `art_280_1__para_1__item_3`. */
export const eIdOf = ({ article, subArticle, paragraph, item, point }: Place): string =>
  `${articleIdOf({ article, subArticle })}${part('para', paragraph)}${part('item', item)}${part('point', point)}`;

/** The element id of the article of a place. */
export const articleIdOf = ({ article, subArticle }: Pick<Place, 'article' | 'subArticle'>): string =>
  `art_${article}${subArticle === null ? '' : `_${subArticle}`}`;

/** The place of an element id; null when it is none of an article or below. */
export const placeOf = (eId: string): Place | null => {
  const numbers = /^art_(\d+)(?:_(\d+))?(?:__para_(\d+))?(?:__item_(\d+))?(?:__point_(\d+))?$/.exec(eId)?.slice(1);
  if (numbers === undefined) return null;
  const [article = 0, subArticle = null, paragraph = null, item = null, point = null] = numbers.map((number) =>
    number === undefined ? null : Number(number),
  );
  return { article: article ?? 0, subArticle, paragraph, item, point };
};

const part = (name: string, number: number | null): string => (number === null ? '' : `__${name}_${number}`);
