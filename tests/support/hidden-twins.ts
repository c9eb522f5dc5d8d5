import type { Graph } from '../../src/platform/graph/graph.ts';

/** Where no viewer of the tests but the full one may look. */
const hiddenRegion = '990000';

/** The key of a hidden twin; it sorts before every other key, so that a limit applied too early shows. */
export const twinOf = (id: string): string => `!${id}`;

const types = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** Every node of the protected kinds once more, hidden. */
const addTwins = (labels: readonly string[]): string => `
  MATCH (node:${labels.join('|')})
  WITH node, labels(node) AS kinds
  CREATE (twin:HiddenTwin)
  SET twin = node {.*, id: '!' + node.id, region: '${hiddenRegion}'}
  SET twin:$(kinds)`;

/** Every relationship of a node with a twin once more: from the twin, to the twin, and between twins. */
const wireTwins = (labels: readonly string[]): string => `
  MATCH (from)-[link]->(to)
  WHERE (from:${labels.join('|')} OR to:${labels.join('|')}) AND NOT from:HiddenTwin AND NOT to:HiddenTwin
  OPTIONAL MATCH (fromTwin:HiddenTwin {id: '!' + from.id})
  OPTIONAL MATCH (toTwin:HiddenTwin {id: '!' + to.id})
  WITH link, type(link) AS kind, properties(link) AS told,
    [pair IN [[fromTwin, to], [from, toTwin], [fromTwin, toTwin]] WHERE pair[0] IS NOT NULL AND pair[1] IS NOT NULL] AS pairs
  UNWIND pairs AS pair
  WITH pair[0] AS start, pair[1] AS end, kind, told
  CREATE (start)-[again:$(kind)]->(end)
  SET again = told`;

/** Ties between bodies of different cases that run only through one hidden broker and one hidden ring. */
const bridge = `
  MATCH (broker:HiddenTwin:Broker)
  MATCH (ring:HiddenTwin:RecordedRing)
  WITH broker, ring ORDER BY broker.id, ring.id LIMIT 1
  MATCH (body:Organization)
  CREATE (broker)-[tie:LINKED_TO]->(body)
  SET tie = {kind: 'PAID', evidenceEn: 'Hidden.', caseId: 'case:hidden', standard: 'ALLEGED', mark: 'MEMORY', sources: []}
  CREATE (body)-[membership:MEMBER_OF]->(ring)
  SET membership = {role: 'PLACE', tier: 'CORE', mark: 'MEMORY', sources: []}`;

/** What the loader says it loaded, as if the twins had been rows of the seeds. */
const countTwins = `
  MATCH (dataset:Dataset)
  SET dataset.rows = dataset.rows + COUNT { (:HiddenTwin) } + COUNT { (:HiddenTwin)-[]-() }`;

/** Gives every node of a protected kind a hidden twin with the same ties; `labels` are all protected kinds. */
export const addHiddenTwins = (graph: Graph, labels: readonly string[]): Promise<void> =>
  graph.write(async (writer) => {
    await writer.run(addTwins(labels));
    await writer.run(wireTwins(labels));
    await writer.run(bridge);
    await writer.run(countTwins);
  });

/** Takes away everything protected, twins or not. */
export const removeProtected = (
  graph: Graph,
  labels: readonly string[],
  relationshipTypes: readonly string[],
): Promise<void> =>
  graph.write(async (writer) => {
    await writer.run(`MATCH (node:${labels.join('|')}) DETACH DELETE node`);
    await writer.run(`MATCH ()-[link]->() WHERE type(link) IN [${types(relationshipTypes)}] DELETE link`);
  });
