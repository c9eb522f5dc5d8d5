import { builder, Language } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { declareSources, StatementRef } from '../statement.type.ts';
import { DocumentType } from './document-type.model.ts';

declareSources('DocumentType', DocumentType);

const PenaltyScopeRef = enumOf(
  'PenaltyScope',
  'Which penalties an instrument may set.',
  DocumentType.shape.shape.maySetPenalties,
  {
    LIMITED: 'Only those that Administrative Penalty Law articles 10 to 16 leave to it.',
  },
);

export const DocumentTypeRef = builder.objectRef<DocumentType>('DocumentType');
DocumentTypeRef.implement({
  description: DocumentType.description,
  interfaces: [StatementRef],
  fields: (t) => ({
    label: t.string({
      description: 'Its name.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
    rankOrder: t.exposeInt('rankOrder', {
      nullable: true,
      description: '1 is the highest; null for what has no rank.',
    }),
    maySetPenalties: t.expose('maySetPenalties', { type: PenaltyScopeRef }),
  }),
});
