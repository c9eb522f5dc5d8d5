import type { z } from 'zod';
import { builder } from './builder.ts';

/** A closed set of values as GraphQL sees it, made from the zod enum that the rows are parsed with. */
export const enumOf = <Value extends string>(
  name: string,
  description: string,
  { options }: z.ZodEnum<Readonly<Record<Value, Value>>>,
  descriptions?: Readonly<Partial<Record<Value, string>>>,
) => {
  const entries = options.map((value) => {
    const told = descriptions?.[value];
    return [value, told === undefined ? {} : { description: told }];
  });
  // The names of the entries are the options; `fromEntries` forgets that.
  const values = Object.fromEntries(entries) as Readonly<Record<Value, { readonly description?: string }>>;
  return builder.enumType(name, { description, values });
};
