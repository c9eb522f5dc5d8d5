import { z } from 'zod';
import { isNamed } from '../../entities/legal-work/legal-work.cypher.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { HasProvision } from '../../entities/relationships.ts';
import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';

export interface CitedArticleKey {
  readonly names: readonly string[];
  readonly docNumber: string;
  /** Element id of the article, such as `art_38`. */
  readonly article: string;
}

/** A work that the citation may mean, and what is on file of it. */
export interface CitedArticle {
  readonly work: LegalWork;
  readonly provisionsOnFile: number;
  /** The article and everything below it. */
  readonly provisions: readonly Provision[];
}

const Provisions = z.array(z.unknown()).transform((rows) => rows.map((row) => Provision.parse(row)));

/** Works by a name or a number, each with one article and its parts. */
export const citedArticle = defineLookup<CitedArticleKey, CitedArticle>({
  name: 'citedArticle',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id IN key.names OR work.docNumberNorm = key.docNumber OR ${isNamed(declared('key.names'))}
    WITH at, key, work, work.id + '#' + key.article AS articleId
    ORDER BY at, work.id
    RETURN [
      at,
      ${LegalWork.columns('work')},
      COUNT { (work)-${HasProvision('has')}->${Provision('other')} },
      COLLECT {
        MATCH ${Provision('provision')}
        WHERE provision.id STARTS WITH articleId AND (provision.id = articleId OR provision.id STARTS WITH articleId + '__')
        WITH provision
        ORDER BY provision.sortKey, provision.id
        RETURN ${Provision.columns('provision')}
      }
    ]`,
  parse: ([work, provisionsOnFile, provisions]) => ({
    work: LegalWork.parse(work),
    provisionsOnFile: Number(provisionsOnFile),
    provisions: Provisions.parse(provisions),
  }),
});
