import { z } from 'zod';
import { Citation } from '../../entities/citation/citation.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { writingCypher } from '../../platform/graph/cypher.ts';
import { defineLook, defineWrite } from '../../platform/graph/write.ts';
import type { CitationRow } from './row-of-citation.ts';

/**
 * Statements that write what texts of laws cite. A citation made here bears `isIngested`; `reading` is what the text
 * says, as JSON, so that it can be looked up again, and `soughtName` and `soughtNumber` are what it was looked up by.
 */

export const citationIndexes = [
  'CREATE INDEX citation_sought_name IF NOT EXISTS FOR (citation:Citation) ON (citation.soughtName)',
  'CREATE INDEX citation_sought_number IF NOT EXISTS FOR (citation:Citation) ON (citation.soughtNumber)',
];

const CitedWork = z.object({
  work: z.unknown(),
  provisionsOnFile: z.int(),
  provisions: z.array(z.array(z.unknown())),
});

/** The works of `$works`, each with its cited articles, everything below them, their versions and later numbers. */
export const citedWorks = defineLook<
  { readonly works: readonly { readonly id: string; readonly articles: readonly string[] }[] },
  z.infer<typeof CitedWork>
>(
  'citedWorksWithin',
  writingCypher`
  UNWIND $works AS key
  MATCH (work:LegalWork {id: key.id})
  RETURN ${LegalWork.columns('work')} AS work,
    COUNT { (work)-[:HAS_PROVISION]->(:Provision) } AS provisionsOnFile,
    COLLECT {
      UNWIND key.articles AS article
      WITH work.id + '#' + article AS articleId
      MATCH (provision:Provision)
      WHERE provision.id STARTS WITH articleId AND (provision.id = articleId OR provision.id STARTS WITH articleId + '__')
      RETURN [
        ${Provision.columns('provision')},
        COLLECT {
          MATCH (provision)-[:HAS_VERSION]->(version:ProvisionVersion)
          RETURN ${ProvisionVersion.columns('version')}
        },
        COLLECT {
          MATCH (provision)-[renumbered:RENUMBERED_TO]->(target:Provision)
          RETURN [${Provision.columns('target')}, renumbered.on]
        }
      ]
    } AS provisions`,
  CitedWork,
);

/** A work, and what citations may seek it by. */
interface SoughtWork {
  readonly id: string;
  readonly names: readonly string[];
  readonly number: string;
}

const Seeking = z.object({
  id: z.string(),
  work: z.string(),
  reading: z.string(),
  status: Citation.shape.shape.status,
  version: z.string(),
  validFrom: z.string(),
});

/** Citations that sought one of `$works` by a name or its number, or that name it, with the wording that makes them. */
export const citationsSeeking = defineLook<{ readonly works: readonly SoughtWork[] }, z.infer<typeof Seeking>>(
  'citationsSeeking',
  writingCypher`
  UNWIND $works AS row
  CALL (row) {
    UNWIND row.names AS name
    MATCH (citation:Citation {soughtName: name})
    RETURN citation
  UNION
    MATCH (citation:Citation {soughtNumber: row.number})
    RETURN citation
  UNION
    MATCH (:LegalWork {id: row.id})<-[:NAMES]-(citation:Citation)
    WHERE citation.isIngested
    RETURN citation
  }
  MATCH (version:ProvisionVersion)-[:CITES]->(citation)
  RETURN citation.id AS id, row.id AS work, citation.reading AS reading, citation.status AS status,
    version.id AS version, version.validFrom AS validFrom
  ORDER BY id, work`,
  Seeking,
);

export const forgetCitations = defineWrite<{ readonly versions: readonly string[] }>(
  'forgetCitations',
  writingCypher`
  UNWIND $versions AS id
  MATCH (:ProvisionVersion {id: id})-[:CITES]->(citation:Citation)
  WHERE citation.isIngested
  DETACH DELETE citation`,
);

/** Writes citations anew or again: what they resolved to before is forgotten. They lead to the lines of their wording. */
export const writeCitations = defineWrite<{ readonly rows: readonly CitationRow[] }>(
  'writeCitations',
  writingCypher`
  UNWIND $rows AS row
  MATCH (version:ProvisionVersion {id: row.version})
  MERGE (citation:Citation {id: row.citation.id})
  SET citation = row.citation, citation.isIngested = true
  WITH row, version, citation, COLLECT { MATCH (version)-[:FOUND_IN]->(passage:Passage) RETURN passage } AS passages
  WITH row, version, citation, passages, {
    mark: 'VERIFIED', sources: [passage IN passages | passage.id], isIngested: true
  } AS read
  MERGE (version)-[cites:CITES]->(citation)
  SET cites = read
  FOREACH (passage IN passages | MERGE (citation)-[:FOUND_IN]->(passage))
  WITH row, citation, read {.*, mark: 'INFERRED'} AS inferred
  CALL (citation) {
    MATCH (citation)-[old:RESOLVES_TO|NAMES|SUGGESTS]->(:Provision|LegalWork)
    DELETE old
  }
  CALL (row, citation, inferred) {
    UNWIND row.resolvesTo AS id
    MATCH (provision:Provision {id: id})
    CREATE (citation)-[link:RESOLVES_TO]->(provision)
    SET link = inferred
  }
  CALL (row, citation, inferred) {
    UNWIND row.suggests AS id
    MATCH (provision:Provision {id: id})
    CREATE (citation)-[link:SUGGESTS]->(provision)
    SET link = inferred
  }
  CALL (row, citation, inferred) {
    UNWIND row.names AS id
    MATCH (work:LegalWork {id: id})
    CREATE (citation)-[link:NAMES]->(work)
    SET link = inferred
  }`,
);
