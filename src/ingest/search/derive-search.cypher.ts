import { always, fromToken, toToken } from '../../entities/search-token.ts';
import { type Cypher, declared, writingCypher } from '../../platform/graph/cypher.ts';
import { defineWrite, type GraphWrite, type NoParams } from '../../platform/graph/write.ts';

/**
 * What the full-text index needs beside the rows themselves (platform/graph/full-text.ts), derived from them: to be run
 * whenever rows were written, in the same transaction. Only what differs is written, so that a second run writes nothing.
 */

/** A region, and the province and the city that it lies in. */
const regionTokens = (region: Cypher): Cypher =>
  writingCypher`['region' + ${region}, 'region' + left(${region}, 4) + '00', 'region' + left(${region}, 2) + '0000']`;

const validity = (node: Cypher): Cypher =>
  writingCypher`CASE WHEN ${node}.validFrom IS NULL THEN [] ELSE ['from' + replace(${node}.validFrom, '-', ''), 'to' + replace(${node}.validTo, '-', '')] END`;

const timeless = declared(`['${fromToken(always.from)}', '${toToken(always.to)}']`);

/** The names of the conduct types at the end of a path. */
const topics = (path: Cypher): Cypher => writingCypher`COLLECT {
      MATCH ${path}
      WITH DISTINCT conduct ORDER BY conduct.id
      UNWIND [conduct.labelZh, conduct.labelEn] + conduct.aliases AS name
      RETURN name
    }`;

/** Binds, for a bound `work`, what it and its wordings share: `rank`, `shared` tokens, and the `names` of the work. */
export const searchOfWork = (bound: Cypher): Cypher => writingCypher`
  WITH ${bound}, head(COLLECT {
    MATCH (work)-[:HAS_DOCUMENT_TYPE]->(type:DocumentType)
    RETURN type ORDER BY type.id
  }) AS type
  WITH ${bound}, coalesce(type.rankOrder, 99) AS rank,
    CASE WHEN type IS NULL THEN [] ELSE ['rank' + type.id] END + ${regionTokens(declared('work.region'))}
      + [issuer IN split(work.issuerZh, '、') + [work.issuerEn] | 'issuer ' + toLower(trim(issuer)) + ' end'] AS shared,
    reduce(names = work.titleZh, name IN [work.titleEn] + work.aliases |
      CASE WHEN names CONTAINS name THEN names ELSE names + ' ' + name END) AS names`;

/** Of a wording, with what `searchOfWork` bound; a map in place of the node does as well. */
export const tokensOfVersion = (version: Cypher): Cypher =>
  writingCypher`['kindPROVISION'] + shared + ${validity(version)}`;
export const contextOfVersion = (provision: Cypher): Cypher =>
  writingCypher`names + ' ' + ${provision}.citationZh + ' ' + ${provision}.citationEn`;

const workItself = writingCypher`
  CALL (work, rank, shared) {
    WITH work, rank, ['kindLEGAL_WORK'] + shared + ${validity(declared('work'))} AS tokens
    WHERE work.searchTokens IS NULL OR work.searchTokens <> tokens OR work.searchRank <> rank
    SET work.searchTokens = tokens, work.searchRank = rank
  }`;

const itsWordings = writingCypher`
  MATCH (work)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
  WITH version, rank, ${topics(writingCypher`(version)-[:EXPRESSES]->(:Norm)-[:SANCTIONS|PROHIBITS]->(conduct:ConductType)`)} AS topics,
    ${tokensOfVersion(declared('version'))} AS tokens, ${contextOfVersion(declared('provision'))} AS context
  WHERE version.searchTokens IS NULL OR version.searchTokens <> tokens OR version.searchRank <> rank
    OR version.searchContext <> context OR coalesce(version.searchTopics, []) <> topics
  SET version.searchTokens = tokens, version.searchRank = rank, version.searchContext = context,
    version.searchTopics = CASE WHEN size(topics) > 0 THEN topics END`;

const ofAll = writingCypher`MATCH (work:LegalWork)`;
const ofSome = writingCypher`UNWIND $works AS id MATCH (work:LegalWork {id: id})`;
const ofWork = searchOfWork(declared('work'));

interface Works {
  readonly works: readonly string[];
}
interface Ids {
  readonly ids: readonly string[];
}

/** Of all works: they and the wordings of their provisions. */
const deriveSearchOfAllWorks = defineWrite<NoParams>(
  'searchOfAllWorks',
  writingCypher`${ofAll} ${ofWork} ${workItself} ${itsWordings}`,
);

/** Of the works of `$works`, by their keys; without their wordings, where these were written with what they need. */
export const deriveSearchOfWorks = defineWrite<Works>(
  'searchOfWorks',
  writingCypher`${ofSome} ${ofWork} ${workItself} ${itsWordings}`,
);
export const deriveSearchOfWorksAlone = defineWrite<Works>(
  'searchOfWorksAlone',
  writingCypher`${ofSome} ${ofWork} ${workItself}`,
);

const searchOf = (match: Cypher, kind: string, tokens: Cypher, about: Cypher = declared('[]')): Cypher => writingCypher`
  ${match}
  WITH node, ['kind${declared(kind)}'] + ${tokens} AS tokens, ${about} AS topics
  WHERE node.searchTokens IS NULL OR node.searchTokens <> tokens OR coalesce(node.searchTopics, []) <> topics
  SET node.searchTokens = tokens, node.searchTopics = CASE WHEN size(topics) > 0 THEN topics END`;

const placed = writingCypher`${timeless} + ${regionTokens(declared('node.region'))}`;
const searchOfCases = (match: Cypher): Cypher =>
  searchOf(
    match,
    'CASE',
    placed,
    topics(writingCypher`(node)-[:ESTABLISHES]->(:Finding)-[:SUBSUMES]->(conduct:ConductType)`),
  );
const searchOfOrganizations = (match: Cypher): Cypher => searchOf(match, 'ORGANIZATION', placed);

/** Of everything that is searched. */
export const deriveSearchOfAll: readonly GraphWrite<NoParams, never>[] = [
  deriveSearchOfAllWorks,
  defineWrite<NoParams>(
    'searchOfConductTypes',
    searchOf(writingCypher`MATCH (node:ConductType)`, 'CONDUCT_TYPE', timeless),
  ),
  defineWrite<NoParams>('searchOfAllCases', searchOfCases(writingCypher`MATCH (node:Case)`)),
  defineWrite<NoParams>('searchOfAllOrganizations', searchOfOrganizations(writingCypher`MATCH (node:Organization)`)),
];

/** Of the cases and organisations of `$ids`. */
export const deriveSearchOfCases: readonly GraphWrite<Ids, never>[] = [
  defineWrite<Ids>('searchOfCases', searchOfCases(writingCypher`UNWIND $ids AS id MATCH (node:Case {id: id})`)),
  defineWrite<Ids>(
    'searchOfOrganizations',
    searchOfOrganizations(writingCypher`UNWIND $ids AS id MATCH (node:Organization {id: id})`),
  ),
];
