import { builder } from '../platform/graphql/builder.ts';

export const UndeterminedReasonRef = builder.enumType('UndeterminedReason', {
  description: 'Why something cannot be decided.',
  values: {
    MISSING_FACT: { description: 'A fact is not known; missingFacts names it.' },
    BEFORE_COVERAGE: { description: 'The act lies before the first day that the law on file covers.' },
    CONTESTED_READING: { description: 'The law can be read in more than one way.' },
    NORM_CONFLICT: { description: 'Which of two norms applies is contested.' },
    AMBIGUOUS_BASIS: { description: 'More than one basis fits, and none is cited.' },
    TEXT_NOT_ON_FILE: { description: 'The library lacks the text.' },
    SOURCE_ROUNDED: { description: 'The source rounds its figures, and the limit lies within the rounding.' },
  } as const,
});
