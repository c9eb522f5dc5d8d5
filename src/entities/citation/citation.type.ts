import type { Lookup } from '../../platform/graph/lookup.ts';
import { nodeById, type RelatedPageKey, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { type ConnectionArgs, type KeysetPage, pageOf, relatedPage } from '../../platform/graphql/connection.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LegalWorkRef } from '../legal-work/legal-work.type.ts';
import { Provision } from '../provision/provision.model.ts';
import { ProvisionRef, VersionRef } from '../provision/provision.type.ts';
import { ProvisionVersion } from '../provision/provision-version.model.ts';
import { Cites, ResolvesTo, Suggests } from '../relationships.ts';
import { SourceDocumentRef } from '../source-document/source-document.type.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import {
  citationsOfDocument,
  citationsOfProvision,
  citationsOfWork,
  citedByProvision,
  worksOfCitation,
} from './citation.cypher.ts';
import { Citation } from './citation.model.ts';

const citationById = nodeById(Citation);
const provisionsOf = related({
  name: 'provisionsOfCitation',
  from: Citation,
  via: ResolvesTo,
  to: Provision,
  direction: 'OUT',
  orderBy: 'sortKey',
});
const suggestionsOf = related({
  name: 'suggestionsOfCitation',
  from: Citation,
  via: Suggests,
  to: Provision,
  direction: 'OUT',
  orderBy: 'sortKey',
});
const versionOf = related({
  name: 'versionOfCitation',
  from: Citation,
  via: Cites,
  to: ProvisionVersion,
  direction: 'IN',
});
declareSources('Citation', Citation);

export const CitationStatusRef = enumOf(
  'CitationStatus',
  'What became of a reference when it was looked up.',
  Citation.shape.shape.status,
  {
    AMBIGUOUS: 'It fits several provisions or works.',
    NOT_FOUND: 'A whole text of the work is on file and has no such provision.',
    NOT_ON_FILE:
      'The work that it names is not on file, or only single provisions of it are, and this one is not among them.',
    CORRUPTED: 'Its text was damaged, see repairSteps.',
    REPEALED: 'The provision was repealed by then.',
    RENUMBERED: 'The provision had another number by then.',
    IRRELEVANT: 'The provision says nothing about what it is cited for.',
    UNSPECIFIC: 'It names a work or a crime and no provision.',
  },
);

export const SpanRef = builder.objectRef<{ readonly start: number; readonly end: number }>('TextSpan');

SpanRef.implement({
  description: 'A part of a text, in UTF-16 units.',
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end', { description: 'The first unit that is no longer part of it.' }),
  }),
});

const onDay = 'The day that everything below is about; today when not given.';

export const CitationRef = builder.objectRef<Citation>('Citation');

builder.node(CitationRef, {
  description: Citation.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(citationById),
  fields: (t) => ({
    raw: t.exposeString('raw', { description: 'As the source writes it.' }),
    normalForm: t.exposeString('normalForm', {
      nullable: true,
      description: 'As it should be written; null where a person entered the row.',
    }),
    span: t.field({
      type: SpanRef,
      nullable: true,
      description: 'Where it stands in the wording that makes it; null outside texts of laws.',
      resolve: ({ span }) => (span === null ? null : { start: span[0], end: span[1] }),
    }),
    madeBy: t.field({
      type: VersionRef,
      nullable: true,
      description: 'The wording of a provision that makes it; null where a document or a decision does.',
      resolve: async ({ id }, _args, context) => (await nodesOf(context, versionOf, id))[0] ?? null,
    }),
    status: t.expose('status', { type: CitationStatusRef }),
    repairSteps: t.exposeStringList('repairSteps', { description: 'What was done to read a damaged text.' }),
    note: t.exposeString('noteEn', { nullable: true }),
    provisions: t.field({
      type: [ProvisionRef],
      description: 'The provisions that it names; that they are cited says nothing about whether they justify.',
      args: { asOf: t.arg({ type: 'Date', description: onDay }) },
      resolve: async ({ id }, { asOf }, context) =>
        (await nodesOf(context, provisionsOf, id)).map((provision) => ({ ...provision, asOf: asOf ?? context.today })),
    }),
    works: t.field({
      type: [LegalWorkRef],
      description: 'The works that it names, or that its provisions stand in.',
      args: { asOf: t.arg({ type: 'Date', description: onDay }) },
      resolve: async ({ id }, { asOf }, context) =>
        (await context.batch(worksOfCitation, id)).map((work) => ({ ...work, asOf: asOf ?? context.today })),
    }),
    suggestions: t.field({
      type: [ProvisionRef],
      description: 'The provisions that a wrong, old or irrelevant citation should have named.',
      args: { asOf: t.arg({ type: 'Date', description: onDay }) },
      resolve: async ({ id }, { asOf }, context) =>
        (await nodesOf(context, suggestionsOf, id)).map((provision) => ({ ...provision, asOf: asOf ?? context.today })),
    }),
  }),
});

const CitationConnection = builder.connectionObject(
  { type: CitationRef, name: 'CitationConnection', description: 'A page of citations.' },
  { name: 'CitationEdge', description: 'A citation and its cursor.' },
);

builder.objectField(SourceDocumentRef, 'citations', (t) =>
  t.connection(
    {
      type: CitationRef,
      description: 'The references that the document makes, right or wrong, by key.',
      args: { status: t.arg({ type: CitationStatusRef, description: 'Only those with this status.' }) },
      resolve: ({ id }, { status, ...args }, context): Promise<KeysetPage<Citation>> =>
        filteredPage(citationsOfDocument, { id, filter: status ?? '' }, (citation) => citation.id, args, context),
    },
    CitationConnection,
  ),
);

builder.objectField(ProvisionRef, 'cites', (t) =>
  t.connection(
    {
      type: CitationRef,
      description:
        'What its wording of that day cites, its parts included, in reading order; read when the text is brought in.',
      resolve: ({ id, asOf }, args, context): Promise<KeysetPage<Citation>> =>
        filteredPage(citedByProvision, { id, filter: asOf }, ({ sortKey }) => sortKey, args, context),
    },
    CitationConnection,
  ),
);

builder.objectField(ProvisionRef, 'citedBy', (t) =>
  t.connection(
    {
      type: CitationRef,
      description: 'The citations that resolve to it or to one of its parts, of any day, by key.',
      resolve: ({ id }, args, context): Promise<KeysetPage<Citation>> =>
        filteredPage(citationsOfProvision, { id }, (citation) => citation.id, args, context),
    },
    CitationConnection,
  ),
);

builder.objectField(LegalWorkRef, 'citedBy', (t) =>
  t.connection(
    {
      type: CitationRef,
      description: 'The citations that name it or one of its provisions, by key.',
      resolve: ({ id }, args, context) => relatedPage(citationsOfWork, id, (citation) => citation.id, args, context),
    },
    CitationConnection,
  ),
);

/** A page of what hangs on one node under a filter; its cursors are bound to both. */
const filteredPage = <Key extends { readonly id: string }, Row extends { readonly id: string }>(
  { page, count }: { readonly page: Lookup<Key & RelatedPageKey, Row>; readonly count: Lookup<Key, number> },
  key: Key,
  sortOf: (row: Row) => string,
  args: ConnectionArgs,
  context: Context,
): Promise<KeysetPage<Row>> =>
  pageOf(
    [page.name, ...Object.values(key)],
    (limit, after) => context.batch(page, { ...key, limit, after }),
    async () => (await context.batch(count, key))[0] ?? 0,
    sortOf,
    args,
  );
