/** Statements that write seeds. Labels and types come from the declarations, values are parameters. */

/** What a load made carries this, so that the next load replaces it and leaves everything else alone. */
export const seedOrigin = 'SEED';

export const datasetNow = 'MATCH (dataset:Dataset {id: $id}) RETURN dataset.hash AS hash';

export const rememberDataset = `
  MERGE (dataset:Dataset {id: $id})
  SET dataset.hash = $hash, dataset.rows = $rows, dataset.loadedAt = $loadedAt`;

export const forgetLinks = (type: string): string =>
  `MATCH ()-[link:${type} {origin: '${seedOrigin}'}]->() DELETE link`;

export const forgetNodes = (label: string): string => `
  MATCH (node:${label} {origin: '${seedOrigin}'})
  WHERE NOT node.id IN $ids
  DETACH DELETE node`;

export const writeNodes = (label: string, alsoLabelled: string | undefined): string => `
  UNWIND $rows AS row
  MERGE (node:${label} {id: row.id})
  SET node = row, node.origin = '${seedOrigin}'${alsoLabelled === undefined ? '' : `, node:${alsoLabelled}`}`;

export const writeLinks = (from: string, type: string, to: string): string => `
  UNWIND $rows AS row
  MATCH (from:${from} {id: row.from})
  MATCH (to:${to} {id: row.to})
  CREATE (from)-[link:${type}]->(to)
  SET link = row.properties, link.origin = '${seedOrigin}'`;
