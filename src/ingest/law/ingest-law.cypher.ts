import { z } from 'zod';
import { declared, writingCypher } from '../../platform/graph/cypher.ts';
import { openEnd } from '../../platform/graph/node-kind.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';
import {
  baseOfVersion,
  contextOfVersion,
  searchOfWork,
  textsOfVersion,
  tokensOfVersion,
} from '../search/derive-search.cypher.ts';
import type { Rows } from './rows.ts';

/**
 * Statements that write law texts. What they make bears `isIngested`: loading seeds later keeps it (load-seeds.cypher.ts).
 * A relationship made here bears it too, and gives way to the same relationship of the seeds. Provisions and versions
 * are created with their links, because the plan knows that they are new; passages and documents may be on file.
 */

export const ingestedConstraint =
  'CREATE CONSTRAINT ingested_file_id IF NOT EXISTS FOR (file:IngestedFile) REQUIRE file.id IS UNIQUE';

interface Works {
  readonly works: readonly string[];
}
interface RowsOf<Name extends keyof Rows> {
  readonly rows: Rows[Name];
}

/** Days whose end is open are read as null. */
const day = z
  .string()
  .nullish()
  .transform((value) => (value === openEnd ? null : (value ?? null)));

/** A work as files are matched with it. */
export const WorkOnFile = z.object({
  id: z.string(),
  titleZh: z.string(),
  aliases: z
    .array(z.string())
    .nullish()
    .transform((aliases) => aliases ?? []),
  docNumberNorm: day,
  adoptedOn: day,
  promulgatedOn: day,
  validFrom: day,
  validTo: day,
  changes: z.array(z.object({ adoptedOn: day, effectiveOn: day })),
});

export const worksOnFile = defineLook<NoParams, z.infer<typeof WorkOnFile>>(
  'lawWorksOnFile',
  writingCypher`
  MATCH (work:LegalWork)
  RETURN work.id AS id, work.titleZh AS titleZh, work.aliases AS aliases, work.docNumberNorm AS docNumberNorm,
    work.adoptedOn AS adoptedOn, work.promulgatedOn AS promulgatedOn, work.validFrom AS validFrom, work.validTo AS validTo,
    [(change:LegalChange)-[:CHANGES]->(work) | {adoptedOn: change.adoptedOn, effectiveOn: change.effectiveOn}] AS changes
  ORDER BY work.id`,
  WorkOnFile,
);

export const seedsOnFile = defineLook<NoParams, { readonly hash: string }>(
  'lawSeedsOnFile',
  writingCypher`MATCH (dataset:Dataset {id: 'seeds'}) RETURN dataset.hash AS hash`,
  z.object({ hash: z.string() }),
);

const FileOnFile = z.object({
  id: z.string(),
  work: z.string(),
  parser: z.string(),
  seeds: z.string().nullable(),
  validFrom: z.string(),
});

export const filesOnFile = defineLook<NoParams, z.infer<typeof FileOnFile>>(
  'lawFilesOnFile',
  writingCypher`
  MATCH (file:IngestedFile)
  RETURN file.id AS id, file.work AS work, file.parser AS parser, file.seeds AS seeds, file.validFrom AS validFrom
  ORDER BY file.at`,
  FileOnFile,
);

export const documentsOnFile = defineLook<NoParams, { readonly sha256: string; readonly id: string }>(
  'lawDocumentsOnFile',
  writingCypher`
  MATCH (document:SourceDocument)
  WHERE document.sha256 IS NOT NULL
  RETURN document.sha256 AS sha256, document.id AS id
  ORDER BY id DESC`,
  z.object({ sha256: z.string(), id: z.string() }),
);

const ProvisionOnFile = z.object({
  work: z.string(),
  eId: z.string(),
  versions: z.array(
    z.object({
      id: z.string(),
      validFrom: z.string(),
      validTo: day,
      text: z
        .string()
        .nullish()
        .transform((text) => text ?? null),
      textStatus: z.enum(['NOT_INGESTED', 'ON_FILE']),
    }),
  ),
});

export const provisionsOnFile = defineLook<Works, z.infer<typeof ProvisionOnFile>>(
  'lawProvisionsOnFile',
  writingCypher`
  UNWIND $works AS id
  MATCH (work:LegalWork {id: id})-[:HAS_PROVISION]->(provision:Provision)
  RETURN work.id AS work, provision.eId AS eId,
    [(provision)-[:HAS_VERSION]->(version:ProvisionVersion) |
      version {.id, .validFrom, .validTo, .text, .textStatus}] AS versions`,
  ProvisionOnFile,
);

export const writeDocuments = defineWrite<RowsOf<'documents'>>(
  'lawWriteDocuments',
  writingCypher`
  UNWIND $rows AS row
  MERGE (document:SourceDocument {id: row.id})
  ON CREATE SET document = row, document.isIngested = true`,
);

/** Of a document that this transaction made: none of its passages can be on file. */
export const createPassages = defineWrite<RowsOf<'newPassages'>>(
  'lawCreatePassages',
  writingCypher`
  UNWIND $rows AS row
  MATCH (document:SourceDocument {id: row.document})
  CREATE (passage:Passage)-[:IN_DOCUMENT {isIngested: true}]->(document)
  SET passage = row {.*, isIngested: true}`,
);

export const writePassages = defineWrite<RowsOf<'passages'>>(
  'lawWritePassages',
  writingCypher`
  UNWIND $rows AS row
  MATCH (document:SourceDocument {id: row.document})
  MERGE (passage:Passage {id: row.id})
  ON CREATE SET passage = row, passage.isIngested = true
  MERGE (passage)-[link:IN_DOCUMENT]->(document)
  ON CREATE SET link.isIngested = true`,
);

export const createWorks = defineWrite<RowsOf<'works'>>(
  'lawCreateWorks',
  writingCypher`
  UNWIND $rows AS row
  MATCH (passage:Passage {id: row.passage})
  CREATE (work:LegalWork)-[:FOUND_IN {isIngested: true}]->(passage)
  SET work = row.row, work.isIngested = true`,
);

const said = writingCypher`{mark: 'VERIFIED', sources: [article.passage], isIngested: true}`;

/**
 * The new provisions of works by articles, each with its wording and what the search needs of it; a part and its whole
 * are told by their places in the list. Each node gets its properties at once: every later one costs a look at all indexes.
 */
export const createArticles = defineWrite<RowsOf<'articles'>>(
  'lawCreateArticles',
  writingCypher`
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  ${searchOfWork(declared('row, work'))}
  UNWIND row.articles AS article
  MATCH (passage:Passage {id: article.passage})
  CALL (work, article, passage, rank, shared, titles) {
    UNWIND article.provisions AS one
    WITH one.provision AS told, one.version AS worded, ${textsOfVersion('one.version')} AS texts
    CREATE (provision:Provision)
    SET provision = told {.*, isIngested: true}
    CREATE (version:ProvisionVersion)
    SET version = worded {.*, isIngested: true, searchNames: '', searchTexts: texts, searchContext: ${contextOfVersion(declared('told'))},
      searchTokens: ${tokensOfVersion(declared('worded'))}, searchBase: ${baseOfVersion}}
    CREATE (work)-[:HAS_PROVISION ${said}]->(provision)-[:HAS_VERSION ${said}]->(version)
    CREATE (provision)-[:FOUND_IN {isIngested: true}]->(passage)<-[:FOUND_IN {isIngested: true}]-(version)
    WITH collect(provision) AS provisions
    UNWIND article.parts AS place
    WITH provisions[place[0]] AS part, provisions[place[1]] AS whole
    CREATE (part)-[:PART_OF ${said}]->(whole)
  }`,
);

export const linkParts = defineWrite<RowsOf<'parts'>>(
  'lawLinkParts',
  writingCypher`
  UNWIND $rows AS row
  MATCH (part:Provision {id: row.part})
  MATCH (whole:Provision {id: row.whole})
  CREATE (part)-[:PART_OF {mark: 'VERIFIED', sources: [row.passage], isIngested: true}]->(whole)`,
);

export const createVersions = defineWrite<RowsOf<'versions'>>(
  'lawCreateVersions',
  writingCypher`
  UNWIND $rows AS row
  MATCH (provision:Provision {id: row.provision})
  MATCH (passage:Passage {id: row.passage})
  CREATE (version:ProvisionVersion)
  SET version = row.properties, version.isIngested = true
  CREATE (provision)-[:HAS_VERSION {mark: 'VERIFIED', sources: [row.passage], isIngested: true}]->(version)
  CREATE (version)-[:FOUND_IN {isIngested: true}]->(passage)`,
);

export const fillTexts = defineWrite<RowsOf<'texts'>>(
  'lawFillTexts',
  writingCypher`
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  MATCH (passage:Passage {id: row.passage})
  SET version.text = row.text, version.textStatus = 'ON_FILE', version.isIngested = true
  MERGE (version)-[link:FOUND_IN]->(passage)
  ON CREATE SET link.isIngested = true`,
);

/** The books, chapters and sections of articles on file, as JSON. */
export const placeInDivisions = defineWrite<RowsOf<'divisions'>>(
  'lawPlaceInDivisions',
  writingCypher`
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.divisions = row.divisions`,
);

/** `supersededOn` lets a later load of the seeds keep the end that a newer text has set. */
export const closeVersions = defineWrite<RowsOf<'closed'>>(
  'lawCloseVersions',
  writingCypher`
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.id})
  SET version.validTo = row.on, version.supersededOn = row.on, version.isIngested = true`,
);

export const rememberFiles = defineWrite<RowsOf<'files'>>(
  'lawRememberFiles',
  writingCypher`
  UNWIND $rows AS row
  MERGE (file:IngestedFile {id: row.sha256})
  SET file.work = row.work, file.parser = row.parser, file.seeds = row.seeds, file.validFrom = row.validFrom, file.at = row.at`,
);

/** Of works of which a text without a gap is on file. */
export const markWhole = defineWrite<RowsOf<'whole'>>(
  'lawMarkWhole',
  writingCypher`
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  WHERE work.wholeTextFrom IS NULL OR work.wholeTextFrom > row.from
  SET work.wholeTextFrom = row.from, work.isIngested = true`,
);

/** Of works whose first day on file is later than that of a text. */
export const beginEarlier = defineWrite<RowsOf<'earlier'>>(
  'lawBeginEarlier',
  writingCypher`
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  WHERE work.validFrom > row.from
  SET work.validFrom = row.from, work.firstTextFrom = row.from, work.isIngested = true`,
);
