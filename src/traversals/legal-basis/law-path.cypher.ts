import { z } from 'zod';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Condition } from '../../entities/norm/condition.model.ts';
import { OverridePrinciple } from '../../entities/norm/norm.model.ts';
import { LegalNature } from '../../entities/sanction-type/sanction-type.model.ts';
import { Mark } from '../../entities/statement.model.ts';
import { cypher } from '../../platform/graph/cypher.ts';
import { openEnd } from '../../platform/graph/node-kind.ts';

/** Values by their stored text: a few hundred texts make up all the law, and judging only reads them. */
export const remembered = <Shape>(shape: z.ZodType<Shape>) => {
  const values = new Map<string, Shape>();
  return z
    .string()
    .nullable()
    .transform((text): Shape | null => {
      if (text === null) return null;
      const known = values.get(text);
      if (known !== undefined) return known;
      const value = shape.parse(JSON.parse(text));
      if (values.size >= 10_000) values.clear();
      values.set(text, value);
      return value;
    });
};
const storedCondition = remembered(Condition);
const storedFunds = remembered(LegalWork.shape.shape.funds.unwrap().unwrap());

const endDay = z
  .string()
  .nullable()
  .transform((day) => (day === openEnd ? null : day));
export const place = z
  .tuple([z.string(), z.string(), z.string()])
  .transform(([id, document, locator]) => ({ id, document, locator }));

export const work = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    z.string().nullable(),
    endDay,
    z.string(),
    z.string(),
    z.enum(['ALL', 'LIMITED', 'NONE']),
    z.int().nullable(),
    storedFunds,
  ])
  .transform(([id, titleZh, titleEn, validFrom, validTo, region, documentType, maySetPenalties, rankOrder, funds]) => ({
    id,
    titleZh,
    titleEn,
    validFrom,
    validTo,
    region,
    documentType,
    maySetPenalties,
    rankOrder,
    funds,
  }));

export const rule = z
  .tuple([
    z.string(),
    z.string(),
    z.string(),
    LegalNature,
    z.enum(['MUST', 'MAY']),
    storedCondition,
    z.number().nullable(),
    z.number().nullable(),
    z.string(),
    z.string(),
    z.int().nullable(),
    z.array(
      z
        .tuple([z.string(), z.string().nullable(), z.string().nullable()])
        .transform(([kind, validFrom, validTo]) => ({ kind, validFrom, validTo })),
    ),
    z.array(z.string()),
  ])
  .transform(
    ([
      id,
      gistEn,
      sanctionType,
      legalNature,
      modality,
      condition,
      min,
      max,
      unit,
      base,
      baseFloorFen,
      imposedBy,
      against,
    ]) => ({
      id,
      gistEn,
      sanctionType,
      legalNature,
      modality,
      condition,
      min,
      max,
      unit,
      base,
      baseFloorFen,
      imposedBy,
      against,
    }),
  );

const override = z
  .tuple([z.string(), OverridePrinciple, storedCondition, z.string().nullable(), z.boolean(), z.string().nullable()])
  .transform(([norm, principle, condition, validFrom, isContested, noteEn]) => ({
    norm,
    principle,
    condition,
    validFrom,
    isContested,
    noteEn,
  }));

export const version = z
  .tuple([z.string(), z.string(), endDay, z.string(), Mark, z.array(place)])
  .transform(([id, validFrom, validTo, textStatus, mark, passages]) => ({
    id,
    validFrom,
    validTo,
    textStatus,
    mark,
    passages,
  }));

export const provision = z
  .tuple([z.string(), z.string(), z.string(), z.string()])
  .transform(([id, eId, citationZh, citationEn]) => ({ id, eId, citationZh, citationEn }));

export const path = z
  .tuple([
    z.tuple([z.string(), z.string(), z.string(), z.string(), storedCondition, Mark]),
    version,
    provision,
    work,
    z.array(z.string()),
    z.array(z.string()),
    z.array(rule),
    z.array(override),
    z.array(z.tuple([z.string(), z.int()]).transform(([finding, steps]) => ({ finding, steps }))),
    z.array(z.string()),
  ])
  .transform(
    ([norm, versionOfPath, provisionOfPath, workOfPath, roles, sanctions, rules, overriddenBy, covers, citedBy]) => ({
      norm: { id: norm[0], kind: norm[1], gistEn: norm[2], readingStatus: norm[3], condition: norm[4], mark: norm[5] },
      version: versionOfPath,
      provision: provisionOfPath,
      work: workOfPath,
      roles,
      sanctions,
      rules,
      overriddenBy,
      covers,
      citedBy,
    }),
  );

/** Where a statement is found, as positional lists. */
export const places = (variable: 'measure' | 'version' | 'norm' | 'benchmark') => {
  const found = {
    measure: cypher`(measure)`,
    version: cypher`(version)`,
    norm: cypher`(norm)`,
    benchmark: cypher`(benchmark)`,
  }[variable];
  return cypher`COLLECT {
      MATCH ${found}-[:FOUND_IN]->(passage:Passage)
      WITH passage ORDER BY passage.id
      RETURN [passage.id, passage.document, passage.locator]
    }`;
};

export const workColumns = cypher`[work.id, work.titleZh, work.titleEn, work.validFrom, work.validTo, work.region, documentType.id, documentType.maySetPenalties, documentType.rankOrder, work.funds]`;

export const versionColumns = cypher`[version.id, version.validFrom, version.validTo, version.textStatus, version.mark, ${places('version')}]`;
export const provisionColumns = cypher`[provision.id, provision.eId, provision.citationZh, provision.citationEn]`;

/** Codes of the roles that a norm addresses. */
export const roleColumns = cypher`COLLECT { MATCH (norm)-[:APPLIES_TO]->(role:SubjectRole) WITH role ORDER BY role.id RETURN role.id }`;

/** The consequences of a norm, in the order of the text. */
export const ruleColumns = cypher`COLLECT {
        MATCH (norm)-[:HAS_RULE]->(rule:SanctionRule)-[:OF_TYPE]->(ruleType:SanctionType)
        WITH rule, ruleType ORDER BY rule.sequence, rule.id
        RETURN [
          rule.id, rule.gistEn, ruleType.id, ruleType.legalNature, rule.modality, rule.condition, rule.min, rule.max, rule.unit, rule.base, rule.baseFloorFen,
          COLLECT {
            MATCH (rule)-[imposed:IMPOSED_BY]->(kind:AuthorityKind)
            WITH imposed, kind ORDER BY kind.id
            RETURN [kind.id, imposed.validFrom, imposed.validTo]
          },
          COLLECT { MATCH (rule)-[:AGAINST]->(target:SubjectRole) WITH target ORDER BY target.id RETURN target.id }
        ]
      }`;

/** A norm on the way back to its law, with every rule, every override and the findings and citations that led to it. */
export const pathColumns = cypher`[
      [norm.id, norm.kind, norm.gistEn, norm.readingStatus, norm.condition, norm.mark],
      ${versionColumns},
      ${provisionColumns},
      ${workColumns},
      ${roleColumns},
      COLLECT { MATCH (norm)-[:SANCTIONS]->(sanctioned:ConductType) WITH sanctioned ORDER BY sanctioned.id RETURN sanctioned.id },
      ${ruleColumns},
      COLLECT {
        MATCH (norm)<-[override:OVERRIDES]-(winner:Norm)
        WITH override, winner ORDER BY winner.id
        RETURN [winner.id, override.principle, override.condition, override.validFrom, override.isContested, override.noteEn]
      },
      covered,
      citationIds
    ]`;
