import type { Provision } from '../../entities/provision/provision.model.ts';
import { alignUnits, partRules } from './align-units.ts';
import { diffText, replacedText, type TextPart } from './diff-text.ts';
import { inReadingOrder } from './reading-order.ts';

/** A 款, 项 or 目, or what an article says itself, with what it says without its parts. */
export interface OwnUnit {
  readonly provision: Provision;
  readonly own: string;
}

/** One unit of an article on two days, or the day on which it was there. */
export interface UnitComparison {
  readonly status: 'UNCHANGED' | 'CHANGED' | 'INSERTED' | 'DELETED' | 'RENUMBERED' | 'TEXT_NOT_ON_FILE';
  readonly before: Provision | null;
  readonly after: Provision | null;
  /** Both wordings, character by character; of TEXT_NOT_ON_FILE our gists, one after the other. */
  readonly parts: readonly TextPart[];
}

/** What became of the parts of an article; units without words of their own are left out. */
export const compareUnits = (before: readonly OwnUnit[], after: readonly OwnUnit[]): readonly UnitComparison[] => {
  const [earlier, later] = [before.map(asUnit), after.map(asUnit)];
  const pairs = alignUnits(earlier, later, partRules);
  return inReadingOrder<(typeof earlier)[number], UnitComparison>(
    earlier,
    later,
    pairs,
    ({ before: one, after: other }) => ({
      status: one.eId !== other.eId ? 'RENUMBERED' : one.text === other.text ? 'UNCHANGED' : 'CHANGED',
      before: one.provision,
      after: other.provision,
      parts: diffText(one.text, other.text),
    }),
    ({ provision, text }) => ({ status: 'DELETED', before: provision, after: null, parts: diffText(text, '') }),
    ({ provision, text }) => ({ status: 'INSERTED', before: null, after: provision, parts: diffText('', text) }),
  );
};

/**
 * Our gists of the parts of an article on two days, side by side where the number is the same. How they differ says
 * nothing about the wording, so nothing is claimed of it.
 */
export const listGists = (before: readonly OwnUnit[], after: readonly OwnUnit[]): readonly UnitComparison[] => {
  const [earlier, later] = [before.map(asUnit), after.map(asUnit)];
  const pairs = earlier.flatMap((one) => {
    const other = later.find(({ eId }) => eId === one.eId);
    return other === undefined ? [] : [{ before: one, after: other }];
  });
  const status = 'TEXT_NOT_ON_FILE';
  return inReadingOrder<(typeof earlier)[number], UnitComparison>(
    earlier,
    later,
    pairs,
    ({ before: one, after: other }) => ({
      status,
      before: one.provision,
      after: other.provision,
      parts: one.text === other.text ? diffText(one.text, other.text) : replacedText(one.text, other.text),
    }),
    ({ provision, text }) => ({ status, before: provision, after: null, parts: replacedText(text, '') }),
    ({ provision, text }) => ({ status, before: null, after: provision, parts: replacedText('', text) }),
  );
};

/** Within an article the number of the article says nothing: `para_1__item_3`. */
const asUnit = ({ provision, own }: OwnUnit) => ({
  provision,
  text: own,
  eId: provision.eId.replace(/^art_\d+(?:_\d+)?(?:__)?/u, ''),
});
