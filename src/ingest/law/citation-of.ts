import type { Unit } from '../../reasoning/law-text/law-text.ts';

const digits = '零一二三四五六七八九';

/** 一百零六 for 106: how articles are numbered. */
export const chineseNumeral = (value: number): string => {
  if (value < 10) return digits.charAt(value);
  if (value < 20) return `十${value === 10 ? '' : digits.charAt(value - 10)}`;
  for (const [size, name] of [
    [1_000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const zero = rest > 0 && rest < size / 10 ? '零' : '';
    // 一百一十, not 一百十.
    const tail = rest >= 10 && rest < 20 ? `一${chineseNumeral(rest)}` : chineseNumeral(rest);
    return `${digits.charAt(Math.floor(value / size))}${name}${rest === 0 ? '' : zero + tail}`;
  }
  return String(value);
};

export interface Place {
  readonly article: Unit;
  readonly paragraph: Unit | null;
  readonly item: Unit | null;
  readonly point: Unit | null;
  /** Whether the article has several paragraphs: only then is one named. */
  readonly hasParagraphs: boolean;
}

const number = (unit: Unit): string => chineseNumeral(unit.number ?? 0);

/** 第三十八条第（一）项: the paragraph is named only where there are several. */
export const citationZh = ({ article, paragraph, item, point, hasParagraphs }: Place): string =>
  [
    `第${number(article)}条${article.sub === null ? '' : `之${chineseNumeral(article.sub)}`}`,
    paragraph === null || !hasParagraphs ? '' : `第${number(paragraph)}款`,
    item === null ? '' : `第（${number(item)}）项`,
    point === null ? '' : `第${point.number ?? 0}目`,
  ].join('');

/** art. 38 para 1 item 3: every level is named. */
export const citationEn = ({ article, paragraph, item, point }: Place): string =>
  [
    `art. ${article.number ?? 0}${article.sub === null ? '' : `-${article.sub}`}`,
    ...(paragraph === null ? [] : [`para ${paragraph.number ?? 0}`]),
    ...(item === null ? [] : [`item ${item.number ?? 0}`]),
    ...(point === null ? [] : [`point ${point.number ?? 0}`]),
  ].join(' ');

/** Two digits, as the seeds have them; what needs three sorts behind all of them. */
const sortedPart = (part: number | null | undefined): string =>
  (part ?? 0) < 100 ? String(part ?? 0).padStart(2, '0') : `~${String(part).padStart(3, '0')}`;

/** Sorts the provisions of a work in reading order, up to 999 parts of one level. */
export const sortKeyOf = ({ article, paragraph, item, point }: Place): string =>
  [
    String(article.number ?? 0).padStart(4, '0'),
    ...[article.sub, paragraph?.number, item?.number, point?.number].map(sortedPart),
  ].join('.');
