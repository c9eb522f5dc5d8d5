import type {
  DiscretionBand,
  DiscretionBenchmark,
} from '../../../entities/discretion-benchmark/discretion-benchmark.model.ts';
import { isInForce } from '../../../entities/validity.ts';
import { nationwide } from '../../transfer/province.ts';
import type { AllowedRange } from '../basis/fit-rule.ts';
import { isWithin } from '../basis/match-norm.ts';
import type { FindingOnTrial, MeasureOnTrial, Place, RuleOfPath, WorkOfBasis } from '../basis/measure-on-trial.ts';
import type { UndeterminedReason } from '../decision/doubt-and-effect.ts';
import type { Interval } from '../facts/evaluate-condition.ts';
import { intervalOf, sumOf } from '../facts/money-interval.ts';
import type { Ternary } from '../facts/ternary.ts';

/** A benchmark with its work, and where it is reported. */
export interface BenchmarkOnFile extends Pick<DiscretionBenchmark, 'id' | 'gistEn' | 'mark' | 'bands'> {
  readonly knownInUseFrom: string | null;
  readonly knownInUseTo: string | null;
  readonly work: WorkOfBasis;
  readonly issuerZh: string;
  readonly issuerEn: string;
  readonly passages: readonly Place[];
}

/** A fine that a benchmark may speak about: its rules, the acts it answers, where, and on which day it is decided. */
export interface DiscretionAsked {
  /** Rules that attach a fine, surely or perhaps. */
  readonly fines: readonly RuleOfPath[];
  readonly findings: readonly FindingOnTrial[];
  readonly region: string;
  /** The day of the decision; null where it is not known to the day. */
  readonly decidedOn: string | null;
}

/** What a benchmark on file says about a fine. It bounds nothing: a normative document carries no penalty. */
export interface Discretion {
  readonly benchmark: BenchmarkOnFile;
  /** TRUE: place, day and amount are those of a step on file. Never FALSE, since no whole table is on file. */
  readonly outcome: 'TRUE' | 'UNKNOWN';
  readonly reason: UndeterminedReason | null;
  readonly missing: readonly string[];
  /** The step for this amount, as far as one is on file. */
  readonly band: DiscretionBand | null;
  /** The multiple of that step, in fen. */
  readonly range: AllowedRange | null;
}

/** The benchmarks of the place, by key; none where the place is not told, or where there is no range to move in. */
export const discretionOf = (asked: DiscretionAsked, benchmarks: readonly BenchmarkOnFile[]): readonly Discretion[] => {
  const { fines, region, decidedOn } = asked;
  const isRange = fines.some(({ min, max }) => min !== max);
  if (!isRange || region === nationwide) return [];
  return benchmarks
    .filter(({ work }) => isWithin(region, work.region) || isWithin(work.region, region))
    .filter(({ work }) => !isOutOfForce(work, decidedOn))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((benchmark) => ({ benchmark, ...stepOf(benchmark, asked) }));
};

/** Surely not in force on that day; where its days are not known nothing is sure. */
const isOutOfForce = ({ validFrom, validTo }: WorkOfBasis, day: string | null): boolean =>
  day !== null && ((validFrom !== null && day < validFrom) || (validTo !== null && validTo <= day));

type Step = Omit<Discretion, 'benchmark'>;

const stepOf = (benchmark: BenchmarkOnFile, { fines, findings, region, decidedOn }: DiscretionAsked): Step => {
  const open = (reason: UndeterminedReason, missing: readonly string[] = []): Step => ({
    outcome: 'UNKNOWN',
    reason,
    missing,
    band: null,
    range: null,
  });
  const bands = benchmark.bands.filter((band) => fines.some((fine) => isInside(band, fine)));
  if (bands.length === 0) return open('TEXT_NOT_ON_FILE');
  const fits = bands.map((band) => {
    const amount = amountOf(band, findings);
    return { band, amount, holds: holds(band, amount) };
  });
  const found = fits.find(({ holds: one }) => one === 'TRUE');
  if (found === undefined) {
    const perhaps = fits.find(({ holds: one }) => one === 'UNKNOWN');
    if (perhaps === undefined) return open('TEXT_NOT_ON_FILE');
    return perhaps.amount === null
      ? open('MISSING_FACT', [perhaps.band.base === 'DEFRAUDED' ? 'defraudedFen' : 'lossFen'])
      : open('SOURCE_ROUNDED', ['exactAmount']);
  }
  const { band, amount } = found;
  const missing = [
    ...(isWithin(region, benchmark.work.region) ? [] : ['region']),
    ...(decidedOn === null ? ['decidedOn'] : isKnownInUse(benchmark, decidedOn) ? [] : ['benchmarkInForce']),
  ];
  return {
    outcome: missing.length === 0 ? 'TRUE' : 'UNKNOWN',
    reason: missing.length === 0 ? null : 'MISSING_FACT',
    missing,
    band,
    range: amount === null ? null : times(band, amount),
  };
};

/** A multiple of the same base that stays inside the range of the fine. */
const isInside = (band: DiscretionBand, { unit, base, min, max }: RuleOfPath): boolean =>
  unit === 'MULTIPLE' &&
  base === band.base &&
  (min === null || band.minMultiple >= min) &&
  (max === null || band.maxMultiple <= max);

const amountOf = ({ base }: DiscretionBand, findings: readonly FindingOnTrial[]): Interval | null =>
  sumOf(findings.map(({ loss, defrauded }) => (base === 'LOSS' ? loss : defrauded)));

/** Over the lower end, up to and including the upper one. */
const holds = ({ overFen, upToFen }: DiscretionBand, amount: Interval | null): Ternary => {
  if (amount === null) return 'UNKNOWN';
  const upTo = upToFen ?? Number.POSITIVE_INFINITY;
  if (amount.low > overFen && amount.high <= upTo) return 'TRUE';
  return amount.high <= overFen || amount.low > upTo ? 'FALSE' : 'UNKNOWN';
};

const isKnownInUse = ({ work, knownInUseFrom, knownInUseTo }: BenchmarkOnFile, day: string): boolean =>
  (work.validFrom !== null && isInForce(work, day)) ||
  (knownInUseFrom !== null && knownInUseFrom <= day && (knownInUseTo === null || day < knownInUseTo));

const times = ({ minMultiple, maxMultiple }: DiscretionBand, { low, high }: Interval): AllowedRange => ({
  unit: 'FEN',
  min: Math.round(minMultiple * low),
  max: Number.isFinite(high) ? Math.round(maxMultiple * high) : null,
});

/** Whether a fine departs from the step for its amount; null where no step is on file for it. A departure needs reasons. */
export const departsFrom = (
  { band, range }: Discretion,
  { multiple, amount }: MeasureOnTrial['measure'],
): Ternary | null => {
  if (band === null) return null;
  if (multiple !== null) return multiple < band.minMultiple || multiple > band.maxMultiple ? 'TRUE' : 'FALSE';
  if (amount === null || range === null) return 'UNKNOWN';
  const { low, high } = intervalOf(amount);
  const [min, max] = [range.min ?? 0, range.max ?? Number.POSITIVE_INFINITY];
  if (high < min || low > max) return 'TRUE';
  return low >= min && high <= max ? 'FALSE' : 'UNKNOWN';
};
