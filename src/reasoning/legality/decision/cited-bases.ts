import { type Check, notMet, open } from '../basis/check.ts';
import type { JudgedBasis } from '../basis/judge-basis.ts';
import type { CitedBasis, MeasureOnTrial } from '../basis/measure-on-trial.ts';

/** A citation that names a place, but a wrong one. */
export const isMistaken = ({ status }: CitedBasis): boolean =>
  ['IRRELEVANT', 'NOT_FOUND', 'RENUMBERED'].includes(status);

const namesArticle = (citation: CitedBasis): boolean => citation.provisions.length > 0 || isMistaken(citation);

/** What the decision rests on, by its own words. */
export interface Cited {
  /** The bases that it names; all of them when it names none. */
  readonly bases: readonly JudgedBasis[];
  readonly namesArticle: boolean;
  /** It names an article, or a work that says something about the acts; a charge needs its article. */
  readonly isStated: boolean;
  /** It names texts, and none of them can carry the measure. */
  readonly onlyUnusable: boolean;
  /** The only text that it names is not on file. */
  readonly onlyNotOnFile: boolean;
  /** What is wrong with the citations themselves. */
  readonly faults: readonly Check[];
}

export const citedBases = (judged: readonly JudgedBasis[], trial: MeasureOnTrial): Cited => {
  const { citations } = trial;
  const article = citations.some(namesArticle);
  const named = citations.flatMap((citation) =>
    citation.work === null || isMistaken(citation) ? [] : [citation.work],
  );
  const usable = named.filter((work) => canCarry(work.maySetPenalties, trial));
  const byWork = citations.flatMap(({ work, provisions, status }) =>
    work !== null && provisions.length === 0 && status !== 'IRRELEVANT' ? [work.id] : [],
  );
  const bases = judged.filter(({ basis }) => basis.isCited || basis.paths.some(({ work }) => byWork.includes(work.id)));
  const telling = citations.filter(
    ({ work, provisions, status }) =>
      work !== null || provisions.length > 0 || status === 'NOT_ON_FILE' || status === 'NOT_FOUND',
  );
  return {
    bases: bases.length > 0 || article ? bases : judged,
    namesArticle: article,
    isStated: article || (bases.length > 0 && trial.measure.legalNature !== 'CRIMINAL'),
    onlyUnusable: !article && named.length > 0 && usable.length === 0,
    onlyNotOnFile: telling.length > 0 && telling.every(({ status }) => status === 'NOT_ON_FILE'),
    faults: citations.flatMap((citation) => faultsOf(citation, trial)),
  };
};

const canCarry = (maySetPenalties: string, { measure }: MeasureOnTrial): boolean =>
  measure.legalNature !== 'PENALTY' || maySetPenalties !== 'NONE';

const faultsOf = (citation: CitedBasis, trial: MeasureOnTrial): readonly Check[] => {
  const { raw, status, work, provisions, isOnFile } = citation;
  const faults: Check[] = [];
  if (status === 'NOT_ON_FILE')
    faults.push(open('N3', 'TEXT_NOT_ON_FILE', `The cited text is not on file: ${raw}.`, ['text']));
  if (status !== 'NOT_ON_FILE' && !isMistaken(citation) && provisions.length > 0 && !isOnFile)
    faults.push(open('N3', 'TEXT_NOT_ON_FILE', `The text of what is cited is not on file: ${raw}.`, ['text']));
  if (status === 'IRRELEVANT') faults.push(notMet('N3', 'CONDUCT_NOT_COVERED', `${raw} is about something else.`));
  if (status === 'NOT_FOUND') faults.push(notMet('N3', 'NO_SUCH_SANCTION', `There is no such article: ${raw}.`));
  if (status === 'RENUMBERED')
    faults.push(
      notMet('N2', 'RENUMBERED', `${raw} is an old number; in the text in force it stands for something else.`),
    );
  if (work === null) return faults;
  if (!canCarry(work.maySetPenalties, trial)) {
    const reason =
      work.documentType === 'AGREEMENT'
        ? 'AGREEMENT_ONLY'
        : work.documentType === 'DRAFT'
          ? 'DRAFT'
          : 'NORMATIVE_DOCUMENT';
    const what = { AGREEMENT_ONLY: 'an agreement', DRAFT: 'a draft', NORMATIVE_DOCUMENT: 'no law, regulation or rule' }[
      reason
    ];
    faults.push(notMet('N3', reason, `${work.titleZh} is ${what}; it can never be the basis of a penalty.`));
  }
  const { decidedOn } = trial.decision;
  if (
    work.validTo !== null &&
    decidedOn !== null &&
    work.validTo <= decidedOn &&
    trial.measure.legalNature !== 'CRIMINAL'
  )
    faults.push(notMet('N2', 'REPEALED', `${work.titleZh} was no longer in force from ${work.validTo}.`));
  return faults;
};
