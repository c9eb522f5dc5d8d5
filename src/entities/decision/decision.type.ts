import { nodeById, type PageOrder, pages, related, relatedPages } from '../../platform/graph/lookups.ts';
import { unknownDay } from '../../platform/graph/node-kind.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { keysetPage, relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Authority } from '../authority/authority.model.ts';
import { AuthorityRef } from '../authority/authority.type.ts';
import { Citation } from '../citation/citation.model.ts';
import { CitationRef } from '../citation/citation.type.ts';
import { DatePrecisionRef } from '../date-precision.type.ts';
import { Measure } from '../measure/measure.model.ts';
import { MeasureRef } from '../measure/measure.type.ts';
import { Cites, Imposes, IssuedBy } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { Decision } from './decision.model.ts';

const order: PageOrder = { property: 'decidedOn', direction: 'DESC' };
const decisionById = nodeById(Decision);
const decisions = pages({ name: 'decisions', kind: Decision, order, filters: ['kind'] });
const measuresOf = related({ name: 'measuresOfDecision', from: Decision, via: Imposes, to: Measure, direction: 'OUT' });
const decisionOf = related({ name: 'decisionOfMeasure', from: Measure, via: Imposes, to: Decision, direction: 'IN' });
const issuersOf = related({
  name: 'issuersOfDecision',
  from: Decision,
  via: IssuedBy,
  to: Authority,
  direction: 'OUT',
});
const decisionsOfAuthority = relatedPages({
  name: 'decisionsOfAuthority',
  from: Authority,
  via: IssuedBy,
  to: Decision,
  direction: 'IN',
  order,
});
const citationsOf = related({
  name: 'citationsOfDecision',
  from: Decision,
  via: Cites,
  to: Citation,
  direction: 'OUT',
});
const citedBy = related({ name: 'decisionsThatCite', from: Citation, via: Cites, to: Decision, direction: 'IN' });
declareSources('Decision', Decision);

/** Lists go by the day as it is stored: what has none comes last. */
const storedDay = ({ decidedOn }: Decision): string => decidedOn ?? unknownDay;

const DecisionKind = enumOf('DecisionKind', 'What an authority did.', Decision.shape.shape.kind);
const ActsUnder = enumOf(
  'ActsUnder',
  'For whom the issuer acted; UNKNOWN where the source does not tell.',
  Decision.shape.shape.actsUnder,
);

export const DecisionRef = builder.objectRef<Decision>('Decision');

builder.node(DecisionRef, {
  description: Decision.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(decisionById),
  fields: (t) => ({
    docNumber: t.exposeString('docNumber', { nullable: true, description: 'Its number, as printed.' }),
    kind: t.expose('kind', { type: DecisionKind }),
    gist: t.exposeString('gistEn', { description: 'What was decided, in our own words.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'Null where the source does not tell.',
    }),
    datePrecision: t.expose('datePrecision', { type: DatePrecisionRef }),
    actsUnder: t.expose('actsUnder', { type: ActsUnder }),
    measures: t.field({
      type: [MeasureRef],
      description: 'What it imposes.',
      resolve: ({ id }, _args, context) => nodesOf(context, measuresOf, id),
    }),
    issuedBy: t.field({
      type: [AuthorityRef],
      description: 'Who decided; several where bodies decided together.',
      resolve: ({ id }, _args, context) => nodesOf(context, issuersOf, id),
    }),
    citations: t.field({
      type: [CitationRef],
      description: 'What it cites as a whole: cited, not therefore justified.',
      resolve: ({ id }, _args, context) => nodesOf(context, citationsOf, id),
    }),
  }),
});

const DecisionConnection = builder.connectionObject(
  { type: DecisionRef, name: 'DecisionConnection', description: 'A page of decisions.' },
  { name: 'DecisionEdge', description: 'A decision and its cursor.' },
);

builder.objectField(MeasureRef, 'decision', (t) =>
  t.field({
    type: DecisionRef,
    nullable: true,
    description: 'The decision that imposes it.',
    resolve: async ({ id }, _args, context) => (await nodesOf(context, decisionOf, id))[0] ?? null,
  }),
);

builder.objectField(AuthorityRef, 'decisions', (t) =>
  t.connection(
    {
      type: DecisionRef,
      description: 'What it decided, newest first; decisions without a known day come last.',
      resolve: ({ id }, args, context) => relatedPage(decisionsOfAuthority, id, storedDay, args, context),
    },
    DecisionConnection,
  ),
);

builder.objectField(CitationRef, 'decisions', (t) =>
  t.field({
    type: [DecisionRef],
    description: 'The decisions that cite it as a whole.',
    resolve: ({ id }, _args, context) => nodesOf(context, citedBy, id),
  }),
);

builder.queryField('decisions', (t) =>
  t.connection(
    {
      type: DecisionRef,
      nullable: true,
      description: 'Decisions, newest first; those without a known day come last.',
      args: { kind: t.arg({ type: DecisionKind }) },
      resolve: (_root, { kind, ...args }, context) =>
        keysetPage(decisions, 'decisions', { kind }, storedDay, args, context),
    },
    DecisionConnection,
  ),
);
