import { type Check, notMet, open, type ReasonCode } from './check.ts';
import { type Cited, citedBases, isMistaken } from './cited-bases.ts';
import { groupPaths } from './group-paths.ts';
import { isOffered, type JudgedBasis, judgeBasis } from './judge-basis.ts';
import type { MeasureOnTrial } from './measure-on-trial.ts';
import { fallsShort, repairsOf } from './repairs.ts';

export type Verdict = 'LAWFUL' | 'UNLAWFUL' | 'NATURE_MISMATCH' | 'UNDETERMINED';

export type UndeterminedReason =
  | 'MISSING_FACT' | 'CONTESTED_READING' | 'NORM_CONFLICT' | 'AMBIGUOUS_BASIS' | 'TEXT_NOT_ON_FILE' | 'SOURCE_ROUNDED';

/** Whether the law on file offers a basis: NO_BASIS is about the law, NOT_ON_FILE about this library. */
export type BasisStatus = 'FOUND' | 'NO_BASIS' | 'NOT_ON_FILE';

export interface Judgment {
  readonly verdict: Verdict;
  readonly undeterminedReason: UndeterminedReason | null;
  /** For UNLAWFUL: void (no basis in law, no power to penalise; Administrative Penalty Law 38) or only revocable. */
  readonly effect: 'VOID' | 'REVOCABLE' | null;
  readonly basisStatus: BasisStatus;
  /** What decided, most important first; empty when lawful. */
  readonly reasons: readonly Check[];
  readonly missingFacts: readonly string[];
  readonly counterArguments: readonly string[];
  readonly repairs: readonly string[];
  readonly bases: readonly JudgedBasis[];
}

/**
 * Whether one measure is lawful on the stated facts, and on what basis. Computed from norm, version, days, role,
 * authority and amount; nothing of it is stored.
 */
export const judgeMeasure = (given: MeasureOnTrial): Judgment => {
  const trial = inOrder(given);
  const all = groupPaths(trial);
  const judged = all.map((basis) => judgeBasis(basis, all, trial));
  const cited = citedBases(judged, trial);
  const { verdict, reasons } = decide(judged, cited, trial);
  const status = basisStatus(judged, trial);
  const decisive = verdict === 'NATURE_MISMATCH' ? judged.filter(isOffered).flatMap(openChecks) : reasons;
  return {
    verdict,
    undeterminedReason: verdict === 'UNDETERMINED' ? whyUndetermined(reasons) : null,
    effect: verdict === 'UNLAWFUL' ? effectOf(reasons, status, trial) : null,
    basisStatus: status,
    reasons,
    missingFacts: [...new Set(decisive.flatMap(({ missing }) => missing))],
    counterArguments: [
      ...new Set([...cited.bases.flatMap(({ counterArguments }) => counterArguments), ...(verdict === 'LAWFUL' ? cited.faults.map(({ sentence }) => sentence) : [])]),
    ],
    repairs: verdict === 'LAWFUL' ? [] : repairsOf(judged, cited.bases, trial),
    bases: judged,
  };
};

/** The same facts in any order are the same case; a mistaken citation leads to no basis. */
const inOrder = (trial: MeasureOnTrial): MeasureOnTrial => {
  const mistaken = trial.citations.filter(isMistaken).map(({ id }) => id);
  return {
    ...trial,
    issuers: sorted(trial.issuers, ({ id, kind }) => `${id} ${kind}`),
    findings: sorted(trial.findings, ({ id }) => id),
    citations: sorted(trial.citations, ({ id }) => id),
    paths: sorted(trial.paths, ({ norm, version }) => `${norm.id} ${version.id}`).map((path) => ({
      ...path,
      citedBy: path.citedBy.filter((id) => !mistaken.includes(id)),
      rules: sorted(path.rules, ({ id }) => id),
      overriddenBy: sorted(path.overriddenBy, ({ norm }) => norm),
    })),
  };
};

const sorted = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));

interface Decided {
  readonly verdict: Verdict;
  readonly reasons: readonly Check[];
}

const decide = (judged: readonly JudgedBasis[], cited: Cited, trial: MeasureOnTrial): Decided => {
  const { faults, bases } = cited;
  const mismatch = natureMismatch(trial);
  if (mismatch !== null) return { verdict: 'NATURE_MISMATCH', reasons: [mismatch, ...faults] };
  if (cited.onlyUnusable) return { verdict: 'UNLAWFUL', reasons: faults };
  if (cited.onlyNotOnFile) return { verdict: 'UNDETERMINED', reasons: faults };
  if (bases.some(({ outcome }) => outcome === 'TRUE')) return carried(cited);
  const undecided = bases.filter(({ outcome }) => outcome === 'UNKNOWN');
  if (undecided.length > 0) return { verdict: 'UNDETERMINED', reasons: fewest(undecided, openChecks) };
  if (!isStrict(trial) && bases.every(({ rule }) => rule === null))
    return { verdict: 'UNDETERMINED', reasons: [...faults, open('N4', 'TEXT_NOT_ON_FILE', 'The text that would carry this measure, such as an agreement, is not on file.', ['text'])] };
  if (bases.length > 0) return { verdict: 'UNLAWFUL', reasons: [...fewest(bases, (one) => [...failedChecks(one), ...openChecks(one)]), ...faults] };
  return uncarried(judged, faults, trial);
};

/** A basis that is met carries the measure, unless no basis is cited and another one would fit as well. */
const carried = ({ bases, namesArticle }: Cited): Decided => {
  const contested = bases.filter(({ outcome, deciding }) => outcome === 'TRUE' && deciding.length > 0);
  const hasRival = !namesArticle && bases.some((one) => one.outcome === 'UNKNOWN' && !fallsShort(one));
  if (contested.length === 0 || !hasRival) return { verdict: 'LAWFUL', reasons: [] };
  const missing = [...new Set(contested.flatMap(({ deciding }) => deciding))];
  return { verdict: 'UNDETERMINED', reasons: [open('N4', 'AMBIGUOUS_BASIS', 'More than one basis fits, and none is cited.', missing)] };
};

/** Nothing on file attaches a consequence to what was found, or to what is cited. */
const uncarried = (judged: readonly JudgedBasis[], faults: readonly Check[], { findings }: MeasureOnTrial): Decided => {
  if (findings.length === 0) return { verdict: 'UNDETERMINED', reasons: [open('N15', 'FINDING_UNKNOWN', 'What was found is not known.', ['finding']), ...faults] };
  if (faults.some(({ outcome }) => outcome === 'FALSE')) return { verdict: 'UNLAWFUL', reasons: faults };
  if (faults.length > 0) return { verdict: 'UNDETERMINED', reasons: faults };
  if (judged.length === 0 && findings.some(({ conducts }) => conducts.length === 0))
    return { verdict: 'UNDETERMINED', reasons: [open('N4', 'CONDUCT_UNKNOWN', 'The act is not classified.', ['conduct'])] };
  return { verdict: 'UNLAWFUL', reasons: [notMet('N4', 'NO_SUCH_SANCTION', 'No norm on file attaches this measure to the conduct found, or the article cited attaches none.')] };
};

const openChecks = ({ checks }: JudgedBasis): readonly Check[] => checks.filter(({ outcome }) => outcome === 'UNKNOWN');
const failedChecks = ({ checks }: JudgedBasis): readonly Check[] => checks.filter(({ outcome }) => outcome === 'FALSE');

/** The checks of the basis that comes closest. */
const fewest = (bases: readonly JudgedBasis[], checksOf: (basis: JudgedBasis) => readonly Check[]): readonly Check[] => {
  const [closest] = [...bases].sort((a, b) => failedChecks(a).length - failedChecks(b).length || checksOf(a).length - checksOf(b).length);
  return closest === undefined ? [] : checksOf(closest);
};

/** Penalties and punishments need a law; other measures may rest on agreements and notices that are not on file. */
const isStrict = ({ measure }: MeasureOnTrial): boolean =>
  measure.legalNature === 'PENALTY' || measure.legalNature === 'CRIMINAL' || (measure.legalNature === 'DISPUTED' && measure.statedNature === 'PENALTY');

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
  COMPETENCE_LEFT_OPEN: 'CONTESTED_READING',
  CONTESTED_PRIORITY: 'NORM_CONFLICT',
  SOURCE_ROUNDED: 'SOURCE_ROUNDED',
  AMBIGUOUS_BASIS: 'AMBIGUOUS_BASIS',
  TEXT_NOT_ON_FILE: 'TEXT_NOT_ON_FILE',
};

const whyUndetermined = (reasons: readonly Check[]): UndeterminedReason => {
  const found = reasons.flatMap(({ reason, outcome }) => (reason === null || outcome !== 'UNKNOWN' ? [] : [reasonOf[reason] ?? 'MISSING_FACT']));
  return found.includes('MISSING_FACT') ? 'MISSING_FACT' : (found[0] ?? 'MISSING_FACT');
};

/** Void are a penalty without any basis in law and one by a body without the power to penalise; the rest can be revoked. */
const effectOf = (reasons: readonly Check[], status: BasisStatus, { issuers }: MeasureOnTrial): 'VOID' | 'REVOCABLE' => {
  const noPower = reasons.some(({ reason }) => reason === 'NOT_COMPETENT') && issuers.every(({ hasPenaltyPower }) => !hasPenaltyPower);
  return noPower || status === 'NO_BASIS' ? 'VOID' : 'REVOCABLE';
};

const basisStatus = (judged: readonly JudgedBasis[], trial: MeasureOnTrial): BasisStatus => {
  if (judged.some(isOffered)) return 'FOUND';
  return trial.citations.some(({ status }) => status === 'NOT_ON_FILE') || !isStrict(trial) ? 'NOT_ON_FILE' : 'NO_BASIS';
};
