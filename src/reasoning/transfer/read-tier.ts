import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import { isInForce } from '../../entities/validity.ts';
import { evaluateCondition, type Facts, type Interval } from '../legality/facts/evaluate-condition.ts';
import { factsByNorm } from '../legality/facts/facts-of-norm.ts';
import { every, some, type Ternary } from '../legality/facts/ternary.ts';
import { nationwide, provinceOf } from './province.ts';

export type TierDoubt = 'MISSING_FACT' | 'SOURCE_ROUNDED' | 'TEXT_NOT_ON_FILE';

/** Whether an act reaches a tier of a crime, on every ground of that tier. */
export interface TierReading {
  readonly tier: ThresholdOnFile['tier'];
  readonly sequence: number;
  readonly reached: Ternary;
  readonly doubt: TierDoubt | null;
  /** Not reached because of the amount alone. */
  readonly isBelow: boolean;
  readonly missing: readonly string[];
  /** The amount lies below, but comes near it under a circumstance that may lift it: how near is enough the text leaves open. */
  readonly mayBeLifted: boolean;
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
  readonly isLife: boolean;
  /** The rows that were read: of a region with a figure of its own, that figure. */
  readonly grounds: readonly ThresholdOnFile[];
}

interface Suspicion {
  /** In fen, by the person's own part. */
  readonly amount: Interval | null;
  readonly facts: Facts;
  /** GB/T 2260; null when not known. */
  readonly region: string | null;
  readonly asOf: string;
}

interface GroundReading {
  readonly isBelow: boolean;
  readonly reached: Ternary;
  readonly missing: readonly string[];
  readonly doubt: TierDoubt | null;
}

/** The tiers of one crime, the lightest first. */
export const readTiers = (thresholds: readonly ThresholdOnFile[], suspicion: Suspicion): readonly TierReading[] => {
  const sequences = [...new Set(thresholds.map(({ sequence }) => sequence))].toSorted((one, other) => one - other);
  const readings: TierReading[] = [];
  for (const at of sequences)
    readings.push(
      readTier(
        thresholds.filter(({ sequence }) => sequence === at),
        suspicion,
        readings.at(-1) ?? null,
      ),
    );
  return readings;
};

const readTier = (rows: readonly ThresholdOnFile[], suspicion: Suspicion, below: TierReading | null): TierReading => {
  const { grounds, undecided } = groundsIn(rows, suspicion);
  const readings = grounds.map((ground) => readGround(ground, suspicion));
  const reached = some(readings.map((reading) => reading.reached));
  const open = readings.filter((reading) => reading.reached === 'UNKNOWN');
  const missing =
    reached === 'UNKNOWN' ? [...new Set([...open.flatMap((reading) => reading.missing), ...undecided])] : [];
  const heaviest = grounds.toSorted((one, other) => (other.maxMonths ?? 0) - (one.maxMonths ?? 0))[0];
  return {
    tier: rows[0]?.tier ?? 'BASIC',
    sequence: rows[0]?.sequence ?? 0,
    reached,
    doubt: reached === 'UNKNOWN' ? (open[0]?.doubt ?? 'MISSING_FACT') : null,
    isBelow: reached === 'FALSE' && readings.some(({ isBelow }) => isBelow),
    missing,
    mayBeLifted:
      reached !== 'TRUE' &&
      below !== null &&
      below.reached !== 'FALSE' &&
      grounds.some((ground) => isLiftable(ground, suspicion)),
    minMonths: heaviest?.minMonths ?? null,
    maxMonths: heaviest?.maxMonths ?? null,
    isLife: grounds.some(({ isLife }) => isLife),
    grounds,
  };
};

/** A regional figure takes the place of the band where it surely is the figure; where that is not known, the band stays. */
const groundsIn = (
  rows: readonly ThresholdOnFile[],
  { region, facts }: Suspicion,
): { grounds: readonly ThresholdOnFile[]; undecided: readonly string[] } => {
  const everywhere = rows.filter((row) => row.region === nationwide);
  const regional = region === null ? [] : rows.filter((row) => row.region === provinceOf(region));
  const places = regional.map((row) => ({ row, place: evaluateCondition(row.condition, facts) }));
  const here = places.find(({ place }) => place.value === 'TRUE');
  if (here === undefined) return { grounds: everywhere, undecided: places.flatMap(({ place }) => place.missing) };
  const [band] = everywhere;
  return { grounds: [{ ...here.row, condition: band?.condition ?? null }], undecided: [] };
};

const readGround = (ground: ThresholdOnFile, { amount, facts: told, asOf }: Suspicion): GroundReading => {
  const facts = asReadBy(ground, told);
  if (!isOnFile(ground, asOf)) return { reached: 'UNKNOWN', missing: [], doubt: 'TEXT_NOT_ON_FILE', isBelow: false };
  const condition = evaluateCondition(ground.condition, facts);
  const byAmount = readAmount(ground, amount);
  return {
    reached: every([condition.value, byAmount.reached]),
    missing: [...condition.missing, ...byAmount.missing],
    doubt: condition.value === 'UNKNOWN' ? 'MISSING_FACT' : byAmount.doubt,
    isBelow: condition.value !== 'FALSE' && byAmount.reached === 'FALSE',
  };
};

/** A fact told for one of the norms behind a threshold is told for the threshold. */
const asReadBy = ({ norms }: ThresholdOnFile, facts: Facts): Facts =>
  factsByNorm(facts)(...norms.map(({ norm }) => norm.id));

/** The text that sets the amount decides; where the crime asks for none, the text that punishes. */
const isOnFile = ({ norms }: ThresholdOnFile, day: string): boolean => {
  const amounts = norms.filter(({ aspect }) => aspect === 'AMOUNT');
  return (amounts.length > 0 ? amounts : norms).some(({ version, work }) => isInForce(version ?? work, day));
};

/** Both ends of the band belong to it: a region may set its figure at either. */
const readAmount = (
  { lowFen, highFen, tier }: ThresholdOnFile,
  amount: Interval | null,
): Omit<GroundReading, 'isBelow'> => {
  if (lowFen === null || highFen === null) return { reached: 'TRUE', missing: [], doubt: null };
  if (amount === null) return { reached: 'UNKNOWN', missing: ['amount'], doubt: 'MISSING_FACT' };
  if (amount.low >= highFen) return { reached: 'TRUE', missing: [], doubt: null };
  if (amount.high < lowFen) return { reached: 'FALSE', missing: [], doubt: null };
  return lowFen === highFen
    ? { reached: 'UNKNOWN', missing: ['exactAmount'], doubt: 'SOURCE_ROUNDED' }
    : { reached: 'UNKNOWN', missing: [`provincialFigure:${tier}`], doubt: 'MISSING_FACT' };
};

const isLiftable = (
  { nearCondition, nearPercent, condition, lowFen }: ThresholdOnFile,
  { facts, amount }: Suspicion,
): boolean =>
  nearCondition !== null &&
  (amount === null || lowFen === null || amount.high >= (lowFen * (nearPercent ?? 0)) / 100) &&
  evaluateCondition(nearCondition, facts).value === 'TRUE' &&
  evaluateCondition(condition, facts).value !== 'FALSE';
