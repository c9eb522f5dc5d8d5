import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { dayBefore, dayZh, type Sentence } from './day-words.ts';
import type { WorkStanding } from './standing.ts';
import type { CausedChange } from './work-history.ts';

type Found = Omit<WorkStanding, 'sentence' | 'doubts'>;

/** The answer as a lawyer would say it, and what stays open. */
export const standingWords = (
  found: Found,
  undated: readonly CausedChange[],
): Pick<WorkStanding, 'sentence' | 'doubts'> => ({
  sentence: sentenceOf(found),
  doubts: undated.map(({ change }) => ({
    zh: `该文件${change.adoptedOn === null ? '曾经修改（日期不详）' : `于${dayZh(change.adoptedOn)}修改`}，修改何日施行未载；当日文本可能已是修改后的文本。`,
    en: `An amendment${change.adoptedOn === null ? ' without a day' : ` adopted on ${change.adoptedOn}`} is on file, and not the day from which it holds: the wording of that day may already be the amended one.`,
  })),
});

const titleZh = ({ titleZh: title }: LegalWork): string => `《${title}》`;

const sentenceOf = ({ history, on, reason, since, until, change }: Found): Sentence => {
  const { work } = history;
  const [zh, en] = [titleZh(work), `the ${work.titleEn}`];
  const [since_, until_] = [since ?? '', until ?? ''];
  const causes = change?.causedBy ?? [];
  const by = {
    zh: causes.map(titleZh).join('、'),
    en: causes.map(({ titleEn }) => `the ${titleEn}`).join(', '),
  };
  const lastDay = until === null ? '' : dayBefore(until);
  const from = {
    zh: work.validFrom === null ? '' : `自${dayZh(work.validFrom)}起施行，`,
    en: work.validFrom === null ? '' : `in force from ${work.validFrom}, `,
  };
  switch (reason) {
    case 'IN_FORCE':
      return {
        zh: `${dayZh(on)}有效：${zh}自${dayZh(since_)}起施行${until === null ? '' : `，至${dayZh(lastDay)}止`}。`,
        en: `In force on ${on}: ${en} holds from ${since_}${until === null ? '' : `; its last day is ${lastDay}`}.`,
      };
    case 'AMENDED_SINCE': {
      const day = change?.change.effectiveOn ?? change?.change.adoptedOn ?? '';
      return {
        zh: `${dayZh(on)}有效，但其后已修改：${zh}自${dayZh(since_)}起施行，${dayZh(day)}又有修改；应适用当日的文本，不得引用修改后的条文。`,
        en: `In force on ${on}, and amended since: ${en} holds from ${since_}, and was changed on ${day}. The wording of the day applies, not the amended one.`,
      };
    }
    case 'NOT_YET_PROMULGATED':
      return {
        zh: `${dayZh(on)}尚未公布：${zh}${work.promulgatedOn === null ? (work.adoptedOn === null ? '' : `于${dayZh(work.adoptedOn)}通过`) : `于${dayZh(work.promulgatedOn)}公布`}${work.validFrom === null ? '' : `，自${dayZh(work.validFrom)}起施行`}。`,
        en: `Not yet made on ${on}: ${en} was ${work.promulgatedOn === null ? `adopted on ${work.adoptedOn ?? 'a later day'}` : `promulgated on ${work.promulgatedOn}`}${work.validFrom === null ? '' : ` and holds from ${work.validFrom}`}.`,
      };
    case 'NOT_YET_EFFECTIVE':
      return {
        zh: `${dayZh(on)}尚未施行：${zh}${since === null ? '' : `已于${dayZh(since)}公布或者通过，`}自${dayZh(work.validFrom ?? '')}起施行。`,
        en: `Not yet in force on ${on}: ${en}${since === null ? '' : ` had been made on ${since} and`} holds from ${work.validFrom ?? ''}.`,
      };
    case 'EXPIRED':
      return {
        zh: `${dayZh(on)}已失效：${zh}${from.zh}有效期届满，最后一日为${dayZh(lastDay)}；未见延期文件。`,
        en: `No longer in force on ${on}: ${en}, ${from.en}ended by its own term; its last day was ${lastDay}. No renewal is on file.`,
      };
    case 'REPEALED':
      return {
        zh: `${dayZh(on)}已废止：${zh}自${dayZh(until_)}起${by.zh === '' ? '' : `被${by.zh}`}废止，最后一日为${dayZh(lastDay)}。`,
        en: `No longer in force on ${on}: ${en} was repealed${by.en === '' ? '' : ` by ${by.en}`} from ${until_}; its last day was ${lastDay}.`,
      };
    case 'REPLACED':
      return {
        zh: `${dayZh(on)}已被代替：${zh}自${dayZh(until_)}起${by.zh === '' ? '' : `由${by.zh}`}代替，最后一日为${dayZh(lastDay)}。`,
        en: `No longer in force on ${on}: ${en} was replaced${by.en === '' ? '' : ` by ${by.en}`} from ${until_}; its last day was ${lastDay}.`,
      };
    case 'ENDED':
      return {
        zh: `${dayZh(on)}已失效：${zh}最后一日为${dayZh(lastDay)}；原因未载。`,
        en: `No longer in force on ${on}: the last day of ${en} was ${lastDay}; what ended it is not on file.`,
      };
    case 'ONLY_A_DRAFT':
      return {
        zh: `${dayZh(on)}不是法：${zh}只是草案或者征求意见稿，任何一日均不得作为依据。`,
        en: `No law on ${on}: ${en} is only a draft, and no basis on any day.`,
      };
    case 'EARLIER_TEXT_NOT_ON_FILE': {
      const day = change?.change.adoptedOn ?? change?.change.effectiveOn ?? '';
      return {
        zh: `${dayZh(on)}的文本未入库：${zh}${dayZh(day)}即有修改，此前已有文本；库内只有自${dayZh(work.validFrom ?? '')}起施行的文本，不得以其判断此前的行为。`,
        en: `The text of ${on} is not on file: ${en} was changed already on ${day}, so it had a text before; only the one in force from ${work.validFrom ?? ''} is known here, and it says nothing about earlier days.`,
      };
    }
    case 'DAYS_UNKNOWN':
      return change === null
        ? {
            zh: `${dayZh(on)}是否有效不能确定：${zh}的施行日期未载。`,
            en: `Whether it was in force on ${on} cannot be told: the first day in force of ${en} is not on file.`,
          }
        : {
            zh: `${dayZh(on)}是否有效不能确定：${zh}已被废止或者代替，日期未载。`,
            en: `Whether it was in force on ${on} cannot be told: ${en} was ended on a day that is not on file.`,
          };
  }
};
