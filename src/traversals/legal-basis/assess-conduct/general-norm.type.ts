import { encodeGlobalID } from '@pothos/plugin-relay';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Defeater, GeneralNorm } from '../../../reasoning/legality/basis/general-norms.ts';

export const GeneralNormRef = builder.objectRef<GeneralNorm>('GeneralNorm');
GeneralNormRef.implement({
  description: 'A norm about penalties as such, in one wording.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the norm.', resolve: ({ norm }) => encodeGlobalID('Norm', norm.id) }),
    key: t.string({ resolve: ({ norm }) => norm.id }),
    gist: t.string({ description: 'What it says, in our own words.', resolve: ({ norm }) => norm.gistEn }),
    citation: t.string({
      description: 'Work and provision.',
      resolve: ({ work, provision }) => `${work.titleZh}${provision.citationZh}`,
    }),
    foundsRule: t.string({
      nullable: true,
      description: 'The rule of legality that rests on it, N1 to N22.',
      resolve: ({ norm }) => norm.foundsRule,
    }),
    version: t.id({
      description: 'Global id of the wording.',
      resolve: ({ version }) => encodeGlobalID('ProvisionVersion', version.id),
    }),
    validFrom: t.field({
      type: 'Date',
      description: 'First day in force.',
      resolve: ({ version }) => version.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day no longer in force.',
      resolve: ({ version }) => version.validTo,
    }),
    passages: t.stringList({
      description: 'Where it stands.',
      resolve: ({ version }) => version.passages.map(({ id }) => id),
    }),
  }),
});

const DefeatRef = builder.enumType('PenaltyDefeat', {
  description: 'What a ground does to a penalty.',
  values: {
    NO_PENALTY: { description: 'No penalty of the administration may be given.' },
    MAY_SPARE: { description: 'The authority may leave the penalty out.' },
    LIGHTER: { description: 'Lighter within the range, or mitigated below it.' },
    NO_CRIME: { description: 'No crime of this person; the penalty of the administration follows its own rules.' },
    TIME_BARRED: { description: 'No penalty: it was not discovered in time.' },
    TRANSFER_FIRST: { description: 'A crime is to be suspected: no penalty in the place of a transfer.' },
  } as const,
});

export const DefeaterRef = builder.objectRef<Defeater>('AppliesUnless');
DefeaterRef.implement({
  description: 'A ground that would take away or lighten the penalty, shown or still open.',
  fields: (t) => ({
    norm: t.field({ type: GeneralNormRef, resolve: ({ general }) => general }),
    effect: t.expose('effect', { type: DefeatRef }),
    isShown: t.field({
      type: TernaryRef,
      description: 'TRUE where its facts are told; UNKNOWN where it is open.',
      resolve: ({ outcome }) => outcome,
    }),
    missingFacts: t.exposeStringList('missing'),
  }),
});
