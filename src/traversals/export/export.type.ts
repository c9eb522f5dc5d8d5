import { LegalWorkRef } from '../../entities/legal-work/legal-work.type.ts';
import { one } from '../../entities/statement.type.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { type Export, exportWork } from '../../reasoning/export/export-work.ts';
import { exportedWork } from './exported-work.cypher.ts';

const ExportFormatRef = builder.enumType('ExportFormat', {
  description: 'A published format for law.',
  values: {
    AKOMA_NTOSO: { description: 'Akoma Ntoso 3.0, the OASIS standard of 2018: structure, wordings, intervals.' },
    ELI_JSON_LD: {
      description: 'JSON-LD 1.1 in the terms of the ELI ontology 1.5: identity, days, relations; no wordings.',
    },
  } as const,
});

const ExportRef = builder.objectRef<Export & { readonly asOf: string }>('LegalWorkExport');

ExportRef.implement({
  description: 'A work as a document of a published format.',
  fields: (t) => ({
    format: t.expose('format', { type: ExportFormatRef }),
    mediaType: t.exposeString('mediaType', { description: 'Such as application/akn+xml.' }),
    content: t.exposeString('content', {
      description:
        'The document. Where a wording is not on file, our note stands apart from the text and says that it is a note.',
    }),
    isComplete: t.exposeBoolean('isComplete', {
      description: 'Whether every provision in force on that day has its wording on file.',
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day of the text.' }),
  }),
});

builder.objectField(LegalWorkRef, 'export', (t) =>
  t.field({
    type: ExportRef,
    nullable: true,
    description: 'The work as it stood on a day, as a document of a published format.',
    args: {
      format: t.arg({ type: ExportFormatRef, required: true, defaultValue: 'AKOMA_NTOSO' }),
      asOf: t.arg({ type: 'Date', description: 'The day of the text; the day asked about when not given.' }),
    },
    resolve: async (work, { format, asOf }, context) => {
      const day = asOf ?? work.asOf;
      const exported = await one(context, exportedWork, work.id);
      return exported === null ? null : { ...exportWork(exported, format, day), asOf: day };
    },
  }),
);
