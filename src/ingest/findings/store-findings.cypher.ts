import { z } from 'zod';
import { CollusionPattern, ShownAs } from '../../entities/collusion-pattern/collusion-pattern.model.ts';
import { ClaimParty } from '../../entities/detected-ring/claim-party.model.ts';
import { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import { Settlement } from '../../entities/detected-ring/settlement.model.ts';
import { InstanceOf, MemberOf, ShownBy, TookPartIn } from '../../entities/relationships.ts';
import { declared, writingCypher } from '../../platform/graph/cypher.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';

/**
 * Statements that write what a detector found. It is none of the seeds, and a run takes the place of the run before as
 * a whole.
 */

type Stored = Readonly<Record<string, unknown>>;

interface Rows<Row> {
  readonly rows: readonly Row[];
}

export const lockFindings = defineWrite<NoParams>(
  'findingsLock',
  writingCypher`MERGE (run:DetectorRun {id: 'current'}) SET run.id = 'current'`,
);

export const findingsNow = defineLook<NoParams, { readonly hash: string | null }>(
  'findingsNow',
  writingCypher`MATCH (run:DetectorRun {id: 'current'}) RETURN run.hash AS hash`,
  z.object({ hash: z.string().nullable() }),
);

export const forgetFindings = defineWrite<NoParams>(
  'findingsForget',
  writingCypher`
  MATCH (node:DetectedRing|ClaimParty|Settlement)
  DETACH DELETE node`,
);

/** Documents and passages of files that no finding rests on any longer. */
export const forgetFiles = defineWrite<NoParams>(
  'findingsForgetFiles',
  writingCypher`
  MATCH (document:SourceDocument)
  WHERE document.id STARTS WITH 'claims:'
  OPTIONAL MATCH (passage:Passage)-[:IN_DOCUMENT]->(document)
  DETACH DELETE document, passage`,
);

export const writeFiles = defineWrite<Rows<{ readonly document: Stored; readonly passage: Stored }>>(
  'findingsWriteFiles',
  writingCypher`
  UNWIND $rows AS row
  CREATE (document:SourceDocument)
  SET document = row.document
  CREATE (passage:Passage)-[:IN_DOCUMENT]->(document)
  SET passage = row.passage`,
);

/** Nodes of one kind, each with its passages. */
const writeNodes = ({ label }: NodeKind) =>
  defineWrite<Rows<{ readonly properties: Stored; readonly sources: readonly string[] }>>(
    `findingsWrite${label}`,
    writingCypher`
  UNWIND $rows AS row
  CREATE (node:${declared(label)})
  SET node = row.properties
  WITH row, node
  UNWIND row.sources AS source
  MATCH (passage:Passage {id: source})
  CREATE (node)-[:FOUND_IN]->(passage)`,
  );

export const writeRings = writeNodes(DetectedRing);
export const writeParties = writeNodes(ClaimParty);
export const writeSettlements = writeNodes(Settlement);

/** Ties of one kind between nodes of one kind each. */
const writeTies = (from: NodeKind, { type }: Relationship, to: NodeKind) =>
  defineWrite<Rows<{ readonly from: string; readonly to: string; readonly properties: Stored }>>(
    `findingsWrite${type}`,
    writingCypher`
  UNWIND $rows AS row
  MATCH (one:${declared(from.label)} {id: row.from})
  MATCH (other:${declared(to.label)} {id: row.to})
  CREATE (one)-[tie:${declared(type)}]->(other)
  SET tie = row.properties`,
  );

export const writeMemberships = writeTies(ClaimParty, MemberOf, DetectedRing);
export const writeShownBy = writeTies(DetectedRing, ShownBy, Settlement);
export const writeTookPart = writeTies(ClaimParty, TookPartIn, Settlement);
export const writeInstances = writeTies(DetectedRing, InstanceOf, CollusionPattern);

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

export const rememberRun = defineWrite<{ readonly hash: string; readonly recordedOn: string }>(
  'findingsRemember',
  writingCypher`MATCH (run:DetectorRun {id: 'current'}) SET run.hash = $hash, run.recordedOn = $recordedOn`,
);
