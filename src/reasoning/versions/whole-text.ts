/** An article in force on a day, as far as the graph has its wording. */
export interface ArticleOnDay {
  readonly eId: string;
  readonly textStatus: 'NOT_INGESTED' | 'ON_FILE';
}

/**
 * Whether the whole text of a day is on file: every article in force on it has its wording, and they are numbered from
 * 1 on without a gap. Only then does an article that is not there say that the law did not have it.
 */
export const isWholeText = (articles: readonly ArticleOnDay[]): boolean => {
  const numbers = new Set(articles.map(({ eId }) => Number(/^art_(\d+)/u.exec(eId)?.[1] ?? 0)));
  return (
    articles.length > 0 &&
    articles.every(({ textStatus }) => textStatus === 'ON_FILE') &&
    Math.max(...numbers) === numbers.size &&
    !numbers.has(0)
  );
};
