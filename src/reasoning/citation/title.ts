/** A name between 《 and 》, and the number and short name that may follow in brackets. */
export interface Title {
  readonly name: string;
  /** 医保办发〔2018〕22号, as written behind the title. */
  readonly docNumber: string | null;
  /** From 以下简称: what the text calls the work from here on. */
  readonly shortName: string | null;
  readonly end: number;
}

const longestTitle = 200;
const opening = '《';
const closing = '》';

/** Reads the title that opens at a place of the text; null when it never closes. */
export const readTitle = (text: string, at: number): Title | null => {
  const end = closingAt(text, at);
  if (end === null) return null;
  const name = text.slice(at + 1, end - 1).trim();
  const { docNumber, shortName, length } = behind(text.slice(end, end + 160));
  return { name, docNumber, shortName, end: end + length };
};

/** Titles may hold titles: 《关于修改《审计法》的决定》. */
const closingAt = (text: string, at: number): number | null => {
  let depth = 0;
  for (let place = at; place < Math.min(text.length, at + longestTitle); place += 1) {
    const character = text.charAt(place);
    if (character === opening) depth += 1;
    if (character === closing) depth -= 1;
    if (depth === 0) return place + 1;
    if (character === '\n') return null;
  }
  return null;
};

const bracket = /^ ?[(（]([^()（）]{1,80})[)）]/u;
const numberInBracket = /[\p{Script=Han}]{2,12} ?[〔[［【(（] ?(?:19|20)\d{2} ?[〕\]］】)）] ?第?\d{1,5} ?号/u;
const numberBehind =
  /^ ?[(（]? ?([\p{Script=Han}]{2,12} ?[〔[［【] ?(?:19|20)\d{2} ?[〕\]］】] ?第?\d{1,5} ?号|[\p{Script=Han}]{2,12}令?第?\d{1,4}号)[)）]?/u;
const abbreviation = /(?:以下|下)(?:简|统|合)称(?:为)?[:：]? ?[《“"‘]?([^《》“”"‘’，,；;]{1,30})[》”"’]?/u;

const behind = (text: string): { docNumber: string | null; shortName: string | null; length: number } => {
  const number = numberBehind.exec(text);
  const afterNumber = number?.[0].length ?? 0;
  const note = bracket.exec(text.slice(afterNumber));
  const shortName = abbreviation.exec(note?.[1] ?? '')?.[1]?.trim() ?? null;
  const isAbout = note !== null && (shortName !== null || /\d{4}年|试行|暂行|修[正订]|第.{1,4}号/u.test(note[1] ?? ''));
  return {
    docNumber: number?.[1] ?? numberInBracket.exec(note?.[1] ?? '')?.[0] ?? null,
    shortName,
    length: afterNumber + (isAbout ? note[0].length : 0),
  };
};

const kinds =
  '法|法典|条例|办法|规定|细则|解释|决定|决议|规则|准则|通则|总则|通知|意见|批复|答复|公告|规程|规范|章程|守则|公约|条约|协定|议定书|修正案|' +
  '方案|纲要|要点|制度|标准|名录|目录|税则|大纲|预案|宪法|命令|令|函|补充规定|纪要|协议|基准';
const isKind = new RegExp(`(?:${kinds})(?:[ (（].{1,14}[)）])?$`, 'u');

/** Whether a title is that of a law, a rule or another document, and not that of a licence or a form. */
export const isTitleOfWork = (name: string): boolean =>
  isKind.test(name) || (name.startsWith('中华人民共和国') && !/(?:证|证书|执照|护照|(?<!法)典|公报)$/u.test(name));
