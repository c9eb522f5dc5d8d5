import type { z } from 'zod';
import { nodeById, type Related, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { relatedPage } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { AuthorityKind } from '../authority/authority-kind.model.ts';
import { AuthorityKindRef } from '../authority/authority-kind.type.ts';
import { Against, HasRule, ImposedBy, OfType } from '../relationships.ts';
import { SanctionType } from '../sanction-type/sanction-type.model.ts';
import { SanctionTypeRef } from '../sanction-type/sanction-type.type.ts';
import { declareSources, loadMany, MarkRef, nodesOf, StatementRef } from '../statement.type.ts';
import { SubjectRole } from '../subject-role/subject-role.model.ts';
import { SubjectRoleRef } from '../subject-role/subject-role.type.ts';
import { ConditionRef } from './condition.type.ts';
import { Norm } from './norm.model.ts';
import { NormRef } from './norm.type.ts';
import { rangeText } from './range-text.ts';
import { SanctionRule } from './sanction-rule.model.ts';

const ruleById = nodeById(SanctionRule);
const rulesOf = related({
  name: 'rulesOfNorm',
  from: Norm,
  via: HasRule,
  to: SanctionRule,
  direction: 'OUT',
  orderBy: 'sequence',
});
const normOf = related({ name: 'normOfRule', from: SanctionRule, via: HasRule, to: Norm, direction: 'IN' });
const typeOf = related({
  name: 'sanctionTypeOfRule',
  from: SanctionRule,
  via: OfType,
  to: SanctionType,
  direction: 'OUT',
});
const imposersOf = related({
  name: 'imposersOfRule',
  from: SanctionRule,
  via: ImposedBy,
  to: AuthorityKind,
  direction: 'OUT',
});
const targetsOf = related({
  name: 'targetsOfRule',
  from: SanctionRule,
  via: Against,
  to: SubjectRole,
  direction: 'OUT',
});
const rulesOfType = relatedPages({
  name: 'rulesOfSanctionType',
  from: SanctionType,
  via: OfType,
  to: SanctionRule,
  direction: 'IN',
  order: { property: 'id', direction: 'ASC' },
});
declareSources('SanctionRule', SanctionRule);

const ModalityRef = enumOf('Modality', 'Whether the authority has a choice.', SanctionRule.shape.shape.modality, {
  MUST: 'It imposes the consequence.',
  MAY: 'It decides whether to impose it.',
});
const SanctionUnitRef = enumOf('SanctionUnit', 'What the ends of a range count.', SanctionRule.shape.shape.unit, {
  MULTIPLE: 'Times the base.',
  FEN: 'Money, in 1/100 yuan.',
  LIFE: 'For life, without ends.',
  NONE: 'The consequence has no range.',
});
const SanctionBaseRef = enumOf(
  'SanctionBase',
  'What a multiple or a percentage is taken of.',
  SanctionRule.shape.shape.base,
);

const ImposingAuthorityRef =
  builder.objectRef<Related<AuthorityKind, z.infer<typeof ImposedBy.shape>>>('ImposingAuthority');
ImposingAuthorityRef.implement({
  description: ImposedBy.description,
  fields: (t) => ({
    kind: t.field({ type: AuthorityKindRef, resolve: ({ node }) => node }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of such decisions; null when from the start.',
      resolve: ({ link }) => link.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day without; null when still so.',
      resolve: ({ link }) => link.validTo,
    }),
    mark: t.field({ type: MarkRef, resolve: ({ link }) => link.mark }),
  }),
});

export const SanctionRuleRef = builder.objectRef<SanctionRule>('SanctionRule');

builder.node(SanctionRuleRef, {
  description: SanctionRule.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(ruleById),
  fields: (t) => ({
    gist: t.exposeString('gistEn', { description: 'What it says, in our own words.' }),
    sequence: t.exposeInt('sequence', { description: 'The order in which the text names it within its norm.' }),
    modality: t.expose('modality', { type: ModalityRef }),
    condition: t.expose('condition', {
      type: ConditionRef,
      nullable: true,
      description: 'Its own condition; null when the norm is enough.',
    }),
    range: t.string({
      description: 'What it allows, such as "2 to 5 times the amount defrauded".',
      resolve: rangeText,
    }),
    min: t.exposeFloat('min', {
      nullable: true,
      description: 'Belongs to the range; null when the text sets no such end.',
    }),
    max: t.exposeFloat('max', {
      nullable: true,
      description: 'Belongs to the range; null when the text sets no such end.',
    }),
    unit: t.expose('unit', { type: SanctionUnitRef }),
    base: t.expose('base', { type: SanctionBaseRef }),
    baseFloor: t.expose('baseFloorFen', {
      type: 'Fen',
      nullable: true,
      description: 'A base below this counts as this.',
    }),
    norm: t.field({
      type: NormRef,
      nullable: true,
      description: 'The norm that attaches it.',
      resolve: async ({ id }, _args, context) => (await nodesOf(context, normOf, id))[0] ?? null,
    }),
    sanctionType: t.field({
      type: SanctionTypeRef,
      nullable: true,
      description: 'The kind of measure.',
      resolve: async ({ id }, _args, context) => (await nodesOf(context, typeOf, id))[0] ?? null,
    }),
    imposedBy: t.field({
      type: [ImposingAuthorityRef],
      description: 'Which kinds of authority may impose it, and when.',
      resolve: ({ id }, _args, context) => context.batch(imposersOf, id),
    }),
    against: t.field({
      type: [SubjectRoleRef],
      description: 'Whom it hits when that is not the subject of the norm, such as its managers.',
      resolve: ({ id }, _args, context) => nodesOf(context, targetsOf, id),
    }),
  }),
});

builder.objectField(NormRef, 'rules', (t) =>
  t.field({
    type: [SanctionRuleRef],
    description: 'The consequences that it attaches, in the order of the text.',
    resolve: ({ id }, _args, context) => nodesOf(context, rulesOf, id),
  }),
);

builder.objectField(SanctionTypeRef, 'rules', (t) =>
  t.connection(
    {
      type: SanctionRuleRef,
      description: 'The rules that provide for it, by key.',
      resolve: ({ id }, args, context) => relatedPage(rulesOfType, id, (rule) => rule.id, args, context),
    },
    { name: 'SanctionRuleConnection', description: 'A page of sanction rules.' },
    { name: 'SanctionRuleEdge', description: 'A sanction rule and its cursor.' },
  ),
);
