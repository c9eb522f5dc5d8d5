import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { InDocument } from '../relationships.ts';
import { Passage } from './passage.model.ts';
import { LinesOf, SourceDocument } from './source-document.model.ts';

const documentById = nodeById(SourceDocument);
const passageById = nodeById(Passage);
const documentOfPassage = related({
  name: 'documentOfPassage',
  from: Passage,
  via: InDocument,
  to: SourceDocument,
  direction: 'OUT',
});

const SourceKindRef = enumOf('SourceKind', 'What sort of document it is.', SourceDocument.shape.shape.sourceKind);
const SourceGradeRef = enumOf('SourceGrade', 'How far a document can be trusted.', SourceDocument.shape.shape.grade, {
  A: 'Official gazette.',
  B: 'Official site, or a repost with its number.',
  C: 'Scanned text.',
  D: 'Machine translation or repost.',
  E: 'Commentary.',
});

const LinesOfRef = enumOf('LinesOf', 'What a line number counts.', LinesOf, {
  FILE: 'Lines of the file itself.',
  EXTRACTED_TEXT: 'Lines of the text that was taken out of a page or a document; it is kept beside the file.',
});

export const SourceDocumentRef = builder.objectRef<SourceDocument>('SourceDocument');

builder.node(SourceDocumentRef, {
  description: SourceDocument.description,
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map(async (id) => (await context.batch(documentById, id))[0] ?? null)),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'The id in the seeds.' }),
    titleEn: t.exposeString('titleEn'),
    titleZh: t.exposeString('titleZh', { nullable: true }),
    sourceKind: t.expose('sourceKind', { type: SourceKindRef }),
    grade: t.expose('grade', { type: SourceGradeRef }),
    locator: t.exposeString('locator', {
      nullable: true,
      description: 'Where it is: repository path, file name or page.',
    }),
    sha256: t.exposeString('sha256', { nullable: true }),
    linesOf: t.expose('linesOf', {
      type: LinesOfRef,
      nullable: true,
      description: 'What the lines of its passages count; null where it was not taken in as a file.',
    }),
  }),
});

export const PassageRef = builder.objectRef<Passage>('Passage');

builder.node(PassageRef, {
  description: Passage.description,
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map(async (id) => (await context.batch(passageById, id))[0] ?? null)),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Document and place.' }),
    locator: t.exposeString('locator', { description: 'How a person finds it: an article, a row, a line.' }),
    lineFrom: t.exposeInt('lineFrom', { nullable: true }),
    lineTo: t.exposeInt('lineTo', { nullable: true }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'Hash of the lines; null where the document is not at hand.',
    }),
    document: t.field({
      type: SourceDocumentRef,
      nullable: true,
      resolve: async ({ id }, _args, context) => (await context.batch(documentOfPassage, id))[0]?.node ?? null,
    }),
  }),
});
