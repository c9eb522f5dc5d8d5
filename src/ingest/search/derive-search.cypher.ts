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

const namesOf = ({ searched }: NodeKind, node: string): Cypher => joined(valuesOf(node, searched?.names));
const textsOf = ({ searched }: NodeKind, node: string, topics = none): Cypher =>
  joined(writingCypher`${valuesOf(node, searched?.texts)} + ${topics}`);

/** Of bound `texts`: law before facts, higher rank before lower, short before long. */
const baseOf = (ofKind: number, rank = declared('99')): Cypher =>
  writingCypher`${declared(String(ofKind))} + CASE WHEN ${rank} <= 9 THEN 100 - 10 * ${rank} ELSE 0 END
      + CASE WHEN size(texts) < 500 THEN 50 - size(texts) / 10 ELSE 0 END`;

/** Writes what is bound as `names`, `texts`, `context`, `tokens`, `topics` and `base` to `node`, where it differs. */
const keep = (node: Cypher): Cypher => writingCypher`
  WHERE ${node}.searchTokens IS NULL OR ${node}.searchTokens <> tokens OR coalesce(${node}.searchTopics, []) <> topics
    OR coalesce(${node}.searchNames, '?') <> names OR coalesce(${node}.searchTexts, '?') <> texts
    OR coalesce(${node}.searchContext, '?') <> context OR coalesce(${node}.searchBase, -1) <> base
  SET ${node}.searchNames = names, ${node}.searchTexts = texts, ${node}.searchContext = context, ${node}.searchTokens = tokens,
    ${node}.searchTopics = CASE WHEN size(topics) > 0 THEN topics END, ${node}.searchBase = base`;

const law = 400;

/** Binds, for a bound `work`, what it and its wordings share: `rank`, `shared` tokens, and the `titles` of the work. */
export const searchOfWork = (bound: Cypher): Cypher => writingCypher`
  WITH ${bound}, head(COLLECT {
    MATCH (work)-[:HAS_DOCUMENT_TYPE]->(type:DocumentType)
    RETURN type ORDER BY type.id
  }) AS type
  WITH ${bound}, coalesce(type.rankOrder, 99) AS rank,
    CASE WHEN type IS NULL THEN [] ELSE ['rank' + type.id] END + ${once(writingCypher`${regionTokens(declared('work.region'))}
      + [issuer IN split(work.issuerZh, '、') + [work.issuerEn] | 'issuer ' + toLower(trim(issuer)) + ' end']`)} AS shared,
    reduce(titles = work.titleZh, name IN [work.titleEn] + work.aliases |
      CASE WHEN titles CONTAINS name THEN titles ELSE titles + ' ' + name END) AS titles`;

/** Of a wording, with what `searchOfWork` bound; a map in place of the node does as well. */
export const tokensOfVersion = (version: Cypher): Cypher =>
  writingCypher`['kindPROVISION'] + shared + ${validity(version)}`;
export const contextOfVersion = (provision: Cypher): Cypher =>
  writingCypher`' ' + toLower(titles + ' ' + ${provision}.citationZh + ' ' + ${provision}.citationEn)`;
/** Of a wording without topics; `baseOfVersion` goes with them, bound as `texts`. */
export const textsOfVersion = (version: string): Cypher => textsOf(ProvisionVersion, version);
export const baseOfVersion = baseOf(law, declared('rank'));

const workItself = writingCypher`
  CALL (work, rank, shared) {
    WITH work, rank, ['kindLEGAL_WORK'] + shared + ${validity(declared('work'))} AS tokens, ${none} AS topics,
      ${namesOf(LegalWork, 'work')} AS names, ${textsOf(LegalWork, 'work')} AS texts, ${empty} AS context
    WITH work, tokens, topics, names, texts, context, ${baseOf(law, declared('rank'))} AS base
    ${keep(declared('work'))}
  }`;

const itsWordings = writingCypher`
  MATCH (work)-[:HAS_PROVISION]->(provision:Provision)-[:HAS_VERSION]->(version:ProvisionVersion)
  WITH version, rank, ${topics(writingCypher`(version)-[:EXPRESSES]->(:Norm)-[:SANCTIONS|PROHIBITS]->(conduct:ConductType)`)} AS topics,
    ${tokensOfVersion(declared('version'))} AS tokens, ${contextOfVersion(declared('provision'))} AS context
  WITH version, rank, topics, tokens, context, ${empty} AS names, ${textsOf(ProvisionVersion, 'version', declared('topics'))} AS texts
  WITH version, topics, tokens, context, names, texts, ${baseOfVersion} AS base
  ${keep(declared('version'))}`;

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
  WITH node, tokens, topics, ${namesOf(kind, 'node')} AS names, ${textsOf(kind, 'node', declared('topics'))} AS texts, ${empty} AS context
  WITH node, tokens, topics, names, texts, context, ${baseOf(ofKind)} AS base
  ${keep(declared('node'))}`;

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
