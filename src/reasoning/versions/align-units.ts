import { pairsOf, similarity } from './similarity.ts';

/** A unit to be aligned: its number (an element id) and its text. */
export interface Alignable {
  readonly eId: string;
  readonly text: string;
}

/** RECORD: a renumbering on file says so. */
export type MatchedBy = 'NUMBER' | 'RECORD' | 'SIMILARITY';

export interface Aligned<Unit> {
  readonly before: Unit;
  readonly after: Unit;
  readonly by: MatchedBy;
  /** From 0 to 1. */
  readonly similarity: number;
  /** How far this pair is ahead of the next best that either unit could have had. */
  readonly lead: number;
}

export interface AlignmentRules {
  /** Units under different numbers are the same rule only from here on. */
  readonly least: number;
  /** Units under the same number are the same rule already from here on. */
  readonly leastSameNumber: number;
}

/** Found on pairs of revised laws: below, what two articles share is the manner of speech. */
export const articleRules: AlignmentRules = { least: 0.5, leastSameNumber: 0.25 };
export const partRules: AlignmentRules = { least: 0.45, leastSameNumber: 0.2 };

/**
 * Which unit of the later text is which of the earlier one. What is nearly the same is taken first, then the most similar
 * pairs, of which those that keep the order count a little more: so an article that moved is found under its new number,
 * and not held to be the one that now bears its old number. Units without a partner are left out.
 */
export const alignUnits = <Unit extends Alignable>(
  before: readonly Unit[],
  after: readonly Unit[],
  rules: AlignmentRules,
): readonly Aligned<Unit>[] => {
  const candidates = candidatesOf(before, after);
  const rivalOf = rivals(candidates);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const take = (some: readonly Candidate[]): readonly Candidate[] =>
    some.filter(({ at, to }) => {
      if (partners.has(at) || taken.has(to)) return false;
      partners.set(at, to);
      taken.add(to);
      return true;
    });
  const anchors = take(candidates.filter(({ alike }) => alike >= nearlySame).toSorted(by(score)));
  const keepsOrder = orderAround(anchors);
  const rest = take(
    candidates
      .filter(({ alike, isSameNumber }) => alike >= (isSameNumber ? rules.leastSameNumber : rules.least))
      .toSorted(by((one) => score(one) + (keepsOrder(one) ? inOrder : 0))),
  );
  return [...anchors, ...rest].flatMap(({ at, to, alike, isSameNumber }) => {
    const [one, other] = [before[at], after[to]];
    if (one === undefined || other === undefined) return [];
    const found = { before: one, after: other, similarity: alike, lead: alike - rivalOf(at, to) };
    return [{ ...found, by: isSameNumber ? 'NUMBER' : 'SIMILARITY' }];
  });
};

const nearlySame = 0.8;
const inOrder = 0.15;

/** Whether a pair lies between the same two of the pairs already taken, seen from both sides. */
const orderAround = (anchors: readonly Candidate[]): ((one: Candidate) => boolean) => {
  const inTurn = anchors.toSorted((one, other) => one.at - other.at);
  return ({ at, to }) => {
    const previous = inTurn.findLast((anchor) => anchor.at < at);
    const next = inTurn.find((anchor) => anchor.at > at);
    return (previous === undefined || previous.to < to) && (next === undefined || to < next.to);
  };
};

/** A pair by the positions of its units. */
interface Candidate {
  readonly at: number;
  readonly to: number;
  readonly alike: number;
  readonly isSameNumber: boolean;
}

/** Below it a pair is not even the next best. */
const worthComparing = 0.2;

/** The same number counts a little, so that of two alike the unmoved one is taken. */
const score = ({ alike, isSameNumber }: Candidate): number => alike + (isSameNumber ? 0.05 : 0);

const by =
  (value: (one: Candidate) => number) =>
  (one: Candidate, other: Candidate): number =>
    value(other) - value(one) || one.at - other.at || one.to - other.to;

/** Every pair that shares enough. */
const candidatesOf = (before: readonly Alignable[], after: readonly Alignable[]): readonly Candidate[] => {
  const later = after.map(({ text }) => pairsOf(text));
  return before.flatMap((unit, at) => {
    const own = pairsOf(unit.text);
    return later.flatMap((other, to) => {
      const most = (2 * Math.min(own.total, other.total)) / Math.max(own.total + other.total, 1);
      const target = after[to];
      const alike = unit.text === target?.text ? 1 : most < worthComparing ? 0 : similarity(own, other);
      return alike < worthComparing ? [] : [{ at, to, alike, isSameNumber: unit.eId === target?.eId }];
    });
  });
};

/** The similarity of the next best pair that either unit of a pair could have had; 0 where there is none. */
const rivals = (candidates: readonly Candidate[]): ((at: number, to: number) => number) => {
  const ofBefore = new Map<number, Candidate[]>();
  const ofAfter = new Map<number, Candidate[]>();
  for (const one of candidates) {
    ofBefore
      .set(one.at, ofBefore.get(one.at) ?? [])
      .get(one.at)
      ?.push(one);
    ofAfter
      .set(one.to, ofAfter.get(one.to) ?? [])
      .get(one.to)
      ?.push(one);
  }
  return (at, to) =>
    Math.max(
      0,
      ...(ofBefore.get(at) ?? []).flatMap((one) => (one.to === to ? [] : one.alike)),
      ...(ofAfter.get(to) ?? []).flatMap((one) => (one.at === at ? [] : one.alike)),
    );
};
