import { encodeGlobalID } from '@pothos/plugin-relay';
import { CollusionPatternRef, patternById } from '../../entities/collusion-pattern/collusion-pattern.type.ts';
import { DatePrecisionRef } from '../../entities/date-precision.type.ts';
import { CaseRef } from '../../entities/legal-case/legal-case.type.ts';
import { PartyRef } from '../../entities/party/party.type.ts';
import { LinkedTo, MemberOf } from '../../entities/relationships.ts';
import { RecordedRing } from '../../entities/ring/recorded-ring.model.ts';
import { declareSources, MarkRef, StatementRef } from '../../entities/statement.type.ts';
import { BadInputError } from '../../platform/errors.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { pageOf } from '../../platform/graphql/connection.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { type RingPicture, ringCount, ringPage, ringPicture } from './rings.cypher.ts';

type Member = RingPicture['members'][number];
type Link = RingPicture['links'][number];
type Pattern = RingPicture['patterns'][number];
type Concept = Pattern['conductTypes'][number];
type RingFinding = RingPicture['findings'][number];

const StandardRef = enumOf(
  'Establishment',
  'Who established it: a court, an authority, or nobody yet.',
  RecordedRing.shape.shape.establishedBy,
  {
    JUDGMENT: 'A court found it.',
    DECISION: 'An authority found it.',
    ALLEGED: 'It is alleged; nobody entitled to has found it.',
  },
);
const RingRoleRef = enumOf('RingRole', 'What a member does in a ring.', MemberOf.shape.shape.role);
const TierRef = enumOf(
  'MemberTier',
  'Whether a member carries the scheme or stands at its edge.',
  MemberOf.shape.shape.tier,
);
const LinkKindRef = enumOf('LinkKind', 'How two parties are tied.', LinkedTo.shape.shape.kind);

const MemberRef = builder.objectRef<Member>('RingMember');
MemberRef.implement({
  description: 'A party in a ring and what it does there; membership is a statement of the source, not of ours.',
  fields: (t) => ({
    party: t.expose('party', { type: PartyRef }),
    role: t.expose('role', { type: RingRoleRef }),
    tier: t.expose('tier', { type: TierRef }),
    mark: t.expose('mark', { type: MarkRef }),
  }),
});

const LinkRef = builder.objectRef<Link>('RingLink');
LinkRef.implement({
  description: 'A tie between two members, with its days and what shows it.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Key of the party it starts from.' }),
    to: t.exposeString('to', { description: 'Key of the party it leads to.' }),
    kind: t.expose('kind', { type: LinkKindRef }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date', nullable: true }),
    occurredTo: t.expose('occurredTo', { type: 'Date', nullable: true, description: 'Last day, included.' }),
    evidence: t.exposeString('evidenceEn', { description: 'What shows it, in our own words.' }),
    standard: t.expose('standard', { type: StandardRef }),
    mark: t.expose('mark', { type: MarkRef }),
    sources: t.exposeStringList('sources', { description: 'Keys of the passages that tell it.' }),
  }),
});

const ConceptRef = builder.objectRef<Concept>('ConductConcept');
ConceptRef.implement({
  description: 'A conduct type by code and name.',
  fields: (t) => ({
    id: t.id({
      description: 'Global id of the conduct type.',
      resolve: ({ code }) => encodeGlobalID('ConductType', code),
    }),
    code: t.exposeString('code'),
    label: t.string({
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ labelZh, labelEn }, { language }) => (language === 'ZH' ? labelZh : labelEn),
    }),
  }),
});

interface Cited {
  readonly id: string;
  readonly citationZh: string;
  readonly citationEn: string;
  readonly workTitleZh: string;
  readonly workTitleEn: string;
}

const citation = ({ citationZh, citationEn, workTitleZh, workTitleEn }: Cited, language: 'ZH' | 'EN'): string =>
  language === 'ZH' ? `${workTitleZh}${citationZh}` : `${workTitleEn}, ${citationEn}`;

const ConcernedRef = builder.objectRef<Pattern['provisions'][number]>('ConcernedProvision');
ConcernedRef.implement({
  description: 'A provision that a pattern would break; our mapping until a lawyer confirms it.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the provision.', resolve: ({ id }) => encodeGlobalID('Provision', id) }),
    key: t.exposeString('id'),
    citation: t.string({
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: (provision, { language }) => citation(provision, language ?? 'ZH'),
    }),
    mark: t.string({ resolve: ({ mark }) => mark }),
  }),
});

const BrokenRef = builder.objectRef<RingFinding['provisions'][number]>('SanctioningProvision');
BrokenRef.implement({
  description: 'A provision whose norm sanctions the conduct found, in the version of the days of the act.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the provision.', resolve: ({ id }) => encodeGlobalID('Provision', id) }),
    key: t.exposeString('id'),
    citation: t.string({
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: (provision, { language }) => citation(provision, language ?? 'ZH'),
    }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day of the version in force.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'First day no longer in force.' }),
    norm: t.exposeString('normGistEn', { description: 'Our reading, in our own words.' }),
    readingStatus: t.exposeString('readingStatus', { description: 'DRAFT until a named review.' }),
  }),
});

const RingFindingRef = builder.objectRef<RingFinding>('RingFinding');
RingFindingRef.implement({
  description: 'An act of the case behind a ring, and the provisions that sanction such conduct on those days.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the finding.', resolve: ({ id }) => encodeGlobalID('Finding', id) }),
    key: t.exposeString('id'),
    gist: t.exposeString('gistEn'),
    status: t.exposeString('status', { description: 'ESTABLISHED or ALLEGED.' }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date', nullable: true }),
    occurredTo: t.expose('occurredTo', { type: 'Date', nullable: true }),
    conductTypes: t.expose('conductTypes', { type: [ConceptRef] }),
    provisions: t.expose('provisions', {
      type: [BrokenRef],
      description:
        'One for each norm that we read in it, so that a provision may come twice; all of them where the days of the act are not known.',
    }),
  }),
});

const RingPatternRef = builder.objectRef<Pattern>('RingPattern');
RingPatternRef.implement({
  description: 'A collusion pattern that a ring shows, with the conduct and the provisions that it concerns.',
  fields: (t) => ({
    pattern: t.expose('pattern', { type: CollusionPatternRef }),
    conductTypes: t.expose('conductTypes', { type: [ConceptRef] }),
    provisions: t.expose('provisions', { type: [ConcernedRef] }),
  }),
});

const established = {
  JUDGMENT: 'A court has found this group.',
  DECISION: 'An authority has found this group.',
  ALLEGED: 'This group is alleged; it is unproven.',
} as const;

/** Recorded and detected rings are two kinds behind one interface. */
const RingRef = builder.interfaceRef<RingPicture>('Ring');
RingRef.implement({
  description:
    'Doctors, patients, pharmacies, brokers and institutions linked in a collusion pattern, as far as a source establishes it.',
  interfaces: [builder.nodeInterfaceRef(), StatementRef],
  resolveType: () => 'RecordedRing',
  fields: (t) => ({
    title: t.exposeString('titleEn'),
    gist: t.exposeString('gistEn', { description: 'What happened, in our own words.' }),
    establishedBy: t.expose('establishedBy', { type: StandardRef }),
    wording: t.string({
      description: 'How it may be spoken of.',
      resolve: ({ establishedBy }) => established[establishedBy],
    }),
    region: t.exposeString('region', { description: 'GB/T 2260 code.' }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date', nullable: true }),
    occurredTo: t.expose('occurredTo', { type: 'Date', nullable: true }),
    datePrecision: t.expose('datePrecision', { type: DatePrecisionRef }),
    members: t.expose('members', {
      type: [MemberRef],
      description: 'Core members first; those that you may not see are left out.',
    }),
    links: t.expose('links', { type: [LinkRef], description: 'Ties between members.' }),
    patterns: t.expose('patterns', { type: [RingPatternRef] }),
    findings: t.expose('findings', { type: [RingFindingRef], description: 'The acts, and what they break.' }),
    innocentExplanations: t.exposeStringList('innocentExplanations', {
      description: 'What the source records in their favour.',
    }),
    case: t.expose('legalCase', { type: CaseRef, nullable: true, description: 'The case that describes it.' }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_ring, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

const RecordedRingRef = builder.objectRef<RingPicture>('RecordedRing');
builder.node(RecordedRingRef, {
  description: RecordedRing.description,
  interfaces: [RingRef, StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, { batch }) =>
    Promise.all(ids.map(async (id) => (await batch(ringPicture, id))[0] ?? null)),
});
declareSources('RecordedRing', RecordedRing);

builder.queryField('ring', (t) =>
  t.field({
    type: RingRef,
    nullable: true,
    description: 'The ring with this key; null when there is none that you may see.',
    args: { key: t.arg.string({ required: true, description: 'Such as "ring:B080".' }) },
    resolve: async (_root, { key }, { batch }) => (await batch(ringPicture, key))[0] ?? null,
  }),
);

builder.queryField('rings', (t) =>
  t.connection(
    {
      type: RingRef,
      nullable: true,
      description:
        'Which doctors, patients and others are linked in a collusion pattern: the second headline question.',
      args: {
        region: t.arg.string({ description: 'The first two, four or six digits of a GB/T 2260 code.' }),
        pattern: t.arg.string({ description: 'Code of a collusion pattern, such as "C05".' }),
      },
      resolve: async (_root, { region, pattern, ...args }, { batch }) => {
        if (region != null && !/^(\d{2}|\d{4}|\d{6})$/.test(region))
          throw new BadInputError('region', 'A region is the first two, four or six digits of a GB/T 2260 code.');
        const filter = { region: region ?? null, pattern: pattern ?? null };
        const page = pageOf(
          ['rings', filter],
          (limit, after) => batch(ringPage, { ...filter, limit, after: after ?? ['', ''] }),
          async () => (await batch(ringCount, filter))[0] ?? 0,
          ({ id }) => id,
          args,
        );
        const [known, rows] = await Promise.all([pattern == null ? null : batch(patternById, pattern), page]);
        if (known?.length === 0)
          throw new BadInputError(
            'pattern',
            `"${pattern}" is no collusion pattern on file: take a code of "collusionPatterns", such as C05.`,
          );
        return rows;
      },
    },
    { name: 'RingConnection', description: 'A page of rings.' },
    { name: 'RingEdge', description: 'A ring and its cursor.' },
  ),
);
