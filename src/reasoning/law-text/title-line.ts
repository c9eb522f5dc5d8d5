import { headingMark } from './markers.ts';
import type { Row } from './row.ts';

const endsLikeTitle =
  /(?:法|法典|条例|規定|规定|办法|解释|决定|细则|规则|守则|意见|批复|修正案|规范|通知|公告|制度|宪法|標準|标准)(?:[（(][^（()）]{1,12}[）)])?$/u;

/** Whether a line ends as titles of laws do: …条例, …办法（试行）. */
export const isTitleLike = (text: string): boolean => endsLikeTitle.test(text);

const onlyKind = /^(?:政策|通知|公告|意见|决定|解释|规定|办法|规则|制度|标准|规范|批复|细则|守则|司法)+$/u;

/** Whether a line of its own can be the title: no sentence, no remark in brackets, no name in 《》, no list of things. */
export const isTitleLine = (text: string): boolean =>
  text.length <= 80 &&
  isTitleLike(text) &&
  !onlyKind.test(text) &&
  !/^[（(《\d]|[。；：:，]|^(?:目|附)[录錄件则]|^第.{1,6}[编章节条]/u.test(text);

/**
 * Which row is the title, where no # marks it. A decree or a notice may stand before the law that it publishes: then the
 * title is the last line before the body that can be one. Null where only the first short row is left to be it.
 */
export const publishedTitle = (rows: readonly Row[], from: number): number | null => {
  const [first, second] = rows.slice(from, from + 2).map(({ text }) => text);
  if (first === undefined || rows.some(({ depth }) => depth === 1)) return null;
  const isPublisher = !isTitleLike(first) || /(?:通知|公告)$/u.test(first);
  const isCutTitle = !isTitleLike(first) && second !== undefined && /^关于/u.test(second) && isTitleLike(second);
  if (!isPublisher || isCutTitle) return null;
  const body = bodyFrom(rows, from);
  const last = rows.findLastIndex(({ text }, at) => at >= from && at < body && isTitleLine(text));
  return last === -1 ? null : rows.findIndex(({ text }, at) => at >= from && text === rows[last]?.text);
};

/** Where the title at a row stands once more before the body: what lies between, such as a decree, is the head. */
export const repeatedTitle = (rows: readonly Row[], title: number): number | null => {
  const body = bodyFrom(rows, title + 1);
  const again = rows.findLastIndex(({ text }, at) => at > title && at < body && text === rows[title]?.text);
  return again === -1 ? null : again;
};

const bodyFrom = (rows: readonly Row[], from: number): number =>
  rows.findIndex(
    ({ text, article, entry }, at) =>
      at >= from && (article !== null || headingMark(text, false) !== null || entry?.style === 'COMMA'),
  );
