import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { declareSources, StatementRef } from '../statement.type.ts';
import { LegalChange } from './legal-change.model.ts';

declareSources('LegalChange', LegalChange);

const ChangeKindRef = enumOf('ChangeKind', 'What happened to a work.', LegalChange.shape.shape.kind, {
  AMEND: 'Parts of its text (修正).',
  REVISE: 'Its whole text (修订).',
});

export const LegalChangeRef = builder.objectRef<LegalChange>('LegalChange');
LegalChangeRef.implement({
  description: LegalChange.description,
  interfaces: [StatementRef],
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKindRef }),
    adoptedOn: t.expose('adoptedOn', { type: 'Date', nullable: true }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', nullable: true }),
    note: t.exposeString('noteEn', { nullable: true }),
  }),
});
