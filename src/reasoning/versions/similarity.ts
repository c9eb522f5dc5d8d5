/** Pairs of neighbouring characters of a text, with how often each stands there; marks and blanks do not count. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export const pairsOf = (text: string): Pairs => {
  const signs = Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''));
  const counts = new Map<string, number>();
  signs.slice(1).forEach((sign, at) => {
    const pair = `${signs[at]}${sign}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return { counts, total: Math.max(signs.length - 1, 0) };
};

/** How alike two texts are, from 0 to 1: the share of their pairs that both have (Dice). */
export const similarity = (one: Pairs, other: Pairs): number => {
  if (one.total + other.total === 0) return 0;
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (one.total + other.total);
};
