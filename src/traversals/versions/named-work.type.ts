import { builder } from '../../platform/graphql/builder.ts';

export const NameStatusRef = builder.enumType('WorkNameStatus', {
  description: 'What became of the name of a work.',
  values: {
    FOUND: { description: 'Exactly one work is meant.' },
    NOT_ON_FILE: { description: 'The library has no work of this name: nothing is said about it.' },
    AMBIGUOUS: { description: 'Several works bear the name, and the day does not decide; see candidates.' },
  } as const,
});
