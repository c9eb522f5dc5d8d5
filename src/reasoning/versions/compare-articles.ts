import type { Provision } from '../../entities/provision/provision.model.ts';
import { isDeletion } from '../law-text/deleted.ts';
import { type Alignable, alignUnits, articleRules, type MatchedBy } from './align-units.ts';
import {
  type ArticleVersion,
  articlesOn,
  type Comparable,
  comparableAs,
  type ProvisionOnDays,
  unitsOf,
  wordsOf,
} from './article-on-day.ts';
import { compareUnits, listGists, type UnitComparison } from './compare-units.ts';
import { inReadingOrder } from './reading-order.ts';
import { isWholeText } from './whole-text.ts';

export const comparisonStatuses = [
  'UNCHANGED',
  'CHANGED',
  'INSERTED',
  'DELETED',
  'RENUMBERED',
  'TEXT_NOT_ON_FILE',
] as const;
export type ComparisonStatus = (typeof comparisonStatuses)[number];

/** SAME_VERSION: one wording on file holds on both days, so there is nothing to compare. */
export type ComparedBy = Comparable | 'SAME_VERSION';

/** One article on two days, or on the day on which it was there. */
export interface ArticleComparison {
  readonly status: ComparisonStatus;
  readonly before: Provision | null;
  readonly after: Provision | null;
  readonly comparedBy: ComparedBy;
  /** How the two were recognised as the same rule; null where there is only one. */
  readonly matchedBy: MatchedBy | null;
  /** From 0 to 1; null where nothing was compared. */
  readonly similarity: number | null;
  /** Null where only gists, or nothing, could be compared. */
  readonly isWordingChanged: boolean | null;
  readonly units: readonly UnitComparison[];
}

export interface WorkOnDays {
  readonly provisions: readonly ProvisionOnDays[];
  /** Element ids of articles that a record renumbers between the two days. */
  readonly renumbered: readonly (readonly [from: string, to: string])[];
  /** Whether the work was no law on that day: then it is known to have had no article. */
  readonly isNoLaw: { readonly before: boolean; readonly after: boolean };
}

interface Side extends Alignable {
  readonly provision: Provision;
  /** Null where a record names the article, and no wording of that day is on file. */
  readonly article: ArticleVersion | null;
  readonly as: Comparable;
}

interface Pair {
  readonly before: Side;
  readonly after: Side;
  readonly by: MatchedBy;
  readonly similarity: number | null;
}

/** What became of every article between two days, in the reading order of the later text. */
export const compareArticles = (work: WorkOnDays): readonly ArticleComparison[] => {
  const before = sidesOf(work, 'before');
  const after = sidesOf(work, 'after');
  const isKnown = {
    before: work.isNoLaw.before || isWhole(work.provisions, 'before'),
    after: work.isNoLaw.after || isWhole(work.provisions, 'after'),
  };
  const pairs = pairsOf(before, after, work.renumbered);
  const byBefore = new Map(pairs.map((pair) => [pair.before, pair]));
  return inReadingOrder(
    before,
    after,
    pairs,
    (pair) => comparePair(byBefore.get(pair.before) ?? { ...pair, by: 'NUMBER', similarity: null }),
    (side) => alone(side, 'before', isKnown.after),
    (side) => alone(side, 'after', isKnown.before),
  );
};

const isWhole = (rows: readonly ProvisionOnDays[], side: 'before' | 'after'): boolean =>
  isWholeText(
    rows.flatMap(({ provision, [side]: version }) =>
      provision.level === 'ARTICLE' && version !== null ? [{ eId: provision.eId, textStatus: version.textStatus }] : [],
    ),
  );

/** The articles of a day, and those that a record names for it although no wording is on file. */
const sidesOf = ({ provisions, renumbered }: WorkOnDays, side: 'before' | 'after'): readonly Side[] => {
  const worded = articlesOn(provisions, side);
  const named = new Set(renumbered.map(([from, to]) => (side === 'before' ? from : to)));
  const unworded = provisions.filter(
    ({ provision }) => named.has(provision.eId) && !worded.some(({ eId }) => eId === provision.eId),
  );
  return [
    ...worded.map((article): Side => {
      const as = comparableAs(article);
      return { eId: article.eId, provision: article.provision, article, as, text: wordsOf(article, as) };
    }),
    ...unworded.map(
      ({ provision }): Side => ({ eId: provision.eId, provision, article: null, as: 'NOTHING', text: '' }),
    ),
  ].toSorted((one, other) => (one.provision.sortKey < other.provision.sortKey ? -1 : 1));
};

/** Records first, then wordings that hold on both days, then the most similar ones, at last what shares only its number. */
const pairsOf = (
  before: readonly Side[],
  after: readonly Side[],
  renumbered: WorkOnDays['renumbered'],
): readonly Pair[] => {
  const pairs: Pair[] = [];
  const [taken, takenAfter] = [new Set<Side>(), new Set<Side>()];
  const take = (one: Side, other: Side, by: MatchedBy, similarity: number | null): void => {
    if (taken.has(one) || takenAfter.has(other)) return;
    taken.add(one);
    takenAfter.add(other);
    pairs.push({ before: one, after: other, by, similarity });
  };
  const later = new Map(after.map((side) => [side.eId, side]));
  const earlier = new Map(before.map((side) => [side.eId, side]));
  for (const [from, to] of renumbered) {
    const [one, other] = [earlier.get(from), later.get(to)];
    if (one !== undefined && other !== undefined) take(one, other, 'RECORD', null);
  }
  const sameNumber = before.flatMap((one) => {
    const other = later.get(one.eId);
    return other === undefined ? [] : [[one, other] as const];
  });
  for (const [one, other] of sameNumber) if (holdsOn(one, other)) take(one, other, 'NUMBER', 1);
  for (const as of ['TEXT', 'GIST'] as const) {
    const free = (sides: readonly Side[], used: ReadonlySet<Side>): readonly Side[] =>
      sides.filter((side) => side.as === as && !used.has(side));
    for (const { before: one, after: other, by, similarity } of alignUnits(
      free(before, taken),
      free(after, takenAfter),
      articleRules,
    ))
      take(one, other, by, similarity);
  }
  // Two texts under one number that share nothing are two rules; gists may only be worded differently.
  for (const [one, other] of sameNumber)
    if (one.as !== 'TEXT' || other.as !== 'TEXT' || isDeletion(other.text)) take(one, other, 'NUMBER', null);
  return pairs;
};

/** Whether the same versions are in force on both days. */
const holdsOn = ({ article: one }: Side, { article: other }: Side): boolean => {
  const ids = (article: ArticleVersion | null): string =>
    (article?.versions ?? []).map(({ version }) => version.id).join();
  return one !== null && other !== null && ids(one) === ids(other);
};

const comparePair = ({ before, after, by, similarity }: Pair): ArticleComparison => {
  const base = { before: before.provision, after: after.provision, matchedBy: by, similarity };
  const isMoved = before.eId !== after.eId;
  if (!isMoved && holdsOn(before, after))
    return { ...base, status: 'UNCHANGED', comparedBy: 'SAME_VERSION', isWordingChanged: false, units: [] };
  const comparedBy = before.as === after.as ? before.as : 'NOTHING';
  if (comparedBy === 'NOTHING' || before.article === null || after.article === null)
    return {
      ...base,
      status: isMoved ? 'RENUMBERED' : 'TEXT_NOT_ON_FILE',
      comparedBy: 'NOTHING',
      isWordingChanged: null,
      units: [],
    };
  const list = comparedBy === 'GIST' ? listGists : compareUnits;
  const units = list(unitsOf(before.article, comparedBy), unitsOf(after.article, comparedBy));
  const isChanged = before.text !== after.text;
  return {
    ...base,
    status: statusOf(before, after, isChanged, comparedBy),
    comparedBy,
    isWordingChanged: comparedBy === 'TEXT' ? isChanged : null,
    units,
  };
};

const statusOf = (before: Side, after: Side, isChanged: boolean, by: Comparable): ComparisonStatus => {
  if (isDeletion(after.text) && !isDeletion(before.text)) return 'DELETED';
  if (before.eId !== after.eId) return 'RENUMBERED';
  // Two versions on file are two wordings, whatever our gists say.
  return isChanged || by === 'GIST' ? 'CHANGED' : 'UNCHANGED';
};

const alone = (side: Side, only: 'before' | 'after', isOtherKnown: boolean): ArticleComparison => {
  const units = side.article === null ? [] : unitsOf(side.article, side.as);
  const list = isOtherKnown && side.as === 'TEXT' ? compareUnits : listGists;
  return {
    status: !isOtherKnown ? 'TEXT_NOT_ON_FILE' : only === 'before' ? 'DELETED' : 'INSERTED',
    before: only === 'before' ? side.provision : null,
    after: only === 'after' ? side.provision : null,
    comparedBy: 'NOTHING',
    matchedBy: null,
    similarity: null,
    isWordingChanged: null,
    units: only === 'before' ? list(units, []) : list([], units),
  };
};
