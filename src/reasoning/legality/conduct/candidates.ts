import { inOneList } from '../basis/group-paths.ts';
import { oncePer } from '../basis/once-per.ts';
import type { Candidate } from './assessed-case.ts';

/**
 * The candidates that may reach a conduct, in a fixed order. Within one list the closest item wins: a catch-all item
 * does not reach what a special item of the same list names.
 */
export const closestOf = oncePer((candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .filter(({ path, steps }) => candidates.every((other) => other.steps >= steps || !inOneList(path, other.path)))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
);

const keyOf = ({ path }: Candidate): string => `${path.norm.id} ${path.version.id}`;
