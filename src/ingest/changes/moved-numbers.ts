import type { MovedProvision } from './moved-provisions.ts';

const mostNamed = 12;

export const daysOf = (moved: readonly MovedProvision[]): readonly string[] => [...new Set(moved.map(({ on }) => on))];

/** What moved on a day, in words: `arts. 2 > 3, 5(1)(2) > 5(1)(3) and 7 more`; parts that moved only with their whole are not named. */
export const numbersOf = (moved: readonly MovedProvision[], on: string): string => {
  const ofDay = moved.filter((one) => one.on === on);
  const wholes = new Map(ofDay.map(({ from, to }) => [from, to]));
  const own = ofDay.filter(({ from, to }) => wholes.get(wholeOf(from)) !== wholeOf(to) || lastOf(from) !== lastOf(to));
  const pairs = own.slice(0, mostNamed).map(({ from, to }) => `${numberOf(from)} > ${numberOf(to)}`);
  const more = own.length > mostNamed ? ` and ${own.length - mostNamed} more` : '';
  return `arts. ${pairs.join(', ')}${more}`;
};

const wholeOf = (eId: string): string => eId.slice(0, Math.max(eId.lastIndexOf('__'), 0));
const lastOf = (eId: string): string => eId.slice(wholeOf(eId).length);

/** `art_280_1__para_1__item_3` is 280-1(1)(3). */
const numberOf = (eId: string): string =>
  eId
    .slice('art_'.length)
    .replace(/__[a-z]+_(\d+)/gu, '($1)')
    .replace('_', '-');
