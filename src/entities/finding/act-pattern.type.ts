import { builder } from '../../platform/graphql/builder.ts';

export const ActPatternRef = builder.enumType('ActPattern', {
  description: 'How an act lies in time: what limitation counts from.',
  values: {
    SINGLE: { description: 'One act, on one day of those given.' },
    SERIES: { description: 'Several acts of one kind: counts from the last.' },
    CONTINUING: { description: 'One act that goes on: counts from its end.' },
    UNKNOWN: { description: 'Not told: both counts stay open.' },
  } as const,
});
