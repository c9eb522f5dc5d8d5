import { GraphQLError } from 'graphql';
import { builder } from '../platform/graphql/builder.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { Money } from './statement.model.ts';
import { fenOf, yuanOf } from './yuan.ts';

builder.scalarType('Yuan', {
  description: 'An amount in yuan as a decimal with at most two places, such as "80000" or "3678.50".',
  parseValue: (value) => {
    const fen = fenOf(typeof value === 'number' ? String(value) : value);
    if (fen !== null) return fen;
    throw new GraphQLError('An amount must be yuan as a decimal with at most two places, such as "3678.50".', {
      extensions: { code: 'BAD_USER_INPUT', field: 'Yuan' },
    });
  },
  serialize: (value) => value,
});

const MoneyQualifierRef = enumOf('MoneyQualifier', 'How a source gives an amount.', Money.shape.qualifier, {
  EXACT: 'The amount itself, within its precision.',
  ABOUT: 'An amount near this.',
  OVER: 'A lower bound, never a value.',
  UNDER: 'An upper bound, never a value.',
});

export const MoneyRef = builder.objectRef<Money>('Money');

MoneyRef.implement({
  description: 'An amount as its source gives it; the true value lies within half of its precision.',
  fields: (t) => ({
    fen: t.expose('fen', { type: 'Fen' }),
    precisionFen: t.expose('precisionFen', {
      type: 'Fen',
      description: '1 is exact to the fen, 1000000 is rounded to 10,000 yuan.',
    }),
    qualifier: t.expose('qualifier', { type: MoneyQualifierRef }),
    yuan: t.string({
      description: 'The amount in yuan, as a decimal such as "3678.50".',
      resolve: ({ fen }) => yuanOf(fen),
    }),
  }),
});
