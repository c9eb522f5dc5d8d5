const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** What `readNumeral` may be given, for patterns. */
export const numeralPattern = '[0-9０-９〇零一二两三四五六七八九十百千]+';

/** The whole number of a numeral in Chinese or Arabic figures, such as 二百六十六, 一〇六 or 38; null when it is none. */
export const readNumeral = (numeral: string): number | null => {
  const text = unusual.test(numeral)
    ? numeral.normalize('NFKC').replaceAll('〇', '零').replaceAll('两', '二')
    : numeral;
  if (/^\d+$/.test(text)) return positive(Number(text));
  if (/^[零一二三四五六七八九]+$/.test(text)) return positive(byPosition(text));
  return /^[零一二三四五六七八九十百千]+$/.test(text) ? byUnits(text) : null;
};

const unusual = /[０-９〇两]/u;

const positive = (value: number): number | null => (value > 0 ? value : null);

const byPosition = (text: string): number =>
  Array.from(text).reduce((value, digit) => value * 10 + digits.indexOf(digit), 0);

/** Units must fall from left to right, and two digits never stand side by side: 十百 and 二三十 are no numbers. */
const byUnits = (text: string): number | null => {
  let value = 0;
  let digit = 0;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) {
      if (digit > 0) return null;
      digit = digits.indexOf(character);
    } else {
      if (unit >= lastUnit || (digit === 0 && value > 0 && unit !== 10)) return null;
      value += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      lastUnit = unit;
    }
  }
  return positive(value + digit);
};

/** 266 as 二百六十六; whole numbers from 1 to 9,999. */
export const writeNumeral = (number: number): string => {
  const written = ['千', '百', '十', ''].reduce((text, unit, at) => {
    const digit = Math.floor(number / 10 ** (3 - at)) % 10;
    if (digit === 0) return text === '' || text.endsWith('零') ? text : `${text}零`;
    return `${text}${digits.charAt(digit)}${unit}`;
  }, '');
  return written.replace(/零$/u, '').replace(/^一十/u, '十');
};
