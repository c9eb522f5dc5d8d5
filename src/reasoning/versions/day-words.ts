/** 2018年5月1日 for 2018-05-01. */
export const dayZh = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

/** The day before: a span that ends before 2023-05-01 has 2023-04-30 as its last day. */
export const dayBefore = (day: string): string => {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
};

/** A sentence for a reader of each language. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
