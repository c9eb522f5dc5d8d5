import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { pageCap, type RelatedPageKey } from '../../platform/graph/lookups.ts';
import { LegalWork } from '../legal-work/legal-work.model.ts';
import { Provision } from '../provision/provision.model.ts';
import { ProvisionVersion } from '../provision/provision-version.model.ts';
import { Cites, HasProvision, HasVersion, Names, ResolvesTo } from '../relationships.ts';
import { SourceDocument } from '../source-document/source-document.model.ts';
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

/** A page of what hangs on one node, as it is on a day or in a state. */
interface FilteredPageKey extends RelatedPageKey {
  readonly filter: string;
}

const fromStart = ({ id, filter, limit, after }: FilteredPageKey) => ({ id, filter, limit, after: after ?? ['', ''] });

/** A citation and the place in the work of the provision that makes it. */
export interface PlacedCitation extends Citation {
  readonly sortKey: string;
}

/** The provision itself and everything below it. */
const itselfAndBelow = declared("(part.id = key.id OR part.id STARTS WITH key.id + '__')");

const madeOnDay = cypher`MATCH ${Provision('part')}
      WHERE part.id STARTS WITH key.id AND ${itselfAndBelow}
      MATCH (part)-${HasVersion('has')}->${ProvisionVersion('version')}
      WHERE version.validFrom <= key.filter AND key.filter < version.validTo
      MATCH (version)-${Cites('cites')}->${Citation('citation')}`;

/** What the wording of a provision and of its parts cites on a day (`filter`), in reading order. */
export const citedByProvision = {
  page: {
    ...defineLookup<FilteredPageKey, PlacedCitation>({
      name: 'citedByProvision',
      text: cypher`${eachKey}
    CALL (key) {
      ${madeOnDay}
      WITH key, part, citation
      WHERE part.sortKey >= key.after[0] AND (part.sortKey <> key.after[0] OR citation.id > key.after[1])
      WITH citation, part.sortKey AS sortKey
      ORDER BY sortKey, citation.id
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect([citation, sortKey]) AS citations
    }
    UNWIND citations[..key.limit] AS placed
    WITH at, placed[0] AS citation, placed[1] AS sortKey
    RETURN [at, ${Citation.columns('citation')}, sortKey]`,
      parse: ([columns, sortKey]) => ({ ...Citation.parse(columns), sortKey: String(sortKey) }),
    }),
    toParameter: fromStart,
  },
  count: defineLookup<{ readonly id: string; readonly filter: string }, number>({
    name: 'citedByProvision_Count',
    text: cypher`${eachKey}
    CALL (key) {
      ${madeOnDay}
      RETURN count(citation) AS total
    }
    RETURN [at, total]`,
    parse: ([total]) => Number(total),
  }),
};

const resolvingTo = cypher`MATCH ${Provision('part')}
      WHERE part.id STARTS WITH key.id AND ${itselfAndBelow}
      MATCH (part)<-${ResolvesTo('resolves')}-${Citation('citation')}`;

/** The citations that resolve to a provision or to one of its parts, by key. */
export const citationsOfProvision = {
  page: {
    ...defineLookup<RelatedPageKey, Citation>({
      name: 'citationsOfProvision',
      text: cypher`${eachKey}
    CALL (key) {
      ${resolvingTo}
      WITH DISTINCT key, citation
      WHERE citation.id > key.after[1]
      WITH citation
      ORDER BY citation.id
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect(citation) AS citations
    }
    UNWIND citations[..key.limit] AS citation
    RETURN [at, ${Citation.columns('citation')}]`,
      parse: ([columns]) => Citation.parse(columns),
    }),
    toParameter: ({ id, limit, after }: RelatedPageKey) => ({ id, limit, after: after ?? ['', ''] }),
  },
  count: defineLookup<{ readonly id: string }, number>({
    name: 'citationsOfProvision_Count',
    text: cypher`${eachKey}
    CALL (key) {
      ${resolvingTo}
      RETURN count(DISTINCT citation) AS total
    }
    RETURN [at, total]`,
    parse: ([total]) => Number(total),
  }),
};

const inState = cypher`MATCH ${SourceDocument('document')}
      WHERE document.id = key.id
      MATCH (document)-${Cites('cites')}->${Citation('citation')}
      WHERE key.filter IN ['', citation.status]`;

/** What a document cites, by key; all of it where `filter` is empty, else what has that status. */
export const citationsOfDocument = {
  page: {
    ...defineLookup<FilteredPageKey, Citation>({
      name: 'citationsOfDocument',
      text: cypher`${eachKey}
    CALL (key) {
      ${inState}
      WITH DISTINCT key, citation
      WHERE citation.id > key.after[1]
      WITH citation
      ORDER BY citation.id
      LIMIT ${declared(String(pageCap + 1))}
      RETURN collect(citation) AS citations
    }
    UNWIND citations[..key.limit] AS citation
    RETURN [at, ${Citation.columns('citation')}]`,
      parse: ([columns]) => Citation.parse(columns),
    }),
    toParameter: fromStart,
  },
  count: defineLookup<{ readonly id: string; readonly filter: string }, number>({
    name: 'citationsOfDocument_Count',
    text: cypher`${eachKey}
    CALL (key) {
      ${inState}
      RETURN count(DISTINCT citation) AS total
    }
    RETURN [at, total]`,
    parse: ([total]) => Number(total),
  }),
};
