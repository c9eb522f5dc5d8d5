import { z } from 'zod';

/**
 * When a norm or a sanction rule applies: a tree over fact keys, evaluated in three-valued logic.
 * `is` compares with one value, `atLeast` and `below` with whole numbers (money in fen).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly is: string | boolean }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly below: number };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ fact: z.string(), is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ fact: z.string(), atLeast: z.int() }),
    z.strictObject({ fact: z.string(), below: z.int() }),
  ]),
);
