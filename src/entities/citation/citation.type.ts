import { nodeById, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LegalWorkRef } from '../legal-work/legal-work.type.ts';
import { Provision } from '../provision/provision.model.ts';
import { ProvisionRef } from '../provision/provision.type.ts';
import { Cites, ResolvesTo, Suggests } from '../relationships.ts';
import { SourceDocument } from '../source-document/source-document.model.ts';
import { SourceDocumentRef } from '../source-document/source-document.type.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { citationsOfWork, worksOfCitation } from './citation.cypher.ts';
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
const citationsOfDocument = relatedPages({
  name: 'citationsOfDocument',
  from: SourceDocument,
  via: Cites,
  to: Citation,
  direction: 'OUT',
  order: { property: 'id', direction: 'ASC' },
});
declareSources('Citation', Citation);

export const CitationStatusRef = enumOf(
  'CitationStatus',
  'What became of a reference when it was looked up.',
  Citation.shape.shape.status,
  {
    AMBIGUOUS: 'It fits several provisions or works.',
    NOT_FOUND: 'The work is on file and has no such provision.',
    NOT_ON_FILE: 'The work that it names is not on file.',
    CORRUPTED: 'Its text was damaged, see repairSteps.',
    REPEALED: 'The provision was repealed by then.',
    RENUMBERED: 'The provision had another number by then.',
    IRRELEVANT: 'The provision says nothing about what it is cited for.',
    UNSPECIFIC: 'It names a work or a crime and no provision.',
  },
);

const onDay = 'The day that everything below is about; today when not given.';

export const CitationRef = builder.objectRef<Citation>('Citation');

builder.node(CitationRef, {
  description: Citation.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(citationById),
  fields: (t) => ({
    raw: t.exposeString('raw', { description: 'As the source writes it.' }),
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
      description: 'The references that the document makes, by key.',
      resolve: ({ id }, args, context) =>
        relatedPage(citationsOfDocument, id, (citation) => citation.id, args, context),
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
