import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { CitationContext, CitationForm, FoundCitation, NamedWork } from './found-citation.ts';
import { repairsOf } from './legible.ts';
import { normalForm } from './normal-form.ts';
import { eIdOf, type Place, placeOf } from './place.ts';
import { readUnitGroup } from './unit-group.ts';

/** A text while it is read: what was found so far, and what later citations may point back to. */
export interface Reading {
  readonly raw: string;
  readonly text: string;
  readonly context: CitationContext;
  readonly here: Place | null;
  readonly found: FoundCitation[];
  /** What the text itself calls a work: its titles, and 以下简称. */
  readonly shortNames: Map<string, NamedWork>;
  lastWork: NamedWork | null;
  lastPlace: Place | null;
  /** Where the last citation ended. */
  end: number;
}

/** `text` is `raw` made legible. */
export const startReading = (raw: string, text: string, context: CitationContext): Reading => ({
  raw,
  text,
  context,
  here: context.here === undefined ? null : placeOf(context.here),
  found: [],
  shortNames: new Map(),
  lastWork: null,
  lastPlace: null,
  end: 0,
});

/** A citation as the parts of the grammar read it. */
export interface Written {
  readonly form: CitationForm;
  readonly start: number;
  readonly end: number;
  readonly work: NamedWork | null;
  readonly places: readonly Place[];
  readonly namesLevels?: boolean;
  readonly repairSteps?: readonly string[];
  readonly isGuess?: boolean;
}

/** Notes a citation; gives its end. */
export const add = (reading: Reading, written: Written): number => {
  const { start, end, work, places } = written;
  const raw = reading.raw.slice(start, end);
  const lost = places.length === 0 ? unreadableArticle(reading.text, end) : unreadableLevel(reading.text, end);
  reading.found.push({
    form: written.form,
    start,
    end,
    raw,
    normal: normalForm(work, places),
    work,
    places,
    eIds: places.map(eIdOf),
    namesLevels: written.namesLevels ?? true,
    repairSteps: [
      ...repairsOf(raw, reading.text.slice(start, end)),
      ...(written.repairSteps ?? []),
      ...(lost === null ? [] : [`“${lost}” behind it cannot be read`]),
    ],
    isGuess: lost !== null || (written.isGuess ?? false),
  });
  reading.lastPlace = places.at(-1) ?? null;
  reading.end = end;
  return end;
};

/** 第十百款: a level that is written and cannot be read must not vanish, the answer would be about another provision. */
const unreadableLevel = (text: string, at: number): string | null => {
  if (text.charAt(at) !== '第') return null;
  const level = /^第[0-9〇零一二三四五六七八九十百千两]{1,12}[款项目]/u.exec(text.slice(at, at + 14))?.[0] ?? null;
  return level === null || readUnitGroup(text, at) !== null ? null : level;
};

/** 第三十八第一项: an article that lost its 条 must not leave a citation of the whole work. */
const unreadableArticle = (text: string, at: number): string | null =>
  /^第[0-9〇零一二三四五六七八九十百]{1,12}第[0-9〇零一二三四五六七八九十百]{1,12}[款项目]/u.exec(
    text.slice(at, at + 28),
  )?.[0] ?? null;

/** The work that is meant where none is named: the text itself or the one it speaks of; null when nothing says which. */
export const own = ({ context: { thisWork, spokenOf } }: Reading): NamedWork | null =>
  spokenOf ?? (thisWork === undefined ? null : { name: null, docNumber: null, ids: [thisWork] });

export const named = ({ shortNames, context: { works, shortNames: defined } }: Reading, name: string): NamedWork => {
  const bare = comparableName(name);
  const short = shortNames.get(bare) ?? defined?.get(bare);
  if (short !== undefined) return short;
  const ids = namesToTry(name).flatMap((known) => works?.get(known) ?? []);
  return { name, docNumber: null, ids: [...new Set(ids)] };
};

/** Whether a name, as `comparableName` writes it, is that of a work on file, or one that the text itself defines. */
export const isKnown = ({ shortNames, context }: Reading, name: string): boolean =>
  shortNames.has(name) || context.shortNames?.has(name) === true || context.works?.has(name) === true;

/** How long a pattern is at a place of the text; 0 where it does not stand. */
export const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

export const skipBlank = (text: string, at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);
