/** A number of a document in the text: what can still be read of it, with `?` for each digit that is lost. */
export interface DocumentNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly repairSteps: readonly string[];
  /** Whether the reading is a guess and not what is written. */
  readonly isGuess: boolean;
}

const year = '[〔[［【(（] ?((?:19|20) ?\\d ?\\d) ?[〕\\]］】)）]';
const chinese = new RegExp(`${year} ?第? ?(\\d{1,5}) ?号`, 'uy');
const order = /令 ?(?:\d{4}年)? ?第? ?([〇零一二三四五六七八九十百]{1,8}|\d{1,4}) ?号/uy;
const english = new RegExp(`(?:\\(?No\\. ?)?${year} ?(?:No\\. ?)?(\\d{1,5})\\b`, 'uyi');
/** 2065438 is what a converter made of 201, /KLOC-0 of the digit 1, which once stood before the lone number. */
const residue = /No\. ?(\d{1,3}) of (.{2,40}?) ?\[2065438(?:\+0(\d))?\](?:\/KLOC-0)?/iuy;

/** How machine translation writes the beginnings of numbers. */
const translatedPrefixes: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/(?:Cantonese|Guangdong People['’]s) Social Regulation $/iu, '粤人社规'],
  [/Medical Insurance Fa ?$/iu, '医保发'],
  [/Medical Insurance Office Fa ?$/iu, '医保办发'],
];

/** Reads the number whose bracket, 令 or "No." stands at a place of the text, with the letters before it. */
export const readDocumentNumber = (text: string, at: number, from: number): DocumentNumber | null =>
  readResidue(text, at) ?? readChinese(text, at, from) ?? readOrder(text, at, from) ?? readEnglish(text, at, from);

const readChinese = (text: string, at: number, from: number): DocumentNumber | null => {
  const found = matchAt(chinese, text, at);
  const prefix = /[\p{Script=Han}]{2,12} ?$/u.exec(text.slice(Math.max(from, at - 14), at))?.[0] ?? '';
  if (found === null || prefix === '') return null;
  const bare = prefix.trim().replace(introduction, '');
  const [whole, yearText = '', number = ''] = found;
  return {
    number: `${bare}〔${yearText.replaceAll(' ', '')}〕${Number(number)}号`,
    start: at - (prefix.length - prefix.trim().length) - bare.length,
    end: at + whole.length,
    repairSteps: [],
    isGuess: false,
  };
};

/** Words before a number that are no part of it. */
const introduction = /^.*(?:[局厅](?=.{2})|见|据|依照|按照|发布|印发|下发|以|和|与|及|为|是|的|号|（|\()(?=.{2})/u;

const readOrder = (text: string, at: number, from: number): DocumentNumber | null => {
  const found = matchAt(order, text, at);
  if (found === null) return null;
  const before = text.slice(Math.max(from, at - 12), at).replace(introduction, '');
  const issuer = /(?:国务院|主席|[\p{Script=Han}]{2,8}[部局委署院会府])$/u.exec(before)?.[0] ?? '';
  return {
    number: `${issuer}令第${found[1] ?? ''}号`,
    start: at - issuer.length,
    end: at + found[0].length,
    repairSteps: [],
    isGuess: false,
  };
};

const readEnglish = (text: string, at: number, from: number): DocumentNumber | null => {
  const found = matchAt(english, text, at);
  if (found === null || !/No\./i.test(text.slice(Math.max(from, at - 12), at + found[0].length))) return null;
  const [whole, yearText = '', number = ''] = found;
  const before = text.slice(Math.max(from, at - 60), at);
  const translated = translatedPrefixes.find(([pattern]) => pattern.test(before));
  const words = translated?.[0].exec(before)?.[0] ?? /No\. ?$/iu.exec(before)?.[0] ?? '';
  const digits = yearText.replaceAll(' ', '');
  const blank = digits === yearText ? [] : [`blank inside the year dropped: ${digits}`];
  const named =
    translated === undefined ? ['no issuer is left of the number'] : [`“${words.trim()}” read as ${translated[1]}`];
  return {
    number: `${translated?.[1] ?? ''}〔${digits}〕${Number(number)}号`,
    start: at - words.length,
    end: at + whole.length,
    repairSteps: [...blank, ...named, 'number set in 〔〕'],
    isGuess: true,
  };
};

const readResidue = (text: string, at: number): DocumentNumber | null => {
  const found = matchAt(residue, text, at);
  if (found === null) return null;
  const [whole, lone = '', words = '', lastDigit] = found;
  const prefix = translatedPrefixes.find(([pattern]) => pattern.test(`${words} `))?.[1] ?? '';
  const lost = whole.includes('KLOC-0');
  return {
    number: `${prefix}〔201${lastDigit ?? '?'}〕${lost ? `1${lone}` : lone}号`,
    start: at,
    end: at + whole.length,
    repairSteps: [
      '2065438 is residue of 201 in the year',
      ...(lost ? ['/KLOC-0 is residue of the digit 1', `the lone ${lone} follows that digit: 1${lone}`] : []),
      ...(prefix === '' ? [] : [`“${words}” read as ${prefix}`]),
    ],
    isGuess: true,
  };
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
