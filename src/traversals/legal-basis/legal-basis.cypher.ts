import { z } from 'zod';
import { Measure } from '../../entities/measure/measure.model.ts';
import { Party } from '../../entities/party/party.model.ts';
import { DatePrecision, Fund, Mark, Money } from '../../entities/statement.model.ts';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { unknownDay } from '../../platform/graph/node-kind.ts';
import type { MeasureOnTrial } from '../../reasoning/legality/basis/measure-on-trial.ts';
import { path, pathColumns, place, places, work, workColumns } from './law-path.cypher.ts';

const Json = <Shape>(shape: z.ZodType<Shape>) =>
  z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(shape.nullable());

const knownDay = z
  .string()
  .nullable()
  .transform((day) => (day === unknownDay ? null : day));

const finding = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.string().nullable(),
    z.string().nullable(),
    z.string(),
    Fund,
    Json(Money),
    Json(Money),
    Json(Money),
    Json(z.record(z.string(), z.union([z.boolean(), z.string(), z.number()]))),
    z.array(z.string()),
    z.array(z.string()),
  ])
  .transform(
    ([
      id,
      gistEn,
      status,
      intent,
      occurredFrom,
      occurredTo,
      datePrecision,
      fund,
      loss,
      defrauded,
      illegalIncome,
      facts,
      conducts,
      committedBy,
    ]) => ({
      id,
      gistEn,
      status,
      intent,
      occurredFrom,
      occurredTo,
      datePrecision,
      fund,
      loss,
      defrauded,
      illegalIncome,
      facts: facts ?? {},
      conducts,
      committedBy,
    }),
  );

const citation = z
  .tuple([z.string(), z.string(), z.string(), work.nullable(), z.array(z.string()), z.boolean(), z.array(z.string())])
  .transform(([id, raw, status, workOfCitation, provisions, isOnFile, suggestions]) => ({
    id,
    raw,
    status,
    work: workOfCitation,
    provisions,
    isOnFile,
    suggestions,
  }));

const row = z
  .tuple([
    z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.string(),
      z.string().nullable(),
      Json(Money),
      z.number().nullable(),
      z.number().nullable(),
      z.number().nullable(),
      z.number().nullable(),
      Mark,
      z.array(place),
    ]),
    z.tuple([z.string(), z.string(), knownDay, DatePrecision, z.string()]),
    z.tuple([z.string(), z.string()]),
    z.array(
      z
        .tuple([z.string(), z.string(), z.boolean()])
        .transform(([id, kind, hasPenaltyPower]) => ({ id, kind, hasPenaltyPower })),
    ),
    z.array(
      z
        .tuple([z.string(), z.array(z.string()), z.array(z.string())])
        .transform(([id, played, wider]) => ({ id, roles: [...played, ...wider] })),
    ),
    z.array(finding),
    z.array(citation),
    z.array(path),
  ])
  .transform(
    ([measure, decision, [caseId, region], issuers, addressees, findings, citations, paths]): MeasureOnTrial => ({
      measure: {
        id: measure[0],
        gistEn: measure[1],
        sanctionType: measure[2],
        legalNature: measure[3],
        statedNature: measure[4],
        amount: measure[5],
        multiple: measure[6],
        months: measure[7],
        days: measure[8],
        years: measure[9],
        mark: measure[10],
        passages: measure[11],
      },
      decision: {
        id: decision[0],
        kind: decision[1],
        decidedOn: decision[2],
        datePrecision: decision[3],
        actsUnder: decision[4],
      },
      caseId,
      region,
      issuers,
      findings,
      citations,
      paths,
      addressees: addressees.map(({ id }) => id),
      roles: addressees.some(({ roles }) => roles.length > 0)
        ? [...new Set(addressees.flatMap(({ roles }) => roles))]
        : null,
    }),
  );

/** The measure itself and everything that decides on it. */
export interface TriedMeasure {
  readonly measure: Measure;
  readonly trial: MeasureOnTrial;
}

/**
 * Everything that decides whether a measure is lawful, in one statement: the measure back to its case, the findings
 * forward to every norm that sanctions their conduct or a broader one, and every provision that is cited. A reference
 * to another provision is followed only from one that carries no consequence itself.
 * Concept chains and article-paragraph-item-point chains are at most three steps long.
 */
export const measureOnTrial = defineLookup<string, TriedMeasure>({
  name: 'measureOnTrial',
  text: cypher`${eachKey}
  MATCH (measure:Measure {id: key})<-[:IMPOSES]-(decision:Decision)<-[:DECIDED_BY]-(legalCase:Case)
  OPTIONAL MATCH (measure)-[:OF_TYPE]->(sanctionType:SanctionType)
  WITH at, measure, decision, legalCase, sanctionType
  ORDER BY at, legalCase.id, sanctionType.id
  WITH at, measure, decision, legalCase, sanctionType,
    COLLECT {
      MATCH (legalCase)-[:ESTABLISHES]->(finding:Finding)
      WHERE EXISTS { (measure)-[:RESPONDS_TO]->(finding) } OR NOT EXISTS { (measure)-[:RESPONDS_TO]->(:Finding) }
      RETURN finding
    } AS findings,
    COLLECT {
      UNWIND [measure, decision] AS citing
      MATCH (citing)-[:CITES]->(citation:Citation)
      RETURN DISTINCT citation
    } AS citations
  WITH at, measure, decision, legalCase, sanctionType,
    COLLECT {
      MATCH (decision)-[:ISSUED_BY]->(authority:Authority)-[:OF_KIND]->(kind:AuthorityKind)
      WITH authority, kind ORDER BY authority.id, kind.id
      RETURN [authority.id, kind.id, kind.hasPenaltyPower]
    } AS issuers,
    COLLECT {
      MATCH (measure)-[:ADDRESSED_TO]->${Party('addressee')}
      WITH addressee ORDER BY addressee.id
      RETURN [
        addressee.id,
        COLLECT { MATCH (addressee)-[:PLAYS]->(played:SubjectRole) WITH played ORDER BY played.id RETURN played.id },
        COLLECT {
          MATCH (addressee)-[:PLAYS]->(:SubjectRole)-[:BROADER*1..3]->(wider:SubjectRole)
          WITH DISTINCT wider ORDER BY wider.id
          RETURN wider.id
        }
      ]
    } AS addressees,
    COLLECT {
      UNWIND findings AS finding
      WITH finding ORDER BY finding.id
      RETURN [
        finding.id, finding.gistEn, finding.status, finding.intent, finding.occurredFrom, finding.occurredTo, finding.datePrecision,
        finding.fund, finding.loss, finding.defrauded, finding.illegalIncome, finding.facts,
        COLLECT { MATCH (finding)-[:SUBSUMES]->(conduct:ConductType) WITH conduct ORDER BY conduct.id RETURN conduct.id },
        COLLECT { MATCH (finding)-[:COMMITTED_BY]->${Party('committer')} WITH committer ORDER BY committer.id RETURN committer.id }
      ]
    } AS findingRows,
    COLLECT {
      UNWIND citations AS citation
      WITH citation ORDER BY citation.id
      RETURN [
        citation.id, citation.raw, citation.status,
        HEAD(COLLECT {
          OPTIONAL MATCH (citation)-[:RESOLVES_TO]->(:Provision)<-[:HAS_PROVISION]-(resolvedWork:LegalWork)
          OPTIONAL MATCH (citation)-[:NAMES]->(namedWork:LegalWork)
          WITH coalesce(resolvedWork, namedWork) AS work WHERE work IS NOT NULL
          MATCH (work)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
          WITH work, documentType ORDER BY work.id LIMIT 1
          RETURN ${workColumns}
        }),
        COLLECT { MATCH (citation)-[:RESOLVES_TO]->(cited:Provision) WITH cited ORDER BY cited.id RETURN cited.id },
        EXISTS { MATCH (citation)-[:RESOLVES_TO]->(:Provision)<-[:PART_OF*0..3]-(:Provision)-[:HAS_VERSION]->(:ProvisionVersion) },
        COLLECT {
          MATCH (citation)-[:SUGGESTS]->(better:Provision)<-[:HAS_PROVISION]-(betterWork:LegalWork)
          WITH better, betterWork ORDER BY better.id
          RETURN betterWork.titleZh + ' ' + better.citationZh
        }
      ]
    } AS citationRows,
    COLLECT {
      CALL (findings, citations) {
        UNWIND findings AS finding
        MATCH chain = (finding)-[:SUBSUMES]->(:ConductType)-[:BROADER*0..3]->(:ConductType)<-[:SANCTIONS]-(norm:Norm)
        RETURN norm, [finding.id, length(chain) - 2] AS covered, null AS citationId
      UNION
        UNWIND citations AS citation
        MATCH (citation)-[:RESOLVES_TO]->(named:Provision)-[reference:REFERS_TO*0..1]->(:Provision)<-[:PART_OF*0..3]-(provision:Provision)-[:HAS_VERSION]->(:ProvisionVersion)-[:EXPRESSES]->(norm:Norm)
        WHERE size(reference) = 0
          OR NOT EXISTS { (named)<-[:PART_OF*0..3]-(:Provision)-[:HAS_VERSION]->(:ProvisionVersion)-[:EXPRESSES]->(:Norm)-[:HAS_RULE]->(:SanctionRule) }
        RETURN norm, null AS covered, citation.id AS citationId
      }
      WITH norm, collect(DISTINCT covered) AS covered, collect(DISTINCT citationId) AS citationIds
      MATCH (norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
      WHERE EXISTS { (norm)-[:HAS_RULE]->(:SanctionRule) }
      WITH norm, version, provision, work, documentType, covered, citationIds
      ORDER BY norm.id, version.id
      RETURN ${pathColumns}
    } AS paths
  RETURN [
    at,
    ${Measure.columns('measure')},
    [
      measure.id, measure.gistEn, coalesce(sanctionType.id, 'UNKNOWN'), coalesce(sanctionType.legalNature, 'UNKNOWN'), measure.statedNature, measure.amount,
      measure.multiple, measure.months, measure.days, measure.years, measure.mark, ${places('measure')}
    ],
    [decision.id, decision.kind, decision.decidedOn, decision.datePrecision, decision.actsUnder],
    [legalCase.id, legalCase.region],
    issuers, addressees, findingRows, citationRows, paths
  ]`,
  parse: ([measure, ...trial]) => ({ measure: Measure.parse(measure), trial: row.parse(trial) }),
});
