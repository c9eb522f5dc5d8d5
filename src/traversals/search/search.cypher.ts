import { z } from 'zod';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Organization } from '../../entities/party/organization.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { HasProvision, HasVersion, nodeKinds } from '../../entities/relationships.ts';
import { cypher, declared } from '../../platform/graph/cypher.ts';
import { fullTextHits, searchCap } from '../../platform/graph/full-text.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';

export interface WeighedTerm {
  /** False for what is too vague to make a row a hit. */
  readonly counts: boolean;
  /** Ways to say it: what has to stand in one name or text, a Latin word after a blank. */
  readonly ways: readonly { readonly words: readonly string[]; readonly written: string; readonly weight: number }[];
}

/** One question to the index, and how what it finds is weighed. */
export interface SearchKey {
  readonly lucene: string;
  readonly terms: readonly WeighedTerm[];
  /** Of the terms that count. */
  readonly termsNeeded: number;
  /** How many terms count. */
  readonly counting: number;
  /** The query as a name may be written. */
  readonly wholes: readonly string[];
  /** Keys of works and provisions that the query cites: they come first. */
  readonly cited: readonly string[];
  /** Tokens of which a cited one must bear one each. */
  readonly anyOf: readonly (readonly string[])[];
  /** The day that counts; cited ones not in force on it are left out where the search asks so. */
  readonly asOf: string;
  readonly inForceOnly: boolean;
  readonly limit: number;
  /** Score and key of the last hit of the page before. */
  readonly after: readonly [number, string] | null;
}

/** A hit as it is stored: what was found, and where it stands. */
export type FoundRow =
  | {
      readonly kind: 'PROVISION';
      readonly version: ProvisionVersion | null;
      readonly provision: Provision;
      readonly work: LegalWork;
    }
  | { readonly kind: 'LEGAL_WORK'; readonly work: LegalWork }
  | { readonly kind: 'CONDUCT_TYPE'; readonly conductType: ConductType }
  | { readonly kind: 'CASE'; readonly legalCase: Case }
  | { readonly kind: 'ORGANIZATION'; readonly organization: Organization };

/** A row and the names of what it is about. */
export type FoundHit = {
  readonly key: string;
  readonly score: number;
  readonly row: FoundRow;
  readonly topics: readonly string[];
};

export interface FoundPage {
  readonly total: number;
  /** More rows may fit than were looked at. */
  readonly isCapped: boolean;
  readonly hits: readonly FoundHit[];
}

/** Of a row without an entry in the index: a provision of which only the place is known, where it is cited. */
const baseOfUnsaid = declared('450');

/** A word in a name tells more than in a text, and that more than in the name of its work; the title of a case tells its story. */
const tier = declared(`CASE
          WHEN names <> '' AND names + '\\n' CONTAINS '\\n ' + way.written + '\\n' THEN 8
          WHEN names <> '' AND all(word IN way.words WHERE names CONTAINS word) THEN CASE WHEN hit:Case THEN 3 ELSE 5 END
          WHEN all(word IN way.words WHERE texts CONTAINS word) THEN 3
          WHEN all(word IN way.words WHERE context CONTAINS word) THEN 1
          ELSE 0
        END * way.weight`);

const Hits = z.array(z.tuple([z.string(), z.int(), z.array(z.string()), z.string(), z.array(z.unknown())]));

/**
 * One page of what a search finds. The index proposes at most `searchCap` rows; which of them are hits, and their order,
 * follows from each row alone, so that neither changes with the other rows of the index.
 */
export const searchPage = defineLookup<SearchKey, FoundPage>({
  name: 'searchPage',
  text: cypher`${eachKey}
    CALL (key) {
      ${fullTextHits(nodeKinds, 'key.lucene', 'hit')}
      RETURN collect(hit) AS proposed
    }
    WITH at, key, proposed, COLLECT {
      MATCH ${LegalWork('hit')}
      WHERE hit.id IN key.cited
      RETURN hit
      UNION
      MATCH ${Provision('provision')}-${HasVersion('has')}->${ProvisionVersion('hit')}
      WHERE provision.id IN key.cited
      RETURN hit
      UNION
      MATCH ${Provision('hit')}
      WHERE hit.id IN key.cited AND NOT EXISTS { (hit)-${HasVersion('has')}->${ProvisionVersion('any')} }
      RETURN hit
    } AS cited
    WITH at, key, proposed, [hit IN cited
      WHERE all(tokens IN key.anyOf WHERE any(token IN tokens WHERE token IN hit.searchTokens))
        AND (NOT key.inForceOnly OR (hit.validFrom <= key.asOf AND key.asOf < hit.validTo))] AS cited
    WITH at, key, size(proposed) > ${declared(String(searchCap))} AS isCapped, cited, cited + [hit IN proposed WHERE NOT hit IN cited] AS candidates
    WITH at, key, isCapped, COLLECT {
      UNWIND candidates AS hit
      WITH hit, coalesce(hit.searchNames, '') AS names, coalesce(hit.searchTexts, '') AS texts, coalesce(hit.searchContext, '') AS context
      WITH hit, names, texts, [term IN key.terms | reduce(best = 0, points IN [way IN term.ways | ${tier}] |
        CASE WHEN points > best THEN points ELSE best END)] AS points
      WITH hit, names, texts, points, hit IN cited AS isCited
      WHERE isCited OR size([place IN range(0, size(points) - 1) WHERE key.terms[place].counts AND points[place] > 0]) >= key.termsNeeded
      WITH hit, reduce(sum = coalesce(hit.searchBase, ${baseOfUnsaid}), part IN [
          CASE WHEN isCited THEN 1000000 ELSE 0 END,
          CASE WHEN names <> '' AND any(whole IN key.wholes WHERE names + '\n' CONTAINS '\n ' + whole + '\n') THEN 100000 ELSE 0 END,
          CASE WHEN any(whole IN key.wholes WHERE names CONTAINS whole OR texts CONTAINS whole) THEN 500 ELSE 0 END,
          reduce(sum = 0, point IN points | sum + point * 100 / key.counting),
          CASE WHEN coalesce(hit.validFrom <= key.asOf AND key.asOf < hit.validTo, false) THEN 200 ELSE 0 END
        ] | sum + part) AS score
      ORDER BY score DESC, hit.id
      LIMIT ${declared(String(searchCap))}
      RETURN [hit, score]
    } AS hits
    RETURN [at, size(hits), isCapped, COLLECT {
      UNWIND [found IN hits WHERE key.after IS NULL OR found[1] < key.after[0] OR (found[1] = key.after[0] AND found[0].id > key.after[1])][..key.limit] AS found
      WITH found[0] AS hit, found[1] AS score
      RETURN [hit.id, score, coalesce(hit.searchTopics, []),
        CASE WHEN hit:ProvisionVersion OR hit:Provision THEN 'PROVISION' WHEN hit:LegalWork THEN 'LEGAL_WORK' WHEN hit:ConductType THEN 'CONDUCT_TYPE' WHEN hit:Case THEN 'CASE' ELSE 'ORGANIZATION' END,
        CASE
          WHEN hit:ProvisionVersion THEN [${ProvisionVersion.columns('hit')}, head(COLLECT {
            MATCH (hit)<-${HasVersion('has')}-${Provision('provision')}<-${HasProvision('holds')}-${LegalWork('work')}
            RETURN [${Provision.columns('provision')}, ${LegalWork.columns('work')}]
          })]
          WHEN hit:Provision THEN [null, head(COLLECT {
            MATCH (hit)<-${HasProvision('holds')}-${LegalWork('work')}
            RETURN [${Provision.columns('hit')}, ${LegalWork.columns('work')}]
          })]
          WHEN hit:LegalWork THEN [${LegalWork.columns('hit')}]
          WHEN hit:ConductType THEN [${ConductType.columns('hit')}]
          WHEN hit:Case THEN [${Case.columns('hit')}]
          ELSE [${Organization.columns('hit')}]
        END]
    }]`,
  parse: ([total, isCapped, hits]) => ({
    total: Number(total),
    isCapped: isCapped === true,
    hits: Hits.parse(hits).map(([key, score, topics, kind, columns]) => ({
      key,
      score,
      topics,
      row: foundRow(kind, columns),
    })),
  }),
});

const Place = z.tuple([z.unknown(), z.tuple([z.unknown(), z.unknown()])]);

const foundRow = (kind: string, columns: readonly unknown[]): FoundRow => {
  if (kind === 'PROVISION') {
    const [version, [provision, work]] = Place.parse(columns);
    return {
      kind,
      version: version === null ? null : ProvisionVersion.parse(version),
      provision: Provision.parse(provision),
      work: LegalWork.parse(work),
    };
  }
  const [own] = columns;
  if (kind === 'LEGAL_WORK') return { kind, work: LegalWork.parse(own) };
  if (kind === 'CONDUCT_TYPE') return { kind, conductType: ConductType.parse(own) };
  if (kind === 'CASE') return { kind, legalCase: Case.parse(own) };
  return { kind: 'ORGANIZATION', organization: Organization.parse(own) };
};
