import { writeNumeral } from '../../../reasoning/citation/chinese-numeral.ts';

type Write = (number: number) => string;

const figures =
  (digits: string): Write =>
  (number) =>
    Array.from(String(number), (digit) => Array.from(digits)[Number(digit)] ?? '').join('');
const oneOf =
  (signs: string): Write =>
  (number) =>
    Array.from(signs)[number - 1] ?? String(number);
const enclosed =
  (first: number): Write =>
  (number) =>
    number >= 1 && number <= 20 ? String.fromCharCode(first + number - 1) : String(number);
const letters =
  (first: string): Write =>
  (number) =>
    String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

const romanSigns = [
  ['M', 1_000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;
const roman: Write = (number) => {
  let left = number;
  return romanSigns
    .map(([sign, value]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
};

/** 壹佰零陆, as money is written. */
const legal: Write = (number) =>
  writeNumeral(number).replace(/[一二三四五六七八九十百千]/gu, (digit) =>
    '壹贰叁肆伍陆柒捌玖拾佰仟'.charAt('一二三四五六七八九十百千'.indexOf(digit)),
  );

/** How Word writes the numbers of its lists, by the names of the standard; bullets and none write nothing. */
const formats: ReadonlyMap<string, Write> = new Map([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['decimalFullWidth', figures('０１２３４５６７８９')],
  ['decimalFullWidth2', figures('０１２３４５６７８９')],
  ['chineseCounting', writeNumeral],
  ['chineseCountingThousand', writeNumeral],
  ['japaneseCounting', writeNumeral],
  ['taiwaneseCounting', writeNumeral],
  ['taiwaneseCountingThousand', writeNumeral],
  ['chineseLegalSimplified', legal],
  ['ideographDigital', figures('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', figures('〇一二三四五六七八九')],
  ['taiwaneseDigital', figures('〇一二三四五六七八九')],
  ['ideographTraditional', oneOf('甲乙丙丁戊己庚辛壬癸')],
  ['decimalEnclosedCircle', enclosed(0x2460)],
  ['decimalEnclosedCircleChinese', enclosed(0x2460)],
  ['decimalEnclosedParen', enclosed(0x2474)],
  ['decimalEnclosedFullstop', enclosed(0x2488)],
  ['lowerLetter', letters('a')],
  ['upperLetter', letters('A')],
  ['lowerRoman', (number) => roman(number).toLowerCase()],
  ['upperRoman', roman],
  ['bullet', () => ''],
  ['none', () => ''],
]);

/** Null for a format that is not known: then a number would be lost. */
export const numberFormat = (name: string): Write | null => formats.get(name) ?? null;
