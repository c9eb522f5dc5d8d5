import { type Check, notMet, open, type ReasonCode } from './check.ts';
import { groupPaths } from './group-paths.ts';
import { type JudgedBasis, judgeBasis } from './judge-basis.ts';
import type { CitedBasis, MeasureOnTrial } from './measure-on-trial.ts';

export type Verdict = 'LAWFUL' | 'UNLAWFUL' | 'NATURE_MISMATCH' | 'UNDETERMINED';

export type UndeterminedReason =
  | 'MISSING_FACT' | 'CONTESTED_READING' | 'NORM_CONFLICT' | 'AMBIGUOUS_BASIS' | 'TEXT_NOT_ON_FILE' | 'SOURCE_ROUNDED';

/** Whether the law on file offers a basis: NO_BASIS is about the law, NOT_ON_FILE about this library. */
export type BasisStatus = 'FOUND' | 'NO_BASIS' | 'NOT_ON_FILE';

export interface Judgment {
  readonly verdict: Verdict;
  readonly undeterminedReason: UndeterminedReason | null;
  /** For UNLAWFUL: void (no basis, no subject qualification; Administrative Penalty Law 38) or only revocable. */
  readonly effect: 'VOID' | 'REVOCABLE' | null;
  readonly basisStatus: BasisStatus;
  /** What decided, most important first; empty when lawful. */
  readonly reasons: readonly Check[];
  readonly missingFacts: readonly string[];
  readonly counterArguments: readonly string[];
  readonly repairs: readonly string[];
  readonly bases: readonly JudgedBasis[];
}

const named = (citation: CitedBasis): boolean => citation.provisions.length > 0;

/**
 * Whether one measure is lawful on the stated facts, and on what basis. Computed from norm, version, days, role,
 * authority and amount; nothing of it is stored.
 */
export const judgeMeasure = (trial: MeasureOnTrial): Judgment => {
  const all = groupPaths(trial);
  const judged = all.map((basis) => judgeBasis(basis, all, trial));
  const faults = citationFaults(trial);
  const mismatch = natureMismatch(trial);
  const citesArticle = trial.citations.some(named);
  const worksNamed = trial.citations.flatMap(({ work }) => (work === null ? [] : [work]));
  const usable = worksNamed.filter(({ maySetPenalties }) => trial.measure.legalNature !== 'PENALTY' || maySetPenalties !== 'NONE');
  const relevant = citesArticle
    ? judged.filter(({ basis }) => basis.isCited)
    : usable.length > 0 && judged.some(({ basis }) => ofWorks(basis.paths[0]?.work.id, usable))
      ? judged.filter(({ basis }) => ofWorks(basis.paths[0]?.work.id, usable))
      : judged;
  const onlyUnusableWorks = !citesArticle && worksNamed.length > 0 && usable.length === 0;
  const result = mismatch !== null ? { verdict: 'NATURE_MISMATCH' as const, reasons: [mismatch, ...faults] }
    : onlyUnusableWorks ? { verdict: 'UNLAWFUL' as const, reasons: faults }
    : decide(relevant, citesArticle, faults, trial);
  const missingFacts = [...new Set(result.reasons.flatMap(({ missing }) => missing))];
  return {
    verdict: result.verdict,
    undeterminedReason: result.verdict === 'UNDETERMINED' ? whyUndetermined(result.reasons) : null,
    effect: result.verdict === 'UNLAWFUL' ? effectOf(result.reasons) : null,
    basisStatus: basisStatus(judged, trial),
    reasons: result.reasons,
    missingFacts,
    counterArguments: [...new Set(relevant.flatMap(({ counterArguments }) => counterArguments))],
    repairs: result.verdict === 'LAWFUL' ? [] : repairs(judged, relevant, trial),
    bases: judged,
  };
};

const ofWorks = (id: string | undefined, works: readonly { readonly id: string }[]): boolean => works.some((work) => work.id === id);

type Decided = { readonly verdict: Verdict; readonly reasons: readonly Check[] };

const decide = (relevant: readonly JudgedBasis[], citesArticle: boolean, faults: readonly Check[], trial: MeasureOnTrial): Decided => {
  const lawful = relevant.filter(({ outcome }) => outcome === 'TRUE');
  const undecided = relevant.filter(({ outcome }) => outcome === 'UNKNOWN');
  if (lawful.length > 0) {
    const rivals = citesArticle ? [] : undecided.filter(isLiveRival);
    const contested = lawful.filter(({ deciding }) => deciding.length > 0);
    if (!citesArticle && trial.measure.legalNature === 'CRIMINAL')
      return { verdict: 'UNDETERMINED', reasons: [open('N4', 'BASIS_NOT_STATED', 'The source names no article for the charge.', ['charge'])] };
    if (rivals.length === 0 || contested.length === 0) return { verdict: 'LAWFUL', reasons: [] };
    const missing = [...new Set(contested.flatMap(({ deciding }) => deciding))];
    return { verdict: 'UNDETERMINED', reasons: [open('N4', 'AMBIGUOUS_BASIS', 'More than one basis fits, and none is cited.', missing)] };
  }
  if (undecided.length > 0) {
    const [closest] = [...undecided].sort((a, b) => openChecks(a).length - openChecks(b).length);
    return { verdict: 'UNDETERMINED', reasons: closest === undefined ? [] : openChecks(closest) };
  }
  const [closest] = [...relevant].sort((a, b) => failed(a).length - failed(b).length);
  const reasons = [...(closest === undefined ? [] : [...failed(closest), ...openChecks(closest)]), ...faults];
  if (citesArticle) return withoutCitedBasis(reasons, trial);
  const carrying = relevant.filter(({ rule, basis }) => rule !== null && basis.match.value !== 'FALSE');
  if (trial.measure.legalNature === 'PENALTY' && carrying.length > 0 && carrying.every(({ basis }) => basis.match.value === 'TRUE'))
    return { verdict: 'UNLAWFUL', reasons };
  return { verdict: 'UNDETERMINED', reasons: [basisNotStated(trial), ...faults] };
};

/** A source that cites no article leaves open what the decision rested on; that is no fault of the decision. */
const basisNotStated = ({ measure }: MeasureOnTrial): Check =>
  measure.legalNature === 'PENALTY'
    ? open('N4', 'BASIS_NOT_STATED', 'The source cites no article, and no norm on file attaches this measure to the acts as published.', ['citedBasis'])
    : open('N4', 'TEXT_NOT_ON_FILE', 'The source cites no article, and the text that would carry this measure is not on file.', ['text']);

/** The cited article is on file and does not carry the measure, or it is not on file. */
const withoutCitedBasis = (reasons: readonly Check[], { citations, measure }: MeasureOnTrial): Decided => {
  const unread = citations.filter((citation) => named(citation) && !citation.isOnFile);
  if (unread.length > 0)
    return { verdict: 'UNDETERMINED', reasons: unread.map(({ raw }) => open('N3', 'TEXT_NOT_ON_FILE', `The cited text is not on file: ${raw}.`, ['text'])) };
  if (measure.legalNature === 'PENALTY' || reasons.length > 0) return { verdict: 'UNLAWFUL', reasons: reasons.length > 0 ? reasons : [notMet('N4', 'NO_SUCH_SANCTION', 'The cited article attaches no measure at all.')] };
  return { verdict: 'UNDETERMINED', reasons: [open('N4', 'TEXT_NOT_ON_FILE', 'The text that would carry this measure is not on file.', ['text'])] };
};

/** A basis that the amount does not fit is no rival to one that it fits. */
const isLiveRival = ({ checks }: JudgedBasis): boolean => !checks.some(({ reason }) => reason === 'BELOW_RANGE');

const openChecks = ({ checks }: JudgedBasis): readonly Check[] => checks.filter(({ outcome }) => outcome === 'UNKNOWN');
const failed = ({ checks }: JudgedBasis): readonly Check[] => checks.filter(({ outcome }) => outcome === 'FALSE');

/** What is wrong with the citations themselves. */
const citationFaults = ({ citations, measure }: MeasureOnTrial): readonly Check[] =>
  citations.flatMap(({ raw, status, work }): readonly Check[] => {
    if (status === 'NOT_ON_FILE') return [open('N3', 'TEXT_NOT_ON_FILE', `The cited text is not on file: ${raw}.`, ['text'])];
    if (work !== null && measure.legalNature === 'PENALTY' && work.maySetPenalties === 'NONE')
      return [
        work.documentType === 'AGREEMENT'
          ? notMet('N3', 'AGREEMENT_ONLY', `${work.titleZh} is an agreement; it can never carry a penalty.`)
          : notMet('N3', work.documentType === 'DRAFT' ? 'DRAFT' : 'NORMATIVE_DOCUMENT', `${work.titleZh} is not a law, regulation or rule; it can never be the basis of a penalty.`),
      ];
    if (status === 'IRRELEVANT') return [notMet('N4', 'CONDUCT_NOT_COVERED', `${raw} is about something else.`)];
    if (status === 'NOT_FOUND') return [notMet('N4', 'NO_SUCH_SANCTION', `There is no such article: ${raw}.`)];
    return [];
  });

/** A contract measure called a penalty, or a penalty drawn from an agreement, is mislabelled whatever its amount. */
const natureMismatch = ({ measure, citations }: MeasureOnTrial): Check | null => {
  const { statedNature, legalNature } = measure;
  if (statedNature !== null && statedNature !== legalNature && legalNature !== 'DISPUTED')
    return notMet('N3', 'NATURE_MISMATCH', `It is called ${statedNature}, but a ${measure.sanctionType} is ${legalNature}.`);
  const works = citations.flatMap(({ work }) => (work === null ? [] : [work]));
  if (legalNature === 'PENALTY' && works.length > 0 && works.every(({ documentType }) => documentType === 'AGREEMENT'))
    return notMet('N3', 'NATURE_MISMATCH', 'It is imposed as a penalty on the basis of an agreement, which carries contract measures only.');
  return null;
};

const reasonOf: Readonly<Partial<Record<ReasonCode, UndeterminedReason>>> = {
  ACROSS_VERSIONS: 'CONTESTED_READING',
  LATER_LAW_NOT_COMPARABLE: 'CONTESTED_READING',
  CONTESTED_READING: 'CONTESTED_READING',
  CONTESTED_PRIORITY: 'NORM_CONFLICT',
  SOURCE_ROUNDED: 'SOURCE_ROUNDED',
  AMBIGUOUS_BASIS: 'AMBIGUOUS_BASIS',
  TEXT_NOT_ON_FILE: 'TEXT_NOT_ON_FILE',
};

const whyUndetermined = (reasons: readonly Check[]): UndeterminedReason => {
  const found = reasons.flatMap(({ reason }) => (reason === null ? [] : [reasonOf[reason] ?? 'MISSING_FACT']));
  return found.includes('MISSING_FACT') ? 'MISSING_FACT' : (found[0] ?? 'MISSING_FACT');
};

const voiding: readonly ReasonCode[] = [
  'NOT_COMPETENT', 'NORMATIVE_DOCUMENT', 'DRAFT', 'AGREEMENT_ONLY', 'NO_SUCH_SANCTION', 'CONDUCT_NOT_COVERED', 'NOT_IN_FORCE_ON_ACT_DATE', 'REPEALED', 'DISPLACED',
];

const effectOf = (reasons: readonly Check[]): 'VOID' | 'REVOCABLE' =>
  reasons.some(({ reason }) => reason !== null && voiding.includes(reason)) ? 'VOID' : 'REVOCABLE';

const basisStatus = (judged: readonly JudgedBasis[], { measure, citations }: MeasureOnTrial): BasisStatus => {
  if (judged.some(({ outcome }) => outcome !== 'FALSE')) return 'FOUND';
  if (citations.some(({ status }) => status === 'NOT_ON_FILE') || (measure.legalNature !== 'PENALTY' && measure.legalNature !== 'CRIMINAL'))
    return 'NOT_ON_FILE';
  return 'NO_BASIS';
};

const repairs = (judged: readonly JudgedBasis[], relevant: readonly JudgedBasis[], { citations }: MeasureOnTrial): readonly string[] => [
  ...citations.flatMap(({ raw, suggestions }) => suggestions.map((suggestion) => `${raw}: see ${suggestion} instead.`)),
  ...relevant.flatMap(({ rule, range, basis }) =>
    rule === null || range === null || range.max === null || basis.match.value === 'FALSE'
      ? []
      : [`${basis.paths[0]?.provision.citationZh} allows ${range.min ?? 0} to ${range.max} ${range.unit.toLowerCase()}.`]),
  ...judged
    .filter((other) => !relevant.includes(other) && other.rule !== null && other.outcome !== 'FALSE' && isLiveRival(other))
    .map(({ basis, checks }) => {
      const missing = [...new Set(checks.flatMap((check) => check.missing))];
      const [path] = basis.paths;
      return `${path?.work.titleZh} ${path?.provision.citationZh} could carry it${missing.length > 0 ? `, if shown: ${missing.join(', ')}` : ''}.`;
    }),
];
