import { z } from 'zod';
import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { writingCypher } from '../../platform/graph/cypher.ts';
import { defineLook, defineWrite, type NoParams } from '../../platform/graph/write.ts';

/**
 * Statements that write decisions of one's own. They are no seeds: a load of the seeds leaves them alone. `IngestedCase`
 * remembers what each case brought and from what, so that the same case writes nothing, and a corrected one replaces it.
 */

export const ingestedConstraint =
  'CREATE CONSTRAINT ingested_case_id IF NOT EXISTS FOR (node:IngestedCase) REQUIRE node.id IS UNIQUE';

interface Ids {
  readonly ids: readonly string[];
}

export const casesOnFile = defineLook<NoParams, { readonly id: string; readonly hash: string }>(
  'casesOnFile',
  writingCypher`MATCH (node:IngestedCase) RETURN node.id AS id, node.hash AS hash`,
  z.object({ id: z.string(), hash: z.string() }),
);

const AuthorityOnFile = z.object({ id: z.string(), nameZh: z.string(), region: z.string(), kind: z.string() });
export type AuthorityOnFile = Readonly<z.infer<typeof AuthorityOnFile>>;

export const authoritiesOnFile = defineLook<NoParams, AuthorityOnFile>(
  'casesAuthoritiesOnFile',
  writingCypher`
  MATCH (authority:Authority)-[:OF_KIND]->(kind:AuthorityKind)
  RETURN authority.id AS id, authority.nameZh AS nameZh, authority.region AS region, kind.id AS kind
  ORDER BY authority.id`,
  AuthorityOnFile,
);

const Words = z.object({
  conducts: z.array(z.unknown()),
  roles: z.array(z.unknown()),
  sanctionTypes: z.array(z.unknown()),
  authorityKinds: z.array(z.unknown()),
  conditions: z.array(z.string()),
});

/** The kinds, roles, measures and conditions that a file may speak of; each column as its kind declares it. */
export const wordsOnFile = defineLook<NoParams, z.infer<typeof Words>>(
  'casesWordsOnFile',
  writingCypher`
  RETURN
    COLLECT { MATCH (conduct:ConductType) WITH conduct ORDER BY conduct.id RETURN ${ConductType.columns('conduct')} } AS conducts,
    COLLECT { MATCH (role:SubjectRole) WITH role ORDER BY role.id RETURN ${SubjectRole.columns('role')} } AS roles,
    COLLECT { MATCH (type:SanctionType) WITH type ORDER BY type.id RETURN ${SanctionType.columns('type')} } AS sanctionTypes,
    COLLECT { MATCH (kind:AuthorityKind) WITH kind ORDER BY kind.id RETURN ${AuthorityKind.columns('kind')} } AS authorityKinds,
    COLLECT {
      CALL () {
        MATCH (norm:Norm) UNWIND [norm.condition, norm.requires] AS condition RETURN condition
      UNION
        MATCH (rule:SanctionRule) RETURN rule.condition AS condition
      UNION
        MATCH (:Norm)-[override:OVERRIDES]->(:Norm) RETURN override.condition AS condition
      }
      WITH DISTINCT condition WHERE condition IS NOT NULL ORDER BY condition
      RETURN condition
    } AS conditions`,
  Words,
);

export const broughtBy = defineLook<Ids, { readonly brought: string }>(
  'casesBrought',
  writingCypher`UNWIND $ids AS id MATCH (node:IngestedCase {id: id}) UNWIND node.brought AS brought RETURN brought`,
  z.object({ brought: z.string() }),
);

/** What several cases share goes once no case leads to it. */
export const forgetUnusedAuthorities = defineWrite<Ids>(
  'casesForgetAuthorities',
  writingCypher`
  UNWIND $ids AS id
  MATCH (node:Authority {id: id})
  WHERE NOT EXISTS { (:Decision)-[:ISSUED_BY]->(node) }
  DETACH DELETE node`,
);

export const forgetEmptyDocuments = defineWrite<NoParams>(
  'casesForgetDocuments',
  writingCypher`
  MATCH (document:SourceDocument {sourceKind: 'OWN_RECORDS'})
  WHERE COUNT { (:Passage)-[:IN_DOCUMENT]->(document) } = 0
  DETACH DELETE document`,
);

export const rememberCases = defineWrite<{
  readonly rows: readonly {
    readonly id: string;
    readonly hash: string | undefined;
    readonly brought: readonly string[];
  }[];
}>(
  'casesRemember',
  writingCypher`
  UNWIND $rows AS row
  MERGE (node:IngestedCase {id: row.id})
  SET node.hash = row.hash, node.brought = row.brought`,
);
