import { type Check, notMet, open } from '../basis/check.ts';
import { isOffered, type JudgedBasis } from '../basis/judge-basis.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';
import type { Cited } from './cited-bases.ts';
import { fallsShort } from './repairs.ts';

export type Verdict = 'LAWFUL' | 'UNLAWFUL' | 'NATURE_MISMATCH' | 'UNDETERMINED';

export interface Decided {
  readonly verdict: Verdict;
  readonly reasons: readonly Check[];
}

/** The verdict on the bases that the decision rests on, and the checks that decided it. */
export const decide = (cited: Cited, trial: MeasureOnTrial): Decided => {
  const { faults, bases } = cited;
  const mismatch = natureMismatch(trial);
  if (mismatch !== null) return { verdict: 'NATURE_MISMATCH', reasons: [mismatch, ...faults] };
  if (cited.onlyUnusable) return unlawful(faults);
  if (cited.onlyNotOnFile) return undetermined(faults);
  if (bases.some(({ outcome }) => outcome === 'TRUE')) return carried(cited, trial);
  const undecided = bases.filter(({ outcome }) => outcome === 'UNKNOWN');
  if (undecided.length > 0) return undetermined(fewest(undecided, openChecks));
  const unread = faults.filter(({ outcome }) => outcome === 'UNKNOWN');
  if (unread.length > 0) return undetermined(unread);
  const why = fewest(bases, (one) => [...failedChecks(one), ...openChecks(one)]);
  if (!isStrict(trial) && bases.every(({ rule }) => rule === null)) return undetermined([...faults, textMissing]);
  return cited.isStated ? uncarriedByCited([...why, ...faults], trial) : uncarriedByAny(cited, why, trial);
};

const unlawful = (reasons: readonly Check[]): Decided => ({ verdict: 'UNLAWFUL', reasons });
const undetermined = (reasons: readonly Check[]): Decided => ({ verdict: 'UNDETERMINED', reasons });

const textMissing = open(
  'N4',
  'TEXT_NOT_ON_FILE',
  'The text that would carry this measure, such as an agreement, is not on file.',
  ['text'],
);

/** A basis that is met carries the measure, unless no basis is cited and another one would fit as well. */
const carried = ({ bases, namesArticle }: Cited, { measure }: MeasureOnTrial): Decided => {
  if (!namesArticle && measure.legalNature === 'CRIMINAL')
    return undetermined([open('N4', 'BASIS_NOT_STATED', 'The source names no article for the charge.', ['charge'])]);
  const contested = bases.filter(({ outcome, deciding }) => outcome === 'TRUE' && deciding.length > 0);
  const hasRival = !namesArticle && bases.some((one) => one.outcome === 'UNKNOWN' && !fallsShort(one));
  if (contested.length === 0 || !hasRival) return { verdict: 'LAWFUL', reasons: [] };
  const missing = [...new Set(contested.flatMap(({ deciding }) => deciding))];
  return undetermined([open('N4', 'AMBIGUOUS_BASIS', 'More than one basis fits, and none is cited.', missing)]);
};

/** What is cited is on file and does not carry the measure. */
const uncarriedByCited = (reasons: readonly Check[], { findings }: MeasureOnTrial): Decided => {
  if (reasons.length > 0) return unlawful(reasons);
  const facts = factsMissing(findings);
  return facts === null
    ? unlawful([notMet('N4', 'NO_SUCH_SANCTION', 'The cited article attaches no measure at all.')])
    : undetermined([facts]);
};

/**
 * A source that cites no article leaves open what the decision rested on; that is no fault of the decision. Only where
 * every basis that could carry it surely applies, or none of them is in the hands of the issuer, is the limit of the
 * law a limit of the decision.
 */
const uncarriedByAny = ({ bases }: Cited, why: readonly Check[], { findings }: MeasureOnTrial): Decided => {
  const carrying = bases.filter(({ rule, basis }) => rule !== null && basis.match.value !== 'FALSE');
  const surely = carrying.length > 0 && carrying.every(({ basis }) => basis.match.value === 'TRUE');
  const offered = bases.filter(isOffered);
  const notTheirs =
    offered.length > 0 && offered.every((one) => failedChecks(one).some(({ reason }) => reason === 'NOT_COMPETENT'));
  if (surely || notTheirs) return unlawful(notTheirs ? fewest(offered, failedChecks) : why);
  return undetermined([
    factsMissing(findings) ??
      open(
        'N4',
        'BASIS_NOT_STATED',
        'The source cites no article, and no norm on file attaches this measure to the acts as published.',
        ['citedBasis'],
      ),
  ]);
};

const factsMissing = (findings: MeasureOnTrial['findings']): Check | null =>
  findings.length === 0
    ? open('N15', 'FINDING_UNKNOWN', 'What was found is not known.', ['finding'])
    : findings.some(({ conducts }) => conducts.length === 0)
      ? open('N4', 'CONDUCT_UNKNOWN', 'The act is not classified.', ['conduct'])
      : null;

export const openChecks = ({ checks }: JudgedBasis): readonly Check[] =>
  checks.filter(({ outcome }) => outcome === 'UNKNOWN');
const failedChecks = ({ checks }: JudgedBasis): readonly Check[] => checks.filter(({ outcome }) => outcome === 'FALSE');

/** The checks of the basis that comes closest. */
const fewest = (
  bases: readonly JudgedBasis[],
  checksOf: (basis: JudgedBasis) => readonly Check[],
): readonly Check[] => {
  const [closest] = [...bases].sort(
    (a, b) => failedChecks(a).length - failedChecks(b).length || checksOf(a).length - checksOf(b).length,
  );
  return closest === undefined ? [] : checksOf(closest);
};

/** Penalties and punishments need a law; other measures may rest on agreements and notices that are not on file. */
export const isStrict = ({ measure }: MeasureOnTrial): boolean =>
  measure.legalNature === 'PENALTY' ||
  measure.legalNature === 'CRIMINAL' ||
  (measure.legalNature === 'DISPUTED' && measure.statedNature === 'PENALTY');

/** A contract measure called a penalty, or a penalty drawn from an agreement, is mislabelled whatever its amount. */
const natureMismatch = ({ measure, citations }: MeasureOnTrial): Check | null => {
  const { statedNature, legalNature } = measure;
  if (statedNature !== null && statedNature !== legalNature && legalNature !== 'DISPUTED')
    return notMet(
      'N3',
      'NATURE_MISMATCH',
      `It is called ${statedNature}, but a ${measure.sanctionType} is ${legalNature}.`,
    );
  const works = citations.flatMap(({ work }) => (work === null ? [] : [work]));
  if (legalNature === 'PENALTY' && works.length > 0 && works.every(({ documentType }) => documentType === 'AGREEMENT'))
    return notMet(
      'N3',
      'NATURE_MISMATCH',
      'It is imposed as a penalty on the basis of an agreement, which carries contract measures only.',
    );
  return null;
};
