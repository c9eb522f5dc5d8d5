import { builder } from '../platform/graphql/builder.ts';

export const TextSpanRef = builder.objectRef<{ readonly start: number; readonly end: number }>('TextSpan');

TextSpanRef.implement({
  description: 'A part of a text, in UTF-16 units.',
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end', { description: 'The first unit that is no longer part of it.' }),
  }),
});
