import { dayIn, effectiveDayIn } from '../law-text/head.ts';
import type { LawText, Unit } from '../law-text/law-text.ts';
import { unitsOf, wordingOf } from '../law-text/walk.ts';

/** A work that a closing article repeals as a whole. */
export interface ToldRepeal {
  readonly title: string;
  /** The first day no longer in force, where the sentence tells one; null for the first day of the repealing work. */
  readonly on: string | null;
  readonly article: Unit;
}

/** The end of a work by its own term. */
export interface ToldTerm {
  /** First day no longer in force. */
  readonly until: string;
  /** Whether the text tells the day itself, or a number of years from which it was computed. */
  readonly isComputed: boolean;
  readonly article: Unit;
}

/** Where laws say what they end: the last articles. */
const closingArticles = ({ units }: Pick<LawText, 'units'>): readonly Unit[] =>
  unitsOf(units)
    .filter(({ kind }) => kind === 'ARTICLE')
    .slice(-3);

/** A title, with what stands right behind it: a part of a work that is repealed is not the work. */
const titled =
  /《((?:[^《》]|《[^《》]*》)+)》(?![^《》，、。；]{0,12}(?:第[\d一二三四五六七八九十百千]+[章节条款项]|中|有关|相关))/gu;

/** The works that closing articles repeal whole; sentences that repeal single provisions are left out. */
export const repealsTold = (law: Pick<LawText, 'units'>): readonly ToldRepeal[] =>
  closingArticles(law).flatMap((article) =>
    wordingOf(article)
      .split(/[。；\n]/u)
      .filter((sentence) => /废止|失效/u.test(sentence) && !/不(?:予|再)?废止/u.test(sentence))
      .flatMap((sentence) =>
        [...sentence.matchAll(titled)].map(([, title = '']) => ({ title, on: dayOfRepeal(sentence), article })),
      ),
  );

/** 自2010年1月1日起废止: a day of its own, not that from which the new work is in force. */
const dayOfRepeal = (sentence: string): string | null => {
  const told = /自\s*([^，。；《》]{6,16}日)\s*起?\s*(?:废止|失效)/u.exec(sentence)?.[1];
  return told === undefined ? null : dayIn(told);
};

const digits = '零一二三四五六七八九十';

/** The end that a closing article sets to its own work: 有效期五年, 有效期至2027年12月31日. */
export const termTold = (law: Pick<LawText, 'units'>, effectiveOn: string | null): ToldTerm | null => {
  for (const article of closingArticles(law)) {
    const wording = wordingOf(article);
    const day = dayIn(/有效期(?:限)?(?:截止)?(?:到|至|截至)\s*([^，。；]{6,16}日)/u.exec(wording)?.[1] ?? '');
    if (day !== null) return { until: dayAfter(day), isComputed: false, article };
    const years = /有效期(?:限)?(?:为)?\s*(\d{1,2}|[一二三四五六七八九十])\s*年/u.exec(wording)?.[1];
    const from = effectiveDayIn(wording) ?? effectiveOn;
    if (years !== undefined && from !== null) {
      const count = /^\d+$/u.test(years) ? Number(years) : digits.indexOf(years);
      return { until: `${Number(from.slice(0, 4)) + count}${from.slice(4)}`, isComputed: true, article };
    }
  }
  return null;
};

const dayAfter = (day: string): string => {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + 1);
  return time.toISOString().slice(0, 10);
};

const rank = /(?:暂行|试行|[（(]试行[）)]|条例|办法|规定|细则|法|规则|制度|通知|意见|决定)+$/u;

/** What a title is about: without the state, what sort of document it is, and that it was provisional. */
const subjectOf = (title: string): string =>
  title
    .replace(/^中华人民共和国/u, '')
    .replaceAll('暂行', '')
    .replace(/[（(]试行[）)]/u, '')
    .replace(rank, '');

/** Whether a work takes the place of the one it repeals: both are about the same subject by their titles. */
export const isSuccessor = (repealing: string, repealed: string): boolean => {
  const [one, other] = [subjectOf(repealing), subjectOf(repealed)];
  return one.length > 1 && other.length > 1 && (one.endsWith(other) || other.endsWith(one));
};
