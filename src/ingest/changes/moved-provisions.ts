import { findMoves, type Move } from '../../reasoning/versions/find-moves.ts';
import type { WordedUnit } from '../../reasoning/versions/own-texts.ts';
import { inForceOn, type KnownProvision } from '../law/plan-versions.ts';
import type { TextProvision } from '../law/provisions-of.ts';

/** A provision that bears another number from a day on. */
export interface MovedProvision extends Move {
  readonly on: string;
}

export interface MovedProvisions {
  readonly sure: readonly MovedProvision[];
  /** Shown by a comparison, and not recorded. */
  readonly unsure: readonly MovedProvision[];
}

/** What moved when a text came into force, and when the next wording on file followed it. */
export const movedProvisions = (
  texts: readonly TextProvision[],
  known: readonly KnownProvision[],
  from: string,
): MovedProvisions => {
  const days = [...new Set(known.flatMap(({ versions }) => versions.map(({ validFrom }) => validFrom)))].toSorted(
    (one, other) => (one < other ? -1 : 1),
  );
  const [before, after] = [days.findLast((day) => day < from), days.find((day) => day > from)];
  const inOrder = known.toSorted((one, other) => byNumber.compare(one.eId, other.eId));
  const found = [
    ...(before === undefined ? [] : [{ on: from, ...findMoves(wordedOn(inOrder, before, from), texts) }]),
    ...(after === undefined ? [] : [{ on: after, ...findMoves(texts, wordedOn(inOrder, after, null)) }]),
  ];
  return {
    sure: found.flatMap(({ on, sure }) => sure.map((move) => ({ ...move, on }))),
    unsure: found.flatMap(({ on, unsure }) => unsure.map((move) => ({ ...move, on }))),
  };
};

/** Element ids in reading order: item_2 before item_10. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** Provisions with their texts on a day; `until` leaves out those that had ended by then for another reason. */
const wordedOn = (known: readonly KnownProvision[], day: string, until: string | null): readonly WordedUnit[] =>
  known.flatMap(({ eId, versions }) => {
    const version = inForceOn(versions, day);
    const isGone = until !== null && version?.validTo !== null && (version?.validTo ?? '') < until;
    return version?.text == null || isGone ? [] : [{ eId, text: version.text }];
  });
