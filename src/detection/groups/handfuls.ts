import type { Group } from './group.ts';
import { isOnTheMove } from './least-members.ts';

/**
 * −log10 p from which on a pair may be of a handful: people who share a house a few times, of whom no two are together beyond chance. One in three
 * hundred pairs is so by chance, and some hundreds of people come to a house three times: somebody has one such acquaintance, and not
 * the three, who know each other, that a community needs.
 */
export const handfulSurprise = 2.5;

/** Whether a group is one that such pairs may lead to: of one house, or from site to site; at two or three, series of doses and check-ups meet. */
export const isHandful = ({ gatherings }: Pick<Group, 'gatherings'>): boolean =>
  new Set(gatherings.map(({ facility }) => facility)).size === 1 || isOnTheMove(gatherings);
