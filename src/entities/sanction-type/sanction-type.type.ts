import { nodeById } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { everySanctionType } from './sanction-type.cypher.ts';
import { LegalNature, SanctionType } from './sanction-type.model.ts';

const sanctionTypeById = nodeById(SanctionType);
declareSources('SanctionType', SanctionType);

export const LegalNatureRef = enumOf(
  'LegalNature',
  'What a measure is in law; measures of different nature are never added up.',
  LegalNature,
  {
    PENALTY: 'An administrative penalty (行政处罚).',
    ADMIN_HANDLING: 'An administrative order that is no penalty, such as a refund (行政处理).',
    CONTRACT: 'A measure under the service agreement.',
    QUALIFICATION: 'A measure on the payment qualification of a person (医保支付资格).',
    CREDIT: 'A measure of credit supervision.',
    DISCIPLINE: 'Discipline within an authority or an institution.',
    CRIMINAL: 'A punishment of criminal law.',
    INTERIM: 'Holds things as they are until a decision.',
    CIVIL: 'A claim of civil law.',
    DISPUTED: 'Sources do not agree what it is.',
  },
);

export const SanctionTypeRef = builder.objectRef<SanctionType>('SanctionType');

builder.node(SanctionTypeRef, {
  description: SanctionType.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(sanctionTypeById),
  fields: (t) => ({
    label: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
    legalNature: t.expose('legalNature', { type: LegalNatureRef }),
    note: t.exposeString('noteEn', { nullable: true }),
  }),
});

builder.queryField('sanctionTypes', (t) =>
  t.field({
    type: [SanctionTypeRef],
    nullable: true,
    description: 'Every kind of measure, by key.',
    resolve: (_root, _args, context) => context.batch(everySanctionType, ''),
  }),
);
