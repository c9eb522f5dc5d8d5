/** Where a citation can begin; what stands there is read by the part of the grammar that knows it. */
const numeral = '[0-9〇零一二三四五六七八九十百千两]';
const anchor = new RegExp(
  [
    '《',
    '本(?=法|条|办|规|解|细|实|决|准|通|意|章|守|批|公|协|款|项)',
    '[前上](?=[二两三四五六七八九十2-9]?[条款项])',
    '(?:该|(?<![合共])同|上述|前述)(?=法|条|办法|规定|解释|细则|决定|规则)',
    `第(?= ?[(（]? ?${numeral})`,
    `[(（](?= ?${numeral}{1,4} ?[)）] ?(?:[项、和或至]|以及))`,
    '[〔［\\[【（(] ?(?=(?:19|20) ?\\d ?\\d|2065438)',
    '令(?= ?(?:\\d{4}年)? ?第? ?[0-9一二三四五六七八九十])',
    'No\\.(?= ?\\d)',
    '\\b[Aa](?:rticles?|rts?\\.?)(?= ?\\d)',
    '(?<=[法例定则释]) ?\\d{1,3}(?!\\d)',
    '(?<![A-Za-z0-9])[A-Z][A-Za-z]{0,5}\\d{0,4}(?= \\d{1,3}(?!\\d))',
  ].join('|'),
  'uy',
);

const [begins, isLatin, isStrange] = [1, 2, 4];
const ranges: readonly (readonly [bits: number, from: string, to: string])[] = [
  [begins, '0', '9'],
  [begins | isLatin, 'A', 'Z'],
  [isLatin, 'a', 'z'],
  [isStrange, '０', '９'],
  [isStrange, 'Ａ', 'Ｚ'],
  [isStrange, 'ａ', 'ｚ'],
];
/** What an anchor begins with: asking a table for each character costs a tenth of asking the pattern. */
const table = new Uint8Array(0x1_00_00);
for (const character of '《本前上该同第(（〔［[【令 a') table[character.charCodeAt(0)] = begins;
/** What is read as one of them where a text is damaged (legible.ts). */
for (const character of '笫○') table[character.charCodeAt(0)] = isStrange;
for (const [bits, from, to] of ranges)
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) table[code] = (table[code] ?? 0) | bits;

/** Whether anything could be cited in a text, however damaged: a look that costs less than setting up to read it. */
export const mayCite = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if ((table[text.charCodeAt(at)] ?? 0) !== 0) return true;
  return false;
};

export interface Anchor {
  readonly at: number;
  readonly word: string;
}

/** The next place from which a citation may be read; `text` is legible. */
export const nextAnchor = (text: string, from: number): Anchor | null => {
  for (let at = from; at < text.length; at++) {
    if (((table[text.charCodeAt(at)] ?? 0) & begins) === 0) continue;
    anchor.lastIndex = at;
    const word = anchor.exec(text)?.[0];
    if (word !== undefined) return { at, word };
  }
  return null;
};

/** What every title in English holds. */
export const hasLatinWord = (text: string): boolean => {
  let letters = 0;
  for (let at = 0; at < text.length && letters < 3; at++)
    letters = ((table[text.charCodeAt(at)] ?? 0) & isLatin) === 0 ? 0 : letters + 1;
  return letters === 3;
};
