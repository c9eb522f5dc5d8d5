import { builder } from '../platform/graphql/builder.ts';

export const TernaryRef = builder.enumType('Ternary', {
  description: 'Three-valued: missing data is UNKNOWN, never false.',
  values: ['TRUE', 'FALSE', 'UNKNOWN'] as const,
});
