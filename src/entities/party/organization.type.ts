import { nodeById, pages } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { keysetPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { checkedRegion } from '../region-argument.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { Organization } from './organization.model.ts';
import { PartyRef } from './party.type.ts';
import { asOrganization, type OrganizationRow } from './party-row.ts';

const rowById = nodeById(Organization);
const organizationById = { ...rowById, parse: (columns: readonly unknown[]) => asOrganization(rowById.parse(columns)) };
const organizations = pages({
  name: 'organizations',
  kind: Organization,
  order: { property: 'nameZh', direction: 'ASC' },
  filters: ['region', 'orgKind'],
});
declareSources('Organization', Organization);

const OrganizationKind = enumOf('OrganizationKind', 'What kind of body it is.', Organization.shape.shape.orgKind);
const Ownership = enumOf(
  'Ownership',
  'Who owns a body, as far as the source tells.',
  Organization.shape.shape.ownership,
);

export const OrganizationRef = builder.objectRef<OrganizationRow>('Organization');

builder.node(OrganizationRef, {
  description: Organization.description,
  interfaces: [StatementRef, PartyRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(organizationById),
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
      nullable: true,
      description: 'Bodies that take part in cases, by their Chinese name.',
      args: {
        region: t.arg.string({ description: 'GB/T 2260 code of six digits, exactly this one.' }),
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
