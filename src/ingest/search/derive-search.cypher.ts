import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Organization } from '../../entities/party/organization.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { always, fromToken, toToken } from '../../entities/search-token.ts';
import { type Cypher, declared, writingCypher } from '../../platform/graph/cypher.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import { defineWrite, type GraphWrite, type NoParams } from '../../platform/graph/write.ts';

/**
 * What the full-text index needs beside the rows themselves (platform/graph/full-text.ts), derived from them: to be run
 * whenever rows were written, in the same transaction. Only what differs is written, so that a second run writes nothing.
 */

/** Each value once, where it stands first: a word that stands twice costs the index twice. */
const once = (values: Cypher): Cypher =>
  writingCypher`reduce(found = [], one IN ${values} | CASE WHEN one IN found THEN found ELSE found + one END)`;

/** A region, and the province and the city that it lies in: of a province and of the whole country these are the same. */
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

/** The values as one text in small letters, each on a line of its own after a blank: one text is searched faster than a list. */
const joined = (values: Cypher): Cypher => writingCypher`reduce(lines = '', value IN ${values} |
      CASE WHEN value IS NULL THEN lines ELSE lines + '\n ' + replace(replace(replace(toLower(value), '(', ' '), '-', ' '), '/', ' ') END)`;

const valuesOf = (node: string, properties: readonly string[] = []): Cypher => {
  const single = properties.filter((property) => property !== 'aliases').map((property) => `${node}.${property}`);
  return declared(
    `[${single.join(', ')}]${single.length < properties.length ? ` + coalesce(${node}.aliases, [])` : ''}`,
  );
};

const empty = declared("''");
const none = declared('[]');

/** Names, texts and context of a node of the kind, as a search looks at them; `topics` is a list of texts more. */
const linesOf = ({ searched }: NodeKind, node: string, topics = none, context = empty): Cypher =>
  writingCypher`[${joined(valuesOf(node, searched?.names))}, ${joined(writingCypher`${valuesOf(node, searched?.texts)} + ${topics}`)}, ' ' + toLower(${context})]`;

/** Of a bound `lines`: law before facts, higher rank before lower, short before long. */
const baseOf = (ofKind: number, rank = declared('99')): Cypher =>
  writingCypher`${declared(String(ofKind))} + CASE WHEN ${rank} <= 9 THEN 100 - 10 * ${rank} ELSE 0 END
      + CASE WHEN size(lines[1]) < 500 THEN 50 - size(lines[1]) / 10 ELSE 0 END`;

const law = 400;

/** Binds, for a bound `work`, what it and its wordings share: `rank`, `shared` tokens, and the `names` of the work. */
export const searchOfWork = (bound: Cypher): Cypher => writingCypher`
  WITH ${bound}, head(COLLECT {
    MATCH (work)-[:HAS_DOCUMENT_TYPE]->(type:DocumentType)
    RETURN type ORDER BY type.id
  }) AS type
  WITH ${bound}, coalesce(type.rankOrder, 99) AS rank,
    CASE WHEN type IS NULL THEN [] ELSE ['rank' + type.id] END + ${once(writingCypher`${regionTokens(declared('work.region'))}
      + [issuer IN split(work.issuerZh, '、') + [work.issuerEn] | 'issuer ' + toLower(trim(issuer)) + ' end']`)} AS shared,
    reduce(names = work.titleZh, name IN [work.titleEn] + work.aliases |
      CASE WHEN names CONTAINS name THEN names ELSE names + ' ' + name END) AS names`;

/** Of a wording, with what `searchOfWork` bound; a map in place of the node does as well. */
export const tokensOfVersion = (version: Cypher): Cypher =>
  writingCypher`['kindPROVISION'] + shared + ${validity(version)}`;
export const contextOfVersion = (provision: Cypher): Cypher =>
  writingCypher`names + ' ' + ${provision}.citationZh + ' ' + ${provision}.citationEn`;
/** Of a wording without topics; `baseOfVersion` goes with them, bound as `lines`. */
export const linesOfVersion = (version: string, provision: string): Cypher =>
  linesOf(ProvisionVersion, version, none, contextOfVersion(declared(provision)));
export const baseOfVersion = baseOf(law, declared('rank'));

const workItself = writingCypher`
  CALL (work, rank, shared) {
    WITH work, rank, ['kindLEGAL_WORK'] + shared + ${validity(declared('work'))} AS tokens, ${linesOf(LegalWork, 'work')} AS lines
    WITH work, tokens, lines, ${baseOf(law, declared('rank'))} AS base
    WHERE work.searchTokens IS NULL OR work.searchTokens <> tokens OR coalesce(work.searchLines, []) <> lines
      OR coalesce(work.searchBase, -1) <> base
    SET work.searchTokens = tokens, work.searchLines = lines, work.searchBase = base
  }`;

const itsWordings = writingCypher`
  MATCH (work)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
  WITH version, rank, ${topics(writingCypher`(version)-[:EXPRESSES]->(:Norm)-[:SANCTIONS|PROHIBITS]->(conduct:ConductType)`)} AS topics,
    ${tokensOfVersion(declared('version'))} AS tokens, ${contextOfVersion(declared('provision'))} AS context
  WITH version, rank, topics, tokens, context, ${linesOf(ProvisionVersion, 'version', declared('topics'), declared('context'))} AS lines
  WITH version, topics, tokens, context, lines, ${baseOfVersion} AS base
  WHERE version.searchTokens IS NULL OR version.searchTokens <> tokens OR version.searchContext <> context
    OR coalesce(version.searchLines, []) <> lines OR coalesce(version.searchBase, -1) <> base
    OR coalesce(version.searchTopics, []) <> topics
  SET version.searchTokens = tokens, version.searchContext = context, version.searchLines = lines, version.searchBase = base,
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

/** `ofKind` are the points of the kind. */
const searchOf = (
  match: Cypher,
  [kind, name, ofKind]: readonly [kind: NodeKind, name: string, ofKind: number],
  tokens: Cypher,
  about: Cypher = none,
): Cypher => writingCypher`
  ${match}
  WITH node, ['kind${declared(name)}'] + ${tokens} AS tokens, ${about} AS topics
  WITH node, tokens, topics, ${linesOf(kind, 'node', declared('topics'))} AS lines
  WITH node, tokens, topics, lines, ${baseOf(ofKind)} AS base
  WHERE node.searchTokens IS NULL OR node.searchTokens <> tokens OR coalesce(node.searchTopics, []) <> topics
    OR coalesce(node.searchLines, []) <> lines OR coalesce(node.searchBase, -1) <> base
  SET node.searchTokens = tokens, node.searchLines = lines, node.searchBase = base,
    node.searchTopics = CASE WHEN size(topics) > 0 THEN topics END`;

const placed = writingCypher`${timeless} + ${once(regionTokens(declared('node.region')))}`;
const searchOfCases = (match: Cypher): Cypher =>
  searchOf(
    match,
    [Case, 'CASE', 0],
    placed,
    topics(writingCypher`(node)-[:ESTABLISHES]->(:Finding)-[:SUBSUMES]->(conduct:ConductType)`),
  );
const searchOfOrganizations = (match: Cypher): Cypher => searchOf(match, [Organization, 'ORGANIZATION', 0], placed);

/** Of everything that is searched. */
export const deriveSearchOfAll: readonly GraphWrite<NoParams, never>[] = [
  deriveSearchOfAllWorks,
  defineWrite<NoParams>(
    'searchOfConductTypes',
    searchOf(writingCypher`MATCH (node:ConductType)`, [ConductType, 'CONDUCT_TYPE', 500], timeless),
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
