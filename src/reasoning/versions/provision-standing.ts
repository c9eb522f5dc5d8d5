import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import type { Mark } from '../../entities/statement.model.ts';
import { isInForce } from '../../entities/validity.ts';
import { isDeletion } from '../law-text/deleted.ts';
import type { Ternary } from '../legality/facts/ternary.ts';
import { dayBefore, dayZh, type Sentence } from './day-words.ts';
import type { WorkStanding } from './standing.ts';
import { weakestMark } from './weakest-mark.ts';
import { type ArticleOnDay, isWholeText } from './whole-text.ts';
import { amendsWork, dayOfChange, type WorkHistory } from './work-history.ts';
import { standingOfWork } from './work-standing.ts';

export type ProvisionStandingReason =
  | 'IN_FORCE'
  | 'WORK_NOT_IN_FORCE'
  | 'WORK_DAYS_UNKNOWN'
  | 'DELETED'
  | 'RENUMBERED'
  | 'NOT_YET_INSERTED'
  | 'TEXT_NOT_ON_FILE';

/** The same rule under another number, and the day from which it bears the later one; null where that is not told. */
export interface Renumbering {
  readonly provision: Provision;
  readonly on: string | null;
  readonly mark: Mark;
}

/** What is on file about one provision and the work that it stands in. */
export interface ProvisionHistory {
  readonly provision: Provision;
  readonly versions: readonly ProvisionVersion[];
  readonly renumberedTo: readonly Renumbering[];
  readonly renumberedFrom: readonly Renumbering[];
  readonly work: WorkHistory;
  /** The articles of the work in force on the day asked about. */
  readonly articlesOnDay: readonly ArticleOnDay[];
}

/** Whether a provision is in force on a day, and why. */
export interface ProvisionStanding {
  readonly history: ProvisionHistory;
  readonly on: string;
  readonly outcome: Ternary;
  readonly reason: ProvisionStandingReason;
  readonly version: ProvisionVersion | null;
  /** Where the rule stands by that day, when it left this number. */
  readonly movedTo: readonly Renumbering[];
  /** Where the rule that now stands here stood on that day. */
  readonly stoodAt: readonly Renumbering[];
  readonly work: WorkStanding;
  readonly mark: Mark;
  readonly sentence: Sentence;
  readonly doubts: readonly Sentence[];
}

/**
 * Whether a provision is in force on a day. Where the text of that day is not on file the answer is UNKNOWN: a number
 * that the graph has no wording for may well have held one.
 */
export const standingOfProvision = (history: ProvisionHistory, on: string): ProvisionStanding => {
  const { provision, versions, renumberedTo, renumberedFrom } = history;
  const work = standingOfWork(history.work, on);
  const version = versions.find((one) => isInForce(one, on)) ?? null;
  const movedTo = renumberedTo.filter((one) => one.on === null || one.on <= on);
  const stoodAt = renumberedFrom.filter((one) => one.on !== null && on < one.on);
  const { outcome, reason } = judge(history, { work, version, movedTo });
  const base = { history, on, outcome, reason, version, movedTo, stoodAt, work };
  return {
    ...base,
    mark: weakestMark([
      ...(reason === 'WORK_NOT_IN_FORCE' || reason === 'WORK_DAYS_UNKNOWN' ? [work.mark] : [provision.mark]),
      ...(version === null ? [] : [version.mark]),
      ...(reason === 'RENUMBERED' ? movedTo.map(({ mark }) => mark) : []),
    ]),
    sentence: sentenceOf(base),
    doubts: version === null || outcome !== 'TRUE' ? [] : amendmentsNotOnFile(history.work, version, on),
  };
};

interface Found {
  readonly work: WorkStanding;
  readonly version: ProvisionVersion | null;
  readonly movedTo: readonly Renumbering[];
}

const judge = (
  { versions, articlesOnDay }: ProvisionHistory,
  { work, version, movedTo }: Found,
): Pick<ProvisionStanding, 'outcome' | 'reason'> => {
  if (work.outcome === 'FALSE') return { outcome: 'FALSE', reason: 'WORK_NOT_IN_FORCE' };
  if (version !== null && isDeletion(version.text ?? '')) return { outcome: 'FALSE', reason: 'DELETED' };
  if (work.reason === 'EARLIER_TEXT_NOT_ON_FILE') return { outcome: 'UNKNOWN', reason: 'TEXT_NOT_ON_FILE' };
  if (work.outcome === 'UNKNOWN') return { outcome: 'UNKNOWN', reason: 'WORK_DAYS_UNKNOWN' };
  if (version !== null) return { outcome: 'TRUE', reason: 'IN_FORCE' };
  if (movedTo.length > 0) return { outcome: 'FALSE', reason: 'RENUMBERED' };
  if (!isWholeText(articlesOnDay)) return { outcome: 'UNKNOWN', reason: 'TEXT_NOT_ON_FILE' };
  const isEarlier = versions.every(({ validFrom }) => validFrom > work.on);
  return { outcome: 'FALSE', reason: isEarlier ? 'NOT_YET_INSERTED' : 'DELETED' };
};

/** Amendments of the work since this wording began whose text is not on file: they may have changed it. */
const amendmentsNotOnFile = (
  { changes, wordingDays }: WorkHistory,
  { validFrom }: ProvisionVersion,
  on: string,
): readonly Sentence[] =>
  changes.flatMap((one) => {
    const day = dayOfChange(one.change);
    if (!amendsWork(one) || day === null || day <= validFrom || day > on || wordingDays.includes(day)) return [];
    const note = one.change.noteEn === null ? '' : ` (${one.change.noteEn.replace(/\.$/u, '')})`;
    return [
      {
        zh: `${dayZh(day)}该文件有修改，修改后的文本未入库；本条是否因此改变，应核对原文。`,
        en: `The work was amended on ${day}${note}, and no wording of that day is on file: check the official text for this provision.`,
      },
    ];
  });

const places = (moved: readonly Renumbering[], language: 'zh' | 'en'): string =>
  moved
    .map(({ provision }) => (language === 'zh' ? provision.citationZh : provision.citationEn))
    .join(language === 'zh' ? '、' : ', ');

const sentenceOf = ({
  history: { provision, versions },
  on,
  reason,
  version,
  movedTo,
  stoodAt,
  work,
}: Omit<ProvisionStanding, 'mark' | 'sentence' | 'doubts'>): Sentence => {
  const title = `《${work.history.work.titleZh}》${provision.citationZh}`;
  const name = `${provision.citationEn} of the ${work.history.work.titleEn}`;
  const before = {
    zh: stoodAt.length === 0 ? '' : `该规则当日为${places(stoodAt, 'zh')}。`,
    en: stoodAt.length === 0 ? '' : ` On that day the rule stood in ${places(stoodAt, 'en')}.`,
  };
  const moved = {
    zh: movedTo.length === 0 ? '' : `原在此处的规则已改为${places(movedTo, 'zh')}。`,
    en: movedTo.length === 0 ? '' : ` The rule that stood here before is now ${places(movedTo, 'en')}.`,
  };
  switch (reason) {
    case 'WORK_NOT_IN_FORCE':
    case 'WORK_DAYS_UNKNOWN':
      return work.sentence;
    case 'IN_FORCE': {
      const end = version?.validTo ?? null;
      return {
        zh: `${dayZh(on)}有效：${title}的现文本自${dayZh(version?.validFrom ?? '')}起施行${end === null ? '' : `，至${dayZh(dayBefore(end))}止`}。${moved.zh}`,
        en: `In force on ${on}: the wording of ${name} holds from ${version?.validFrom ?? ''}${end === null ? '' : ` to ${dayBefore(end)}`}.${moved.en}`,
      };
    }
    case 'DELETED': {
      const ended = versions.flatMap(({ validTo }) => validTo ?? []).filter((day) => day <= on);
      const last = ended.toSorted().at(-1) ?? version?.validFrom ?? '';
      return {
        zh: `${dayZh(on)}已删去：${title}自${dayZh(last)}起不再有此规定。`,
        en: `Deleted by ${on}: ${name} is gone from ${last}.`,
      };
    }
    case 'RENUMBERED': {
      const day = movedTo[0]?.on ?? null;
      return {
        zh: `${dayZh(on)}条序已变：${title}${day === null ? '' : `自${dayZh(day)}起`}改为${places(movedTo, 'zh')}，应改引新条序。`,
        en: `Renumbered by ${on}: ${name} is ${places(movedTo, 'en')}${day === null ? '' : ` from ${day}`}. Cite the new number.`,
      };
    }
    case 'NOT_YET_INSERTED':
      return {
        zh: `${dayZh(on)}尚无此规定：当日文本中没有${title}。${before.zh}`,
        en: `Not yet there on ${on}: the text of that day has no ${name}.${before.en}`,
      };
    case 'TEXT_NOT_ON_FILE':
      return {
        zh: `不能确定：${title}在${dayZh(on)}的文本未入库，应先核对原文。${before.zh}`,
        en: `It cannot be told: the wording of ${name} on ${on} is not on file. Bring in the official text of that day first.${before.en}`,
      };
  }
};
