import { isDeletion } from '../law-text/deleted.ts';
import {
  type Alignable,
  type Aligned,
  type AlignmentRules,
  alignUnits,
  articleRules,
  partRules,
} from './align-units.ts';
import { ownTexts, type WordedUnit } from './own-texts.ts';
import { pairsOf, similarity } from './similarity.ts';

/** A rule that stood under one number and stands under another, by element ids. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface Moves {
  /** The same or nearly the same text, and no other comes near. */
  readonly sure: readonly Move[];
  /** The most alike, but not so alike, or not alone so: it may have moved. */
  readonly unsure: readonly Move[];
}

/** From here on, and only where no other unit comes near, two units are held to be one. */
const certain = { similarity: 0.8, lead: 0.1 };

/** A list whose first words are the same is the same list only when its items are not all others. */
const leastWhole = 0.5;

interface Unit extends Alignable {
  /** The number within what it is part of: `item_3`. */
  readonly eId: string;
  /** An article with its parts; of a part what it says itself. */
  readonly text: string;
  /** The whole element id. */
  readonly id: string;
  /** The wording with that of all parts. */
  readonly whole: string;
}

/**
 * The articles, paragraphs, items and points that bear another number in the later text. A part is looked for only in
 * what is certain to be the paragraph or article that it was part of. Both texts in reading order, with all their parts.
 */
export const findMoves = (before: readonly WordedUnit[], after: readonly WordedUnit[]): Moves => {
  const [earlier, later] = [partsByWhole(before), partsByWhole(after)];
  const [sure, unsure]: readonly [Move[], Move[]] = [[], []];
  const descend = (from: string, to: string, rules: AlignmentRules): void => {
    for (const { one, other, isSure } of pairs(earlier(from), later(to), rules)) {
      if (one.id !== other.id) (isSure ? sure : unsure).push({ from: one.id, to: other.id });
      const isSame = one.id === other.id && one.whole === other.whole;
      if (!isSame && (isSure || one.id === other.id)) descend(one.id, other.id, partRules);
    }
  };
  descend('', '', articleRules);
  const place = new Map(before.map(({ eId }, at) => [eId, at]));
  const inOrder = (some: readonly Move[]): readonly Move[] =>
    some.toSorted((one, other) => (place.get(one.from) ?? 0) - (place.get(other.from) ?? 0));
  return { sure: inOrder(sure), unsure: inOrder(unsure) };
};

/** What stayed is out of the comparison, and no rival. */
const pairs = (before: readonly Unit[], after: readonly Unit[], rules: AlignmentRules) => {
  const same = new Map(after.map((unit) => [unit.eId, unit]));
  const stayed = before.flatMap((one) => {
    const other = same.get(one.eId);
    return other?.whole === one.whole ? [{ one, other, isSure: true }] : [];
  });
  const known = new Set(stayed.map(({ one }) => one.eId));
  const left = (units: readonly Unit[]): readonly Unit[] =>
    units.filter(({ eId, whole }) => !known.has(eId) && !isDeletion(whole));
  const found = alignUnits(left(before), left(after), rules).map((pair) => ({
    one: pair.before,
    other: pair.after,
    isSure: isCertain(pair),
  }));
  return [...stayed, ...found];
};

const isCertain = ({ before, after, similarity: alike, lead }: Aligned<Unit>): boolean =>
  alike >= certain.similarity &&
  lead >= certain.lead &&
  similarity(pairsOf(before.whole), pairsOf(after.whole)) >= leastWhole;

const wholeOf = (eId: string): string => eId.slice(0, Math.max(eId.lastIndexOf('__'), 0));

/** The parts of each unit, by its element id; those of '' are the articles. */
const partsByWhole = (units: readonly WordedUnit[]): ((whole: string) => readonly Unit[]) => {
  const articles = Map.groupBy(units, ({ eId }) => eId.split('__')[0] ?? eId);
  const parts = new Map<string, readonly Unit[]>();
  const read = (article: string): void => {
    const ofArticle = ownTexts(articles.get(article) ?? []).map(({ eId, text, own }): Unit => {
      return { id: eId, eId: eId.split('__').at(-1) ?? eId, text: own, whole: text };
    });
    for (const [whole, some] of Map.groupBy(ofArticle, ({ id }) => wholeOf(id)))
      if (whole !== '') parts.set(whole, some);
  };
  return (whole) => {
    if (whole === '')
      return units.flatMap(({ eId, text }) => (eId.includes('__') ? [] : [{ id: eId, eId, text, whole: text }]));
    if (!whole.includes('__') && !parts.has(whole)) read(whole);
    return parts.get(whole) ?? [];
  };
};
