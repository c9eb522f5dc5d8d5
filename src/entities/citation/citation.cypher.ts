import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { pageCap, type RelatedPageKey } from '../../platform/graph/lookups.ts';
import { LegalWork } from '../legal-work/legal-work.model.ts';
import { Provision } from '../provision/provision.model.ts';
import { HasProvision, Names, ResolvesTo } from '../relationships.ts';
import { Citation } from './citation.model.ts';

/** The works of a citation: those it names, and those its provisions stand in. */
export const worksOfCitation = defineLookup<string, LegalWork>({
  name: 'worksOfCitation',
  text: cypher`${eachKey}
    MATCH ${Citation('citation')}
    WHERE citation.id = key
    CALL (citation) {
      MATCH (citation)-${Names('names')}->${LegalWork('work')}
      RETURN work
    UNION
      MATCH (citation)-${ResolvesTo('resolves')}->${Provision('provision')}<-${HasProvision('has')}-${LegalWork('work')}
      RETURN work
    }
    WITH at, work
    ORDER BY at, work.id
    RETURN [at, ${LegalWork.columns('work')}]`,
  parse: ([columns]) => LegalWork.parse(columns),
});

/** Every citation that names the work or resolves to one of its provisions. */
const citing = cypher`CALL (work) {
        MATCH (work)<-${Names('names')}-${Citation('citation')}
        RETURN citation
      UNION
        MATCH (work)-${HasProvision('has')}->${Provision('provision')}<-${ResolvesTo('resolves')}-${Citation('citation')}
        RETURN citation
      }`;

const page = defineLookup<RelatedPageKey, Citation>({
  name: 'citationsOfWork',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id = key.id
    CALL (key, work) {
      ${citing}
      WITH key, citation
      WHERE citation.id > key.after[1]
      WITH citation
      ORDER BY citation.id
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect(citation) AS citations
    }
    UNWIND citations[..key.limit] AS citation
    RETURN [at, ${Citation.columns('citation')}]`,
  parse: ([columns]) => Citation.parse(columns),
});

const count = defineLookup<string, number>({
  name: 'citationsOfWork_Count',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id = key
    CALL (work) {
      ${citing}
      RETURN count(citation) AS total
    }
    RETURN [at, total]`,
  parse: ([total]) => Number(total),
});

/** The citations of a work in pages, by key. */
export const citationsOfWork = {
  page: { ...page, toParameter: ({ id, limit, after }: RelatedPageKey) => ({ id, limit, after: after ?? ['', ''] }) },
  count,
};
