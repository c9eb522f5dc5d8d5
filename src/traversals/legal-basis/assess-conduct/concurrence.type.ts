import { builder } from '../../../platform/graphql/builder.ts';
import { type Competition, competitionsOf } from '../../../reasoning/legality/conduct/concurrence.ts';
import { type Assessment, assess } from './assess.ts';
import { AssessedNormRef, type InAssessment } from './assessed-norm.type.ts';
import { ConductInputRef } from './conduct-input.type.ts';
import { GeneralNormRef } from './general-norm.type.ts';

type CompetitionInCase = Competition & InAssessment;

export const CompetitionRef = builder.objectRef<CompetitionInCase>('NormCompetition');
CompetitionRef.implement({
  description: 'Two norms that reach the same act, and which of them prevails.',
  fields: (t) => ({
    act: t.exposeString('finding', { description: 'Key of the act.' }),
    winner: t.field({ type: AssessedNormRef, resolve: ({ winner, ...rest }) => ({ ...rest, norm: winner }) }),
    beaten: t.field({ type: AssessedNormRef, resolve: ({ beaten, ...rest }) => ({ ...rest, norm: beaten }) }),
    principle: t.exposeString('principle', {
      description:
        'SUPERIOR, SPECIAL, POSTERIOR, MILDER, HIGHER_FINE, OWN_TERMS; SAME_FINE where the fines are equal and only one is imposed.',
    }),
    restsOn: t.field({
      type: GeneralNormRef,
      nullable: true,
      description: 'The norm that one act has one fine; null where another principle decides, which the note explains.',
      resolve: ({ principle, whole }) =>
        principle === 'HIGHER_FINE' || principle === 'SAME_FINE'
          ? (whole.law.generals.find(({ norm }) => norm.foundsRule === 'N10') ?? null)
          : null,
    }),
    isContested: t.exposeBoolean('isContested'),
    note: t.exposeString('note', { nullable: true }),
  }),
});

export const competitionsIn = (whole: Assessment): readonly CompetitionInCase[] =>
  whole.acts.flatMap((act) => competitionsOf(act, whole.given.roles).map((one) => ({ ...one, whole, act })));

builder.queryField('concurrence', (t) =>
  t.field({
    type: [CompetitionRef],
    nullable: true,
    description:
      'Which norms compete for the same act, and which of them wins by what principle: the beaten one is shown with it.',
    args: {
      input: t.arg({ type: ConductInputRef, required: true }),
      asOf: t.arg({ type: 'Date', description: 'The day that counts as today.' }),
    },
    resolve: async (_root, { input, asOf }, { batch, today }) =>
      competitionsIn(await assess(batch, input, { asOf: asOf ?? null, today })),
  }),
);
