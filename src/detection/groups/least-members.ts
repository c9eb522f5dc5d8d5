import type { Gathering } from './group.ts';

/** Smaller groups are families and friends. */
const usual = 6;
/** From site to site, nearly every time another one, so few do not come together by chance. */
const onTheMove = { members: 5, sites: 4, share: 0.75 };

/** How many CORE members a group has at least that meets at these gatherings. */
export const leastMembersAt = (gatherings: readonly Gathering[]): number => {
  const sites = new Set(gatherings.map(({ facility }) => facility)).size;
  return sites >= onTheMove.sites && sites >= onTheMove.share * gatherings.length ? onTheMove.members : usual;
};
