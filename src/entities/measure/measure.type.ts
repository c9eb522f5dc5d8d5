import { nodeById, type PageOrder, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { relatedPage } from '../../platform/graphql/connection.ts';
import { Citation } from '../citation/citation.model.ts';
import { CitationRef } from '../citation/citation.type.ts';
import { Finding } from '../finding/finding.model.ts';
import { FindingRef } from '../finding/finding.type.ts';
import { MoneyRef } from '../money.type.ts';
import { Party } from '../party/party.model.ts';
import { PartyRef } from '../party/party.type.ts';
import { relatedParties } from '../party/party-row.ts';
import { AddressedTo, Cites, OfType, RespondsTo } from '../relationships.ts';
import { SanctionType } from '../sanction-type/sanction-type.model.ts';
import { LegalNatureRef, SanctionTypeRef } from '../sanction-type/sanction-type.type.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { Measure } from './measure.model.ts';

const order: PageOrder = { property: 'id', direction: 'ASC' };
/** The measure with a key; `measure(key)` stands with the justification, which brings the measure along. */
export const measureById = nodeById(Measure);
const typeOf = related({
  name: 'sanctionTypeOfMeasure',
  from: Measure,
  via: OfType,
  to: SanctionType,
  direction: 'OUT',
});
const addresseesOf = relatedParties({ name: 'addresseesOfMeasure', from: Measure, via: AddressedTo });
const answeredBy = related({
  name: 'findingsOfMeasure',
  from: Measure,
  via: RespondsTo,
  to: Finding,
  direction: 'OUT',
});
const measuresOfFinding = related({
  name: 'measuresOfFinding',
  from: Finding,
  via: RespondsTo,
  to: Measure,
  direction: 'IN',
});
const citationsOf = related({ name: 'citationsOfMeasure', from: Measure, via: Cites, to: Citation, direction: 'OUT' });
const citedBy = related({ name: 'measuresThatCite', from: Citation, via: Cites, to: Measure, direction: 'IN' });
const measuresOfType = relatedPages({
  name: 'measuresOfSanctionType',
  from: SanctionType,
  via: OfType,
  to: Measure,
  direction: 'IN',
  order,
});
const measuresOfParty = relatedPages({
  name: 'measuresOfParty',
  from: Party,
  via: AddressedTo,
  to: Measure,
  direction: 'IN',
  order,
});
declareSources('Measure', Measure);

export const MeasureRef = builder.objectRef<Measure>('Measure');

builder.node(MeasureRef, {
  description: Measure.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(measureById),
  fields: (t) => ({
    gist: t.exposeString('gistEn', { description: 'What was imposed, in our own words.' }),
    statedNature: t.expose('statedNature', {
      type: LegalNatureRef,
      nullable: true,
      description: 'What the source calls it, where that matters: a contract deduction may be called a fine.',
    }),
    amount: t.expose('amount', { type: MoneyRef, nullable: true }),
    multiple: t.exposeFloat('multiple', { nullable: true, description: 'As the source states it, such as 2 for 2x.' }),
    months: t.exposeFloat('months', { nullable: true, description: 'How long, where the source tells months.' }),
    years: t.exposeFloat('years', { nullable: true, description: 'How long, where the source tells years.' }),
    points: t.exposeInt('points', { nullable: true, description: 'Points taken from a practitioner.' }),
    sanctionType: t.field({
      type: SanctionTypeRef,
      nullable: true,
      description: 'The kind of measure, and with it its legal nature.',
      resolve: async ({ id }, _args, context) => (await nodesOf(context, typeOf, id))[0] ?? null,
    }),
    addressedTo: t.field({
      type: [PartyRef],
      description: 'Whom it hits; parties that you may not see are left out.',
      resolve: ({ id }, _args, context) => nodesOf(context, addresseesOf, id),
    }),
    respondsTo: t.field({
      type: [FindingRef],
      description: 'The acts that it answers; when there is none, it answers every act of its case.',
      resolve: ({ id }, _args, context) => nodesOf(context, answeredBy, id),
    }),
    citations: t.field({
      type: [CitationRef],
      description: 'What the source cites for this measure: cited, not therefore justified.',
      resolve: ({ id }, _args, context) => nodesOf(context, citationsOf, id),
    }),
  }),
});

const MeasureConnection = builder.connectionObject(
  { type: MeasureRef, name: 'MeasureConnection', description: 'A page of measures.' },
  { name: 'MeasureEdge', description: 'A measure and its cursor.' },
);

builder.objectField(FindingRef, 'measures', (t) =>
  t.field({
    type: [MeasureRef],
    description: 'The measures that answer this act by name; a measure that names none answers every act of its case.',
    resolve: ({ id }, _args, context) => nodesOf(context, measuresOfFinding, id),
  }),
);

builder.objectField(SanctionTypeRef, 'measures', (t) =>
  t.connection(
    {
      type: MeasureRef,
      description: 'The measures of this kind, by key.',
      resolve: ({ id }, args, context) => relatedPage(measuresOfType, id, (measure) => measure.id, args, context),
    },
    MeasureConnection,
  ),
);

builder.interfaceField(PartyRef, 'measures', (t) =>
  t.connection(
    {
      type: MeasureRef,
      description: 'The measures that hit this party, by key.',
      resolve: ({ id }, args, context) => relatedPage(measuresOfParty, id, (measure) => measure.id, args, context),
    },
    MeasureConnection,
  ),
);

builder.objectField(CitationRef, 'measures', (t) =>
  t.field({
    type: [MeasureRef],
    description: 'The measures for which it is cited.',
    resolve: ({ id }, _args, context) => nodesOf(context, citedBy, id),
  }),
);
