import { yuanOf } from '../../../entities/yuan.ts';
import { nameOf } from '../basis/check-priority.ts';
import type { AllowedRange } from '../basis/fit-rule.ts';
import { isOffered, type JudgedBasis } from '../basis/judge-basis.ts';
import type { MeasureOnTrial } from '../basis/measure-on-trial.ts';

/** How the decision could stand: the right citation, the right amount, another basis and what it would need. */
export const repairsOf = (
  judged: readonly JudgedBasis[],
  cited: readonly JudgedBasis[],
  { citations }: MeasureOnTrial,
): readonly string[] => [
  ...citations.flatMap(({ raw, suggestions }) => suggestions.map((suggestion) => `${raw}: see ${suggestion} instead.`)),
  ...cited
    .filter(isOffered)
    .flatMap(({ range, basis }) =>
      range === null || range.max === null ? [] : [`${nameOf(basis)} allows ${rangeText(range)}.`],
    ),
  ...safeAmount(judged),
  ...judged
    .filter((other) => !cited.includes(other) && isOffered(other) && !fallsShort(other))
    .map((other) => {
      const missing = [...new Set(other.checks.flatMap((check) => check.missing))];
      const range = other.range === null || other.range.unit === 'NONE' ? '' : ` with ${rangeText(other.range)}`;
      return `${nameOf(other.basis)} could carry it${range}${missing.length > 0 ? `, if shown: ${missing.join(', ')}` : ''}.`;
    }),
];

/** A basis that the amount does not reach is no rival to one that it fits. */
export const fallsShort = ({ checks }: JudgedBasis): boolean => checks.some(({ reason }) => reason === 'BELOW_RANGE');

/** Where norms compete and nobody can say which wins, the amounts inside every range are safe. */
const safeAmount = (judged: readonly JudgedBasis[]): readonly string[] => {
  const rivals = judged.filter(
    (one) =>
      isOffered(one) &&
      one.checks.some(({ reason }) => reason === 'CONTESTED_PRIORITY' || reason === 'LATER_LAW_NOT_COMPARABLE'),
  );
  const ranges = rivals.flatMap(({ range }) => (range?.unit === 'FEN' ? [range] : []));
  if (ranges.length < 2) return [];
  const min = Math.max(...ranges.map((range) => range.min ?? 0));
  const max = Math.min(...ranges.map((range) => range.max ?? Number.POSITIVE_INFINITY));
  return min <= max && Number.isFinite(max)
    ? [`Inside every competing range: ${rangeText({ unit: 'FEN', min, max })}.`]
    : [];
};

const unitText: Readonly<Record<AllowedRange['unit'], string>> = {
  FEN: 'yuan',
  MONTH: 'months',
  DAY: 'days',
  LIFE: 'life',
  MULTIPLE: 'times the base',
  NONE: '',
};

const rangeText = ({ unit, min, max }: AllowedRange): string => {
  const say = (end: number): string => (unit === 'FEN' ? yuanOf(end) : String(end));
  const from = min ?? 0;
  return max === null
    ? `from ${say(from)} ${unitText[unit]}`
    : from === max
      ? `${say(max)} ${unitText[unit]}`
      : `${say(from)} to ${say(max)} ${unitText[unit]}`;
};
