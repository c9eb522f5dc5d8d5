import { CitationStatusRef, SpanRef } from '../../entities/citation/citation.type.ts';
import { LegalWorkRef } from '../../entities/legal-work/legal-work.type.ts';
import { ProvisionRef, VersionRef } from '../../entities/provision/provision.type.ts';
import { BadInputError } from '../../platform/errors.ts';
import { builder } from '../../platform/graphql/builder.ts';
import type { Candidate, CitedProvision, ResolvedCitation } from '../../reasoning/citation/resolved-citation.ts';
import { readCitations } from './read-citations.ts';

interface OnDay {
  readonly asOf: string;
}

const CandidateRef = builder.objectRef<Candidate & OnDay>('CitationCandidate');

CandidateRef.implement({
  description: 'What a citation may mean or should have named, and why.',
  fields: (t) => ({
    work: t.field({ type: LegalWorkRef, resolve: ({ work, asOf }) => ({ ...work, asOf }) }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'Null where the work as a whole is meant.',
      resolve: ({ provision, asOf }) => (provision === null ? null : { ...provision, asOf }),
    }),
    evidence: t.exposeString('evidence'),
  }),
});

const CitedProvisionRef = builder.objectRef<CitedProvision & OnDay>('CitedProvision');

CitedProvisionRef.implement({
  description: 'One of the provisions that a citation names.',
  fields: (t) => ({
    eId: t.exposeString('eId', { description: 'Akoma Ntoso element id within its work.' }),
    status: t.expose('status', { type: CitationStatusRef }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'Null where it is not on file or not one alone.',
      resolve: ({ provision, asOf }) => (provision === null ? null : { ...provision, asOf }),
    }),
    version: t.expose('version', {
      type: VersionRef,
      nullable: true,
      description: 'The wording in force on that day.',
    }),
    carriesSanction: t.exposeBoolean('carriesSanction', {
      nullable: true,
      description: 'Whether it attaches a penalty or a punishment; null where nobody has read it.',
    }),
    governsThisFund: t.exposeBoolean('governsThisFund', {
      nullable: true,
      description:
        'Whether it is about conduct toward the medical-security fund: true by the conduct that its norms name, false by a review on file, null where neither tells.',
    }),
    note: t.exposeString('note', { nullable: true }),
  }),
});

export const ResolvedCitationRef = builder.objectRef<ResolvedCitation & OnDay>('ResolvedCitation');

ResolvedCitationRef.implement({
  description: 'A reference found in a text, and what became of it when it was looked up.',
  fields: (t) => ({
    span: t.field({ type: SpanRef, resolve: ({ found }) => found }),
    raw: t.string({ description: 'As the text writes it.', resolve: ({ found }) => found.raw }),
    normalForm: t.string({ description: 'As it should be written.', resolve: ({ found }) => found.normal }),
    status: t.expose('status', {
      type: CitationStatusRef,
      description: 'Of several provisions, the one that is worst off decides.',
    }),
    work: t.field({
      type: LegalWorkRef,
      nullable: true,
      description: 'Null where no single work is meant.',
      resolve: ({ work, asOf }) => (work === null ? null : { ...work, asOf }),
    }),
    provisions: t.field({
      type: [CitedProvisionRef],
      description: 'In the order of the text; none where the work as a whole is cited.',
      resolve: ({ provisions, asOf }) => provisions.map((cited) => ({ ...cited, asOf })),
    }),
    candidates: t.field({
      type: [CandidateRef],
      resolve: ({ candidates, asOf }) => candidates.map((candidate) => ({ ...candidate, asOf })),
    }),
    repairSteps: t.stringList({
      description: 'What was done to read a damaged or translated text.',
      resolve: ({ found }) => found.repairSteps,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What to know, or what to do.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that was asked about.' }),
  }),
});

/** UTF-16 units; longer texts are read file by file, by ingest. */
const longestText = 20_000;

builder.queryField('resolveCitations', (t) =>
  t.field({
    type: [ResolvedCitationRef],
    nullable: true,
    description: 'Every reference to a law in a text, in reading order, resolved on a day.',
    args: {
      text: t.arg.string({ required: true, description: 'Chinese or English, of at most 20,000 characters.' }),
      asOf: t.arg({ type: 'Date', description: 'The day that everything below is about; today when not given.' }),
    },
    resolve: async (_root, { text, asOf }, context) => {
      if (text.length > longestText)
        throw new BadInputError('text', `The text has ${text.length} characters; at most 20,000 are read at once.`);
      const day = asOf ?? context.today;
      const citations = await readCitations(context.batch, text, day);
      return citations.map((citation) => ({ ...citation, asOf: day }));
    },
  }),
);
