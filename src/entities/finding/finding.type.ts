import { nodeById, type PageOrder, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Citation } from '../citation/citation.model.ts';
import { CitationRef } from '../citation/citation.type.ts';
import { ConductType } from '../conduct-type/conduct-type.model.ts';
import { ConductTypeRef } from '../conduct-type/conduct-type.type.ts';
import { DatePrecisionRef } from '../date-precision.type.ts';
import { MoneyRef } from '../money.type.ts';
import { Party } from '../party/party.model.ts';
import { PartyRef } from '../party/party.type.ts';
import { relatedParties } from '../party/party-row.ts';
import { Cites, CommittedBy, Subsumes } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { type Fact, factsOf } from './facts.ts';
import { Finding } from './finding.model.ts';

const order: PageOrder = { property: 'id', direction: 'ASC' };
const findingById = nodeById(Finding);
const conductTypesOf = related({
  name: 'conductTypesOfFinding',
  from: Finding,
  via: Subsumes,
  to: ConductType,
  direction: 'OUT',
});
const committersOf = relatedParties({ name: 'committersOfFinding', from: Finding, via: CommittedBy });
const citationsOf = related({ name: 'citationsOfFinding', from: Finding, via: Cites, to: Citation, direction: 'OUT' });
const citedBy = related({ name: 'findingsThatCite', from: Citation, via: Cites, to: Finding, direction: 'IN' });
const findingsOfConduct = relatedPages({
  name: 'findingsOfConductType',
  from: ConductType,
  via: Subsumes,
  to: Finding,
  direction: 'IN',
  order,
});
const findingsOfParty = relatedPages({
  name: 'findingsOfParty',
  from: Party,
  via: CommittedBy,
  to: Finding,
  direction: 'IN',
  order,
});
declareSources('Finding', Finding);

const FindingStatus = enumOf(
  'FindingStatus',
  'ALLEGED where nobody entitled to has found the act.',
  Finding.shape.shape.status,
);
export const IntentRef = enumOf(
  'Intent',
  'Whether a purpose to defraud is proven; UNKNOWN where the source is silent.',
  Finding.shape.shape.intent,
);
export const FundRef = enumOf(
  'Fund',
  'The insurance fund that the act touched, as far as the source tells.',
  Finding.shape.shape.fund,
);

const FactRef = builder.objectRef<Fact>('Fact');
FactRef.implement({
  description: 'A further fact of a finding, by key; a key that is missing is unknown.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The name by which conditions of norms and rules ask for it.' }),
    value: t.exposeString('value', { description: 'true, false, a whole number or a word, as text.' }),
  }),
});

export const FindingRef = builder.objectRef<Finding>('Finding');

builder.node(FindingRef, {
  description: Finding.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(findingById),
  fields: (t) => ({
    gist: t.exposeString('gistEn', { description: 'What was done, in our own words.' }),
    status: t.expose('status', { type: FindingStatus }),
    intent: t.expose('intent', { type: IntentRef }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date', nullable: true, description: 'First day of the act.' }),
    occurredTo: t.expose('occurredTo', { type: 'Date', nullable: true, description: 'Last day of the act, included.' }),
    datePrecision: t.expose('datePrecision', { type: DatePrecisionRef }),
    fund: t.expose('fund', { type: FundRef }),
    loss: t.expose('loss', { type: MoneyRef, nullable: true, description: 'What the fund lost by the act.' }),
    defrauded: t.expose('defrauded', { type: MoneyRef, nullable: true, description: 'What was obtained by deceit.' }),
    illegalIncome: t.expose('illegalIncome', {
      type: MoneyRef,
      nullable: true,
      description: 'What the actor earned by it.',
    }),
    facts: t.field({ type: [FactRef], description: 'Further facts, by key.', resolve: ({ facts }) => factsOf(facts) }),
    conductTypes: t.field({
      type: [ConductTypeRef],
      description: 'The conduct that the act is, as the source or we read it.',
      resolve: ({ id }, _args, context) => nodesOf(context, conductTypesOf, id),
    }),
    committedBy: t.field({
      type: [PartyRef],
      description: 'Whose act it was; parties that you may not see are left out.',
      resolve: ({ id }, _args, context) => nodesOf(context, committersOf, id),
    }),
    citations: t.field({
      type: [CitationRef],
      description: 'What the source cites for this act.',
      resolve: ({ id }, _args, context) => nodesOf(context, citationsOf, id),
    }),
  }),
});

const FindingConnection = builder.connectionObject(
  { type: FindingRef, name: 'FindingConnection', description: 'A page of findings.' },
  { name: 'FindingEdge', description: 'A finding and its cursor.' },
);

builder.objectField(ConductTypeRef, 'findings', (t) =>
  t.connection(
    {
      type: FindingRef,
      description: 'Acts that are this conduct itself, by key; those of narrower conduct types are not included.',
      resolve: ({ id }, args, context) => relatedPage(findingsOfConduct, id, (finding) => finding.id, args, context),
    },
    FindingConnection,
  ),
);

builder.interfaceField(PartyRef, 'findings', (t) =>
  t.connection(
    {
      type: FindingRef,
      description: 'Acts of this party that a case establishes or alleges, by key.',
      resolve: ({ id }, args, context) => relatedPage(findingsOfParty, id, (finding) => finding.id, args, context),
    },
    FindingConnection,
  ),
);

builder.objectField(CitationRef, 'findings', (t) =>
  t.field({
    type: [FindingRef],
    description: 'The acts for which it is cited.',
    resolve: ({ id }, _args, context) => nodesOf(context, citedBy, id),
  }),
);
