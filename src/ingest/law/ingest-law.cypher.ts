import { contextOfVersion, searchOfWork, tokensOfVersion } from '../search/derive-search.cypher.ts';

/**
 * Statements that write law texts. What they make bears `isIngested`: loading seeds later keeps it (load-seeds.cypher.ts).
 * A relationship made here bears it too, and gives way to the same relationship of the seeds. Provisions and versions
 * are created with their links, because the plan knows that they are new; passages and documents may be on file.
 */

export const ingestedConstraint =
  'CREATE CONSTRAINT ingested_file_id IF NOT EXISTS FOR (file:IngestedFile) REQUIRE file.id IS UNIQUE';

export const worksOnFile = `
  MATCH (work:LegalWork)
  RETURN work.id AS id, work.titleZh AS titleZh, work.aliases AS aliases, work.docNumberNorm AS docNumberNorm,
    work.adoptedOn AS adoptedOn, work.promulgatedOn AS promulgatedOn, work.validFrom AS validFrom, work.validTo AS validTo,
    [(change:LegalChange)-[:CHANGES]->(work) | {adoptedOn: change.adoptedOn, effectiveOn: change.effectiveOn}] AS changes
  ORDER BY work.id`;

export const seedsOnFile = "MATCH (dataset:Dataset {id: 'seeds'}) RETURN dataset.hash AS hash";

export const filesOnFile = `
  MATCH (file:IngestedFile)
  RETURN file.id AS id, file.work AS work, file.parser AS parser, file.seeds AS seeds, file.validFrom AS validFrom
  ORDER BY file.at`;

export const documentsOnFile = `
  MATCH (document:SourceDocument)
  WHERE document.sha256 IS NOT NULL
  RETURN document.sha256 AS sha256, document.id AS id
  ORDER BY id DESC`;

export const provisionsOnFile = `
  UNWIND $works AS id
  MATCH (work:LegalWork {id: id})-[:HAS_PROVISION]->(provision:Provision)
  RETURN work.id AS work, provision.eId AS eId,
    [(provision)-[:HAS_VERSION]->(version:ProvisionVersion) |
      version {.id, .validFrom, .validTo, .text, .textStatus}] AS versions`;

export const writeDocuments = `
  UNWIND $rows AS row
  MERGE (document:SourceDocument {id: row.id})
  ON CREATE SET document = row, document.isIngested = true`;

/** Of a document that this transaction made: none of its passages can be on file. */
export const createPassages = `
  UNWIND $rows AS row
  MATCH (document:SourceDocument {id: row.document})
  CREATE (passage:Passage)-[:IN_DOCUMENT {isIngested: true}]->(document)
  SET passage = row {.*, isIngested: true}`;

export const writePassages = `
  UNWIND $rows AS row
  MATCH (document:SourceDocument {id: row.document})
  MERGE (passage:Passage {id: row.id})
  ON CREATE SET passage = row, passage.isIngested = true
  MERGE (passage)-[link:IN_DOCUMENT]->(document)
  ON CREATE SET link.isIngested = true`;

export const createWorks = `
  UNWIND $rows AS row
  MATCH (passage:Passage {id: row.passage})
  CREATE (work:LegalWork)-[:FOUND_IN {isIngested: true}]->(passage)
  SET work = row.row, work.isIngested = true`;

const said = "{mark: 'VERIFIED', sources: [article.passage], isIngested: true}";

/**
 * The new provisions of works by articles, each with its wording and what the search needs of it; a part and its whole
 * are told by their places in the list. Each node gets its properties at once: every later one costs a look at all indexes.
 */
export const createArticles = `
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  ${searchOfWork('row, work')}
  UNWIND row.articles AS article
  MATCH (passage:Passage {id: article.passage})
  CALL (work, article, passage, rank, shared, names) {
    UNWIND article.provisions AS one
    WITH one.provision AS told, one.version AS worded
    CREATE (provision:Provision)
    SET provision = told {.*, isIngested: true}
    CREATE (version:ProvisionVersion)
    SET version = worded {.*, isIngested: true, searchRank: rank,
      searchTokens: ${tokensOfVersion('worded')}, searchContext: ${contextOfVersion('told')}}
    CREATE (work)-[:HAS_PROVISION ${said}]->(provision)-[:HAS_VERSION ${said}]->(version)
    CREATE (provision)-[:FOUND_IN {isIngested: true}]->(passage)<-[:FOUND_IN {isIngested: true}]-(version)
    WITH collect(provision) AS provisions
    UNWIND article.parts AS place
    WITH provisions[place[0]] AS part, provisions[place[1]] AS whole
    CREATE (part)-[:PART_OF ${said}]->(whole)
  }`;

export const linkParts = `
  UNWIND $rows AS row
  MATCH (part:Provision {id: row.part})
  MATCH (whole:Provision {id: row.whole})
  CREATE (part)-[:PART_OF {mark: 'VERIFIED', sources: [row.passage], isIngested: true}]->(whole)`;

export const createVersions = `
  UNWIND $rows AS row
  MATCH (provision:Provision {id: row.provision})
  MATCH (passage:Passage {id: row.passage})
  CREATE (version:ProvisionVersion)
  SET version = row.properties, version.isIngested = true
  CREATE (provision)-[:HAS_VERSION {mark: 'VERIFIED', sources: [row.passage], isIngested: true}]->(version)
  CREATE (version)-[:FOUND_IN {isIngested: true}]->(passage)`;

export const fillTexts = `
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  MATCH (passage:Passage {id: row.passage})
  SET version.text = row.text, version.textStatus = 'ON_FILE', version.isIngested = true
  MERGE (version)-[link:FOUND_IN]->(passage)
  ON CREATE SET link.isIngested = true`;

/** The books, chapters and sections of articles on file, as JSON. */
export const placeInDivisions = `
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.divisions = row.divisions`;

/** `supersededOn` lets a later load of the seeds keep the end that a newer text has set. */
export const closeVersions = `
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.validTo = row.on, version.supersededOn = row.on, version.isIngested = true`;

export const rememberFiles = `
  UNWIND $rows AS row
  MERGE (file:IngestedFile {id: row.sha256})
  SET file.work = row.work, file.parser = row.parser, file.seeds = row.seeds, file.validFrom = row.validFrom, file.at = row.at`;

/** Of works of which a text without a gap is on file. */
export const markWhole = `
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  WHERE work.wholeTextFrom IS NULL OR work.wholeTextFrom > row.from
  SET work.wholeTextFrom = row.from, work.isIngested = true`;

/** Of works whose first day on file is later than that of a text. */
export const beginEarlier = `
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  WHERE work.validFrom > row.from
  SET work.validFrom = row.from, work.firstTextFrom = row.from, work.isIngested = true`;
