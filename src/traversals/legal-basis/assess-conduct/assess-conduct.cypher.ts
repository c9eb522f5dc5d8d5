import { z } from 'zod';
import { ConductType } from '../../../entities/conduct-type/conduct-type.model.ts';
import { Condition } from '../../../entities/norm/condition.model.ts';
import { Norm, RuleId } from '../../../entities/norm/norm.model.ts';
import { Mark } from '../../../entities/statement.model.ts';
import { SubjectRole } from '../../../entities/subject-role/subject-role.model.ts';
import { cypher } from '../../../platform/graph/cypher.ts';
import { defineKeptLookup, defineLookup, eachKey } from '../../../platform/graph/lookup.ts';
import type { GeneralNorm } from '../../../reasoning/legality/basis/general-norms.ts';
import type { Candidate } from '../../../reasoning/legality/conduct/assessed-case.ts';
import type { DraftNorm } from '../../../reasoning/legality/conduct/divergence.ts';
import {
  path,
  pathColumns,
  place,
  places,
  provision,
  provisionColumns,
  remembered,
  roleColumns,
  rule,
  ruleColumns,
  version,
  versionColumns,
  work,
  workColumns,
} from '../law-path.cypher.ts';

export interface LawOfConduct {
  readonly conduct: ConductType;
  readonly candidates: readonly Candidate[];
}

/** A conduct type by its code, and every norm that sanctions or prohibits it or a broader one. */
export const lawOfConduct = defineKeptLookup<string, LawOfConduct>({
  name: 'lawOfConduct',
  text: cypher`${eachKey}
    MATCH ${ConductType('conduct')} WHERE conduct.id = key
    WITH at, conduct,
      COLLECT {
        MATCH chain = (conduct)-[:BROADER*0..3]->(:ConductType)<-[:SANCTIONS|PROHIBITS]-(norm:Norm)
        WITH norm, min(length(chain)) - 1 AS steps
        WITH norm, [[conduct.id, steps]] AS covered, [] AS citationIds
        MATCH (norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
        WITH norm, version, provision, work, documentType, covered, citationIds
        ORDER BY norm.id, version.id
        RETURN ${pathColumns}
      } AS paths
    ORDER BY at
    RETURN [at, ${ConductType.columns('conduct')}, paths]`,
  parse: ([conduct, paths]) => ({
    conduct: ConductType.parse(conduct),
    candidates: z
      .array(path)
      .parse(paths)
      .map((one) => ({ path: one, steps: one.covers[0]?.steps ?? 0 })),
  }),
});

export interface RoleInLaw {
  readonly role: SubjectRole;
  /** It, and all broader ones. */
  readonly roles: readonly string[];
  /** All narrower ones. */
  readonly narrower: readonly string[];
}

/** A subject role by its code, with the broader and the narrower ones. */
export const roleInLaw = defineKeptLookup<string, RoleInLaw>({
  name: 'roleInLaw',
  text: cypher`${eachKey}
    MATCH ${SubjectRole('role')} WHERE role.id = key
    WITH at, role,
      COLLECT { MATCH (role)-[:BROADER*0..3]->(wider:SubjectRole) WITH DISTINCT wider ORDER BY wider.id RETURN wider.id } AS roles,
      COLLECT { MATCH (role)<-[:BROADER*1..3]-(closer:SubjectRole) WITH DISTINCT closer ORDER BY closer.id RETURN closer.id } AS narrower
    ORDER BY at
    RETURN [at, ${SubjectRole.columns('role')}, roles, narrower]`,
  parse: ([role, roles, narrower]) => ({
    role: SubjectRole.parse(role),
    roles: z.array(z.string()).parse(roles),
    narrower: z.array(z.string()).parse(narrower),
  }),
});

const condition = remembered(Condition);

const draftNorm = z
  .tuple([z.tuple([z.string(), z.string(), condition, Mark]), work, z.array(place), z.array(z.string()), z.array(rule)])
  .transform(
    ([[id, gistEn, when, mark], workOf, passages, roles, rules]): DraftNorm => ({
      norm: { id, gistEn, condition: when, mark },
      work: workOf,
      passages,
      roles,
      rules,
    }),
  );

/** What drafts are reported to attach to a conduct or a broader one: rules without an article, by the code of the conduct. */
export const draftsOfConduct = defineKeptLookup<string, DraftNorm>({
  name: 'draftsOfConduct',
  text: cypher`${eachKey}
    MATCH (asked:ConductType) WHERE asked.id = key
    MATCH (asked)-[:BROADER*0..3]->(:ConductType)<-[:SANCTIONS]-(norm:Norm)<-[:STATES]-(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
    WHERE documentType.id = 'DRAFT'
    WITH DISTINCT at, norm, work, documentType
    ORDER BY at, norm.id
    RETURN [at, [norm.id, norm.gistEn, norm.condition, norm.mark], ${workColumns}, ${places('norm')}, ${roleColumns}, ${ruleColumns}]`,
  parse: (columns) => draftNorm.parse(columns),
});

const general = z
  .tuple([
    z.tuple([
      z.string(),
      z.string(),
      Norm.shape.shape.readingStatus,
      condition,
      RuleId.nullable(),
      condition,
      Norm.shape.shape.defeats.unwrap(),
    ]),
    version,
    provision,
    work,
  ])
  .transform(
    ([
      [id, gistEn, readingStatus, when, foundsRule, requires, defeats],
      versionOf,
      provisionOf,
      workOf,
    ]): GeneralNorm => ({
      norm: { id, gistEn, readingStatus, condition: when, foundsRule, requires, defeats },
      version: versionOf,
      provision: provisionOf,
      work: workOf,
    }),
  );

/** The norms that rules of legality rest on, and those that lighten or exclude a penalty: asked with the key "all". */
export const generalNorms = defineKeptLookup<'all', GeneralNorm>({
  name: 'generalNorms',
  text: cypher`${eachKey}
    CALL () {
      MATCH (norm:Norm) WHERE norm.foundsRule IS NOT NULL RETURN norm
      UNION
      MATCH (norm:Norm) WHERE norm.defeats IS NOT NULL RETURN norm
    }
    MATCH (norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
    WITH at, norm, version, provision, work, documentType
    ORDER BY at, norm.id, version.id
    RETURN [
      at,
      [norm.id, norm.gistEn, norm.readingStatus, norm.condition, norm.foundsRule, norm.requires, norm.defeats],
      ${versionColumns},
      ${provisionColumns},
      ${workColumns}
    ]`,
  parse: (columns) => general.parse(columns),
});

/** Every distinct condition on file, for the list of fact keys: asked with the key "all". */
export const everyCondition = defineKeptLookup<'all', Condition | null>({
  name: 'everyCondition',
  text: cypher`${eachKey}
    CALL () {
      MATCH (norm:Norm) WHERE norm.condition IS NOT NULL RETURN norm.condition AS asked
      UNION
      MATCH (norm:Norm) WHERE norm.requires IS NOT NULL RETURN norm.requires AS asked
      UNION
      MATCH (rule:SanctionRule) WHERE rule.condition IS NOT NULL RETURN rule.condition AS asked
      UNION
      MATCH (rule:ProceduralRule) WHERE rule.condition IS NOT NULL RETURN rule.condition AS asked
      UNION
      MATCH (threshold:CrimeThreshold) WHERE threshold.condition IS NOT NULL RETURN threshold.condition AS asked
      UNION
      MATCH (threshold:CrimeThreshold) WHERE threshold.nearCondition IS NOT NULL RETURN threshold.nearCondition AS asked
      UNION
      MATCH (norm:Norm)
      UNWIND [(norm)-[override:OVERRIDES]->(:Norm) WHERE override.condition IS NOT NULL | override.condition] AS asked
      RETURN asked
    }
    WITH at, asked ORDER BY at, asked
    RETURN [at, asked]`,
  parse: ([asked]) => condition.parse(asked),
});

/** Conduct types whose name or alias a free text is part of, or is made of. */
export const conductsNamed = defineLookup<string, ConductType>({
  name: 'conductsNamed',
  text: cypher`${eachKey}
    MATCH ${ConductType('conduct')}
    WHERE any(name IN [conduct.labelZh, conduct.labelEn] + conduct.aliases WHERE toLower(name) CONTAINS toLower(key) OR toLower(key) CONTAINS toLower(name))
    WITH at, conduct ORDER BY at, conduct.id LIMIT 50
    RETURN [at, ${ConductType.columns('conduct')}]`,
  parse: ([conduct]) => ConductType.parse(conduct),
});
