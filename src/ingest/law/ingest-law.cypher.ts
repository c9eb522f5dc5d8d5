/**
 * Statements that write law texts. What they make bears `isIngested`: loading seeds later keeps it (load-seeds.cypher.ts).
 * A relationship made here bears it too, and gives way to the same relationship of the seeds.
 */

export const ingestedConstraint =
  'CREATE CONSTRAINT ingested_file_id IF NOT EXISTS FOR (file:IngestedFile) REQUIRE file.id IS UNIQUE';

export const worksOnFile = `
  MATCH (work:LegalWork)
  RETURN work.id AS id, work.titleZh AS titleZh, work.aliases AS aliases, work.docNumberNorm AS docNumberNorm,
    work.adoptedOn AS adoptedOn, work.promulgatedOn AS promulgatedOn, work.validFrom AS validFrom, work.validTo AS validTo,
    [(change:LegalChange)-[:CHANGES]->(work) | {adoptedOn: change.adoptedOn, effectiveOn: change.effectiveOn}] AS changes
  ORDER BY work.id`;

/** What is on file of one file, by its hash: its document, and whether it was taken in by this program on these seeds. */
export const fileOnFile = `
  OPTIONAL MATCH (document:SourceDocument {sha256: $sha256})
  OPTIONAL MATCH (file:IngestedFile {id: $sha256})
  OPTIONAL MATCH (dataset:Dataset {id: 'seeds'})
  RETURN document.id AS document, file.parser AS parser, file.work AS work, file.seeds AS seeds, dataset.hash AS seedsNow
  ORDER BY document
  LIMIT 1`;

export const provisionsOnFile = `
  MATCH (:LegalWork {id: $work})-[:HAS_PROVISION]->(provision:Provision)
  RETURN provision.eId AS eId,
    [(provision)-[:HAS_VERSION]->(version:ProvisionVersion) |
      version {.id, .validFrom, .validTo, .text, .textStatus}] AS versions`;

const labels = ['LegalWork', 'SourceDocument', 'Passage', 'Provision', 'ProvisionVersion'] as const;

const createNodes = (label: (typeof labels)[number]): string => `
  UNWIND $rows AS row
  MERGE (node:${label} {id: row.id})
  ON CREATE SET node = row, node.isIngested = true`;

export const createWork = createNodes('LegalWork');
export const createDocument = createNodes('SourceDocument');
export const createPassages = createNodes('Passage');
export const createProvisions = createNodes('Provision');
export const createVersions = createNodes('ProvisionVersion');

export const fillTexts = `
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.text = row.text, version.textStatus = 'ON_FILE', version.isIngested = true`;

/** The books, chapters and sections of articles, as JSON. */
export const placeInDivisions = `
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.divisions = row.divisions`;

/** `supersededOn` lets a later load of the seeds keep the end that a newer text has set. */
export const closeVersions = `
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.validTo = row.on, version.supersededOn = row.on, version.isIngested = true`;

const link = (from: string, type: string, to: string): string => `
  UNWIND $rows AS row
  MATCH (from:${from} {id: row.from})
  MATCH (to:${to} {id: row.to})
  MERGE (from)-[link:${type}]->(to)
  ON CREATE SET link = row.properties, link.isIngested = true`;

export const linkProvisions = link('LegalWork', 'HAS_PROVISION', 'Provision');
export const linkParts = link('Provision', 'PART_OF', 'Provision');
export const linkVersions = link('Provision', 'HAS_VERSION', 'ProvisionVersion');
export const linkWorkSources = link('LegalWork', 'FOUND_IN', 'Passage');
export const linkProvisionSources = link('Provision', 'FOUND_IN', 'Passage');
export const linkVersionSources = link('ProvisionVersion', 'FOUND_IN', 'Passage');
export const linkPassages = link('Passage', 'IN_DOCUMENT', 'SourceDocument');

export const rememberFile = `
  MERGE (file:IngestedFile {id: $sha256})
  SET file.work = $work, file.parser = $parser, file.seeds = $seeds, file.validFrom = $validFrom, file.at = $at`;
