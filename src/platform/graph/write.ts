import type { z } from 'zod';
import type { Cypher } from './cypher.ts';
import { refuseUnlabelled } from './query.ts';

/** For statements that take nothing. */
export type NoParams = Readonly<Record<never, never>>;

/** One named statement of ingest, run within a transaction that writes; its text is fixed when the module loads. */
export interface GraphWrite<Params extends object, Row> {
  readonly name: string;
  readonly text: Cypher;
  /** Null where the statement gives no rows. */
  readonly row: z.ZodType<Row> | null;
  /** Only for the compiler: what the statement takes. */
  readonly takes?: Params;
}

/** Every statement of ingest that is defined here, for the linter and the test of query plans. */
export const definedWrites = new Map<string, Cypher>();

const register = (name: string, text: Cypher): void => {
  if (definedWrites.has(name)) throw new Error(`The name "${name}" of a statement is used twice.`);
  refuseUnlabelled(name, text);
  definedWrites.set(name, text);
};

/** A statement that writes and gives nothing back; `Params` are its parameters. */
export const defineWrite = <Params extends object>(name: string, text: Cypher): GraphWrite<Params, never> => {
  register(name, text);
  return { name, text, row: null };
};

/** A statement whose rows are parsed: what ingest reads of the graph before it writes. */
export const defineLook = <Params extends object, Row>(
  name: string,
  text: Cypher,
  row: z.ZodType<Row>,
): GraphWrite<Params, Row> => {
  register(name, text);
  return { name, text, row };
};
