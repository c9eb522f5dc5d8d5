/** An undirected graph as rows of neighbours, each row sorted. */
export interface WeightedGraph {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

export interface Edges {
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** Nodes are those that have an edge, numbered in order; `name` gives what they were called in the edges. */
export const graphOf = (edges: Edges): { readonly graph: WeightedGraph; readonly name: Int32Array } => {
  const name = Int32Array.from(new Set([...Array.from(edges.first), ...Array.from(edges.second)])).sort();
  const number = new Map(Array.from(name, (called, node) => [called, node]));
  const list: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
  for (let edge = 0; edge < edges.first.length; edge++) {
    const from = number.get(edges.first[edge] ?? 0) ?? 0;
    const to = number.get(edges.second[edge] ?? 0) ?? 0;
    const weight = edges.weight[edge] ?? 0;
    list.push({ from, to, weight }, { from: to, to: from, weight });
  }
  list.sort((a, b) => a.from - b.from || a.to - b.to);
  const start = new Int32Array(name.length + 1);
  const neighbour: number[] = [];
  const weight: number[] = [];
  let last = -1;
  for (const edge of list) {
    const at = neighbour.length - 1;
    // The same pair from two projections: the stronger one counts.
    if (edge.from === last && neighbour[at] === edge.to) {
      weight[at] = Math.max(weight[at] ?? 0, edge.weight);
      continue;
    }
    neighbour.push(edge.to);
    weight.push(edge.weight);
    start[edge.from + 1] = neighbour.length;
    last = edge.from;
  }
  return {
    graph: { nodes: name.length, start, neighbour: Int32Array.from(neighbour), weight: Float64Array.from(weight) },
    name,
  };
};

/** True for the nodes of the k-core: those that keep at least k neighbours when all with fewer are taken away. */
export const coreOf = (graph: WeightedGraph, k: number): Uint8Array => {
  const isIn = new Uint8Array(graph.nodes).fill(1);
  const degree = Int32Array.from(isIn, (_, node) => (graph.start[node + 1] ?? 0) - (graph.start[node] ?? 0));
  const leaving: number[] = [];
  degree.forEach((count, node) => {
    if (count < k) leaving.push(node);
  });
  for (let node = leaving.pop(); node !== undefined; node = leaving.pop()) {
    if (isIn[node] === 0) continue;
    isIn[node] = 0;
    for (let at = graph.start[node] ?? 0; at < (graph.start[node + 1] ?? 0); at++) {
      const next = graph.neighbour[at] ?? 0;
      degree[next] = (degree[next] ?? 0) - 1;
      if (degree[next] === k - 1) leaving.push(next);
    }
  }
  return isIn;
};
