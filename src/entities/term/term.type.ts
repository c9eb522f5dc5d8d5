import { nodeById } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { declareSources, loadMany, StatementRef } from '../statement.type.ts';
import { Term } from './term.model.ts';

const termById = nodeById(Term);
declareSources('Term', Term);

const TermQuality = enumOf('TermQuality', 'How a phrase comes to stand for something.', Term.shape.shape.quality, {
  MT_ERROR: 'A machine translation says so by mistake; the phrase is never a name of the thing.',
  SHORT_FORM: 'A short form of the field.',
  SYNONYM: 'Another word for the same.',
  TRANSLATION: 'The word of the other language, as our gists use it.',
});

const TermRef = builder.objectRef<Term>('Term');

builder.node(TermRef, {
  description: Term.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(termById),
  fields: (t) => ({
    phrase: t.exposeString('phrase'),
    quality: t.expose('quality', { type: TermQuality }),
    meansZh: t.exposeStringList('meansZh', { description: 'What it stands for, in Chinese.' }),
    meansEn: t.exposeStringList('meansEn', { description: 'What it stands for, in the English of our gists.' }),
  }),
});
