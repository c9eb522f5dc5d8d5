import { z } from 'zod';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import { declared, writingCypher } from '../../platform/graph/cypher.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';

/**
 * Statements that write seeds. Every seeded node also carries the label `Seeded`, whose unique id lets one statement
 * write any kind and one any relationship: planning a statement per kind costs the database more than running it.
 * Texts of laws (`isIngested`, see ingest-law.cypher.ts) outlive a reload: a row keeps the wording that a file gave it,
 * and what only a file brought is left alone.
 */

export const seededConstraint = 'CREATE CONSTRAINT seeded_id IF NOT EXISTS FOR (node:Seeded) REQUIRE node.id IS UNIQUE';

export const datasetConstraint =
  'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (node:Dataset) REQUIRE node.id IS UNIQUE';

type Stored = Readonly<Record<string, unknown>>;

interface Ids {
  readonly ids: readonly string[];
}
interface Rows<Row> {
  readonly rows: readonly Row[];
}

/** A relationship of whatever type between two rows of the seeds, and a label or type that a row brings from its declaration. */
const anyLink = (variable: string) => declared(`[${variable}]`, `[${variable}:§Declared]`);
const ofRow = (variable: string, column: string) => declared(`${variable}:$(row.${column})`, `${variable}:§Declared`);

/** Writing the id, although it is the same, makes every other load wait until this one is committed. */
export const lockDataset = defineWrite<NoParams>(
  'seedsLock',
  writingCypher`MERGE (dataset:Dataset {id: 'seeds'}) SET dataset.id = 'seeds'`,
);

const DatasetNow = z.object({ hash: z.string().nullable(), derivedBy: z.string().nullable() });

export const datasetNow = defineLook<NoParams, z.infer<typeof DatasetNow>>(
  'seedsNow',
  writingCypher`MATCH (dataset:Dataset {id: 'seeds'}) RETURN dataset.hash AS hash, dataset.derivedBy AS derivedBy`,
  DatasetNow,
);

export const rememberDataset = defineWrite<{
  readonly hash: string;
  readonly derivedBy: string;
  readonly rows: number;
  readonly loadedAt: string;
}>(
  'seedsRemember',
  writingCypher`
  MERGE (dataset:Dataset {id: 'seeds'})
  SET dataset.hash = $hash, dataset.derivedBy = $derivedBy, dataset.rows = $rows, dataset.loadedAt = $loadedAt`,
);

/** What is derived from rows was derived anew, by other statements. */
export const rememberDerived = defineWrite<{ readonly derivedBy: string }>(
  'seedsRememberDerived',
  writingCypher`MATCH (dataset:Dataset {id: 'seeds'}) SET dataset.derivedBy = $derivedBy`,
);

export const forgetLinks = defineWrite<NoParams>(
  'seedsForgetLinks',
  writingCypher`
  MATCH (:Seeded)-${anyLink('link')}->(:Seeded)
  WHERE link.isSeeded
  DELETE link`,
);

/** What a text of a law needs stays, as a row that is no longer one of the seeds. */
export const releaseIngested = defineWrite<Ids>(
  'seedsReleaseIngested',
  writingCypher`MATCH (node:Seeded) WHERE node.isIngested AND NOT node.id IN $ids REMOVE node:Seeded`,
);

export const forgetNodes = defineWrite<Ids>(
  'seedsForgetNodes',
  writingCypher`MATCH (node:Seeded) WHERE NOT node.id IN $ids DETACH DELETE node`,
);

/** For each kind that texts of laws bring in: rows that one brought before the seeds did become rows of the seeds. */
export const adoptIngested = [LegalWork, LegalChange, Provision, ProvisionVersion, SourceDocument, Passage].map(
  ({ label }) => ({
    label,
    adopt: defineWrite<Ids>(
      `seedsAdopt${label}`,
      writingCypher`
  UNWIND $ids AS id
  MATCH (node:${declared(label)} {id: id})
  WHERE node.isIngested AND NOT node:Seeded
  SET node:Seeded`,
    ),
  }),
);

export const writeNodes = defineWrite<Rows<{ readonly labels: readonly string[]; readonly properties: Stored }>>(
  'seedsWriteNodes',
  writingCypher`
  UNWIND $rows AS row
  MERGE (node:Seeded {id: row.properties.id})
  WITH row, node, node {.isIngested, .text, .textStatus, .divisions, .supersededOn, .wholeTextFrom, .firstTextFrom} AS kept
  SET node = row.properties, ${ofRow('node', 'labels')}
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
    ELSE {} END`,
);

/** The same relationship from a text of a law gives way to that of the seeds. */
export const dropDoubles = defineWrite<NoParams>(
  'seedsDropDoubles',
  writingCypher`
  MATCH (from:Seeded)-${anyLink('link')}->(to:Seeded)
  WHERE link.isIngested
  WITH from, to, link, type(link) AS ofType
  MATCH (from)-${anyLink('seeded')}->(to)
  WHERE seeded.isSeeded AND type(seeded) = ofType
  DELETE link`,
);

export const writeLinks = defineWrite<
  Rows<{ readonly type: string; readonly from: string; readonly to: string; readonly properties: Stored }>
>(
  'seedsWriteLinks',
  writingCypher`
  UNWIND $rows AS row
  MATCH (from:Seeded {id: row.from})
  MATCH (to:Seeded {id: row.to})
  CREATE (from)-[${ofRow('link', 'type')}]->(to)
  SET link = row.properties, link.isSeeded = true`,
);
