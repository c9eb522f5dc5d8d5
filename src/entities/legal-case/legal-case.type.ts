import { nodeById, type PageOrder, pages, related, relatedPages } from '../../platform/graph/lookups.ts';
import { unknownDay } from '../../platform/graph/node-kind.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { keysetPage, relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { Authority } from '../authority/authority.model.ts';
import { AuthorityRef } from '../authority/authority.type.ts';
import { DatePrecisionRef } from '../date-precision.type.ts';
import { Decision } from '../decision/decision.model.ts';
import { DecisionRef } from '../decision/decision.type.ts';
import { Finding } from '../finding/finding.model.ts';
import { FindingRef } from '../finding/finding.type.ts';
import { Party } from '../party/party.model.ts';
import { PartyRef } from '../party/party.type.ts';
import { relatedParties } from '../party/party-row.ts';
import { checkedRegion } from '../region-argument.ts';
import { DecidedBy, Establishes, HandledBy, Involves } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, one, StatementRef } from '../statement.type.ts';
import { CaseAmountRef } from './case-amount.type.ts';
import { CasePartyRef } from './case-party.type.ts';
import { Case } from './legal-case.model.ts';

const order: PageOrder = { property: 'reportedOn', direction: 'DESC' };
const caseById = nodeById(Case);
const cases = pages({ name: 'cases', kind: Case, order, filters: ['region', 'kind'] });
const findingsOf = related({ name: 'findingsOfCase', from: Case, via: Establishes, to: Finding, direction: 'OUT' });
const caseOfFinding = related({ name: 'caseOfFinding', from: Finding, via: Establishes, to: Case, direction: 'IN' });
const decisionsOf = related({
  name: 'decisionsOfCase',
  from: Case,
  via: DecidedBy,
  to: Decision,
  direction: 'OUT',
  orderBy: 'decidedOn',
});
const caseOfDecision = related({ name: 'caseOfDecision', from: Decision, via: DecidedBy, to: Case, direction: 'IN' });
const handlersOf = related({ name: 'handlersOfCase', from: Case, via: HandledBy, to: Authority, direction: 'OUT' });
const casesOfAuthority = relatedPages({
  name: 'casesOfAuthority',
  from: Authority,
  via: HandledBy,
  to: Case,
  direction: 'IN',
  order,
});
const partiesOf = relatedParties({ name: 'partiesOfCase', from: Case, via: Involves });
const casesOfParty = relatedPages({
  name: 'casesOfParty',
  from: Party,
  via: Involves,
  to: Case,
  direction: 'IN',
  order,
});
declareSources('Case', Case);

/** Lists go by the day as it is stored: what has none comes last. */
const storedDay = ({ reportedOn }: Case): string => reportedOn ?? unknownDay;

const CaseKind = enumOf('CaseKind', 'The road a matter took.', Case.shape.shape.kind, {
  AGREEMENT: 'Handled under the service agreement between agency and institution.',
  CIRCULAR: 'Told by a circular only.',
});
const CaseStatus = enumOf('CaseStatus', 'How far the source establishes it.', Case.shape.shape.status);
const CaseSourceGrade = enumOf('CaseSourceGrade', 'Who published it.', Case.shape.shape.sourceGrade, {
  SOURCE_DOCUMENT: 'Told in one of the documents that this graph was made from.',
});

export const CaseRef = builder.objectRef<Case>('Case');

builder.node(CaseRef, {
  description: Case.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(caseById),
  fields: (t) => ({
    title: t.string({
      description: 'Its title; the English one where there is no Chinese one.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ titleZh, titleEn }, { language }) => (language === 'EN' ? titleEn : (titleZh ?? titleEn)),
    }),
    gist: t.exposeString('gistEn', { description: 'What happened, in our own words.' }),
    caseNo: t.exposeString('caseNo', { nullable: true, description: 'Its number, as printed.' }),
    kind: t.expose('kind', { type: CaseKind }),
    status: t.expose('status', { type: CaseStatus }),
    region: t.exposeString('region', { description: 'GB/T 2260 code; 000000 where the source does not tell.' }),
    place: t.exposeString('placeZh', { nullable: true, description: 'Where, as the source names it.' }),
    filedOn: t.expose('filedOn', { type: 'Date', nullable: true, description: 'The day it was opened.' }),
    reportedOn: t.expose('reportedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was decided or made public; null where the source does not tell.',
    }),
    datePrecision: t.expose('datePrecision', { type: DatePrecisionRef }),
    sourceGrade: t.expose('sourceGrade', { type: CaseSourceGrade }),
    isTruncated: t.exposeBoolean('isTruncated', {
      description: 'Whether the source at hand ends before the facts do.',
    }),
    amounts: t.field({
      type: [CaseAmountRef],
      description: 'Its sums, each by what it is; sums of different kinds are never added up.',
      resolve: ({ amounts }) => amounts,
    }),
    findings: t.field({
      type: [FindingRef],
      description: 'The acts that it establishes or alleges.',
      resolve: ({ id }, _args, context) => nodesOf(context, findingsOf, id),
    }),
    decisions: t.field({
      type: [DecisionRef],
      description: 'What was decided, oldest first; decisions without a known day come first.',
      resolve: ({ id }, _args, context) => nodesOf(context, decisionsOf, id),
    }),
    parties: t.field({
      type: [CasePartyRef],
      description: 'Who takes part, and as what; parties that you may not see are left out.',
      resolve: ({ id }, _args, context) => context.batch(partiesOf, id),
    }),
    handledBy: t.field({
      type: [AuthorityRef],
      description: 'The bodies that worked on it or announced it.',
      resolve: ({ id }, _args, context) => nodesOf(context, handlersOf, id),
    }),
  }),
});

const CaseConnection = builder.connectionObject(
  { type: CaseRef, name: 'CaseConnection', description: 'A page of cases.' },
  { name: 'CaseEdge', description: 'A case and its cursor.' },
);

builder.objectField(FindingRef, 'case', (t) =>
  t.field({
    type: CaseRef,
    nullable: true,
    description: 'The case that establishes or alleges it.',
    resolve: async ({ id }, _args, context) => (await nodesOf(context, caseOfFinding, id))[0] ?? null,
  }),
);

builder.objectField(DecisionRef, 'case', (t) =>
  t.field({
    type: CaseRef,
    nullable: true,
    description: 'The case in which it was taken.',
    resolve: async ({ id }, _args, context) => (await nodesOf(context, caseOfDecision, id))[0] ?? null,
  }),
);

builder.objectField(AuthorityRef, 'cases', (t) =>
  t.connection(
    {
      type: CaseRef,
      description: 'Cases that it worked on or announced, newest first; those without a known day come last.',
      resolve: ({ id }, args, context) => relatedPage(casesOfAuthority, id, storedDay, args, context),
    },
    CaseConnection,
  ),
);

builder.interfaceField(PartyRef, 'cases', (t) =>
  t.connection(
    {
      type: CaseRef,
      description: 'Cases that it takes part in, newest first; those without a known day come last.',
      resolve: ({ id }, args, context) => relatedPage(casesOfParty, id, storedDay, args, context),
    },
    CaseConnection,
  ),
);

builder.queryField('cases', (t) =>
  t.connection(
    {
      type: CaseRef,
      nullable: true,
      description: 'Cases, newest first; those without a known day come last.',
      args: {
        region: t.arg.string({ description: 'GB/T 2260 code of six digits, exactly this one.' }),
        kind: t.arg({ type: CaseKind }),
      },
      resolve: (_root, { region, kind, ...args }, context) =>
        keysetPage(cases, 'cases', { region: checkedRegion(region), kind }, storedDay, args, context),
    },
    CaseConnection,
  ),
);

builder.queryField('case', (t) =>
  t.field({
    type: CaseRef,
    nullable: true,
    description: 'The case with this key; null when there is none.',
    args: { key: t.arg.string({ required: true, description: 'Such as "case:B061".' }) },
    resolve: (_root, { key }, context) => one(context, caseById, key),
  }),
);
