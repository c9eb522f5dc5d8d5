import { nodeById, pages } from '../../platform/graph/lookups.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { keysetPage } from '../../platform/graphql/connection.ts';
import { checkedRegion } from '../region-argument.ts';
import { declareSources, one, StatementRef } from '../statement.type.ts';
import { Organization } from './organization.model.ts';
import { PartyRef } from './party.type.ts';
import { asOrganization, type OrganizationRow } from './party-row.ts';

const organizationById = nodeById(Organization);
const organizations = pages({
  name: 'organizations', kind: Organization, order: { property: 'nameZh', direction: 'ASC' }, filters: ['region', 'orgKind'],
});
declareSources('Organization', Organization);

const OrganizationKind = enumOf('OrganizationKind', 'What kind of body it is.', Organization.shape.shape.orgKind);
const Ownership = enumOf('Ownership', 'Who owns a body, as far as the source tells.', Organization.shape.shape.ownership);

const OrganizationRef = builder.objectRef<OrganizationRow>('Organization');

builder.node(OrganizationRef, {
  description: Organization.description,
  interfaces: [StatementRef, PartyRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const row = await one(context, organizationById, id);
        return row === null ? null : asOrganization(row);
      }),
    ),
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: 'Its name; null where the source gives none in this language.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ nameZh, nameEn }, { language }) => (language === 'ZH' ? nameZh : nameEn),
    }),
    orgKind: t.expose('orgKind', { type: OrganizationKind }),
    ownership: t.expose('ownership', { type: Ownership }),
  }),
});

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: OrganizationRef,
      description: 'Bodies that take part in cases, by their Chinese name.',
      args: {
        region: t.arg.string({ description: 'GB/T 2260 code, six digits.' }),
        orgKind: t.arg({ type: OrganizationKind }),
      },
      resolve: async (_root, { region, orgKind, ...args }, context) => {
        const filter = { region: checkedRegion(region), orgKind };
        const found = await keysetPage(organizations, 'organizations', filter, ({ nameZh }) => nameZh, args, context);
        return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: asOrganization(node) })) };
      },
    },
    { name: 'OrganizationConnection', description: 'A page of bodies.' },
    { name: 'OrganizationEdge', description: 'A body and its cursor.' },
  ),
);
