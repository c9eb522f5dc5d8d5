/** An undirected graph as rows of neighbours, each row sorted: from `start[node]` up to and without the next. */
export interface WeightedGraph {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float32Array;
}

/** Edges, each once and its first end below its second, sorted by the first and then the second. */
export interface Edges {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly surprise: Float32Array;
}

/** A graph of edges in stretches; nodes are those that have an edge, numbered in order, `name` gives what they are called there. */
export const graphOf = (stretches: readonly Edges[]): { readonly graph: WeightedGraph; readonly name: Int32Array } => {
  const most = stretches.reduce((ever, { second }) => second.reduce((great, one) => Math.max(great, one), ever), -1);
  const degree = new Int32Array(most + 1);
  for (const { first, second } of stretches)
    for (let edge = 0; edge < first.length; edge++)
      for (const end of [first[edge] ?? 0, second[edge] ?? 0]) degree[end] = (degree[end] ?? 0) + 1;
  const nodes = degree.reduce((count, one) => count + Number(one > 0), 0);
  const name = new Int32Array(nodes);
  const start = new Int32Array(nodes + 1);
  const numberOf = new Int32Array(most + 1);
  let named = 0;
  for (let called = 0; called <= most; called++) {
    if (degree[called] === 0) continue;
    name[named] = called;
    numberOf[called] = named;
    start[named + 1] = (start[named] ?? 0) + (degree[called] ?? 0);
    named++;
  }
  const neighbour = new Int32Array(start[nodes] ?? 0);
  const weight = new Float32Array(start[nodes] ?? 0);
  const filled = start.slice();
  const add = (from: number, to: number, surprise: number): void => {
    const place = filled[from] ?? 0;
    filled[from] = place + 1;
    neighbour[place] = to;
    weight[place] = surprise;
  };
  // First the lesser neighbours of every node, then the greater ones: so each row comes out sorted.
  for (const isSecond of [true, false])
    for (const { first, second, surprise } of stretches)
      for (let edge = 0; edge < first.length; edge++) {
        const one = numberOf[first[edge] ?? 0] ?? 0;
        const other = numberOf[second[edge] ?? 0] ?? 0;
        if (isSecond) add(other, one, surprise[edge] ?? 0);
        else add(one, other, surprise[edge] ?? 0);
      }
  return { graph: { nodes, start, neighbour, weight }, name };
};

/** The edges that are to be kept. Counted first: to collect numbers one by one takes several times the room. */
export const edgesWhere = ({ first, second, surprise }: Edges, isKept: (edge: number) => boolean): Edges => {
  let count = 0;
  for (let edge = 0; edge < first.length; edge++) if (isKept(edge)) count++;
  const kept = { first: new Int32Array(count), second: new Int32Array(count), surprise: new Float32Array(count) };
  for (let edge = 0, at = 0; at < count; edge++) {
    if (!isKept(edge)) continue;
    kept.first[at] = first[edge] ?? 0;
    kept.second[at] = second[edge] ?? 0;
    kept.surprise[at++] = surprise[edge] ?? 0;
  }
  return kept;
};

/** The edges of the k-core: among those who keep at least k neighbours when all with fewer are taken away. */
export const edgesOfCore = (stretches: readonly Edges[], k: number): readonly Edges[] => {
  const { graph, name } = graphOf(stretches);
  const isIn = coreOf(graph, k);
  const isCore = new Uint8Array(1 + (name.at(-1) ?? -1));
  for (let node = 0; node < graph.nodes; node++) isCore[name[node] ?? 0] = isIn[node] ?? 0;
  return stretches.map((edges) =>
    edgesWhere(edges, (edge) => isCore[edges.first[edge] ?? 0] === 1 && isCore[edges.second[edge] ?? 0] === 1),
  );
};

/** True for the nodes of the k-core: those that keep at least k neighbours when all with fewer are taken away. */
const coreOf = (graph: WeightedGraph, k: number): Uint8Array => {
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
