import { z } from 'zod';
import { CollusionPattern, ShownAs } from '../../entities/collusion-pattern/collusion-pattern.model.ts';
import { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import { InstanceOf, MemberOf, ShownBy } from '../../entities/relationships.ts';
import { declared, writingCypher } from '../../platform/graph/cypher.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';

/**
 * Statements that write what a detector found, beside the run on file: its rings bear the label `ComingRing`, which
 * nobody reads, until all is there. The first batch of all is planned over kinds that have no node yet, where a scan is
 * as good as a seek, and that plan is kept for the next: so the seeks are told.
 */

type Stored = Readonly<Record<string, unknown>>;

interface Rows<Row> {
  readonly rows: readonly Row[];
}

export const writeFiles = defineWrite<Rows<{ readonly document: Stored; readonly passage: Stored }>>(
  'findingsWriteFiles',
  writingCypher`
  UNWIND $rows AS row
  MERGE (document:SourceDocument {id: row.document.id})
  SET document = row.document
  MERGE (passage:Passage {id: row.passage.id})
  SET passage = row.passage
  MERGE (passage)-[:IN_DOCUMENT]->(document)`,
);

export interface SourcedRow {
  readonly properties: Stored & { readonly id: string };
  /** Keys of passages, in the order of these. */
  readonly sources: readonly string[];
}

/** Parties by their keys, in the order of these. */
export interface SettlementWithParties extends SourcedRow {
  readonly parties: readonly { readonly id: string; readonly properties: Stored }[];
}

/** Nodes of one label, each with its passages; what was there under its key becomes this row. */
const writeNodes = <Row extends SourcedRow>(label: string) =>
  defineWrite<Rows<Row>>(
    `findingsWrite${label}`,
    writingCypher`
  UNWIND $rows AS row
  MERGE (node:${declared(label)} {id: row.properties.id})
  SET node = row.properties
  WITH row, node
  UNWIND row.sources AS source
  MATCH (passage:Passage {id: source})
  MERGE (node)-[:FOUND_IN]->(passage)`,
  );

const Standing = z.object({ id: z.string(), isSame: z.boolean() });
/** A row whose key is in the graph, and whether all that is there is as the row has it. */
export type Standing = z.infer<typeof Standing>;

const sourcesOfNode = writingCypher`COLLECT { MATCH (node)-[:FOUND_IN]->(passage:Passage) RETURN passage.id ORDER BY passage.id }`;

export const partiesOnFile = defineLook<Rows<SourcedRow>, Standing>(
  'findingsPartiesOnFile',
  writingCypher`
  UNWIND $rows AS row
  MATCH (node:ClaimParty {id: row.properties.id})
  USING INDEX SEEK node:ClaimParty(id)
  RETURN node.id AS id, properties(node) = row.properties AND ${sourcesOfNode} = row.sources AS isSame`,
  Standing,
);

export const settlementsOnFile = defineLook<Rows<SettlementWithParties>, Standing>(
  'findingsSettlementsOnFile',
  writingCypher`
  UNWIND $rows AS row
  MATCH (node:Settlement {id: row.properties.id})
  USING INDEX SEEK node:Settlement(id)
  RETURN node.id AS id, properties(node) = row.properties AND ${sourcesOfNode} = row.sources
    AND COLLECT { MATCH (node)<-[:TOOK_PART_IN]-(party:ClaimParty) RETURN party.id ORDER BY party.id }
      = [one IN row.parties | one.id] AS isSame`,
  Standing,
);

/** What a row of the same key rested on in a run before, and does no longer. */
const dropFormerSources = <Row extends SourcedRow>(label: string) =>
  defineWrite<Rows<Row>>(
    `findingsDropSourcesOf${label}`,
    writingCypher`
  UNWIND $rows AS row
  MATCH (node:${declared(label)} {id: row.properties.id})-[found:FOUND_IN]->(passage:Passage)
  USING INDEX SEEK node:${declared(label)}(id)
  WHERE NOT passage.id IN row.sources
  DELETE found`,
  );

export const writeRings = writeNodes('ComingRing');
export const writeParties = writeNodes(ClaimParty.label);
export const dropFormerSourcesOfParties = dropFormerSources(ClaimParty.label);
export const writeSettlements = writeNodes<SettlementWithParties>(Settlement.label);
export const dropFormerSourcesOfSettlements = dropFormerSources<SettlementWithParties>(Settlement.label);

export const writeTookPart = defineWrite<Rows<SettlementWithParties>>(
  'findingsWriteTookPart',
  writingCypher`
  UNWIND $rows AS row
  MATCH (settlement:Settlement {id: row.properties.id})
  USING INDEX SEEK settlement:Settlement(id)
  UNWIND row.parties AS one
  MATCH (party:ClaimParty {id: one.id})
  USING INDEX SEEK party:ClaimParty(id)
  MERGE (party)-[tie:TOOK_PART_IN]->(settlement)
  SET tie = one.properties`,
);

/** Whom a settlement named in a run before, and names no longer. */
export const dropFormerParties = defineWrite<Rows<SettlementWithParties>>(
  'findingsDropFormerParties',
  writingCypher`
  UNWIND $rows AS row
  MATCH (settlement:Settlement {id: row.properties.id})<-[tie:TOOK_PART_IN]-(party:ClaimParty)
  USING INDEX SEEK settlement:Settlement(id)
  WHERE NOT party.id IN [one IN row.parties | one.id]
  DELETE tie`,
);

/** Ties of coming rings. Nothing is tied twice where a batch is written again, its outcome having been lost on the way. */
const writeTies = (from: string, { type }: Relationship, to: string) =>
  defineWrite<Rows<{ readonly from: string; readonly to: string; readonly properties: Stored }>>(
    `findingsWrite${type}`,
    writingCypher`
  UNWIND $rows AS row
  MATCH (one:${declared(from)} {id: row.from})
  USING INDEX SEEK one:${declared(from)}(id)
  MATCH (other:${declared(to)} {id: row.to})
  USING INDEX SEEK other:${declared(to)}(id)
  MERGE (one)-[tie:${declared(type)}]->(other)
  SET tie = row.properties`,
  );

export const writeMemberships = writeTies(ClaimParty.label, MemberOf, 'ComingRing');
export const writeShownBy = writeTies('ComingRing', ShownBy, Settlement.label);
export const writeInstances = writeTies('ComingRing', InstanceOf, CollusionPattern.label);

const Pattern = z.object({
  id: z.string(),
  shownAs: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(ShownAs)),
});
export type Pattern = z.infer<typeof Pattern>;

export const patternsOnFile = defineLook<NoParams, Pattern>(
  'findingsPatterns',
  writingCypher`
  MATCH (pattern:CollusionPattern)
  RETURN pattern.id AS id, pattern.shownAs AS shownAs
  ORDER BY id`,
  Pattern,
);
