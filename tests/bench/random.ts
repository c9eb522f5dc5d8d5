/** Random numbers that are the same in every run (mulberry32). */
export interface Random {
  /** From 0 up to and without 1. */
  (): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** Each alike. */
  pick<const Item>(items: readonly Item[]): Item;
  /** The first ones far more often than the last: the place of the pick is a uniform number to the third power. */
  pickSkewed<const Item>(items: readonly Item[]): Item;
  chance(share: number): boolean;
}

export const randomFrom = (seed: number): Random => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Item>(items: readonly Item[], place: number): Item => {
    const item = items[Math.floor(place * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return Object.assign(() => next(), {
    between: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)),
    pick: <Item>(items: readonly Item[]) => at(items, next()),
    pickSkewed: <Item>(items: readonly Item[]) => at(items, next() ** 3),
    chance: (share: number) => next() < share,
  });
};
