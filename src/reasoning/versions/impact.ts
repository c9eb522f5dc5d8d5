import type { Ternary } from '../legality/facts/ternary.ts';
import { dayZh, type Sentence } from './day-words.ts';
import type { WorkStanding } from './standing.ts';
import type { WorkHistory } from './work-history.ts';

/** How many of what a day touches. */
export interface TouchedCounts {
  /** Wordings that begin, that end, provisions that bear another number, wordings of the day with their text. */
  readonly begins: number;
  readonly ends: number;
  readonly renumbered: number;
  readonly texts: number;
  readonly norms: number;
  readonly rules: number;
  readonly conductTypes: number;
  readonly normsToReview: number;
  readonly patterns: number;
  readonly openCases: number;
  readonly decisions: number;
  readonly citations: number;
}

/** What a day does to a work as a whole. */
export type EventOfDay = 'BEGINS' | 'ENDS' | 'CHANGES' | 'NOTHING';

export const eventOfDay = ({ work }: WorkHistory, standing: WorkStanding, counts: TouchedCounts): EventOfDay => {
  const { on, until } = standing;
  if (work.validFrom === on) return 'BEGINS';
  if (until === on) return 'ENDS';
  const isChanged = counts.begins + counts.ends + counts.renumbered > 0;
  return isChanged || changesOn(standing).length > 0 ? 'CHANGES' : 'NOTHING';
};

/** The changes of a work that have effect on the day. */
export const changesOn = ({ history, on }: WorkStanding): WorkHistory['changes'] =>
  history.changes.filter(({ change }) => change.effectiveOn === on);

/**
 * Whether the acts of a case lie before a day: told by their days, else by the day on which the case was reported, since
 * nobody reports an act before it was done.
 */
export const actsBefore = (
  acts: readonly { readonly from: string | null; readonly to: string | null }[],
  reportedOn: string | null,
  day: string,
): Ternary => {
  if (reportedOn !== null && reportedOn < day) return 'TRUE';
  const known = acts.map(({ from, to }): Ternary => {
    if (to !== null && to < day) return 'TRUE';
    return from !== null && from >= day ? 'FALSE' : from === null && to === null ? 'UNKNOWN' : 'TRUE';
  });
  return known.includes('TRUE') ? 'TRUE' : known.every((value) => value === 'FALSE') ? 'FALSE' : 'UNKNOWN';
};

const eventWords = (event: EventOfDay, title: { readonly zh: string; readonly en: string }, on: string): Sentence => {
  switch (event) {
    case 'BEGINS':
      return { zh: `${dayZh(on)}${title.zh}开始施行`, en: `${on} is the first day in force of ${title.en}` };
    case 'ENDS':
      return {
        zh: `${dayZh(on)}${title.zh}不再有效`,
        en: `${on} is the first day on which ${title.en} no longer holds`,
      };
    case 'CHANGES':
      return {
        zh: `${dayZh(on)}${title.zh}的条文或者条序有变动`,
        en: `On ${on} wordings or numbers of ${title.en} change`,
      };
    case 'NOTHING':
      return { zh: `${dayZh(on)}${title.zh}没有在库的变动`, en: `Nothing on file changes in ${title.en} on ${on}` };
  }
};

/** What the day does, and whom it touches, in one sentence. */
export const impactSentence = (
  event: EventOfDay,
  { history: { work }, on }: WorkStanding,
  counts: TouchedCounts,
): Sentence => {
  const { zh, en } = eventWords(event, { zh: `《${work.titleZh}》`, en: `the ${work.titleEn}` }, on);
  if (event === 'NOTHING') return { zh: `${zh}。`, en: `${en}.` };
  return {
    zh: `${zh}：开始或者终止的规范${counts.norms}项，改变条序的条款${counts.renumbered}条；涉及违法情形${counts.conductTypes}种、其他文件中需复核的罚则${counts.normsToReview}项、串通模式${counts.patterns}种、行为可能在此日之前的未决案件${counts.openCases}件；引用终止或者改变条序之条款的有${counts.citations}处，其中决定${counts.decisions}件。`,
    en: `${en}: ${counts.norms} norms begin or end, ${counts.renumbered} provisions are renumbered. Touched: ${counts.conductTypes} conduct types, ${counts.normsToReview} penalty norms of other works to be read again, ${counts.patterns} collusion patterns, ${counts.openCases} undecided cases whose acts may lie before the day, ${counts.citations} citations of provisions that end or move, ${counts.decisions} decisions with such citations.`,
  };
};

/** What a reader must know before using the answer. */
export const impactCautions = (event: EventOfDay, counts: TouchedCounts, drafts: number): readonly Sentence[] => [
  ...(counts.texts > 0
    ? []
    : [
        {
          zh: '当日文本未入库：以上依据本库对第三方资料的要点，先从官方来源导入公布文本，再行适用。',
          en: 'The text of that day is not on file: this rests on our gists of what others report. Bring in the promulgated text from its official source before you apply it.',
        },
      ]),
  ...(event === 'NOTHING'
    ? []
    : [
        {
          zh: '此日之前完成的行为适用行为时的规定，此后的规定处罚较轻的除外；新的定义只供解释，不加重处罚。',
          en: 'An act finished before that day is judged by the law of its own day, unless the later law is lighter; new definitions serve interpretation and make nothing heavier.',
        },
      ]),
  ...(counts.norms > 0 && counts.rules === 0
    ? [
        {
          zh: '在库的规范中没有独立的罚则：处罚的种类和幅度仍依其上位规定。',
          en: 'None of these norms has a consequence of its own on file: kind and range of a penalty stay those of the law that it carries out.',
        },
      ]
    : []),
  ...(drafts > 0
    ? [
        {
          zh: '草案和征求意见稿不是法，已排除在外。',
          en: 'Drafts are no law and are left out.',
        },
      ]
    : []),
];
