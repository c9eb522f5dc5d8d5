/** Endings that English words of one meaning differ by, the longest first. */
const endings = ['ations', 'ation', 'ings', 'ions', 'ies', 'ing', 'ion', 'ers', 'ed', 'es', 'er', 's', 'y', 'e'];
const shortest = 4;

/**
 * The beginning that the forms of an English word share: `forged`, `forging` and `forges` are `forg`. Numbers and short
 * words stay whole. The word must be in small letters.
 */
export const stem = (word: string): string => {
  if (/\d/.test(word)) return word;
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortest);
  const bare = ending === undefined ? word : word.slice(0, word.length - ending.length);
  return ending !== undefined && /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
};
