import { BadInputError } from '../../platform/errors.ts';
import type { ViewedGraph } from '../../platform/graph/graph.ts';
import { mostHops, type PartyPath, pathQueries } from './paths.cypher.ts';

/**
 * The shortest and the next longer ties between two parties, at most twenty, never through anything that the viewer may not see; empty when
 * there is none within the bound, or when one of the two is not there for this viewer.
 */
export const findPaths = async (
  graph: ViewedGraph,
  from: string,
  to: string,
  maxHops: number,
): Promise<readonly PartyPath[]> => {
  const query = pathQueries[maxHops - 1];
  if (!Number.isInteger(maxHops) || query === undefined)
    throw new BadInputError('maxHops', `"maxHops" must be between 1 and ${mostHops}; it is ${maxHops}.`);
  if (from === to) throw new BadInputError('to', 'A path needs two different parties.');
  return graph.read(query, { from, to });
};
