/**
 * Statements that write decisions of one's own. They are no seeds: a load of the seeds leaves them alone. `IngestedCase`
 * remembers what each case brought and from what, so that the same case writes nothing, and a corrected one replaces it.
 */

export const ingestedConstraint =
  'CREATE CONSTRAINT ingested_case_id IF NOT EXISTS FOR (node:IngestedCase) REQUIRE node.id IS UNIQUE';

export const casesOnFile = 'MATCH (node:IngestedCase) RETURN node.id AS id, node.hash AS hash';

export const seedsOnFile = "MATCH (dataset:Dataset {id: 'seeds'}) RETURN dataset.hash AS hash";

export const authoritiesOnFile = `
  MATCH (authority:Authority)-[:OF_KIND]->(kind:AuthorityKind)
  RETURN authority.id AS id, authority.nameZh AS nameZh, authority.region AS region, kind.id AS kind
  ORDER BY authority.id`;

/** The kinds, roles, measures and conditions that a file may speak of; each column as its kind declares it. */
export const wordsOnFile = (columns: Readonly<Record<'conduct' | 'role' | 'type' | 'kind', string>>): string => `
  RETURN
    COLLECT { MATCH (conduct:ConductType) WITH conduct ORDER BY conduct.id RETURN ${columns.conduct} } AS conducts,
    COLLECT { MATCH (role:SubjectRole) WITH role ORDER BY role.id RETURN ${columns.role} } AS roles,
    COLLECT { MATCH (type:SanctionType) WITH type ORDER BY type.id RETURN ${columns.type} } AS sanctionTypes,
    COLLECT { MATCH (kind:AuthorityKind) WITH kind ORDER BY kind.id RETURN ${columns.kind} } AS authorityKinds,
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
    } AS conditions`;

export const broughtBy =
  'UNWIND $ids AS id MATCH (node:IngestedCase {id: id}) UNWIND node.brought AS brought RETURN brought';

export const forgetRows = (label: string): string => `
  UNWIND $ids AS id
  MATCH (node:${label} {id: id})
  DETACH DELETE node`;

/** What several cases share goes once no case leads to it. */
export const forgetUnusedAuthorities = `
  UNWIND $ids AS id
  MATCH (node:Authority {id: id})
  WHERE NOT EXISTS { (:Decision)-[:ISSUED_BY]->(node) }
  DETACH DELETE node`;

export const forgetEmptyDocuments = `
  MATCH (document:SourceDocument {sourceKind: 'OWN_RECORDS'})
  WHERE NOT EXISTS { (:Passage)-[:IN_DOCUMENT]->(document) }
  DETACH DELETE document`;

export const writeNodes = (labels: readonly [label: string, ...others: string[]]): string => `
  UNWIND $rows AS row
  MERGE (node:${labels[0]} {id: row.id})
  SET node = row${labels.map((label) => `, node:${label}`).join('')}`;

export const writeLinks = ({
  from,
  type,
  to,
}: {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}): string => `
  UNWIND $rows AS row
  MATCH (from:${from} {id: row.from})
  MATCH (to:${to} {id: row.to})
  MERGE (from)-[link:${type}]->(to)
  SET link = row.properties`;

export const rememberCases = `
  UNWIND $rows AS row
  MERGE (node:IngestedCase {id: row.id})
  SET node.hash = row.hash, node.brought = row.brought`;
