import type { HeadEvent } from './law-text.ts';
import { isBareDay } from './row-kinds.ts';

const day =
  /(?<year>\d{4}|[一二〇零三四五六七八九○]{4})\s*年\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;
const numberOfDocument =
  /(?:[\p{Script=Han}]{0,24}?令(?:[（(]\d{4}[）)])?第\s*[\d〇零一二三四五六七八九十百]+\s*号)|(?:[\p{Script=Han}]{1,12}[〔［[（(]\d{4}[〕］\]）)]\s*第?\s*\d+\s*号)/u;

/** The first day named in a text, as an ISO day; null when there is none that exists. */
export const dayIn = (text: string): string | null => {
  const { year = '', month = '', day: date = '' } = day.exec(text)?.groups ?? {};
  const iso = `${figures(year)}-${figures(month).padStart(2, '0')}-${figures(date).padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
};

const digits = '〇一二三四五六七八九';

const figures = (numeral: string): string => {
  if (/^\d*$/u.test(numeral)) return numeral;
  const text = numeral.replace(/[零○]/gu, '〇');
  if (!text.includes('十')) return Array.from(text, (digit) => digits.indexOf(digit)).join('');
  const [tens = '', ones = ''] = text.split('十');
  return String((tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)));
};

/** 国务院令第735号, 法释〔2011〕7号. */
export const documentNumberIn = (text: string): string | null =>
  numberOfDocument
    .exec(withoutTitles(text))?.[0]
    .replace(/^中华人民共和国(?=国务院|主席)/u, '')
    .replace(/\s+/gu, '') ?? null;

/**
 * Works named within a line have days and numbers of their own; also 〈…〉 in 《…》, and <…> from a keyboard. The bounds
 * are longer than any title: without them many marks that never close would take more than linear time.
 */
const withoutTitles = (text: string): string => text.replace(titles, '《》');
const titles = /《[^《》]{0,200}(?:《[^》]{0,200}》[^《》]{0,200}){0,4}》|<[^<>]*>/gu;

const eventKinds: readonly (readonly [HeadEvent['kind'], RegExp])[] = [
  ['AMENDED', /修订|修正|修改|修訂/u],
  ['ADOPTED', /通过|通過/u],
  ['PROMULGATED', /公布|发布|發布|颁布|公告/u],
  ['APPROVED', /批准/u],
  ['EFFECTIVE', /施行|实施|起生效/u],
];

/** What a line of the head reports; a line may report several days' events, each with its own day. */
const eventsIn = (line: string): readonly HeadEvent[] => {
  const text = withoutTitles(line).replace(publishesNow, '');
  const parts = text.split(
    /(?=(?:\d{4}|[一二〇零○三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日)/u,
  );
  // 2月21日某会议、3月4日某会议通过: the first day shares what is said of the second.
  let said: readonly HeadEvent['kind'][] = [];
  return parts
    .toReversed()
    .flatMap((part) => {
      const on = dayIn(part);
      if (on === null) return [];
      const kinds = kindsIn(part);
      if (kinds.length > 0) said = kinds;
      return said.map((kind) => ({ on, kind, text: part.trim() })).toReversed();
    })
    .toReversed();
};

/** What the lines of a head report. A decree says that it publishes now: on the day by which it is signed. */
export const eventsOfHead = (lines: readonly string[]): readonly HeadEvent[] => {
  const decree = lines.findIndex((line) => publishesNow.test(line));
  const signed = decree === -1 ? undefined : lines.slice(decree + 1).find(isBareDay);
  const on = signed === undefined ? null : dayIn(signed);
  const events = lines.flatMap(eventsIn);
  return on === null || signed === undefined ? events : [...events, { on, kind: 'PROMULGATED', text: signed }];
};

const publishesNow = /现予(?:公布|发布|颁布)/u;

const kindsIn = (part: string): readonly HeadEvent['kind'][] => {
  const kinds = eventKinds.filter(([, pattern]) => pattern.test(part)).map(([kind]) => kind);
  // 修订通过 is an amendment; 通过的《…修正案》 reports what changed this work.
  const isAmendment = kinds.includes('AMENDED') || /通过的《/u.test(part);
  return isAmendment ? ['AMENDED', ...kinds.filter((kind) => kind === 'EFFECTIVE')] : kinds;
};

/** Whether a line belongs to the head: it tells a day and an event, or is a document's number. */
export const isHeadLine = (text: string): boolean => {
  if (text.length > 240) return false;
  const number = documentNumberIn(text);
  if (number !== null && text.length <= number.length + 12) return true;
  return (
    /^[（(]?\s*(?:根据|[一-龥]{0,20})?\s*(?:\d{4}|[一二〇零○三四五六七八九]{4})\s*年/u.test(text) &&
    !/[。；]$/u.test(text.replace(/[）)]$/u, '')) &&
    dayIn(text) !== null
  );
};

const fromDay =
  /自\s*(?<on>(?:\d{4}|[一二〇零○三四五六七八九]{4})\s*年[^，。；]{2,10}日)\s*起\s*(?:施行|实施|執行|执行|生效)/u;

/** The first day in force that a closing article tells: 自2021年5月1日起施行; its own work only, not works in 《》. */
export const effectiveDayIn = (text: string): string | null =>
  dayIn(fromDay.exec(withoutTitles(text))?.groups?.['on'] ?? '');

/** Whether it takes effect on the day of its publication. */
export const isEffectiveOnPublication = (text: string): boolean =>
  /自?(?:公布|发布|颁布|通过)之日起?(?:施行|实施|生效)/u.test(withoutTitles(text));

/** Whether it takes effect on the day of its approval. */
export const isEffectiveOnApproval = (text: string): boolean =>
  /自[\p{Script=Han}]{0,12}批准之日起?(?:施行|实施|生效)/u.test(withoutTitles(text));

/** Who made it, as far as the head names somebody. */
export const issuerIn = (events: readonly HeadEvent[]): string | null => {
  const line = events.find(({ kind }) => kind === 'PROMULGATED') ?? events.find(({ kind }) => kind === 'ADOPTED');
  const named = line?.text.replace(day, '').trim() ?? '';
  const issuer =
    /^(?:中华人民共和国)?(国务院|主席|[\p{Script=Han}]{2,20}?(?:部|委员会|总局|局|署))令/u.exec(named)?.[1] ??
    /^((?:最高人民法院|最高人民检察院)(?:、(?:最高人民法院|最高人民检察院))?)/u.exec(named)?.[1] ??
    /^(?:[\p{Script=Han}]{0,12}?)第[\p{Script=Han}\d]{1,6}届(全国人民代表大会常务委员会|全国人民代表大会)/u.exec(
      named,
    )?.[1] ??
    /^([\p{Script=Han}]{2,14}?)第[\p{Script=Han}\d]{1,6}届(人民代表大会常务委员会|人民代表大会)/u
      .exec(named)
      ?.slice(1, 3)
      .join('') ??
    /^([\p{Script=Han}]{2,16}?)(?:第\d+次|公布|发布|批准|公告)/u.exec(named)?.[1];
  return issuer ?? null;
};
