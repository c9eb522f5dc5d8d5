import { yuanOf } from '../../entities/yuan.ts';
import type { CaseFault } from '../../ingest/cases/raw-case.ts';
import type { AllowedRange } from '../../reasoning/legality/basis/fit-rule.ts';
import type { MeasureReview } from '../../reasoning/legality/decision/review-measure.ts';
import { verdictWording } from '../../traversals/legal-basis/verdict-wording.ts';

/** One line of a review: a measure, or why its case could not be reviewed. Amounts are in yuan. */
export interface ReviewRow {
  readonly case: string;
  readonly measure: string;
  readonly measure_type: string;
  readonly amount: string;
  readonly verdict: string;
  /** VOID or REVOCABLE. */
  readonly effect: string;
  readonly undetermined_reason: string;
  /** Ids of the rules that are not met or not decided. */
  readonly rules: readonly string[];
  readonly range_unit: string;
  readonly range_min: string;
  readonly range_max: string;
  readonly missing_facts: readonly string[];
  readonly wording: string;
  readonly reasons: readonly string[];
  readonly counter_arguments: readonly string[];
  readonly repairs: readonly string[];
  /** Citation of each provision that carries it, or comes closest. */
  readonly basis: readonly string[];
  /** Keys of the wordings: provision `@` first day in force. */
  readonly basis_versions: readonly string[];
  readonly norms: readonly string[];
  /** DRAFT until a named lawyer has reviewed the reading. */
  readonly reading_status: readonly string[];
}

export const rowOf = (caseKey: string, review: MeasureReview): ReviewRow => {
  const { trial, verdict, reasons, judgment, basis, effect, undeterminedReason } = review;
  const paths = basis?.basis.paths ?? [];
  const { amount, sanctionType } = trial.measure;
  const missing = distinct(reasons.flatMap((reason) => reason.missing));
  return {
    case: caseKey,
    measure: review.key,
    measure_type: sanctionType,
    amount: amount === null ? '' : yuanOf(amount.fen),
    verdict,
    effect: effect ?? '',
    undetermined_reason: undeterminedReason ?? '',
    rules: distinct(reasons.map(({ rule }) => rule)),
    ...rangeOf(basis?.range ?? null),
    missing_facts: missing,
    wording: verdictWording({ ...judgment, verdict, reasons, undeterminedReason, missingFacts: missing }, 'stated'),
    reasons: distinct(reasons.map(({ rule, sentence }) => `${rule}: ${sentence}`)),
    counter_arguments: judgment.counterArguments,
    repairs: judgment.repairs,
    basis: distinct(paths.map(({ work, provision }) => `${work.titleZh} ${provision.citationZh}`)),
    basis_versions: distinct(paths.map(({ version }) => version.id)),
    norms: distinct(paths.map(({ norm }) => norm.id)),
    reading_status: distinct(paths.map(({ norm }) => norm.readingStatus)),
  };
};

/** A case that cannot be reviewed is told in its place, one line per fault. */
export const refusedRow = (caseKey: string, { line, field, reason }: CaseFault): ReviewRow => ({
  ...nothing,
  case: caseKey,
  verdict: 'REFUSED',
  wording: `Line ${line}, ${field}: ${reason}.`,
});

const rangeOf = (range: AllowedRange | null): Pick<ReviewRow, 'range_unit' | 'range_min' | 'range_max'> => {
  const say = (end: number | null): string => (end === null ? '' : range?.unit === 'FEN' ? yuanOf(end) : String(end));
  return {
    range_unit: range === null ? '' : range.unit === 'FEN' ? 'YUAN' : range.unit,
    range_min: say(range?.min ?? null),
    range_max: say(range?.max ?? null),
  };
};

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const nothing: ReviewRow = {
  case: '',
  measure: '',
  measure_type: '',
  amount: '',
  verdict: '',
  effect: '',
  undetermined_reason: '',
  rules: [],
  range_unit: '',
  range_min: '',
  range_max: '',
  missing_facts: [],
  wording: '',
  reasons: [],
  counter_arguments: [],
  repairs: [],
  basis: [],
  basis_versions: [],
  norms: [],
  reading_status: [],
};

export const reviewColumns = Object.keys(nothing);

/** A row as CSV; lists are joined by a semicolon. What a spreadsheet would run as a formula is written as text. */
export const csvLine = (cells: readonly (string | readonly string[])[]): string =>
  `${cells
    .map((cell) => (typeof cell === 'string' ? cell : cell.join('; ')))
    .map((text) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text))
    .map((text) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',')}\r\n`;
