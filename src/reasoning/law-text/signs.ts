/** What single characters tell a reader of laws; the signs of a text are those of its characters together. */
export const sign = {
  /** Shows nothing: blanks of every kind, marks without width. */
  blank: 1,
  /** Seldom stands in a sound line; see `cleanLine`. */
  odd: 2,
  bracket: 4,
  openingQuote: 8,
  closingQuote: 16,
  article: 32,
  privateUse: 64,
  traditional: 128,
} as const;

const noWidth = '\u200b\u200c\u200d\u2060\ufeff\u00ad';
const wideBlanks = '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u00a0\t';

const members: readonly (readonly [bit: number, characters: string])[] = [
  [sign.blank, `${noWidth}${wideBlanks} \n\r\v\f\u1680\u2028\u2029\u3000`],
  [sign.odd, `${noWidth}${wideBlanks}āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ`],
  [sign.bracket, '（('],
  [sign.openingQuote, '“'],
  [sign.closingQuote, '”'],
  [sign.article, '第'],
  [sign.traditional, '條節編醫療規劃關於應當國務總則與發佈執業機構'],
];

/** The signs of the code unit at a place of a text. */
export const signsAt = (text: string, at: number): number => table[text.charCodeAt(at)] ?? 0;

/** One look-up for each character costs a tenth of a pattern for each question. */
const table = new Uint8Array(0x1_00_00).fill(sign.privateUse, 0xe0_00, 0xf9_00);
for (const [bit, characters] of members)
  for (const character of characters) table[character.charCodeAt(0)] = signsAt(character, 0) | bit;
