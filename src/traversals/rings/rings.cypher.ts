import { z } from 'zod';
import { CollusionPattern } from '../../entities/collusion-pattern/collusion-pattern.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { Party } from '../../entities/party/party.model.ts';
import { parseParty, partyColumns } from '../../entities/party/party-row.ts';
import { LinkedTo, MemberOf } from '../../entities/relationships.ts';
import { RecordedRing } from '../../entities/ring/recorded-ring.model.ts';
import { type Cypher, cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { openEnd } from '../../platform/graph/node-kind.ts';

const concept = z
  .tuple([z.string(), z.string(), z.string()])
  .transform(([code, labelZh, labelEn]) => ({ code, labelZh, labelEn }));

const provision = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.string().transform((day) => (day === openEnd ? null : day)),
    z.string(),
    z.string(),
  ])
  .transform(
    ([id, citationZh, citationEn, workTitleZh, workTitleEn, validFrom, validTo, normGistEn, readingStatus]) => ({
      id,
      citationZh,
      citationEn,
      workTitleZh,
      workTitleEn,
      validFrom,
      validTo,
      normGistEn,
      readingStatus,
    }),
  );

const mapped = z
  .tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()])
  .transform(([id, citationZh, citationEn, workTitleZh, workTitleEn, mark]) => ({
    id,
    citationZh,
    citationEn,
    workTitleZh,
    workTitleEn,
    mark,
  }));

const picture = z
  .tuple([
    z.unknown().transform((columns) => RecordedRing.parse(columns)),
    z.array(z.tuple([z.unknown().transform(parseParty), z.unknown().transform((link) => MemberOf.parse(link))])),
    z.array(z.tuple([z.string(), z.string(), z.unknown().transform((link) => LinkedTo.parse(link))])),
    z.array(
      z.tuple([z.unknown().transform((columns) => CollusionPattern.parse(columns)), z.array(concept), z.array(mapped)]),
    ),
    z.unknown().transform((columns) => (columns === null ? null : Case.parse(columns))),
    z.array(
      z.tuple([
        z.string(),
        z.string(),
        z.string(),
        z.string().nullable(),
        z.string().nullable(),
        z.array(concept),
        z.array(provision),
      ]),
    ),
  ])
  .transform(([ring, members, links, patterns, legalCase, findings]) => ({
    ...ring,
    members: members.map(([party, { role, tier, mark }]) => ({ party, role, tier, mark })),
    links: links.map(([from, to, link]) => ({ ...link, from, to })),
    patterns: patterns.map(([pattern, conductTypes, provisions]) => ({ pattern, conductTypes, provisions })),
    legalCase,
    findings: findings.map(([id, gistEn, status, occurredFrom, occurredTo, conductTypes, provisions]) => ({
      id,
      gistEn,
      status,
      occurredFrom,
      occurredTo,
      conductTypes,
      provisions,
    })),
  }));

/** A ring with everything that a reader of it needs: who, linked how, by what pattern, breaking what. */
export type RingPicture = z.infer<typeof picture>;

/** Concept chains are at most three steps long; a version counts when it overlaps the days of the act, or when those are unknown. */
const ringColumns: Cypher = cypher`
      ${RecordedRing.columns('ring')},
      COLLECT {
        MATCH ${Party('member')}-${MemberOf('membership')}->(ring)
        WITH member, membership ORDER BY membership.tier, membership.role, member.id
        RETURN [${partyColumns('member')}, ${MemberOf.columns('membership')}]
      },
      COLLECT {
        MATCH ${Party('one')}-${MemberOf('oneIn')}->(ring)<-${MemberOf('otherIn')}-${Party('other')}
        MATCH (one)-${LinkedTo('link')}->(other)
        WITH DISTINCT one, other, link ORDER BY one.id, other.id, link.kind
        RETURN [one.id, other.id, ${LinkedTo.columns('link')}]
      },
      COLLECT {
        MATCH (ring)-[:INSTANCE_OF]->(pattern:CollusionPattern)
        WITH pattern ORDER BY pattern.id
        RETURN [
          ${CollusionPattern.columns('pattern')},
          COLLECT { MATCH (pattern)-[:INDICATES]->(indicated:ConductType) WITH indicated ORDER BY indicated.id RETURN [indicated.id, indicated.labelZh, indicated.labelEn] },
          COLLECT {
            MATCH (pattern)-[concerns:CONCERNS]->(concerned:Provision)<-[:HAS_PROVISION]-(concernedWork:LegalWork)
            WITH concerns, concerned, concernedWork ORDER BY concerned.id
            RETURN [concerned.id, concerned.citationZh, concerned.citationEn, concernedWork.titleZh, concernedWork.titleEn, concerns.mark]
          }
        ]
      },
      HEAD(COLLECT { MATCH (ring)-[:RECORDED_IN]->(legalCase:Case) WITH legalCase ORDER BY legalCase.id RETURN ${Case.columns('legalCase')} }),
      COLLECT {
        MATCH (ring)-[:RECORDED_IN]->(:Case)-[:ESTABLISHES]->(finding:Finding)
        WITH finding ORDER BY finding.id
        RETURN [
          finding.id, finding.gistEn, finding.status, finding.occurredFrom, finding.occurredTo,
          COLLECT { MATCH (finding)-[:SUBSUMES]->(conduct:ConductType) WITH conduct ORDER BY conduct.id RETURN [conduct.id, conduct.labelZh, conduct.labelEn] },
          COLLECT {
            MATCH (finding)-[:SUBSUMES]->(:ConductType)-[:BROADER*0..3]->(:ConductType)<-[:SANCTIONS]-(norm:Norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(broken:Provision)<-[:HAS_PROVISION]-(work:LegalWork)
            WHERE (finding.occurredTo IS NULL OR version.validFrom <= finding.occurredTo) AND (finding.occurredFrom IS NULL OR finding.occurredFrom < version.validTo)
            WITH DISTINCT norm, version, broken, work ORDER BY work.id, broken.sortKey, norm.id, version.id
            RETURN [broken.id, broken.citationZh, broken.citationEn, work.titleZh, work.titleEn, version.validFrom, version.validTo, norm.gistEn, norm.readingStatus]
          }
        ]
      }`;

/** One ring by key, in one statement. */
export const ringPicture = defineLookup<string, RingPicture>({
  name: 'ringPicture',
  text: cypher`${eachKey}
    MATCH ${RecordedRing('ring')}
    WHERE ring.id = key
    RETURN [at, ${ringColumns}]`,
  parse: (columns) => picture.parse(columns),
});

export interface RingFilter {
  readonly region: string | null;
  readonly pattern: string | null;
  readonly limit: number;
  readonly after: readonly [string, string];
}

/** A page of rings with their pictures, by key; the region is a prefix of a GB/T 2260 code. */
export const ringPage = defineLookup<RingFilter, RingPicture>({
  name: 'ringPage',
  text: cypher`${eachKey}
    CALL (key) {
      MATCH ${RecordedRing('ring')}
      WHERE ring.id > key.after[1] AND (key.region IS NULL OR ring.region STARTS WITH key.region)
        AND (key.pattern IS NULL OR EXISTS { (ring)-[:INSTANCE_OF]->(:CollusionPattern {id: key.pattern}) })
      WITH ring ORDER BY ring.id
      LIMIT 101
      RETURN collect(ring) AS rings
    }
    UNWIND rings[..key.limit] AS ring
    RETURN [at, ${ringColumns}]`,
  parse: (columns) => picture.parse(columns),
});

/** How many rings the filter leaves for this viewer. */
export const ringCount = defineLookup<Pick<RingFilter, 'region' | 'pattern'>, number>({
  name: 'ringCount',
  text: cypher`${eachKey}
    CALL (key) {
      MATCH ${RecordedRing('ring')}
      WHERE (key.region IS NULL OR ring.region STARTS WITH key.region)
        AND (key.pattern IS NULL OR EXISTS { (ring)-[:INSTANCE_OF]->(:CollusionPattern {id: key.pattern}) })
      RETURN count(ring) AS total
    }
    RETURN [at, total]`,
  parse: ([total]) => z.number().parse(total),
});
