/**
 * Statements that write seeds. Every seeded node also carries the label `Seeded`, whose unique id lets one statement
 * write any kind and one any relationship: planning a statement per kind costs the database more than running it.
 */

export const seededConstraint = 'CREATE CONSTRAINT seeded_id IF NOT EXISTS FOR (node:Seeded) REQUIRE node.id IS UNIQUE';

export const datasetConstraint =
  'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (node:Dataset) REQUIRE node.id IS UNIQUE';

/** Writing the id, although it is the same, makes every other load wait until this one is committed. */
export const lockDataset = 'MERGE (dataset:Dataset {id: $id}) SET dataset.id = $id';

export const datasetNow = 'MATCH (dataset:Dataset {id: $id}) RETURN dataset.hash AS hash';

export const rememberDataset = `
  MERGE (dataset:Dataset {id: $id})
  SET dataset.hash = $hash, dataset.rows = $rows, dataset.loadedAt = $loadedAt`;

export const forgetLinks = 'MATCH (:Seeded)-[link]->(:Seeded) WHERE link.isSeeded DELETE link';

export const forgetNodes = 'MATCH (node:Seeded) WHERE NOT node.id IN $ids DETACH DELETE node';

export const writeNodes = `
  UNWIND $rows AS row
  MERGE (node:Seeded {id: row.properties.id})
  SET node = row.properties, node:$(row.labels)`;

export const writeLinks = `
  UNWIND $rows AS row
  MATCH (from:Seeded {id: row.from})
  MATCH (to:Seeded {id: row.to})
  CREATE (from)-[link:$(row.type)]->(to)
  SET link = row.properties, link.isSeeded = true`;
