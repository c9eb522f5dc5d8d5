import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { HasVersion, PartOf, RefersTo, RenumberedTo } from '../relationships.ts';
import { declareSources, nodesOf, one, StatementRef } from '../statement.type.ts';
import { isInForce } from '../validity.ts';
import { Division } from './division.model.ts';
import { Provision } from './provision.model.ts';
import { ProvisionVersion } from './provision-version.model.ts';

/** A provision as asked about on a day; the day holds for everything below it. */
export interface ProvisionOnDay extends Provision {
  readonly asOf: string;
}

const provisionById = nodeById(Provision);
const versionById = nodeById(ProvisionVersion);
const versionsOf = related({
  name: 'versionsOfProvision',
  from: Provision,
  via: HasVersion,
  to: ProvisionVersion,
  direction: 'OUT',
  orderBy: 'validFrom',
});
const provisionOfVersion = related({
  name: 'provisionOfVersion',
  from: ProvisionVersion,
  via: HasVersion,
  to: Provision,
  direction: 'IN',
});
const partsOf = related({
  name: 'partsOfProvision',
  from: Provision,
  via: PartOf,
  to: Provision,
  direction: 'IN',
  orderBy: 'sortKey',
});
const wholeOf = related({ name: 'wholeOfProvision', from: Provision, via: PartOf, to: Provision, direction: 'OUT' });
const newNumberOf = related({
  name: 'newNumberOfProvision',
  from: Provision,
  via: RenumberedTo,
  to: Provision,
  direction: 'OUT',
});
const referredBy = related({
  name: 'provisionsReferredTo',
  from: Provision,
  via: RefersTo,
  to: Provision,
  direction: 'OUT',
  orderBy: 'sortKey',
});
declareSources('Provision', Provision);
declareSources('ProvisionVersion', ProvisionVersion);

const TextStatusRef = enumOf(
  'TextStatus',
  'Whether the wording itself is here.',
  ProvisionVersion.shape.shape.textStatus,
  {
    NOT_INGESTED: 'Only its place and our gist are; the official file was not brought in.',
  },
);
const ProvisionLevelRef = enumOf(
  'ProvisionLevel',
  'Where a provision stands within its article.',
  Provision.shape.shape.level,
  {
    ARTICLE: '条.',
    PARAGRAPH: '款.',
    ITEM: '项.',
    POINT: '目.',
  },
);

const DivisionRef = builder.objectRef<Division>('Division');

DivisionRef.implement({
  description: 'A book, chapter or section of a text.',
  fields: (t) => ({
    eId: t.exposeString('eId', { description: 'Akoma Ntoso element id within its work.' }),
    kind: t.expose('kind', {
      type: enumOf('DivisionKind', 'What sort of division it is.', Division.shape.kind, {
        BOOK: '编.',
        SUBBOOK: '分编.',
        CHAPTER: '章.',
        SECTION: '节.',
        DIVISION: 'A heading without a number of its kind.',
      }),
    }),
    number: t.exposeString('number', { description: 'As the text writes it, such as 第二章.' }),
    heading: t.exposeString('heading'),
  }),
});

export const VersionRef = builder.objectRef<ProvisionVersion>('ProvisionVersion');

builder.node(VersionRef, {
  description: ProvisionVersion.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => one(context, versionById, id))),
  fields: (t) => ({
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day in force.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'First day no longer in force; null while in force.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'The wording; null until the official file is brought in, see textStatus.',
    }),
    textStatus: t.expose('textStatus', { type: TextStatusRef }),
    gist: t.string({
      nullable: true,
      description: 'What it says, in our own words; null where nobody has written it in this language.',
      args: { language: t.arg({ type: Language, defaultValue: 'EN' }) },
      resolve: ({ gistZh, gistEn }, { language }) => (language === 'ZH' ? gistZh : gistEn),
    }),
    divisions: t.field({
      type: [DivisionRef],
      description: 'Of an article: the books, chapters and sections that it stands in, from the outside in.',
      resolve: ({ divisions }) => divisions ?? [],
    }),
    isInForce: t.boolean({
      description: 'Whether this wording is in force on that day.',
      args: { on: t.arg({ type: 'Date', required: true }) },
      resolve: (version, { on }) => isInForce(version, on),
    }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      resolve: async ({ id, validFrom }, _args, context) => {
        const [provision] = await nodesOf(context, provisionOfVersion, id);
        return provision === undefined ? null : { ...provision, asOf: validFrom };
      },
    }),
  }),
});

export const ProvisionRef = builder.objectRef<ProvisionOnDay>('Provision');

builder.node(ProvisionRef, {
  description: Provision.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const provision = await one(context, provisionById, id);
        return provision === null ? null : { ...provision, asOf: context.today };
      }),
    ),
  fields: (t) => ({
    eId: t.exposeString('eId', { description: 'Akoma Ntoso element id within its work.' }),
    level: t.expose('level', { type: ProvisionLevelRef }),
    citation: t.string({
      description: 'The number as it is cited, without its work.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ citationZh, citationEn }, { language }) => (language === 'ZH' ? citationZh : citationEn),
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that was asked about.' }),
    version: t.field({
      type: VersionRef,
      nullable: true,
      description: 'The wording in force on that day; null when none is.',
      resolve: async ({ id, asOf }, _args, context) =>
        (await nodesOf(context, versionsOf, id)).find((version) => isInForce(version, asOf)) ?? null,
    }),
    versions: t.field({
      type: [VersionRef],
      description: 'Every wording on file, oldest first.',
      resolve: ({ id }, _args, context) => nodesOf(context, versionsOf, id),
    }),
    partOf: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'The paragraph or article that it is part of.',
      resolve: async ({ id, asOf }, _args, context) => {
        const [whole] = await nodesOf(context, wholeOf, id);
        return whole === undefined ? null : { ...whole, asOf };
      },
    }),
    parts: t.field({
      type: [ProvisionRef],
      description: 'Its paragraphs, items or points on file, in reading order.',
      resolve: async ({ id, asOf }, _args, context) =>
        (await nodesOf(context, partsOf, id)).map((part) => ({ ...part, asOf })),
    }),
    renumberedTo: t.field({
      type: [ProvisionRef],
      description: 'The same rule under its later number.',
      resolve: async ({ id, asOf }, _args, context) =>
        (await nodesOf(context, newNumberOf, id)).map((part) => ({ ...part, asOf })),
    }),
    refersTo: t.field({
      type: [ProvisionRef],
      description: 'Provisions that it points to: an open reference, or the duty behind a penalty.',
      resolve: async ({ id, asOf }, _args, context) =>
        (await nodesOf(context, referredBy, id)).map((part) => ({ ...part, asOf })),
    }),
  }),
});
