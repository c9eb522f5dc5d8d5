import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { ConductType } from '../conduct-type/conduct-type.model.ts';
import { ConductTypeRef } from '../conduct-type/conduct-type.type.ts';
import { VersionRef } from '../provision/provision.type.ts';
import { ProvisionVersion } from '../provision/provision-version.model.ts';
import { AppliesTo, Expresses, Prohibits, Sanctions } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { SubjectRole } from '../subject-role/subject-role.model.ts';
import { SubjectRoleRef } from '../subject-role/subject-role.type.ts';
import { ConditionRef } from './condition.type.ts';
import { Norm } from './norm.model.ts';
import { NormTermRef } from './norm-term.type.ts';

const normById = nodeById(Norm);
const versionsOf = related({
  name: 'versionsOfNorm',
  from: Norm,
  via: Expresses,
  to: ProvisionVersion,
  direction: 'IN',
  orderBy: 'validFrom',
});
const normsOfVersion = related({
  name: 'normsOfVersion',
  from: ProvisionVersion,
  via: Expresses,
  to: Norm,
  direction: 'OUT',
});
const rolesOf = related({ name: 'rolesOfNorm', from: Norm, via: AppliesTo, to: SubjectRole, direction: 'OUT' });
const sanctionedBy = related({
  name: 'conductSanctionedByNorm',
  from: Norm,
  via: Sanctions,
  to: ConductType,
  direction: 'OUT',
});
const prohibitedBy = related({
  name: 'conductProhibitedByNorm',
  from: Norm,
  via: Prohibits,
  to: ConductType,
  direction: 'OUT',
});
const normsSanctioning = related({
  name: 'normsSanctioningConduct',
  from: ConductType,
  via: Sanctions,
  to: Norm,
  direction: 'IN',
});
const normsProhibiting = related({
  name: 'normsProhibitingConduct',
  from: ConductType,
  via: Prohibits,
  to: Norm,
  direction: 'IN',
});
declareSources('Norm', Norm);

const NormKindRef = enumOf('NormKind', 'What a norm does.', Norm.shape.shape.kind, {
  CONSTITUTIVE: 'It defines a word or a status.',
  POWER: 'It entitles a body to act.',
  COMPETENCE: 'It says which body is competent.',
  LIMITATION: 'It sets a time after which nothing is imposed any more.',
});

const ReadingStatusRef = enumOf(
  'ReadingStatus',
  'Whether a lawyer has confirmed our reading.',
  Norm.shape.shape.readingStatus,
  {
    DRAFT: 'Nobody has reviewed it by name.',
    CONTESTED: 'Reviewers or sources read it differently.',
  },
);

export const NormRef = builder.objectRef<Norm>('Norm');

builder.node(NormRef, {
  description: Norm.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(normById),
  fields: (t) => ({
    kind: t.expose('kind', { type: NormKindRef }),
    gist: t.string({
      nullable: true,
      description: 'What it says, in our own words; null where nobody has written it in this language.',
      args: { language: t.arg({ type: Language, defaultValue: 'EN' }) },
      resolve: ({ gistZh, gistEn }, { language }) => (language === 'ZH' ? gistZh : gistEn),
    }),
    readingStatus: t.expose('readingStatus', { type: ReadingStatusRef }),
    condition: t.expose('condition', {
      type: ConditionRef,
      nullable: true,
      description: 'What must hold beyond conduct and subject; null when nothing more.',
    }),
    terms: t.expose('terms', { type: [NormTermRef], description: 'Terms, thresholds and amounts that it sets.' }),
    roles: t.field({
      type: [SubjectRoleRef],
      description: 'Whom it addresses.',
      resolve: ({ id }, _args, context) => nodesOf(context, rolesOf, id),
    }),
    conductTypes: t.field({
      type: [ConductTypeRef],
      description: 'The conduct that it sanctions or prohibits; narrower types are included in them.',
      resolve: async ({ id }, _args, context) =>
        byKey(await Promise.all([nodesOf(context, sanctionedBy, id), nodesOf(context, prohibitedBy, id)])),
    }),
    versions: t.field({
      type: [VersionRef],
      description: 'The wordings that express it, oldest first.',
      resolve: ({ id }, _args, context) => nodesOf(context, versionsOf, id),
    }),
  }),
});

/** Several lists as one: each row once, by key. */
const byKey = <Row extends { readonly id: string }>(lists: readonly (readonly Row[])[]): readonly Row[] =>
  [...new Map(lists.flat().map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

builder.objectField(VersionRef, 'norms', (t) =>
  t.field({
    type: [NormRef],
    description: 'Our readings of this wording.',
    resolve: ({ id }, _args, context) => nodesOf(context, normsOfVersion, id),
  }),
);

builder.objectField(ConductTypeRef, 'norms', (t) =>
  t.field({
    type: [NormRef],
    description: 'The norms that sanction or prohibit exactly this type; those of its broader types hold for it too.',
    args: {
      reviewedOnly: t.arg.boolean({
        defaultValue: false,
        description: 'Leave out readings that nobody has reviewed, and contested ones.',
      }),
    },
    resolve: async ({ id }, { reviewedOnly }, context) => {
      const norms = byKey(
        await Promise.all([nodesOf(context, normsSanctioning, id), nodesOf(context, normsProhibiting, id)]),
      );
      return norms.filter(({ readingStatus }) => reviewedOnly !== true || readingStatus === 'REVIEWED');
    },
  }),
);
