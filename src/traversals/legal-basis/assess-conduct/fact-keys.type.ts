import { builder } from '../../../platform/graphql/builder.ts';
import { type FactKey, factKeysOf } from '../../../reasoning/legality/facts/fact-keys.ts';
import { everyCondition } from './assess-conduct.cypher.ts';

const FactTypeRef = builder.enumType('FactType', {
  description: 'What a fact takes.',
  values: {
    BOOLEAN: { description: 'True or false; told as "is".' },
    TEXT: { description: 'A word; told as "text".' },
    NUMBER: { description: 'A whole number, money in fen; told as "number".' },
  } as const,
});

const FactKeyRef = builder.objectRef<FactKey>('FactKey');
FactKeyRef.implement({
  description: 'A fact that conditions of norms ask for.',
  fields: (t) => ({
    key: t.exposeString('key'),
    type: t.expose('type', { type: FactTypeRef }),
    values: t.exposeStringList('values', { description: 'The words that conditions compare with.' }),
    thresholds: t.exposeFloatList('thresholds', { description: 'Where conditions draw a line, ascending.' }),
  }),
});

builder.queryField('factKeys', (t) =>
  t.field({
    type: [FactKeyRef],
    nullable: true,
    description: 'Every fact that a condition on file asks for, by key.',
    resolve: async (_root, _args, { batch }) => factKeysOf(await batch(everyCondition, 'all')),
  }),
);
