import { BadInputError } from '../../platform/errors.ts';
import { builder } from '../../platform/graphql/builder.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { isInForce } from '../validity.ts';
import { comparableNumber, namesToTry } from './comparable-name.ts';
import { worksByDocNumber, worksByName } from './legal-work.cypher.ts';
import type { LegalWork } from './legal-work.model.ts';
import { LegalWorkRef, workById } from './legal-work.type.ts';

builder.queryField('legalWork', (t) =>
  t.field({
    type: LegalWorkRef,
    nullable: true,
    description:
      'A work by exactly one of its key, its document number, or a title or short name; null when none is on file.',
    args: {
      key: t.arg.string({ description: 'Such as sc-735/2021-01-15.' }),
      alias: t.arg.string({
        description:
          'A title, a short or a former name, such as 医保基金监管条例 or R735. Of several works, one in force on that day.',
      }),
      docNumber: t.arg.string({ description: 'Such as 国务院令第735号 or 医保发[2021]35号.' }),
      asOf: t.arg({ type: 'Date', description: 'The day that everything below is about; today when not given.' }),
    },
    resolve: async (_root, { asOf, ...named }, context) => {
      const works = await worksOf(named, context);
      const day = asOf ?? context.today;
      const work = works.find((found) => isInForce(found, day)) ?? works[0];
      return work === undefined ? null : { ...work, asOf: day };
    },
  }),
);

interface Named {
  readonly key?: string | null | undefined;
  readonly alias?: string | null | undefined;
  readonly docNumber?: string | null | undefined;
}

const worksOf = (named: Named, context: Context): Promise<readonly LegalWork[]> => {
  const { key, alias, docNumber } = named;
  if (Object.values(named).filter((value) => value != null).length !== 1)
    throw new BadInputError('key', 'Give exactly one of "key", "alias" and "docNumber".');
  if (alias != null) return context.batch(worksByName, namesToTry(alias));
  if (docNumber != null) return context.batch(worksByDocNumber, comparableNumber(docNumber));
  return context.batch(workById, key ?? '');
};
