import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { BroaderThan } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { everySubjectRole } from './subject-role.cypher.ts';
import { SubjectRole } from './subject-role.model.ts';

const roleById = nodeById(SubjectRole);
const broaderRoles = related({
  name: 'broaderSubjectRoles',
  from: SubjectRole,
  via: BroaderThan,
  to: SubjectRole,
  direction: 'OUT',
});
const narrowerRoles = related({
  name: 'narrowerSubjectRoles',
  from: SubjectRole,
  via: BroaderThan,
  to: SubjectRole,
  direction: 'IN',
});
declareSources('SubjectRole', SubjectRole);

export const SubjectRoleRef = builder.objectRef<SubjectRole>('SubjectRole');

builder.node(SubjectRoleRef, {
  description: SubjectRole.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(roleById),
  fields: (t) => ({
    label: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
    broader: t.field({
      type: [SubjectRoleRef],
      description: 'The wider roles that it belongs to.',
      resolve: ({ id }, _args, context) => nodesOf(context, broaderRoles, id),
    }),
    narrower: t.field({
      type: [SubjectRoleRef],
      description: 'The roles that belong to it.',
      resolve: ({ id }, _args, context) => nodesOf(context, narrowerRoles, id),
    }),
  }),
});

builder.queryField('subjectRoles', (t) =>
  t.field({
    type: [SubjectRoleRef],
    nullable: true,
    description: 'Every capacity in which the law addresses somebody, by key.',
    resolve: (_root, _args, context) => context.batch(everySubjectRole, ''),
  }),
);
