import { z } from 'zod';
import { writingCypher } from '../../platform/graph/cypher.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';

/** Statements that take away what is left of runs that gave way or were cut short, a part at a time. */

const Count = z.object({ count: z.int() });

export const countFormerTies = defineLook<NoParams, z.infer<typeof Count>>(
  'findingsCountFormerTies',
  writingCypher`
  MATCH (:ComingRing|FormerRing)-[:SHOWN_BY]->(:Settlement)
  RETURN count(*) AS count`,
  Count,
);

export const forgetFormerTies = defineLook<NoParams, z.infer<typeof Count>>(
  'findingsForgetFormerTies',
  writingCypher`
  MATCH (:ComingRing|FormerRing)-[tie:SHOWN_BY]->(:Settlement)
  WITH tie LIMIT 10000
  DELETE tie
  RETURN count(*) AS count`,
  Count,
);

/** A few at a time: a ring may have thousands of members. */
export const forgetFormerRings = defineLook<NoParams, z.infer<typeof Count>>(
  'findingsForgetFormerRings',
  writingCypher`
  MATCH (ring:ComingRing|FormerRing)
  WITH ring LIMIT 50
  DETACH DELETE ring
  RETURN count(*) AS count`,
  Count,
);

const Key = z.object({ id: z.string() });

/** Settlements that show no ring. */
export const formerSettlements = defineLook<NoParams, z.infer<typeof Key>>(
  'findingsFormerSettlements',
  writingCypher`
  MATCH (settlement:Settlement)
  WHERE NOT EXISTS { (:DetectedRing)-[:SHOWN_BY]->(settlement) }
  RETURN settlement.id AS id`,
  Key,
);

/** Parties that are in no ring, and whom no settlement names. */
export const formerParties = defineLook<NoParams, z.infer<typeof Key>>(
  'findingsFormerParties',
  writingCypher`
  MATCH (party:ClaimParty)
  WHERE NOT EXISTS { (party)-[:MEMBER_OF]->(:DetectedRing) }
    AND NOT EXISTS { (party)-[:TOOK_PART_IN]->(:Settlement) }
  RETURN party.id AS id`,
  Key,
);

interface Keys {
  readonly ids: readonly string[];
}

export const forgetSettlements = defineWrite<Keys>(
  'findingsForgetSettlements',
  writingCypher`
  UNWIND $ids AS id
  MATCH (settlement:Settlement {id: id})
  USING INDEX SEEK settlement:Settlement(id)
  DETACH DELETE settlement`,
);

export const forgetParties = defineWrite<Keys>(
  'findingsForgetParties',
  writingCypher`
  UNWIND $ids AS id
  MATCH (party:ClaimParty {id: id})
  USING INDEX SEEK party:ClaimParty(id)
  DETACH DELETE party`,
);

/** Documents and passages of files that no finding rests on any longer. */
export const forgetFiles = defineWrite<NoParams>(
  'findingsForgetFiles',
  writingCypher`
  MATCH (passage:Passage)-[:IN_DOCUMENT]->(document:SourceDocument)
  WHERE document.id STARTS WITH 'claims:'
    AND COUNT { (:DetectedRing|ClaimParty|Settlement)-[:FOUND_IN]->(passage) } = 0
  DETACH DELETE document, passage`,
);
