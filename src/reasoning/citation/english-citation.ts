import { comparableName } from '../../entities/legal-work/comparable-name.ts';
import { articleAt, type Place, placedAt } from './place.ts';

/** "Article 87 of the Social Insurance Law" or "Criminal Law art. 280-1 para 1", as machine translation writes it. */
export interface EnglishCitation {
  readonly name: string | null;
  readonly places: readonly Place[];
  readonly start: number;
  readonly end: number;
  readonly repairSteps: readonly string[];
  readonly isGuess: boolean;
}

const join = '(?:,? ?and |,? ?or |, | to |-(?!\\d{1,2}\\b(?! ?\\d)))';
const numbers = new RegExp(
  `(?:Articles?|Arts?\\.?) ?(\\d{1,4}(?:[-_]\\d{1,2}(?!\\d))?(?:(?:${join})\\d{1,4}(?!\\d))*)`,
  'uyi',
);
const parts =
  /(?:,? ?\(?para(?:graph|\.)? ?\(?(\d{1,2})\)?\)?)?(?:,? ?\(?item ?\(?(\d{1,2})\)?\)?)?(?:,? ?point ?(\d{1,2}))?/iuy;
const brackets = / ?\((\d{1,2})\)(?: ?\((\d{1,2})\))?/uy;
const partsBefore =
  /(?:(?:item ?\(?(\d{1,2})\)?(?:,| of| in)? ?(?:the )?)?para(?:graph)? ?\(?(\d{1,2})\)?(?:,| of| in)? ?(?:the )?|item ?\(?(\d{1,2})\)?(?:,| of| in)? ?(?:the )?)$/iu;
/** 二百六十六条 torn by a translator: "Article 260 … Article 6". */
const torn = /Article (\d{1,2}0) ?(?:…|\.\.\.) ?Article ([1-9])(?!\d)/iuy;

const nounOfLaw = '(?:Law|Code|Regulations?|Rules?|Measures|Provisions|Interpretation|Decision|Opinions?|Constitution)';
const small = "(?:of|on|the|and|for|in|to|by|with|from|against|People[’']s Republic of China \\(PRC\\))";
const word = `(?:[A-Z][\\w’'-]*|\\(PRC\\)|${small})`;
const nameAfter = new RegExp(
  `,? (?:of|in|under) (?:the )?((?:${word} ){0,16}?${nounOfLaw}\\b(?: (?:of|on|for|against) (?:${word} ){0,14}[A-Z][\\w’'-]*)?)`,
  'uy',
);
const nameBefore = new RegExp(
  `((?:${word} ){0,20}${nounOfLaw}(?: (?:of|on|for|against)(?: ${word}){1,20})?),? ?$`,
  'u',
);

/** Reads the citation whose "Article" stands at a place of the text. */
export const readEnglish = (
  text: string,
  at: number,
  from: number,
  isKnown: (name: string) => boolean,
): EnglishCitation | null => {
  const joined = matchAt(torn, text, at);
  const found = joined ?? matchAt(numbers, text, at);
  if (found === null) return null;
  const [whole, first = '', second = ''] = found;
  const articles = joined === null ? articlesOf(first) : [articleAt(Number(first) + Number(second))];
  const { places, end } = withParts(text, articles, at + whole.length);
  const before = text.slice(Math.max(from, at - 200), at);
  const inside = places.length === 1 ? innerBefore(before, places[0]) : null;
  const after = matchAt(nameAfter, text, end);
  const name = after?.[1] ?? (inside === null ? nameEnding(before, isKnown) : null);
  const startOfName = after === null && name !== null ? before.length - before.lastIndexOf(name) : 0;
  return {
    name: name === null ? null : name.replace(/^(?:The|the|of|and|in|to|by|under) /u, ''),
    places: inside === null ? places : [inside.place],
    start: at - (inside?.length ?? startOfName),
    end: end + (after?.[0].length ?? 0),
    repairSteps: joined === null ? [] : [`${first} and ${second} joined: ${Number(first) + Number(second)}`],
    isGuess: joined !== null,
  };
};

/** A known name directly before, or else what looks like the title of a law. */
const nameEnding = (before: string, isKnown: (name: string) => boolean): string | null => {
  const words = before.replace(/,? ?$/u, '').split(' ').slice(-longestKnown);
  for (let at = 0; at < words.length; at += 1) {
    const name = words.slice(at).join(' ');
    if (name !== '' && isKnown(comparableName(name))) return name;
  }
  return nameBefore.exec(before)?.[1] ?? null;
};

const longestKnown = 16;

const articlesOf = (written: string): readonly Place[] => {
  const places: Place[] = [];
  for (const [, rangeMark, number = '', sub] of written.matchAll(/( to |-(?=\d{3}))?(\d+)(?:[-_](\d{1,2}))?/gu)) {
    const last = places.at(-1);
    if (rangeMark !== undefined && last !== undefined)
      for (let next = last.article + 1; next < Math.min(Number(number), last.article + 300); next += 1)
        places.push(articleAt(next));
    const isSub = sub !== undefined && Number(sub) < Number(number);
    places.push(articleAt(Number(number), isSub ? Number(sub) : null));
  }
  return places;
};

const withParts = (text: string, articles: readonly Place[], at: number): { places: readonly Place[]; end: number } => {
  const article = articles[0];
  if (article === undefined || articles.length > 1) return { places: articles, end: at };
  const inBrackets = matchAt(brackets, text, at);
  if (inBrackets !== null) {
    const [whole, first = '', second] = inBrackets;
    const place =
      second === undefined
        ? placedAt(article, 'item', Number(first))
        : placedAt(placedAt(article, 'paragraph', Number(first)), 'item', Number(second));
    return { places: [place], end: at + whole.length };
  }
  const [whole = '', paragraph, item, point] = matchAt(parts, text, at) ?? [];
  return { places: [inner(article, paragraph, item, point)], end: at + whole.length };
};

const innerBefore = (before: string, article: Place | undefined): { place: Place; length: number } | null => {
  const found = partsBefore.exec(before);
  if (found === null || article === undefined) return null;
  const [whole, item, paragraph, itemAlone] = found;
  return { place: inner(article, paragraph, item ?? itemAlone, undefined), length: whole.length };
};

const inner = (article: Place, paragraph?: string, item?: string, point?: string): Place => ({
  ...article,
  paragraph: paragraph === undefined ? article.paragraph : Number(paragraph),
  item: item === undefined ? article.item : Number(item),
  point: point === undefined ? article.point : Number(point),
});

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
