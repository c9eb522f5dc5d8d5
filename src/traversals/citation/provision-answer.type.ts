import { LegalWorkRef } from '../../entities/legal-work/legal-work.type.ts';
import { ProvisionRef } from '../../entities/provision/provision.type.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { type OneCitation, readOneCitation } from './read-one-citation.ts';

const ProvisionAnswerStatus = builder.enumType('ProvisionAnswerStatus', {
  description: 'What became of a citation.',
  values: {
    RESOLVED: { description: 'It names one provision, and that is on file.' },
    NOT_FOUND: { description: 'A whole text of the work is on file; the provision is not in it.' },
    NOT_ON_FILE: {
      description:
        'The library lacks the work, or a whole text of it, and the provision: nothing is said about the provision.',
    },
    AMBIGUOUS: { description: 'It fits several works or several provisions.' },
    UNREADABLE: { description: 'It cannot be read as one provision of one work.' },
  } as const,
});

interface ProvisionAnswer extends OneCitation {
  readonly asOf: string;
}

const ProvisionAnswerRef = builder.objectRef<ProvisionAnswer>('ProvisionAnswer');

ProvisionAnswerRef.implement({
  description: 'The provision that a citation names, or why there is none.',
  fields: (t) => ({
    status: t.expose('status', { type: ProvisionAnswerStatus }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'Null unless RESOLVED.',
      resolve: ({ provision, asOf }) => (provision === null ? null : { ...provision, asOf }),
    }),
    work: t.field({
      type: LegalWorkRef,
      nullable: true,
      description: 'The work, also where the provision is not found; null where no single work is meant.',
      resolve: ({ work, asOf }) => (work === null ? null : { ...work, asOf }),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What to know, or what to do.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that was asked about.' }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_answer, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

builder.queryField('provision', (t) =>
  t.field({
    type: ProvisionAnswerRef,
    nullable: true,
    description:
      'The provision that a citation names, such as 社会保险法第八十七条 or R735 38(3), and its wording of that day.',
    args: {
      citation: t.arg.string({
        required: true,
        description: 'One provision of one work, in Chinese or Arabic numerals.',
      }),
      asOf: t.arg({ type: 'Date', description: 'The day that everything below is about; today when not given.' }),
    },
    resolve: async (_root, { citation, asOf }, context) => {
      const day = asOf ?? context.today;
      return { ...(await readOneCitation(context.batch, citation, day)), asOf: day };
    },
  }),
);
