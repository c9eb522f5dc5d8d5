import { ignoredMarks } from '../../entities/legal-work/comparable-name.ts';

export interface EnglishTitle {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter names are words of everyday English. */
const shortest = 10;
const latin = /^[a-z0-9'’,.-]+$/u;

/** Titles in English that are on file, wherever they stand in the text. */
export const findEnglishTitles = (text: string, works: ReadonlyMap<string, unknown>): readonly EnglishTitle[] => {
  const names = [...works.keys()].filter((name) => name.length >= shortest && latin.test(name));
  if (names.length === 0) return [];
  const { bare, places } = withoutMarks(text);
  const found: EnglishTitle[] = [];
  for (const name of names.sort((a, b) => b.length - a.length))
    for (let at = bare.indexOf(name); at >= 0; at = bare.indexOf(name, at + name.length)) {
      const start = places[at] ?? 0;
      const end = (places[at + name.length - 1] ?? 0) + 1;
      if (isWhole(text, start, end) && !found.some((other) => other.start < end && start < other.end))
        found.push({ name: text.slice(start, end), start, end });
    }
  return found;
};

const isWhole = (text: string, start: number, end: number): boolean =>
  !/[A-Za-z]/u.test(text.charAt(start - 1)) && !/[A-Za-z]/u.test(text.charAt(end));

const marks: ReadonlySet<string> = new Set(ignoredMarks);

const withoutMarks = (text: string): { bare: string; places: readonly number[] } => {
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (marks.has(character)) continue;
    bare += character;
    places.push(at);
  }
  return { bare: bare.toLowerCase(), places };
};
