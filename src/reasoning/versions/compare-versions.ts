import { BadInputError } from '../../platform/errors.ts';
import type { ProvisionOnDays } from './article-on-day.ts';
import {
  type ArticleComparison,
  type ComparisonStatus,
  compareArticles,
  comparisonStatuses,
} from './compare-articles.ts';
import { dayZh, type Sentence } from './day-words.ts';
import type { WorkStanding } from './standing.ts';
import { type CausedChange, dayOfChange, type WorkHistory } from './work-history.ts';
import { standingOfWork } from './work-standing.ts';

/** A work with the wordings of its provisions on two days. */
export interface WorkOnTwoDays {
  readonly history: WorkHistory;
  readonly provisions: readonly ProvisionOnDays[];
  /** Records of renumbered articles, by element ids; `on` null where the day is not told. */
  readonly renumbered: readonly { readonly from: string; readonly to: string; readonly on: string | null }[];
}

export type ComparisonCounts = Readonly<Record<ComparisonStatus, number>>;

/** What changed in a work between two days. */
export interface VersionComparison {
  readonly history: WorkHistory;
  readonly from: string;
  readonly to: string;
  readonly standingFrom: WorkStanding;
  readonly standingTo: WorkStanding;
  /** Changes of the work after the first day and up to the second; those without a day are not among them. */
  readonly changes: readonly CausedChange[];
  readonly articles: readonly ArticleComparison[];
  readonly counts: ComparisonCounts;
  readonly sentence: Sentence;
}

/** Compares a work article by article. Throws a BadInputError unless the second day is later than the first. */
export const compareVersions = (work: WorkOnTwoDays, from: string, to: string): VersionComparison => {
  if (to <= from)
    throw new BadInputError('to', `"to" must be a later day than "from"; it is ${to}, and "from" is ${from}.`);
  const standingFrom = standingOfWork(work.history, from);
  const standingTo = standingOfWork(work.history, to);
  const articles = compareArticles({
    provisions: work.provisions,
    renumbered: work.renumbered.flatMap(({ on, ...numbers }) =>
      on !== null && from < on && on <= to ? [[numbers.from, numbers.to] as const] : [],
    ),
    isNoLaw: { before: standingFrom.outcome === 'FALSE', after: standingTo.outcome === 'FALSE' },
  });
  const counts = countsOf(articles);
  const base = { history: work.history, from, to, standingFrom, standingTo, articles, counts };
  return {
    ...base,
    changes: work.history.changes.filter(({ change }) => {
      const day = dayOfChange(change);
      return day !== null && from < day && day <= to;
    }),
    sentence: sentenceOf(base),
  };
};

const countsOf = (articles: readonly ArticleComparison[]): ComparisonCounts => {
  const count = (status: ComparisonStatus): number => articles.filter((one) => one.status === status).length;
  const [UNCHANGED, CHANGED, INSERTED, DELETED] = [
    count('UNCHANGED'),
    count('CHANGED'),
    count('INSERTED'),
    count('DELETED'),
  ];
  return {
    UNCHANGED,
    CHANGED,
    INSERTED,
    DELETED,
    RENUMBERED: count('RENUMBERED'),
    TEXT_NOT_ON_FILE: count('TEXT_NOT_ON_FILE'),
  };
};

const words: Readonly<Record<ComparisonStatus, readonly [zh: string, en: string]>> = {
  UNCHANGED: ['未变', 'unchanged'],
  CHANGED: ['修改', 'changed'],
  INSERTED: ['增加', 'inserted'],
  DELETED: ['删去', 'deleted'],
  RENUMBERED: ['改变条序', 'renumbered'],
  TEXT_NOT_ON_FILE: ['缺一日或者两日的文本、不能比较', 'not compared, as a wording is not on file'],
};

const sentenceOf = ({
  history: { work },
  from,
  to,
  articles,
  counts,
}: Omit<VersionComparison, 'changes' | 'sentence'>): Sentence => {
  const told = comparisonStatuses.filter((status) => counts[status] > 0);
  if (told.length === 0)
    return {
      zh: `《${work.titleZh}》${dayZh(from)}和${dayZh(to)}的条文均未入库，无从比较。`,
      en: `No provision of the ${work.titleEn} is on file for ${from} or ${to}: there is nothing to compare.`,
    };
  const byGist = articles.some(({ comparedBy }) => comparedBy === 'GIST');
  return {
    zh: `《${work.titleZh}》${dayZh(to)}与${dayZh(from)}相比，在库条文：${told.map((status) => `${words[status][0]}${counts[status]}条`).join('，')}。${byGist ? '部分只比较了本库的要点，不是原文；引用前应核对公布的文本。' : ''}`,
    en: `The ${work.titleEn} on ${to} against ${from}, articles on file: ${told.map((status) => `${counts[status]} ${words[status][1]}`).join(', ')}.${byGist ? ' Some are compared by our gists and not by their texts: check the promulgated text before you cite.' : ''}`,
  };
};
