/**
 * Statements that write what a detector found. It is none of the seeds, and a run takes the place of the run before as
 * a whole.
 */

export const lockFindings = "MERGE (run:DetectorRun {id: 'current'}) SET run.id = 'current'";

export const findingsNow = "MATCH (run:DetectorRun {id: 'current'}) RETURN run.hash AS hash";

export const forgetFindings = `
  MATCH (node:DetectedRing|ClaimParty|Settlement)
  DETACH DELETE node`;

/** Documents and passages of files that no finding rests on any longer. */
export const forgetFiles = `
  MATCH (document:SourceDocument)
  WHERE document.id STARTS WITH 'claims:'
  OPTIONAL MATCH (passage:Passage)-[:IN_DOCUMENT]->(document)
  DETACH DELETE document, passage`;

export const writeFiles = `
  UNWIND $rows AS row
  CREATE (document:SourceDocument)
  SET document = row.document
  CREATE (passage:Passage)-[:IN_DOCUMENT]->(document)
  SET passage = row.passage`;

/** Nodes of one kind, each with its passages. */
export const writeNodes = (label: string): string => `
  UNWIND $rows AS row
  CREATE (node:${label})
  SET node = row.properties
  WITH row, node
  UNWIND row.sources AS source
  MATCH (passage:Passage {id: source})
  CREATE (node)-[:FOUND_IN]->(passage)`;

/** Ties of one kind between nodes of one label each. */
export const writeTies = (from: string, type: string, to: string): string => `
  UNWIND $rows AS row
  MATCH (one:${from} {id: row.from})
  MATCH (other:${to} {id: row.to})
  CREATE (one)-[tie:${type}]->(other)
  SET tie = row.properties`;

export const patternsOnFile = `
  MATCH (pattern:CollusionPattern)
  RETURN pattern.id AS id, pattern.shownAs AS shownAs
  ORDER BY id`;

export const rememberRun = "MATCH (run:DetectorRun {id: 'current'}) SET run.hash = $hash, run.recordedOn = $recordedOn";
