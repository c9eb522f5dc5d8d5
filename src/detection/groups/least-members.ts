import type { Gathering } from './group.ts';

/** Smaller groups are families and friends. */
const usual = 6;
/** From site to site, nearly every time another one, so few do not come together by chance. */
const onTheMove = { members: 5, sites: 4, share: 0.75 };

/** At this share of the gatherings a CORE member was at least; from site to site at no more than so many. */
const presence = 0.3;
const mostNeeded = 3;
/** On the way it may be this share where somebody is hardly ever near these sites otherwise. */
const rarePresence = 0.25;

/** How many CORE members a group has at least that meets at these gatherings. */
export const leastMembersAt = (gatherings: readonly Gathering[]): number =>
  isOnTheMove(gatherings) ? onTheMove.members : usual;

/**
 * At how many gatherings a CORE member was at least. From site to site three are enough, wherever the others went on to: at
 * one house whoever comes often meets everybody, on the way nobody else is met three times.
 */
export const leastPresencesAt = (gatherings: readonly Gathering[]): number =>
  Math.min(isOnTheMove(gatherings) ? mostNeeded : Number.POSITIVE_INFINITY, Math.ceil(presence * gatherings.length));

/** At how many gatherings somebody was at least who could scarcely be there by chance: from site to site fewer are enough. */
export const rarePresencesAt = (gatherings: readonly Gathering[]): number =>
  isOnTheMove(gatherings) ? Math.ceil(rarePresence * gatherings.length) : leastPresencesAt(gatherings);

export const isOnTheMove = (gatherings: readonly Gathering[]): boolean => {
  const sites = new Set(gatherings.map(({ facility }) => facility)).size;
  return sites >= onTheMove.sites && sites >= onTheMove.share * gatherings.length;
};
