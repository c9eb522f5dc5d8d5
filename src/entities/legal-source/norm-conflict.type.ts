import { builder } from '../../platform/graphql/builder.ts';
import { LegalSourceRef } from './legal-source.type.ts';
import type { NormConflict, Side } from './norm-conflict.model.ts';

interface OnDay {
  readonly asOf: string;
}

const PrincipleRef = builder.enumType('ConflictPrinciple', {
  description: 'What decides between two texts that say different things.',
  values: {
    SUPERIOR: { description: 'One prevails by its rank.' },
    DECIDED: { description: 'Nobody prevails by rank: `decidedBy` says who decides, or by what rule.' },
    CONCURRENT: {
      description: 'Different authorities impose the two: both may apply, but one act has one fine, the higher one.',
    },
    NO_RANK: { description: 'A text without a rank in the hierarchy of law stands against another such text.' },
  } as const,
});

const SideRef = builder.objectRef<Side & OnDay>('ConflictSide');
SideRef.implement({
  description: 'What one of the two texts says.',
  fields: (t) => ({
    gist: t.exposeString('gist', { description: 'In our own words.' }),
    rank: t.string({ description: 'Code of its document type.', resolve: ({ source }) => source.documentType.id }),
    source: t.field({
      type: LegalSourceRef,
      resolve: ({ source, asOf }) => ({ ...source, aspect: 'SAYS', asOf }),
    }),
  }),
});

export const NormConflictRef = builder.objectRef<NormConflict & OnDay>('NormConflict');
NormConflictRef.implement({
  description: 'Two texts in force on a day that say different things of one matter.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'A step, such as CASE_TO_POLICE, or a kind of measure.' }),
    one: t.field({ type: SideRef, resolve: ({ one, asOf }) => ({ ...one, asOf }) }),
    other: t.field({ type: SideRef, resolve: ({ other, asOf }) => ({ ...other, asOf }) }),
    principle: t.expose('principle', { type: PrincipleRef }),
    prevails: t.string({
      nullable: true,
      description: 'ONE or OTHER; null where nobody prevails by rank.',
      resolve: ({ prevails }) => prevails,
    }),
    decidedBy: t.exposeString('decidedBy', { nullable: true }),
    rankNorm: t.exposeString('normId', { nullable: true, description: 'Key of the norm of rank that says so.' }),
  }),
});
