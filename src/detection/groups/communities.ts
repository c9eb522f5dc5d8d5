import type { WeightedGraph } from './weighted-graph.ts';

/**
 * Louvain communities of the nodes: they move, in their order, to the neighbouring community with the
 * greatest gain of modularity, the least number among equals; then communities become nodes, until nothing moves.
 * One thread and a fixed order: the same graph gives the same communities.
 */
export const communitiesOf = (graph: WeightedGraph): readonly (readonly number[])[] => {
  let level = levelOf(graph);
  // Of every node of the graph, the node of the level that holds it.
  const held = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  for (;;) {
    const { community, names } = moveNodes(level);
    if (names === level.nodes) break;
    for (let node = 0; node < held.length; node++) held[node] = community[held[node] ?? 0] ?? 0;
    level = aggregate(level, community, names);
  }
  const members = Array.from({ length: level.nodes }, (): number[] => []);
  held.forEach((community, node) => {
    members[community]?.push(node);
  });
  return members;
};

/** Rows of neighbours with weights, in a fixed order; a loop counts twice in the strength of its node. */
interface Level {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly next: Int32Array;
  readonly weight: Float64Array;
  readonly strength: Float64Array;
  readonly total: number;
}

const levelOf = ({ nodes, start, neighbour, weight }: WeightedGraph): Level =>
  withStrength(nodes, start, neighbour, Float64Array.from(weight));

const withStrength = (nodes: number, start: Int32Array, next: Int32Array, weight: Float64Array): Level => {
  const strength = new Float64Array(nodes);
  let total = 0;
  for (let node = 0; node < nodes; node++) {
    let sum = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) sum += weight[at] ?? 0;
    strength[node] = sum;
    total += sum;
  }
  return { nodes, start, next, weight, strength, total };
};

/** The community of every node, numbered from 0 in order, and how many there are. */
const moveNodes = (level: Level): { readonly community: Int32Array; readonly names: number } => {
  const { nodes, start, next, weight, strength, total } = level;
  const community = Int32Array.from({ length: nodes }, (_, node) => node);
  const within = strength.slice();
  const link = new Float64Array(nodes);
  const isLinked = new Uint8Array(nodes);
  const linked = new Int32Array(nodes);
  const moveNode = (node: number): boolean => {
    const own = strength[node] ?? 0;
    if (own === 0) return false;
    let links = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
      if (next[at] === node) continue;
      const name = community[next[at] ?? 0] ?? 0;
      if (isLinked[name] === 0) {
        isLinked[name] = 1;
        link[name] = 0;
        linked[links++] = name;
      }
      link[name] = (link[name] ?? 0) + (weight[at] ?? 0);
    }
    const home = community[node] ?? 0;
    within[home] = (within[home] ?? 0) - own;
    let best = home;
    let gain = (isLinked[home] === 1 ? (link[home] ?? 0) : 0) - (own * (within[home] ?? 0)) / total;
    const names = linked.subarray(0, links).sort();
    for (let at = 0; at < links; at++) {
      const name = names[at] ?? 0;
      isLinked[name] = 0;
      const offered = (link[name] ?? 0) - (own * (within[name] ?? 0)) / total;
      if (offered > gain + 1e-9) {
        best = name;
        gain = offered;
      }
    }
    within[best] = (within[best] ?? 0) + own;
    community[node] = best;
    return best !== home;
  };
  for (let moved = true, round = 0; moved && round < 20; round++) {
    moved = false;
    for (let node = 0; node < nodes; node++) if (moveNode(node)) moved = true;
  }
  return numbered(community);
};

const numbered = (community: Int32Array): { readonly community: Int32Array; readonly names: number } => {
  const isUsed = new Uint8Array(community.length);
  for (const name of community) isUsed[name] = 1;
  const number = new Int32Array(community.length);
  let names = 0;
  for (let name = 0; name < community.length; name++) if (isUsed[name] === 1) number[name] = names++;
  return { community: community.map((name) => number[name] ?? 0), names };
};

/** Communities as nodes: each with its links in the order in which its members, one after the other, have them. */
const aggregate = (level: Level, community: Int32Array, names: number): Level => {
  const members = Array.from({ length: names }, (): number[] => []);
  community.forEach((name, node) => {
    members[name]?.push(node);
  });
  const start = new Int32Array(names + 1);
  const next: number[] = [];
  const weight: number[] = [];
  const place = new Int32Array(names).fill(-1);
  for (const [name, nodes] of members.entries()) {
    const from = next.length;
    for (const node of nodes)
      for (let at = level.start[node] ?? 0; at < (level.start[node + 1] ?? 0); at++) {
        const to = community[level.next[at] ?? 0] ?? 0;
        if ((place[to] ?? -1) < from) {
          place[to] = next.length;
          next.push(to);
          weight.push(0);
        }
        weight[place[to] ?? 0] = (weight[place[to] ?? 0] ?? 0) + (level.weight[at] ?? 0);
      }
    start[name + 1] = next.length;
  }
  return withStrength(names, start, Int32Array.from(next), Float64Array.from(weight));
};
