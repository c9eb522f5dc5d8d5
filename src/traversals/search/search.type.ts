import { encodeGlobalID } from '@pothos/plugin-relay';
import { SpanRef } from '../../entities/citation/citation.type.ts';
import type { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { ConductTypeRef } from '../../entities/conduct-type/conduct-type.type.ts';
import type { Case } from '../../entities/legal-case/legal-case.model.ts';
import { CaseRef } from '../../entities/legal-case/legal-case.type.ts';
import { LegalWorkRef, type WorkOnDay } from '../../entities/legal-work/legal-work.type.ts';
import { OrganizationRef } from '../../entities/party/organization.type.ts';
import { asOrganization, type OrganizationRow } from '../../entities/party/party-row.ts';
import { type ProvisionOnDay, ProvisionRef, VersionRef } from '../../entities/provision/provision.type.ts';
import { BadInputError } from '../../platform/errors.ts';
import { searchCap } from '../../platform/graph/full-text.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { pageOf } from '../../platform/graphql/connection.ts';
import { type Fragment, fragmentsOf } from '../../reasoning/search/fragment.ts';
import type { Widening } from '../../reasoning/search/known-phrases.ts';
import { type Standing, standingOn, withoutWording } from '../../reasoning/search/standing.ts';
import { ResolvedCitationRef } from '../citation/resolved-citation.type.ts';
import { checkedFilter } from './checked-filter.ts';
import { labelOf, textsOf } from './found-row.ts';
import { type FoundPage, type FoundRow, searchPage } from './search.cypher.ts';
import { searchKey, understand } from './search-library.ts';

const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be searched for.',
  values: {
    PROVISION: { description: 'Articles, paragraphs and items, by the wording of each version or our gist of it.' },
    LEGAL_WORK: { description: 'Laws, regulations and other documents, by title, short name and number.' },
    CONDUCT_TYPE: { description: 'Kinds of unlawful conduct, by their names.' },
    CASE: { description: 'Cases, by title, number and gist.' },
    ORGANIZATION: { description: 'Bodies that take part in cases, by name.' },
  } as const,
});

type Found = ProvisionOnDay | WorkOnDay | ConductType | Case | OrganizationRow;

const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: [ProvisionRef, LegalWorkRef, ConductTypeRef, CaseRef, OrganizationRef],
  resolveType: (row) => {
    if ('citationZh' in row) return 'Provision';
    if ('titleZh' in row && 'issuerZh' in row) return 'LegalWork';
    if ('labelZh' in row) return 'ConductType';
    return 'orgKind' in row ? 'Organization' : 'Case';
  },
});

const FragmentRef = builder.objectRef<Fragment>('SearchFragment');
FragmentRef.implement({
  description: 'A piece of what was found, with the words of the search marked.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Where it stands, such as gist or title.' }),
    text: t.exposeString('text'),
    marks: t.expose('marks', { type: [SpanRef], description: 'Places in `text`.' }),
    isCutBefore: t.boolean({ resolve: ({ isCut }) => isCut.before }),
    isCutAfter: t.boolean({ resolve: ({ isCut }) => isCut.after }),
  }),
});

const StandingRef = builder.objectRef<Standing>('HitStanding');
StandingRef.implement({
  description:
    'Whether a hit is in force on the day that was asked about, by its own days; `inForce` and `provisionStanding` tell what ended it.',
  fields: (t) => ({
    isInForce: t.boolean({ resolve: ({ reason }) => reason === 'IN_FORCE' }),
    reason: t.expose('reason', {
      type: builder.enumType('HitStandingReason', {
        description: 'What the days of a hit say of a day.',
        values: {
          IN_FORCE: {},
          NOT_YET: { description: 'Its first day is later.' },
          ENDED: { description: 'It was repealed, replaced, changed or ran out before.' },
          NO_DAY_KNOWN: { description: 'A draft, or a document whose first day no source tells.' },
          NO_WORDING: { description: 'Only the place of the provision is on file.' },
        } as const,
      }),
    }),
    wording: t.exposeString('wording'),
  }),
});

const WideningRef = builder.objectRef<Widening & { readonly text: string }>('SearchWidening');
WideningRef.implement({
  description: 'A term of the query that was also searched under other names, and the row that says so.',
  fields: (t) => ({
    term: t.string({ description: 'As the query has it.', resolve: ({ text, start, end }) => text.slice(start, end) }),
    to: t.exposeStringList('names', { description: 'What was searched as well.' }),
    row: t.id({
      description: 'Global id of the term or concept that says so.',
      resolve: ({ row }) => encodeGlobalID(row.kind, row.id),
    }),
    rowKey: t.string({ resolve: ({ row }) => row.id }),
    quality: t.string({
      description: 'A TermQuality; NAME where the other names are those of a concept of the law.',
      resolve: ({ row }) => row.quality,
    }),
    mark: t.string({ description: 'How far that row was checked.', resolve: ({ row }) => row.mark }),
  }),
});

const nodeOf = (row: FoundRow, asOf: string): Found => {
  if (row.kind === 'PROVISION') return { ...row.provision, asOf };
  if (row.kind === 'LEGAL_WORK') return { ...row.work, asOf };
  if (row.kind === 'CONDUCT_TYPE') return row.conductType;
  return row.kind === 'CASE' ? row.legalCase : asOrganization(row.organization);
};

const standingOf = (row: FoundRow, asOf: string): Standing | null => {
  if (row.kind === 'LEGAL_WORK') return standingOn(row.work, asOf);
  if (row.kind !== 'PROVISION') return null;
  return row.version === null ? withoutWording : standingOn(row.version, asOf);
};

/** A cursor holds the score as text. */
const afterHit = (after: readonly [string, string] | null): readonly [number, string] | null => {
  if (after === null) return null;
  const score = Number(after[0]);
  if (!Number.isInteger(score))
    throw new BadInputError('after', 'This cursor cannot be read: take "endCursor" of the page before.');
  return [score, after[1]];
};

const nothing: FoundPage = { total: 0, isCapped: false, hits: [] };

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      nullable: true,
      description:
        'Full-text search of the library, best first. A row is a hit when it holds every term of the query, or two thirds of three or more; a term is also found under the other names that the vocabulary knows. Read forwards only.',
      args: {
        query: t.arg.string({
          required: true,
          description:
            'Words in Chinese or English, a title, a document number or a citation, at most 300 characters. What it cites comes first.',
        }),
        kinds: t.arg({ type: [SearchKind], description: 'All kinds when not given.' }),
        asOf: t.arg({ type: 'Date', description: 'The day that everything below is about; today when not given.' }),
        inForceOnly: t.arg.boolean({
          defaultValue: false,
          description: 'Leave out works and wordings that are not in force on that day.',
        }),
        rank: t.arg.string({
          description: 'Key of a document type, such as LAW: works of this rank and their provisions.',
        }),
        issuer: t.arg.string({
          description:
            'Full name, such as 国家医疗保障局: works that it made, alone or with others, and their provisions.',
        }),
        region: t.arg.string({
          description:
            'GB/T 2260 code of six digits: what belongs to this region or lies within it; 000000 is the whole country.',
        }),
      },
      resolve: async (_root, { query, kinds, asOf, inForceOnly, rank, issuer, region, ...args }, context) => {
        const day = asOf ?? context.today;
        const [filter, understood] = await Promise.all([
          checkedFilter(context.batch, { kinds, inForceOnly, rank, issuer, region }),
          understand(context.batch, query, day),
        ]);
        let found = nothing;
        const page = await pageOf(
          ['search', understood.text, filter, day],
          async (limit, after) => {
            const key = searchKey(understood, filter, day, { limit, after: afterHit(after) });
            [found = nothing] = await context.batch(searchPage, key);
            return found.hits.map((hit) => ({ ...hit, id: hit.key }));
          },
          async () => found.total,
          ({ score }) => String(score),
          args,
        );
        const { text, terms, widenings, citations } = understood;
        return {
          ...page,
          edges: page.edges.map(({ cursor, node: { score, row, topics } }) => ({
            cursor,
            score,
            row,
            node: nodeOf(row, day),
            standing: standingOf(row, day),
            fragments: fragmentsOf([...textsOf(row), ...topics.map((text) => ({ field: 'topic', text }))], terms),
          })),
          isCapped: found.isCapped,
          widened: widenings.map((widening) => ({ ...widening, text })),
          citations: citations.map((citation) => ({ ...citation, asOf: day })),
        };
      },
    },
    {
      name: 'SearchConnection',
      description: `A page of what a search finds; totalCount counts at most ${searchCap} hits.`,
      fields: (t) => ({
        isCapped: t.exposeBoolean('isCapped', {
          description: `True where more than ${searchCap} rows may be meant, of which only so many were looked at: ask more precisely.`,
        }),
        widened: t.expose('widened', {
          type: [WideningRef],
          description: 'Terms of the query that were also searched under other names.',
        }),
        citations: t.expose('citations', {
          type: [ResolvedCitationRef],
          description:
            'What the query cites, and what became of it: NOT_ON_FILE where the library lacks the work, or a whole text of it and the provision; NOT_FOUND where a whole text has no such provision.',
        }),
      }),
    },
    {
      name: 'SearchEdge',
      description: 'A hit: what was found, why, and whether it is in force.',
      fields: (t) => ({
        score: t.exposeInt('score', {
          description: 'Orders the hits of one search, higher first; it follows from the query and the row alone.',
        }),
        label: t.string({
          description: 'What it is called; of a provision its work and its number.',
          args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
          resolve: ({ row }, { language }) => labelOf(row, language === 'EN'),
        }),
        fragments: t.expose('fragments', {
          type: [FragmentRef],
          description:
            'The pieces that hold the words of the search, most words first; none where only the citation led here.',
        }),
        standing: t.expose('standing', {
          type: StandingRef,
          nullable: true,
          description:
            'Of works and provisions, on the day that was asked about; null for what has no time of validity.',
        }),
        version: t.field({
          type: VersionRef,
          nullable: true,
          description: 'The wording that was found; null for what is no provision.',
          resolve: ({ row }) => (row.kind === 'PROVISION' ? row.version : null),
        }),
      }),
    },
  ),
);
