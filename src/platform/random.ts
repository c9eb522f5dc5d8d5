/** Random numbers that are the same in every run. */
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

/** The stream of a seed (sfc32); streams of the same seed with other words are independent of each other. */
export const randomFrom = (seed: number, ...words: readonly (string | number)[]): Random => {
  const next = sfc32(fourWords([seed, ...words].join('/')));
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

type FourWords = readonly [number, number, number, number];

/** Chris Doty-Humphrey's small fast counting generator: 128 bits of state, so that many streams do not meet. */
const sfc32 = (seed: FourWords): (() => number) => {
  let [a, b, c, counter] = seed;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let turn = 0; turn < 15; turn += 1) next();
  return next;
};

/** Spreads a text over 128 bits (FNV-1a with four bases, finished as MurmurHash3 does). */
const fourWords = (text: string): FourWords => {
  const word = (base: number): number => {
    let mixed = base;
    for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 16_777_619);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) | 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x7f4a7c15), word(0x2545f491)];
};
