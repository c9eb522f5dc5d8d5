import type { Signal } from '../../entities/detected-ring/detected-ring.model.ts';

/** Days at a facility on which members of a group were there together; both days inclusive. */
export interface Gathering {
  readonly facility: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

export type Pattern = Signal;

/** A group as the projections give it, all codes in canonical order and sorted. */
export interface Group {
  readonly pattern: Pattern;
  /** CORE members: each is tied to the group by more than chance on its own. */
  readonly patients: readonly number[];
  /** Near the group, and not enough to be counted. */
  readonly peripheral: readonly number[];
  readonly doctors: readonly number[];
  readonly gatherings: readonly Gathering[];
  /** Rows of the claims that show the pattern. */
  readonly claims: readonly number[];
  /** Mean over CORE members of −log10 p of their presence, with the group itself left out of the expectation. */
  readonly surprise: number;
}

/**
 * People who move together from site to site share all doctors they meet there, and those are no part of it: such a
 * group stands before what its doctors have in common.
 */
export const roams = ({ pattern, gatherings }: Pick<Group, 'pattern' | 'gatherings'>): boolean =>
  (pattern === 'COMMON_DATES' || pattern === 'LINKED_BURSTS') &&
  new Set(gatherings.map(({ facility }) => facility)).size >= Math.max(3, gatherings.length / 2);
