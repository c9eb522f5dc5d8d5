/**
 * Statements that write seeds. Every seeded node also carries the label `Seeded`, whose unique id lets one statement
 * write any kind and one any relationship: planning a statement per kind costs the database more than running it.
 * Texts of laws (`isIngested`, see ingest-law.cypher.ts) outlive a reload: a row keeps the wording that a file gave it,
 * and what only a file brought is left alone.
 */

export const seededConstraint = 'CREATE CONSTRAINT seeded_id IF NOT EXISTS FOR (node:Seeded) REQUIRE node.id IS UNIQUE';

export const datasetConstraint =
  'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (node:Dataset) REQUIRE node.id IS UNIQUE';

/** Writing the id, although it is the same, makes every other load wait until this one is committed. */
export const lockDataset = 'MERGE (dataset:Dataset {id: $id}) SET dataset.id = $id';

export const datasetNow =
  'MATCH (dataset:Dataset {id: $id}) RETURN dataset.hash AS hash, dataset.derivedBy AS derivedBy';

export const rememberDataset = `
  MERGE (dataset:Dataset {id: $id})
  SET dataset.hash = $hash, dataset.derivedBy = $derivedBy, dataset.rows = $rows, dataset.loadedAt = $loadedAt`;

/** What is derived from rows was derived anew, by other statements. */
export const rememberDerived = 'MATCH (dataset:Dataset {id: $id}) SET dataset.derivedBy = $derivedBy';

export const forgetLinks = 'MATCH (:Seeded)-[link]->(:Seeded) WHERE link.isSeeded DELETE link';

/** What a text of a law needs stays, as a row that is no longer one of the seeds. */
export const releaseIngested = 'MATCH (node:Seeded) WHERE node.isIngested AND NOT node.id IN $ids REMOVE node:Seeded';

export const forgetNodes = 'MATCH (node:Seeded) WHERE NOT node.id IN $ids DETACH DELETE node';

/** Rows that a text of a law brought before the seeds did become rows of the seeds. */
export const adoptIngested = (label: string): string => `
  UNWIND $ids AS id
  MATCH (node:${label} {id: id})
  WHERE node.isIngested AND NOT node:Seeded
  SET node:Seeded`;

export const writeNodes = `
  UNWIND $rows AS row
  MERGE (node:Seeded {id: row.properties.id})
  WITH row, node, node {.isIngested, .text, .textStatus, .divisions, .supersededOn, .wholeTextFrom, .firstTextFrom} AS kept
  SET node = row.properties, node:$(row.labels)
  SET node += CASE WHEN kept.isIngested
    THEN {
      isIngested: true,
      supersededOn: kept.supersededOn,
      wholeTextFrom: kept.wholeTextFrom,
      firstTextFrom: kept.firstTextFrom,
      validFrom: CASE WHEN kept.firstTextFrom < row.properties.validFrom THEN kept.firstTextFrom ELSE row.properties.validFrom END,
      text: coalesce(kept.text, row.properties.text),
      textStatus: coalesce(kept.textStatus, row.properties.textStatus),
      divisions: kept.divisions,
      validTo: CASE WHEN node:LegalWork AND row.properties.validTo < '9999-12-31' THEN row.properties.validTo
        ELSE coalesce(kept.supersededOn, row.properties.validTo) END
    }
    ELSE {} END`;

/** The same relationship from a text of a law gives way to that of the seeds. */
export const dropDoubles = `
  MATCH (from:Seeded)-[link]->(to:Seeded)
  WHERE link.isIngested
  WITH from, to, link, type(link) AS type
  MATCH (from)-[seeded]->(to)
  WHERE seeded.isSeeded AND type(seeded) = type
  DELETE link`;

export const writeLinks = `
  UNWIND $rows AS row
  MATCH (from:Seeded {id: row.from})
  MATCH (to:Seeded {id: row.to})
  CREATE (from)-[link:$(row.type)]->(to)
  SET link = row.properties, link.isSeeded = true`;
