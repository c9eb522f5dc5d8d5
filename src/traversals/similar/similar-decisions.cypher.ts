import { z } from 'zod';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Decision } from '../../entities/decision/decision.model.ts';
import { Finding } from '../../entities/finding/finding.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';

import { DecidedBy, Establishes, Subsumes } from '../../entities/relationships.ts';
import { Money } from '../../entities/statement.model.ts';
import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { FineUsed } from '../../reasoning/legality/decision/multiple-used.ts';

/** How many of the latest similar decisions the spread looks at. */
export const spreadCap = 1_000;

export interface SimilarKey {
  readonly decision: string;
  /** Also decisions of which, or of the one asked about, nobody tells what they cite. */
  readonly alsoUntold: boolean;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
}

/** A decision on the same conduct. */
export interface SimilarRow {
  readonly decision: Decision;
  readonly conducts: readonly ConductType[];
  /** Articles that both cite, by their citation texts with the work. */
  readonly articles: readonly string[];
  /** Works that both cite. */
  readonly works: readonly string[];
  readonly fines: readonly FineUsed[];
}

export interface SimilarPage {
  readonly total: number;
  /** Fines of the latest `spreadCap` similar decisions. */
  readonly fines: readonly FineUsed[];
  readonly rows: readonly SimilarRow[];
}

const money = z
  .string()
  .nullable()
  .transform((text): unknown => (text === null ? null : JSON.parse(text)))
  .pipe(Money.nullable());
const fine = z.tuple([z.string(), z.number().nullable(), money, z.array(z.tuple([money, money]))]).transform(
  ([measure, stated, amount, sums]): FineUsed => ({
    measure,
    stated,
    amount,
    bases: sums.map(([loss, defrauded]) => loss ?? defrauded),
  }),
);
const texts = z.array(z.string());
const row = z.tuple([z.unknown(), z.array(z.unknown()), texts, texts, z.array(fine)]);
const page = z.tuple([z.int(), z.array(z.array(fine)), z.array(row)]);

/** The fines of a decision for acts of these conducts, with what those acts cost. */
const finesOf = cypher`COLLECT {
      MATCH (similar)-[:IMPOSES]->(measure:Measure)-[:OF_TYPE]->(:SanctionType {id: 'FINE'})
      MATCH (similar)<-[:DECIDED_BY]-(matter:Case)
      WITH measure, COLLECT {
        MATCH (matter)-[:ESTABLISHES]->(answered:Finding)
        WHERE EXISTS { (measure)-[:RESPONDS_TO]->(answered) } OR NOT EXISTS { (measure)-[:RESPONDS_TO]->(:Finding) }
        RETURN answered
      } AS acts
      WHERE any(act IN acts WHERE EXISTS { MATCH (act)-[:SUBSUMES]->(same:ConductType) WHERE same IN conducts })
      WITH measure, [act IN acts | [act.loss, act.defrauded]] AS sums
      ORDER BY measure.id
      RETURN [measure.id, measure.multiple, measure.amount, sums]
    }`;

/** Articles that a decision or its measures cite, whole, whatever part of them is named. */
const articlesOf = (decision: 'asked' | 'similar') => {
  const citing = decision === 'asked' ? cypher`(asked)` : cypher`(similar)`;
  return cypher`COLLECT {
      MATCH ${citing}-[:IMPOSES|CITES*1..2]->(:Citation)-[:RESOLVES_TO]->(:Provision)-[:PART_OF*0..3]->(article:Provision)
      WHERE NOT EXISTS { (article)-[:PART_OF]->(:Provision) }
      RETURN DISTINCT article
    }`;
};

/** Works that a decision or its measures cite, with or without an article. */
const worksOf = (decision: 'asked' | 'similar') => {
  const citing = decision === 'asked' ? cypher`(asked)` : cypher`(similar)`;
  return cypher`COLLECT {
      MATCH ${citing}-[:IMPOSES|CITES*1..2]->(citation:Citation)
      CALL (citation) {
        MATCH (citation)-[:RESOLVES_TO]->(:Provision)<-[:HAS_PROVISION]-(work:LegalWork) RETURN work
        UNION
        MATCH (citation)-[:NAMES]->(work:LegalWork) RETURN work
      }
      RETURN DISTINCT work
    }`;
};

const lookup = defineLookup<SimilarKey, SimilarPage>({
  name: 'similarTo',
  text: cypher`${eachKey}
    MATCH ${Decision('asked')} WHERE asked.id = key.decision
    WITH at, key, asked, ${articlesOf('asked')} AS askedArticles, ${worksOf('asked')} AS askedWorks,
      COLLECT {
        MATCH (asked)<-${DecidedBy('decides')}-(:Case)-${Establishes('tells')}->(:Finding)-${Subsumes('is')}->${ConductType('conduct')}
        RETURN DISTINCT conduct
      } AS conducts
    CALL (key, asked, askedArticles, askedWorks, conducts) {
      UNWIND conducts AS conduct
      MATCH (conduct)<-[:SUBSUMES]-${Finding('act')}<-[:ESTABLISHES]-(:Case)-[:DECIDED_BY]->${Decision('similar')}
      WHERE similar <> asked
      WITH DISTINCT key, askedArticles, askedWorks, similar
      WITH key, similar, askedArticles, askedWorks, ${articlesOf('similar')} AS articles, ${worksOf('similar')} AS works
      WITH key, similar,
        [one IN articles WHERE one IN askedArticles] AS articles,
        [one IN works WHERE one IN askedWorks] AS works,
        size(articles) > 0 AND size(askedArticles) > 0 AS bothNameArticles,
        size(works) > 0 AND size(askedWorks) > 0 AS bothNameWorks
      WHERE CASE WHEN bothNameArticles THEN size(articles) > 0 WHEN bothNameWorks THEN size(works) > 0 ELSE key.alsoUntold END
      WITH similar, articles, works
      ORDER BY similar.decidedOn DESC, similar.id
      RETURN collect([similar, articles, works]) AS found
    }
    WITH at, key, conducts, found,
      COLLECT {
        UNWIND found[..${declared(String(spreadCap))}] AS one
        WITH one[0] AS similar
        RETURN ${finesOf}
      } AS fines,
      COLLECT {
        UNWIND found AS one
        WITH one[0] AS similar, one[1] AS articles, one[2] AS works
        WHERE similar.decidedOn <= key.after[0] AND (similar.decidedOn <> key.after[0] OR similar.id > key.after[1])
        WITH similar, articles, works LIMIT ${declared('101')}
        WITH collect([similar, articles, works]) AS page
        UNWIND page[..key.limit] AS one
        WITH one[0] AS similar, one[1] AS articles, one[2] AS works
        RETURN [
          ${Decision.columns('similar')},
          COLLECT {
            MATCH (similar)<-[:DECIDED_BY]-(:Case)-[:ESTABLISHES]->(:Finding)-[:SUBSUMES]->${ConductType('shared')}
            WHERE shared IN conducts
            WITH DISTINCT shared ORDER BY shared.id
            RETURN ${ConductType.columns('shared')}
          },
          COLLECT {
            UNWIND articles AS article
            MATCH (article)<-[:HAS_PROVISION]-${LegalWork('of')}
            WITH of, article ORDER BY of.id, article.id
            RETURN of.titleZh + article.citationZh
          },
          COLLECT { UNWIND works AS work WITH work ORDER BY work.id RETURN work.titleZh },
          ${finesOf}
        ]
      } AS rows
    RETURN [at, size(found), fines, rows]`,
  parse: (columns) => {
    const [total, fines, rows] = page.parse(columns);
    return {
      total,
      fines: fines.flat(),
      rows: rows.map(([decision, conducts, articles, works, ofRow]) => ({
        decision: Decision.parse(decision),
        conducts: conducts.map((conduct) => ConductType.parse(conduct)),
        articles,
        works,
        fines: ofRow,
      })),
    };
  },
});

/**
 * Decisions on the same conduct that cite the same work, latest first. Where both cite articles, they share one: 38 and 40
 * of one regulation are no same basis. Nothing comes back where there is no such decision.
 */
export const similarTo: typeof lookup = {
  ...lookup,
  toParameter: ({ after, ...key }) => ({ ...key, after: after ?? ['\uffff', ''] }),
};
