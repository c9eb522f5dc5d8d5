import { always, fromToken, toToken } from '../../entities/search-token.ts';

/**
 * What the full-text index needs beside the rows themselves (platform/graph/full-text.ts), derived from them: to be run
 * whenever rows were written, in the same transaction. Only what differs is written, so that a second run writes nothing.
 */

/** A region, and the province and the city that it lies in. */
const regionTokens = (region: string): string =>
  `['region' + ${region}, 'region' + left(${region}, 4) + '00', 'region' + left(${region}, 2) + '0000']`;

const validity = (node: string): string =>
  `CASE WHEN ${node}.validFrom IS NULL THEN [] ELSE ['from' + replace(${node}.validFrom, '-', ''), 'to' + replace(${node}.validTo, '-', '')] END`;

const timeless = `['${fromToken(always.from)}', '${toToken(always.to)}']`;

/** The names of the conduct types at the end of a path. */
const topics = (path: string): string => `COLLECT {
      MATCH ${path}
      WITH DISTINCT conduct ORDER BY conduct.id
      UNWIND [conduct.labelZh, conduct.labelEn] + conduct.aliases AS name
      RETURN name
    }`;

/** Binds, for a bound `work`, what it and its wordings share: `rank`, `shared` tokens, and the `names` of the work. */
export const searchOfWork = (bound: string): string => `
  WITH ${bound}, head(COLLECT {
    MATCH (work)-[:HAS_DOCUMENT_TYPE]->(type:DocumentType)
    RETURN type ORDER BY type.id
  }) AS type
  WITH ${bound}, coalesce(type.rankOrder, 99) AS rank,
    CASE WHEN type IS NULL THEN [] ELSE ['rank' + type.id] END + ${regionTokens('work.region')}
      + [issuer IN split(work.issuerZh, '、') + [work.issuerEn] | 'issuer ' + toLower(trim(issuer)) + ' end'] AS shared,
    reduce(names = work.titleZh, name IN [work.titleEn] + work.aliases |
      CASE WHEN names CONTAINS name THEN names ELSE names + ' ' + name END) AS names`;

/** Of a wording, with what `searchOfWork` bound; a map in place of the node does as well. */
export const tokensOfVersion = (version: string): string => `['kindPROVISION'] + shared + ${validity(version)}`;
export const contextOfVersion = (provision: string): string =>
  `names + ' ' + ${provision}.citationZh + ' ' + ${provision}.citationEn`;

const workItself = `
  CALL (work, rank, shared) {
    WITH work, rank, ['kindLEGAL_WORK'] + shared + ${validity('work')} AS tokens
    WHERE work.searchTokens IS NULL OR work.searchTokens <> tokens OR work.searchRank <> rank
    SET work.searchTokens = tokens, work.searchRank = rank
  }`;

const itsWordings = `
  MATCH (work)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
  WITH version, rank, ${topics('(version)-[:EXPRESSES]->(:Norm)-[:SANCTIONS|PROHIBITS]->(conduct:ConductType)')} AS topics,
    ${tokensOfVersion('version')} AS tokens, ${contextOfVersion('provision')} AS context
  WHERE version.searchTokens IS NULL OR version.searchTokens <> tokens OR version.searchRank <> rank
    OR version.searchContext <> context OR coalesce(version.searchTopics, []) <> topics
  SET version.searchTokens = tokens, version.searchRank = rank, version.searchContext = context,
    version.searchTopics = CASE WHEN size(topics) > 0 THEN topics END`;

const ofAll = 'MATCH (work:LegalWork)';
const ofSome = 'UNWIND $works AS id MATCH (work:LegalWork {id: id})';

/** Of all works: they and the wordings of their provisions. */
export const deriveSearchOfAllWorks = `${ofAll} ${searchOfWork('work')} ${workItself} ${itsWordings}`;

/** Of the works of `$works`, by their keys; without their wordings, where these were written with what they need. */
export const deriveSearchOfWorks = `${ofSome} ${searchOfWork('work')} ${workItself} ${itsWordings}`;
export const deriveSearchOfWorksAlone = `${ofSome} ${searchOfWork('work')} ${workItself}`;

const all = (label: string): string => `MATCH (node:${label})`;
const these = (label: string): string => `UNWIND $ids AS id MATCH (node:${label} {id: id})`;

const deriveSearchOf = (match: string, kind: string, tokens: string, about: string = '[]'): string => `
  ${match}
  WITH node, ['kind${kind}'] + ${tokens} AS tokens, ${about} AS topics
  WHERE node.searchTokens IS NULL OR node.searchTokens <> tokens OR coalesce(node.searchTopics, []) <> topics
  SET node.searchTokens = tokens, node.searchTopics = CASE WHEN size(topics) > 0 THEN topics END`;

function deriveSearchOfEnforcement(match: (label: string) => string): readonly string[] {
  const placed = `${timeless} + ${regionTokens('node.region')}`;
  return [
    deriveSearchOf(
      match('Case'),
      'CASE',
      placed,
      topics('(node)-[:ESTABLISHES]->(:Finding)-[:SUBSUMES]->(conduct:ConductType)'),
    ),
    deriveSearchOf(match('Organization'), 'ORGANIZATION', placed),
  ];
}

/** Of everything else that is searched. */
export const deriveSearchOfOthers: readonly string[] = [
  deriveSearchOf(all('ConductType'), 'CONDUCT_TYPE', timeless),
  ...deriveSearchOfEnforcement(all),
];

/** Of the cases and organisations of `$ids`. */
export const deriveSearchOfCases: readonly string[] = deriveSearchOfEnforcement(these);
