import type { z } from 'zod';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { MoneyRef } from '../money.type.ts';
import { CaseAmount } from './legal-case.model.ts';

const CaseAmountKind = enumOf('CaseAmountKind', 'What a sum of a case is.', CaseAmount.shape.kind, {
  INVOLVED: 'What the matter is about as a whole.',
  CONTRACT_PENALTY: 'Under the service agreement, not a fine.',
  FINE: 'Of an authority.',
  CRIMINAL_FINE: 'Of a court.',
});

export const CaseAmountRef = builder.objectRef<z.infer<typeof CaseAmount>>('CaseAmount');

CaseAmountRef.implement({
  description: 'A sum of a case by what it is.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CaseAmountKind }),
    money: t.expose('money', { type: MoneyRef }),
    note: t.exposeString('noteEn', { nullable: true }),
  }),
});
