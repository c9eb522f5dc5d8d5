import type { WeightedGraph } from './weighted-graph.ts';

/**
 * Louvain communities of the nodes that are in: nodes move, in their order, to the neighbouring community with the
 * greatest gain of modularity, the least number among equals; then communities become nodes, until nothing moves.
 * One thread and a fixed order: the same graph gives the same communities.
 */
export const communitiesOf = (graph: WeightedGraph, isIn: Uint8Array): readonly (readonly number[])[] => {
  let level = levelOf(graph, isIn);
  let members: readonly (readonly number[])[] = level.rows.map((_, node) => [node]);
  for (;;) {
    const community = moveNodes(level);
    const names = [...new Set(community)].sort((a, b) => a - b);
    if (names.length === level.rows.length) break;
    const number = new Map(names.map((name, index) => [name, index]));
    const merged: number[][] = names.map(() => []);
    community.forEach((name, node) => {
      merged[number.get(name) ?? 0]?.push(...(members[node] ?? []));
    });
    members = merged;
    level = aggregate(level, community, number);
  }
  return members
    .filter(([node]) => node !== undefined && isIn[node] === 1)
    .map((nodes) => [...nodes].sort((a, b) => a - b));
};

interface Level {
  /** Neighbour and weight; a loop counts twice in the strength. */
  readonly rows: readonly ReadonlyMap<number, number>[];
  readonly strength: readonly number[];
  readonly total: number;
}

const levelOf = (graph: WeightedGraph, isIn: Uint8Array): Level => {
  const rows = Array.from({ length: graph.nodes }, (_, node) => {
    const row = new Map<number, number>();
    if (isIn[node] === 0) return row;
    for (let at = graph.start[node] ?? 0; at < (graph.start[node + 1] ?? 0); at++) {
      const next = graph.neighbour[at] ?? 0;
      if (isIn[next] === 1) row.set(next, graph.weight[at] ?? 0);
    }
    return row;
  });
  return withStrength(rows);
};

const withStrength = (rows: readonly ReadonlyMap<number, number>[]): Level => {
  const strength = rows.map((row) => [...row.values()].reduce((sum, weight) => sum + weight, 0));
  return { rows, strength, total: strength.reduce((sum, value) => sum + value, 0) };
};

const moveNodes = ({ rows, strength, total }: Level): number[] => {
  const community = rows.map((_, node) => node);
  const weight = [...strength];
  for (let moved = true, round = 0; moved && round < 20; round++) {
    moved = false;
    rows.forEach((row, node) => {
      const own = strength[node] ?? 0;
      if (own === 0) return;
      const links = new Map<number, number>();
      for (const [next, value] of row) {
        if (next === node) continue;
        const name = community[next] ?? 0;
        links.set(name, (links.get(name) ?? 0) + value);
      }
      const home = community[node] ?? 0;
      weight[home] = (weight[home] ?? 0) - own;
      let best = home;
      let gain = (links.get(home) ?? 0) - (own * (weight[home] ?? 0)) / total;
      for (const [name, link] of [...links].sort(([a], [b]) => a - b)) {
        const offered = link - (own * (weight[name] ?? 0)) / total;
        if (offered > gain + 1e-9) {
          best = name;
          gain = offered;
        }
      }
      weight[best] = (weight[best] ?? 0) + own;
      if (best !== home) {
        community[node] = best;
        moved = true;
      }
    });
  }
  return community;
};

const aggregate = (level: Level, community: readonly number[], number: ReadonlyMap<number, number>): Level => {
  const rows: Map<number, number>[] = Array.from({ length: number.size }, () => new Map<number, number>());
  level.rows.forEach((row, node) => {
    const from = number.get(community[node] ?? 0) ?? 0;
    for (const [next, weight] of row) {
      const to = number.get(community[next] ?? 0) ?? 0;
      const target = rows[from];
      target?.set(to, (target.get(to) ?? 0) + weight);
    }
  });
  return withStrength(rows);
};
