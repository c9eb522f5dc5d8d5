import { namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { LawText, Unit } from '../law-text/law-text.ts';
import { isWordless, unitsOf } from '../law-text/walk.ts';
import { mayCite } from './anchor.ts';
import { findCitations } from './find-citations.ts';
import type { CitationContext, FoundCitation, NamedWork } from './found-citation.ts';
import { namesInText } from './names-in-text.ts';
import { workSpokenOf } from './work-spoken-of.ts';

/** A citation that a law makes. */
export interface CitationInLaw {
  /** Element id of the innermost provision in whose wording it stands. */
  readonly eId: string;
  /** Its span counts within that wording, as `wordingOf` gives it. */
  readonly found: FoundCitation;
  /** Line of the input, counted from 1. */
  readonly line: number;
}

/** What is known before a law is read. */
export interface LawContext {
  /** The work itself: what 本法 means. */
  readonly thisWork: string;
  /** Names as `comparableName` writes them, each with the works that bear it. */
  readonly works: ReadonlyMap<string, readonly string[]>;
}

/**
 * The citations of a law in reading order, each found once, where it stands. 以下简称 holds for the whole text. In an
 * amendment 本法 and a bare 第三条 are the amended law; 前款 there points within wording that it only quotes, and is left.
 */
export const findInLaw = (law: LawText, given: LawContext): readonly CitationInLaw[] => {
  const { thisWork, works } = given;
  const shortNames = definedIn(law, given);
  const spokenOf = namedAs(workSpokenOf(law), works);
  const citations: CitationInLaw[] = [];
  let leadIn: string | null = null;
  for (const { eId, at, text, line, isQuoted } of segmentsOf(law)) {
    const isOwn = spokenOf === null && !isQuoted;
    const context = (): CitationContext =>
      isOwn
        ? { thisWork, here: eId, works, shortNames, ...(leadIn === null ? {} : { leadIn }) }
        : { works, shortNames, ...(spokenOf === null ? {} : { spokenOf }) };
    const found = mayCite(text) ? findCitations(text, context()) : [];
    if (!eId.includes('__item_')) leadIn = articleIn(found, thisWork);
    for (const one of found)
      if (isOwn || one.form !== 'RELATIVE')
        citations.push({ eId, line, found: { ...one, start: one.start + at, end: one.end + at } });
  }
  return citations;
};

/** The article of this law that the words before a list cite: what its items mean by 第（一）项. */
const articleIn = (found: readonly FoundCitation[], thisWork: string): string | null =>
  found
    .filter(({ work }) => work?.ids[0] === thisWork)
    .flatMap(({ eIds }) => eIds)
    .find((eId) => !eId.includes('__')) ?? null;

const namedAs = (name: string | null, works: LawContext['works']): NamedWork | null =>
  name === null
    ? null
    : { name, docNumber: null, ids: [...new Set(namesToTry(name).flatMap((known) => works.get(known) ?? []))] };

/** The names that the text itself gives: its own title, other titles, and what 以下简称 calls them. */
const definedIn = ({ title, units }: LawText, { thisWork, works }: LawContext): ReadonlyMap<string, NamedWork> => {
  const names = new Map<string, NamedWork>();
  for (const name of namesToTry(title ?? '')) names.set(name, { name: title, docNumber: null, ids: [thisWork] });
  for (const { text } of unitsOf(units))
    if (text.includes('《'))
      for (const [name, work] of namesInText(text, works)) if (!names.has(name)) names.set(name, work);
  return names;
};

/** A run of text and the wording that it is part of. */
interface Segment {
  readonly eId: string;
  /** Where it begins in that wording. */
  readonly at: number;
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
}

const provisions = new Set<Unit['kind']>(['ARTICLE', 'PARAGRAPH', 'ITEM', 'POINT']);

/** Every run of text that stands in a provision: what `wordingOf` joins, each run once. */
const segmentsOf = ({ units }: LawText): readonly Segment[] => {
  const segments: Segment[] = [];
  /** Adds what a unit says from a place of a wording on; its length. */
  const add = (unit: Unit, owner: string | null, at: number): number => {
    if (owner !== null && unit.text !== '')
      segments.push({ eId: owner, at, text: unit.text, line: unit.lineFrom, isQuoted: unit.kind === 'QUOTE' });
    let length = unit.text.length;
    for (const child of unit.children) {
      if (isWordless(child)) continue;
      const joint = length === 0 ? 0 : 1;
      const from = at + length + joint + child.marker.length;
      const isOwn = child.eId !== null && provisions.has(child.kind);
      const added = child.marker.length + (isOwn ? add(child, child.eId, 0) : add(child, owner, from));
      if (added > 0) length += joint + added;
    }
    return length;
  };
  for (const unit of units) add(unit, unit.kind === 'ARTICLE' ? unit.eId : null, 0);
  return segments;
};
