import { type Alignable, alignUnits, articleRules } from '../../reasoning/versions/align-units.ts';
import { inForceOn, type KnownProvision } from '../law/plan-versions.ts';
import type { TextProvision } from '../law/provisions-of.ts';

/** An article that bears another number from a day on. */
export interface MovedArticle {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/** Recorded only from here on, and only where no other article comes near: what is merely alike is shown, not stored. */
const sure = { similarity: 0.8, lead: 0.1 };

/** The articles that moved when a text came into force, and when the next wording on file followed it. */
export const movedArticles = (
  texts: readonly TextProvision[],
  known: readonly KnownProvision[],
  from: string,
): readonly MovedArticle[] => {
  const own = texts.filter(({ level }) => level === 'ARTICLE').map(({ eId, text }) => ({ eId, text }));
  const days = [...new Set(known.flatMap(({ versions }) => versions.map(({ validFrom }) => validFrom)))].toSorted(
    (one, other) => (one < other ? -1 : 1),
  );
  const [before, after] = [days.findLast((day) => day < from), days.find((day) => day > from)];
  return [
    ...(before === undefined ? [] : moved(wordedOn(known, before, from), own, from)),
    ...(after === undefined ? [] : moved(own, wordedOn(known, after, null), after)),
  ];
};

/** Articles with their texts on a day; `until` leaves out those that had ended by then for another reason. */
const wordedOn = (known: readonly KnownProvision[], day: string, until: string | null): readonly Alignable[] =>
  known.flatMap(({ eId, versions }) => {
    const version = inForceOn(versions, day);
    const isGone = until !== null && version?.validTo !== null && (version?.validTo ?? '') < until;
    return eId.includes('__') || version?.text == null || isGone ? [] : [{ eId, text: version.text }];
  });

const moved = (before: readonly Alignable[], after: readonly Alignable[], on: string): readonly MovedArticle[] => {
  const same = new Map(after.map(({ eId, text }) => [eId, text]));
  const stayed = new Set(before.flatMap(({ eId, text }) => (same.get(eId) === text ? [eId] : [])));
  return alignUnits(
    before.filter(({ eId }) => !stayed.has(eId)),
    after.filter(({ eId }) => !stayed.has(eId)),
    articleRules,
  ).flatMap(({ before: one, after: other, by, similarity, lead }) =>
    by === 'SIMILARITY' && similarity >= sure.similarity && lead >= sure.lead
      ? [{ from: one.eId, to: other.eId, on }]
      : [],
  );
};
