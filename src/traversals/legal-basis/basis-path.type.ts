import { encodeGlobalID } from '@pothos/plugin-relay';
import { MarkRef } from '../../entities/statement.type.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import type { BasisPath, Place, RuleOfPath, WorkOfBasis } from '../../reasoning/legality/basis/measure-on-trial.ts';

const language = { description: 'Chinese unless asked otherwise.' } as const;

export const PlaceRef = builder.objectRef<Place>('Place');
PlaceRef.implement({
  description: 'Where a statement is found: document and place, without the text.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the passage.', resolve: ({ id }) => encodeGlobalID('Passage', id) }),
    document: t.exposeString('document'),
    locator: t.exposeString('locator'),
  }),
});

export const BasisWorkRef = builder.objectRef<WorkOfBasis>('BasisWork');
BasisWorkRef.implement({
  description: 'The work that a basis stands in.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the work.', resolve: ({ id }) => encodeGlobalID('LegalWork', id) }),
    key: t.exposeString('id', { description: 'Number and date.' }),
    title: t.string({
      args: { language: t.arg({ type: Language, defaultValue: 'ZH', ...language }) },
      resolve: ({ titleZh, titleEn }, args) => (args.language === 'ZH' ? titleZh : titleEn),
    }),
    documentType: t.exposeString('documentType', { description: 'Its rank, such as ADMINISTRATIVE_REGULATION.' }),
    maySetPenalties: t.exposeString('maySetPenalties', { description: 'ALL, LIMITED or NONE.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day in force.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'First day no longer in force.' }),
  }),
});

const BasisProvisionRef = builder.objectRef<BasisPath['provision']>('BasisProvision');
BasisProvisionRef.implement({
  description: 'The provision of a basis.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the provision.', resolve: ({ id }) => encodeGlobalID('Provision', id) }),
    key: t.exposeString('id'),
    eId: t.exposeString('eId', { description: 'Akoma Ntoso element id.' }),
    citation: t.string({
      args: { language: t.arg({ type: Language, defaultValue: 'ZH', ...language }) },
      resolve: ({ citationZh, citationEn }, args) => (args.language === 'ZH' ? citationZh : citationEn),
    }),
  }),
});

const BasisVersionRef = builder.objectRef<BasisPath['version']>('BasisVersion');
BasisVersionRef.implement({
  description: 'The wording of the provision that the basis rests on.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the version.', resolve: ({ id }) => encodeGlobalID('ProvisionVersion', id) }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day in force.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'First day no longer in force.' }),
    textStatus: t.exposeString('textStatus', { description: 'NOT_INGESTED until the official file is brought in.' }),
    mark: t.expose('mark', { type: MarkRef }),
    sources: t.field({ type: [PlaceRef], description: 'Where the text stands.', resolve: ({ passages }) => passages }),
  }),
});

const BasisNormRef = builder.objectRef<BasisPath['norm']>('BasisNorm');
BasisNormRef.implement({
  description: 'Our reading of the version.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the norm.', resolve: ({ id }) => encodeGlobalID('Norm', id) }),
    key: t.exposeString('id'),
    gist: t.exposeString('gistEn', { description: 'What it says, in our own words.' }),
    readingStatus: t.exposeString('readingStatus', { description: 'DRAFT until a named review.' }),
    mark: t.expose('mark', { type: MarkRef }),
  }),
});

export const BasisPathRef = builder.objectRef<BasisPath>('BasisPath');
BasisPathRef.implement({
  description: 'Finding → conduct type ← norm ← version ← provision ← work: one way from the facts back to the law.',
  fields: (t) => ({
    findings: t.stringList({
      description: 'Keys of the findings whose conduct it sanctions.',
      resolve: ({ covers }) => covers.map(({ finding }) => finding),
    }),
    conductTypes: t.exposeStringList('sanctions', { description: 'Codes of the conduct that the norm sanctions.' }),
    subjectRoles: t.exposeStringList('roles', { description: 'Codes of whom the norm addresses.' }),
    norm: t.expose('norm', { type: BasisNormRef }),
    version: t.expose('version', { type: BasisVersionRef }),
    provision: t.expose('provision', { type: BasisProvisionRef }),
    work: t.expose('work', { type: BasisWorkRef }),
  }),
});

export const BasisRuleRef = builder.objectRef<RuleOfPath>('BasisRule');
BasisRuleRef.implement({
  description: 'The sanction rule that carries the measure.',
  fields: (t) => ({
    key: t.exposeString('id'),
    gist: t.exposeString('gistEn'),
    modality: t.exposeString('modality', { description: 'MUST or MAY.' }),
    unit: t.exposeString('unit', { description: 'Of min and max.' }),
    base: t.exposeString('base', { description: 'What a multiple is taken of.' }),
    min: t.exposeFloat('min', { nullable: true }),
    max: t.exposeFloat('max', { nullable: true }),
    imposedBy: t.stringList({
      description: 'Kinds of authority that may impose it.',
      resolve: ({ imposedBy }) => imposedBy.map(({ kind }) => kind),
    }),
  }),
});
