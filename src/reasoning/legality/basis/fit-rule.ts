import { yuanOf } from '../../../entities/yuan.ts';
import { evaluateCondition, type Facts, type Interval } from '../facts/evaluate-condition.ts';
import { intervalOf, sumOf, withFloor } from '../facts/money-interval.ts';
import { type Check, met, notMet, open } from './check.ts';
import type { FindingOnTrial, MeasureOnTrial, RuleOfPath } from './measure-on-trial.ts';

/** What a rule allows for this case, in fen, months or multiples; null ends are open or not computable. */
export interface AllowedRange {
  readonly unit: 'FEN' | 'MONTH' | 'DAY' | 'LIFE' | 'MULTIPLE' | 'NONE';
  readonly min: number | null;
  readonly max: number | null;
}

const preconditionMet = met('N9', 'The precondition of the measure is met.');

/** N9: the rule's own precondition. */
export const checkPrecondition = (rule: RuleOfPath, facts: Facts): Check => {
  const { value, missing } = evaluateCondition(rule.condition, facts);
  if (value === 'TRUE') return preconditionMet;
  if (value === 'FALSE')
    return notMet('N9', 'CONDITION_NOT_MET', `The precondition of the measure is not met: ${rule.gistEn}.`);
  return open(
    'N9',
    'CONDITION_UNKNOWN',
    `The precondition of the measure is not shown; missing: ${missing.join(', ')}.`,
    missing,
  );
};

const months = (rule: RuleOfPath): { min: number | null; max: number | null } => {
  const factor = rule.unit === 'YEAR' ? 12 : 1;
  return { min: rule.min === null ? null : rule.min * factor, max: rule.max === null ? null : rule.max * factor };
};

const baseOf = (rule: RuleOfPath, findings: readonly FindingOnTrial[]): Interval | null => {
  const amounts =
    rule.base === 'LOSS'
      ? findings.map(({ loss }) => loss)
      : rule.base === 'DEFRAUDED'
        ? findings.map(({ defrauded }) => defrauded)
        : rule.base === 'ILLEGAL_INCOME'
          ? findings.map(({ illegalIncome }) => illegalIncome)
          : null;
  const sum = amounts === null ? null : sumOf(amounts);
  return sum === null ? null : withFloor(sum, rule.baseFloorFen);
};

/** The range in the unit of the measure, as far as the base is known. */
export const allowedRange = (rule: RuleOfPath, findings: readonly FindingOnTrial[]): AllowedRange => {
  if (rule.unit === 'FEN') return { unit: 'FEN', min: rule.min, max: rule.max };
  if (rule.unit === 'MONTH' || rule.unit === 'YEAR') return { unit: 'MONTH', ...months(rule) };
  if (rule.unit === 'DAY' || rule.unit === 'LIFE' || rule.unit === 'NONE')
    return { unit: rule.unit, min: rule.min, max: rule.max };
  const base = baseOf(rule, findings);
  const factor = rule.unit === 'PERCENT' ? 0.01 : 1;
  if (base === null) return { unit: 'MULTIPLE', min: scaled(rule.min, factor), max: scaled(rule.max, factor) };
  return { unit: 'FEN', min: fenOf(rule.min, factor, base.low), max: fenOf(rule.max, factor, base.high) };
};

const scaled = (end: number | null, factor: number): number | null => (end === null ? null : end * factor);
const fenOf = (end: number | null, factor: number, base: number): number | null =>
  end === null || !Number.isFinite(base) ? null : Math.round(end * factor * base);

/** N7 and N8: the amount or the term lies inside the range; both ends belong to it. */
export const checkRange = (
  rule: RuleOfPath,
  findings: readonly FindingOnTrial[],
  measure: MeasureOnTrial['measure'],
  facts: Facts,
): Check => {
  switch (rule.unit) {
    case 'MONTH':
    case 'YEAR':
      return checkTerm(months(rule), monthsOf(measure), 'months', facts);
    case 'DAY':
      return checkTerm(rule, measure.days, 'days', facts);
    case 'MULTIPLE':
    case 'PERCENT':
      return checkMultiple(rule, findings, measure, facts);
    case 'FEN':
      return measure.amount === null
        ? open('N7', 'AMOUNT_UNKNOWN', 'The amount imposed is not known.', ['measure.amount'])
        : within('N7', intervalOf(measure.amount), exact(rule.min), exact(rule.max), facts, 'yuan');
    default:
      return met('N7', 'The measure has no range.');
  }
};

const exact = (end: number | null): Interval | null => (end === null ? null : { low: end, high: end });

/** Seven years and three months are told as both. */
const monthsOf = ({ months: given, years }: MeasureOnTrial['measure']): number | null =>
  given === null && years === null ? null : (years ?? 0) * 12 + (given ?? 0);

const checkTerm = (
  range: { readonly min: number | null; readonly max: number | null },
  term: number | null,
  unit: 'months' | 'days',
  facts: Facts,
): Check => {
  if (range.min === null && range.max === null) return met('N8', 'The rule sets no term.');
  if (term === null) return open('N8', 'AMOUNT_UNKNOWN', 'The term imposed is not known.', ['measure.term']);
  return within('N8', { low: term, high: term }, exact(range.min), exact(range.max), facts, unit);
};

const checkMultiple = (
  rule: RuleOfPath,
  findings: readonly FindingOnTrial[],
  { amount, multiple }: MeasureOnTrial['measure'],
  facts: Facts,
): Check => {
  const factor = rule.unit === 'PERCENT' ? 0.01 : 1;
  const base = baseOf(rule, findings);
  if (rule.legalNature === 'ADMIN_HANDLING') return checkReturned(rule, base, amount);
  if (amount !== null && base !== null) {
    const end = (of: number | null): Interval | null =>
      of === null ? null : { low: Math.round(of * factor * base.low), high: Math.round(of * factor * base.high) };
    return within('N7', intervalOf(amount), end(rule.min), end(rule.max), facts, 'yuan');
  }
  if (multiple !== null)
    return within(
      'N7',
      { low: multiple, high: multiple },
      exact(scaled(rule.min, factor)),
      exact(scaled(rule.max, factor)),
      facts,
      'times the base',
    );
  if (amount === null)
    return open('N7', 'AMOUNT_UNKNOWN', 'Neither the amount nor the multiple imposed is known.', ['measure.amount']);
  return open('N7', 'BASE_UNKNOWN', `The base of the multiple (${rule.base.toLowerCase()}) is not known.`, [
    baseKey(rule.base),
  ]);
};

/**
 * What is to be returned may not pass its base. Less is no fault of the order: a part may have come back before, or be
 * owed by another who answers for the same money.
 */
const checkReturned = (rule: RuleOfPath, base: Interval | null, amount: MeasureOnTrial['measure']['amount']): Check => {
  if (amount === null || base === null || rule.max === null) return met('N7', 'What was taken is to be returned.');
  const check = within('N7', intervalOf(amount), null, { low: base.low, high: base.high }, new Map(), 'yuan');
  return check.outcome === 'FALSE' ? check : met('N7', 'No more than what was taken is to be returned.');
};

const baseKey = (base: string): string =>
  base === 'LOSS'
    ? 'lossFen'
    : base === 'DEFRAUDED'
      ? 'defraudedFen'
      : base === 'ILLEGAL_INCOME'
        ? 'illegalIncomeFen'
        : base.toLowerCase();

/**
 * Above the maximum is outside. Below the minimum is lawful only with a ground of mitigation (Administrative Penalty
 * Law 30 to 33), so without that fact it stays open. A rounded figure is outside only if every value of it is.
 */
const within = (
  rule: 'N7' | 'N8',
  value: Interval,
  min: Interval | null,
  max: Interval | null,
  facts: Facts,
  unit: string,
): Check => {
  const said = `${format(value, unit)} ${unit}, allowed ${min === null ? 'no minimum' : format(min, unit)} to ${max === null ? 'no maximum' : format(max, unit)}`;
  if (max !== null && value.low > max.high) return notMet(rule, 'ABOVE_RANGE', `Above the range: ${said}.`);
  if (min !== null && value.high < min.low) {
    const mitigated = facts.get('mitigation');
    if (mitigated === true) return met(rule, `Below the range with a ground of mitigation: ${said}.`);
    if (mitigated === false)
      return notMet(rule, 'BELOW_RANGE', `Below the range without a ground of mitigation: ${said}.`);
    return open(rule, 'BELOW_RANGE', `Below the range: ${said}. It needs a ground of mitigation, which is not shown.`, [
      'mitigation',
    ]);
  }
  const surelyBelowMax = max === null || value.high <= max.low;
  const surelyAboveMin = min === null || value.low >= min.high;
  if (surelyBelowMax && surelyAboveMin) return met(rule, `Inside the range: ${said}.`);
  return open(rule, 'SOURCE_ROUNDED', `At the edge of the range, and the source rounds: ${said}.`, ['exactAmounts']);
};

const format = ({ low, high }: Interval, unit: string): string => {
  const say = (end: number): string =>
    Number.isFinite(end) ? (unit === 'yuan' ? yuanOf(Math.round(end)) : String(end)) : 'any';
  return low === high ? say(low) : `${say(low)} or up to ${say(high)}`;
};
