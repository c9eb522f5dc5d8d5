import type { RuleOfPath } from './measure-on-trial.ts';

export type Severity = 'LIGHTER' | 'EQUAL' | 'HEAVIER' | 'NOT_COMPARABLE';

/**
 * Whether the consequences of one norm are lighter than those of another, component by component: no component heavier
 * and one lighter. A consequence that only one of them knows makes that one heavier there; what lies on different
 * bases cannot be compared.
 */
export const compareSeverity = (mine: readonly RuleOfPath[], theirs: readonly RuleOfPath[]): Severity => {
  let whole: Severity = 'EQUAL';
  for (const kind of new Set([...mine, ...theirs].map(({ sanctionType }) => sanctionType))) {
    const part = compareKind(ofKind(kind), mine, theirs);
    if (part === 'EQUAL' || part === whole) continue;
    if (whole !== 'EQUAL') return 'NOT_COMPARABLE';
    whole = part;
  }
  return whole;
};

const ofKind =
  (kind: string) =>
  ({ sanctionType }: RuleOfPath): boolean =>
    sanctionType === kind;

const compareKind = (
  isOfIt: (rule: RuleOfPath) => boolean,
  mine: readonly RuleOfPath[],
  theirs: readonly RuleOfPath[],
): Severity => {
  const one = mine.find(isOfIt);
  const other = theirs.find(isOfIt);
  if (one === undefined) return 'LIGHTER';
  if (other === undefined) return 'HEAVIER';
  const isOneEach = mine.findLast(isOfIt) === one && theirs.findLast(isOfIt) === other;
  if (!isOneEach || one.unit !== other.unit || one.base !== other.base) return 'NOT_COMPARABLE';
  const steps = [
    Number(one.modality === 'MUST') - Number(other.modality === 'MUST'),
    Math.sign((one.min ?? 0) - (other.min ?? 0)),
    signOf(one.max ?? Number.POSITIVE_INFINITY, other.max ?? Number.POSITIVE_INFINITY),
  ];
  const lighter = steps.some((step) => step < 0);
  const heavier = steps.some((step) => step > 0);
  return lighter && heavier ? 'NOT_COMPARABLE' : lighter ? 'LIGHTER' : heavier ? 'HEAVIER' : 'EQUAL';
};

/** Infinity minus infinity is no number, so ends are compared, not subtracted. */
const signOf = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
