import { comparableName } from '../../entities/legal-work/comparable-name.ts';

/** A name of a work that stands before 第X条 without 《》. */
export interface UnmarkedName {
  readonly name: string;
  readonly start: number;
}

const longestName = 60;
const endOfName =
  /(?:法|法典|条例|办法|规定|细则|解释|规则|决定|准则|通则|规程|公约|修正案|意见|通知)(?:[(（][^()（）]{1,8}[)）])?$/u;
const ownWord =
  /(?:本|该|(?<![合共])同|此)(?:法|条例|实施条例|实施细则|实施办法|办法|规定|细则|解释|规则|决定|准则|通则|规程|意见|通知)$/u;
const noName =
  /^(?:依法|违法|合法|司法|执法|守法|非法|无法|方法|做法|看法|说法|办法|条例|规定|细则|解释|规则|决定|准则|法|法律|规程|意见|通知)$/u;

/** What comes before a name in a sentence and is no part of it. */
const before =
  /^.*(?:依照|按照|根据|依据|违反了?|适用|参照|触犯了?|符合|构成|属于|执行|修改|以及|或者|认定为|规定的|所称的?|视为|超过|采取|考虑|具备|包括|免除|影响|产生|达到|实施的|(?:修[正订改]|施行)[前后]的?|现行|援引|引用|[，,。；;：:、“”"‘’《》！？\s]|[(（][^()（）]{1,4}[)）]|(?<![国所公私])有(?=.{2})|(?<!基)因(?=.{2})|(?:是|由|按|犯|将|至|以)(?=.{2}))/su;

/**
 * The longest known name that ends at a place of the text; failing that, whatever looks like one, without the words
 * that introduce it. `isKnown` knows names as `comparableName` writes them.
 */
export const unmarkedNameBefore = (
  text: string,
  at: number,
  from: number,
  isKnown: (name: string) => boolean,
): UnmarkedName | null => {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  const run = text.slice(startOfRun(text, end, Math.max(from, end - longestName)), end);
  if (run.length < 2) return null;
  const known = knownEnding(run, isKnown);
  if (known !== null) return { name: known, start: end - known.length };
  if (!endOfName.test(run) || ownWord.test(run)) return null;
  const name = run.replace(before, '');
  return name.length < 2 || noName.test(name) ? generic(run, end) : { name, start: end - name.length };
};

/** Where the characters that a name may hold begin. */
const startOfRun = (text: string, end: number, from: number): number => {
  let start = end;
  while (start > from && isOfName(text.charCodeAt(start - 1))) start -= 1;
  return start;
};

/** Chinese characters, Latin letters, figures and brackets. */
const isOfName = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  brackets.includes(String.fromCharCode(code));
const brackets = '()（）〈〉〇';

const knownEnding = (run: string, isKnown: (name: string) => boolean): string | null => {
  const bare = comparableName(run);
  // Most runs hold no mark that names are compared without: then their endings need no work of their own.
  const isBare = bare.length === run.length;
  for (let start = 0; start <= run.length - 2; start += 1)
    if (isKnown(isBare ? bare.slice(start) : comparableName(run.slice(start)))) return run.slice(start);
  return null;
};

const genericName = /(?:条例|办法|规定|细则|解释|规则|准则|规程)$/u;

/** 条例第三十八条 says which kind of work it means, and not which work. */
const generic = (run: string, end: number): UnmarkedName | null => {
  const name = genericName.exec(run.replace(/(?:的|有关|相关)规定$/u, ''))?.[0];
  return name === undefined || name.length === 0 || /(?:的|有关|相关)规定$/u.test(run)
    ? null
    : { name, start: end - name.length };
};
