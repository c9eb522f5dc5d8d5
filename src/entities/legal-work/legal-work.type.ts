import { nodeById, pages, related, relatedPages } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { keysetPage, relatedPage } from '../../platform/graphql/connection.ts';
import { DocumentType } from '../document-type/document-type.model.ts';
import { DocumentTypeRef } from '../document-type/document-type.type.ts';
import { LegalChange } from '../legal-change/legal-change.model.ts';
import { LegalChangeRef } from '../legal-change/legal-change.type.ts';
import { Provision } from '../provision/provision.model.ts';
import { ProvisionRef } from '../provision/provision.type.ts';
import { BasedOn, CausedBy, Changes, HasDocumentType, HasProvision } from '../relationships.ts';
import { declareSources, nodesOf, one, StatementRef } from '../statement.type.ts';
import { isInForce } from '../validity.ts';
import { LegalWork } from './legal-work.model.ts';

/** A work as asked about on a day; the day holds for everything below it. */
export interface WorkOnDay extends LegalWork {
  readonly asOf: string;
}

export const workById = nodeById(LegalWork);
const works = pages({
  name: 'legalWorks',
  kind: LegalWork,
  order: { property: 'id', direction: 'ASC' },
  filters: ['region'],
});
const typeOf = related({
  name: 'documentTypeOfWork',
  from: LegalWork,
  via: HasDocumentType,
  to: DocumentType,
  direction: 'OUT',
});
const changesOf = related({
  name: 'changesOfWork',
  from: LegalWork,
  via: Changes,
  to: LegalChange,
  direction: 'IN',
  orderBy: 'effectiveOn',
});
const causesOfChange = related({
  name: 'causesOfChange',
  from: LegalChange,
  via: CausedBy,
  to: LegalWork,
  direction: 'OUT',
});
const basesOf = related({ name: 'worksBasedOn', from: LegalWork, via: BasedOn, to: LegalWork, direction: 'OUT' });
const workOfProvision = related({
  name: 'workOfProvision',
  from: Provision,
  via: HasProvision,
  to: LegalWork,
  direction: 'IN',
});
const provisionsOf = relatedPages({
  name: 'provisionsOfWork',
  from: LegalWork,
  via: HasProvision,
  to: Provision,
  direction: 'OUT',
  order: { property: 'sortKey', direction: 'ASC' },
});
declareSources('LegalWork', LegalWork);

export const LegalWorkRef = builder.objectRef<WorkOnDay>('LegalWork');

builder.node(LegalWorkRef, {
  description: LegalWork.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const work = await one(context, workById, id);
        return work === null ? null : { ...work, asOf: context.today };
      }),
    ),
  fields: (t) => ({
    title: t.string({
      description: 'Its title.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ titleZh, titleEn }, { language }) => (language === 'ZH' ? titleZh : titleEn),
    }),
    docNumber: t.exposeString('docNumber', { nullable: true, description: 'As printed, such as 国务院令第735号.' }),
    issuer: t.string({
      description: 'Who made it.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ issuerZh, issuerEn }, { language }) => (language === 'ZH' ? issuerZh : issuerEn),
    }),
    region: t.exposeString('region', { description: 'GB/T 2260 code; 000000 is the whole country.' }),
    adoptedOn: t.expose('adoptedOn', { type: 'Date', nullable: true }),
    promulgatedOn: t.expose('promulgatedOn', { type: 'Date', nullable: true }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day in force; null for a draft or where not known.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'First day no longer in force; null while in force.',
    }),
    wholeTextFrom: t.expose('wholeTextFrom', {
      type: 'Date',
      nullable: true,
      description:
        'From which day on a whole text is on file; null where only single provisions are: then nothing can be said about others.',
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that was asked about.' }),
    isInForce: t.boolean({
      description: 'Whether it is in force on that day.',
      resolve: (work) => isInForce(work, work.asOf),
    }),
    aliases: t.exposeStringList('aliases', { description: 'Short and former names.' }),
    note: t.exposeString('noteEn', { nullable: true }),
    documentType: t.field({
      type: DocumentTypeRef,
      nullable: true,
      resolve: async ({ id }, _args, context) => (await nodesOf(context, typeOf, id))[0] ?? null,
    }),
    changes: t.field({
      type: [LegalChangeRef],
      description: 'What happened to it, oldest first.',
      resolve: ({ id }, _args, context) => nodesOf(context, changesOf, id),
    }),
    basedOn: t.field({
      type: [LegalWorkRef],
      description: 'The works that it was made under.',
      resolve: async ({ id, asOf }, _args, context) =>
        (await nodesOf(context, basesOf, id)).map((work) => ({ ...work, asOf })),
    }),
    provisions: t.connection(
      {
        type: ProvisionRef,
        description: 'Its provisions on file, in reading order.',
        resolve: async ({ id, asOf }, args, context) => {
          const found = await relatedPage(provisionsOf, id, ({ sortKey }) => sortKey, args, context);
          return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, asOf } })) };
        },
      },
      { name: 'ProvisionConnection', description: 'A page of provisions.' },
      { name: 'ProvisionEdge', description: 'A provision and its cursor.' },
    ),
  }),
});

builder.objectField(ProvisionRef, 'work', (t) =>
  t.field({
    type: LegalWorkRef,
    nullable: true,
    description: 'The work that it stands in.',
    resolve: async ({ id, asOf }, _args, context) => {
      const [work] = await nodesOf(context, workOfProvision, id);
      return work === undefined ? null : { ...work, asOf };
    },
  }),
);

builder.objectField(LegalChangeRef, 'causedBy', (t) =>
  t.field({
    type: [LegalWorkRef],
    description: 'The works that brought it about; none where no cause is on file.',
    resolve: async ({ id, effectiveOn }, _args, context) =>
      (await nodesOf(context, causesOfChange, id)).map((work) => ({ ...work, asOf: effectiveOn ?? context.today })),
  }),
);

builder.queryField('legalWorks', (t) =>
  t.connection(
    {
      type: LegalWorkRef,
      nullable: true,
      description: 'Works on file, by key.',
      args: {
        region: t.arg.string({ description: 'GB/T 2260 code.' }),
        asOf: t.arg({ type: 'Date', description: 'The day that everything below is about; today when not given.' }),
      },
      resolve: async (_root, { region, asOf, ...args }, context) => {
        const found = await keysetPage(works, 'legalWorks', { region }, ({ id }) => id, args, context);
        const day = asOf ?? context.today;
        return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, asOf: day } })) };
      },
    },
    { name: 'LegalWorkConnection', description: 'A page of works.' },
    { name: 'LegalWorkEdge', description: 'A work and its cursor.' },
  ),
);
