import { builder } from '../../platform/graphql/builder.ts';
import type { Told } from '../../platform/graphql/told.ts';
import { TernaryRef } from '../ternary.type.ts';

export interface FactInput {
  readonly key: string;
  readonly norm?: Told<string>;
  readonly is?: Told<'TRUE' | 'FALSE' | 'UNKNOWN'>;
  readonly text?: Told<string>;
  readonly number?: Told<number>;
}

export const FactInputRef = builder.inputRef<FactInput>('FactInput').implement({
  description:
    'A further fact that a condition asks for; `factKeys` lists the keys and what each takes. What is left out is not known.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Such as "complexOrGrave"; `missingFacts` of an answer names them.' }),
    norm: t.string({
      description:
        'Key of the one norm that it is told for, such as "norm:PHY-56-1": what is serious for one norm need not be for another. Beats what is told for all; for all when left out.',
    }),
    is: t.field({ type: TernaryRef, description: 'For a key that is true or false.' }),
    text: t.string({ description: 'For a key that takes a word, such as "issuerKind".' }),
    number: t.float({ description: 'For a key that takes a number; money in fen.' }),
  }),
});
