import { z } from 'zod';
import { writingCypher } from '../../platform/graph/cypher.ts';
import { defineLook, defineWrite } from '../../platform/graph/write.ts';
import type { ChangeRow } from './change-row.ts';
import type { MovedRow } from './renumberings.ts';

/**
 * Statements that record what texts tell of the life of works. A change that is on file, from the seeds or from a text,
 * is never written again; only an open end is closed.
 */

export const writeChanges = defineWrite<{ readonly rows: readonly ChangeRow[] }>(
  'writeChanges',
  writingCypher`
  UNWIND $rows AS row
  MATCH (document:SourceDocument {id: row.document})
  MATCH (work:LegalWork {id: row.work})
  WHERE NOT EXISTS {
    MATCH (work)<-[:CHANGES]-(other:LegalChange)
    WHERE other.id = row.properties.id OR (other.kind IN row.sameAs AND row.properties.effectiveOn = other.effectiveOn)
      OR (other.kind IN row.sameAs AND EXISTS { (other)-[:CAUSED_BY]->(:LegalWork {id: row.cause}) })
  }
  MERGE (passage:Passage {id: row.passage.id})
  ON CREATE SET passage = row.passage, passage.isIngested = true
  MERGE (passage)-[inDocument:IN_DOCUMENT]->(document)
  ON CREATE SET inDocument.isIngested = true
  CREATE (change:LegalChange)
  SET change = row.properties, change.isIngested = true
  CREATE (change)-[:CHANGES {mark: row.properties.mark, sources: [row.passage.id], isIngested: true}]->(work)
  CREATE (change)-[:FOUND_IN {isIngested: true}]->(passage)
  WITH row, change
  MATCH (cause:LegalWork {id: row.cause})
  CREATE (change)-[:CAUSED_BY {mark: row.properties.mark, sources: [row.passage.id], isIngested: true}]->(cause)`,
);

/** The first day no longer in force, of works whose end is open. */
export const endWorks = defineWrite<{
  readonly rows: readonly { readonly work: string; readonly on: string }[];
  readonly openEnd: string;
}>(
  'endWorks',
  writingCypher`
  UNWIND $rows AS row
  MATCH (work:LegalWork {id: row.work})
  WHERE work.validTo = $openEnd AND work.validFrom < row.on
  SET work.validTo = row.on, work.supersededOn = row.on, work.isIngested = true`,
);

/** No wording outlives its work. */
export const endWordings = defineWrite<{ readonly works: readonly string[]; readonly openEnd: string }>(
  'endWordings',
  writingCypher`
  UNWIND $works AS id
  MATCH (work:LegalWork {id: id})
  WHERE work.validTo < $openEnd
  MATCH (work)-[:HAS_PROVISION]->(:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
  WHERE version.validTo > work.validTo AND version.validFrom < work.validTo
  SET version.validTo = work.validTo, version.supersededOn = work.validTo, version.isIngested = true`,
);

/**
 * Leads from the old number to the new one, with the passages of both wordings. What is on file of a number and a day, from the
 * seeds or from a text, is not written again.
 */
export const renumber = defineWrite<{ readonly rows: readonly MovedRow[] }>(
  'renumber',
  writingCypher`
  UNWIND $rows AS row
  MATCH (from:Provision {id: row.from})
  MATCH (to:Provision {id: row.to})
  WHERE NOT EXISTS {
    MATCH (from)-[known:RENUMBERED_TO]->(other:Provision)
    WHERE known.on = row.on OR (known.on IS NULL AND other = to)
  }
  WITH row, from, to, COLLECT {
    MATCH (from)-[:HAS_VERSION]->(last:ProvisionVersion)-[:FOUND_IN]->(passage:Passage)
    WHERE last.validTo = row.on
    RETURN passage.id
  } + COLLECT {
    MATCH (to)-[:HAS_VERSION]->(first:ProvisionVersion)-[:FOUND_IN]->(passage:Passage)
    WHERE first.validFrom = row.on
    RETURN passage.id
  } AS passages
  CREATE (from)-[:RENUMBERED_TO {
    on: row.on, mark: 'INFERRED', isIngested: true,
    sources: CASE WHEN size(passages) > 0 THEN passages ELSE [row.passage] END
  }]->(to)`,
);

/** The repeals that a file tells and that wait, by the names that they wait for. */
interface PendingRow {
  readonly sha256: string;
  readonly names: readonly string[];
  readonly repeals: readonly string[];
}

/** Repeals of works that were not on file when their text was read; settled when the work comes in. */
export const keepPending = defineWrite<{ readonly rows: readonly PendingRow[] }>(
  'keepPending',
  writingCypher`
  UNWIND $rows AS row
  MATCH (file:IngestedFile {id: row.sha256})
  SET file.pendingNames = row.names, file.pendingRepeals = row.repeals`,
);

/** Of each of `$works`, what waits for one of its names. */
export const pendingFor = defineLook<
  { readonly works: readonly { readonly id: string; readonly names: readonly string[] }[] },
  { readonly work: string; readonly repeal: string }
>(
  'pendingFor',
  writingCypher`
  MATCH (file:IngestedFile)
  WHERE file.pendingNames IS NOT NULL
  UNWIND range(0, size(file.pendingNames) - 1) AS at
  WITH file, at
  UNWIND $works AS work
  WITH file, at, work
  WHERE file.pendingNames[at] IN work.names
  RETURN work.id AS work, file.pendingRepeals[at] AS repeal
  ORDER BY work, repeal`,
  z.object({ work: z.string(), repeal: z.string() }),
);
