import fc from 'fast-check';

/** A change of a text; places are shares of its length, so that one change fits every text. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 400 });
const stray = fc.constantFrom(
  ...'\u0000 \u0007 \u000b \u001b \u0085 \u00a0 \u00ad \u200b \u2028 \u3000 \ufeff \ue000 \ud800 \r \n \t # ** | “ ” 《 》 （ （一） 第 条 之一 之 目录 附件 <!-- --- 1. ①'.split(
    ' ',
  ),
  ' ',
  '\n\n',
);
const numerals = '〇零一二三四五六七八九十百千万两0123456789';

const at = (text: string, share: number): number => Math.floor(share * text.length);

const withLines = (text: string, change: (lines: string[]) => void): string => {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
};

/** What happens to copies of texts: something is cut out, doubled, swapped, misread, strewn in, or the end is missing. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, length).map(
    ([share, size]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) + text.slice(at(text, share) + size),
  ),
  fc.tuple(place, place, length).map(
    ([from, to, size]): Mutation =>
      (text) =>
        text.slice(0, at(text, to)) + text.slice(at(text, from), at(text, from) + size) + text.slice(at(text, to)),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Mutation =>
      (text) =>
        withLines(text, (lines) => {
          const [a, b] = [Math.floor(one * (lines.length - 1)), Math.floor(other * (lines.length - 1))];
          [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
        }),
  ),
  fc.tuple(place, fc.constantFrom(...Array.from(numerals))).map(
    ([share, other]): Mutation =>
      (text) => {
        const found = text.slice(at(text, share)).search(/[〇零一二三四五六七八九十百千\d]/u);
        const spot = at(text, share) + found;
        return found === -1 ? text : text.slice(0, spot) + other + text.slice(spot + 1);
      },
  ),
  fc.tuple(place, stray, fc.integer({ min: 1, max: 40 })).map(
    ([share, what, times]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) + what.repeat(times) + text.slice(at(text, share)),
  ),
  fc.tuple(place, length).map(
    ([share, size]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) +
        text.slice(at(text, share), at(text, share) + size).replace(/\s/gu, '') +
        text.slice(at(text, share) + size),
  ),
  place.map(
    (share): Mutation =>
      (text) =>
        text.slice(0, at(text, share)),
  ),
  place.map(
    (share): Mutation =>
      (text) =>
        text.slice(at(text, share)),
  ),
);

/** Several changes, one after the other. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(mutation, { minLength: 1, maxLength: 8 })
  .map((all) => (text) => all.reduce((changed, one) => one(changed), text));
