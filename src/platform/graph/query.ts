import type { z } from 'zod';
import { type Cypher, faultIn, unlabelledNode } from './cypher.ts';

/** One named read: its parameters and rows are parsed, its text is fixed when the module loads. */
export interface GraphQuery<Params extends object, Row> {
  /** Appears in the query log and in traces. */
  readonly name: string;
  readonly params: z.ZodType<Params>;
  readonly row: z.ZodType<Row>;
  readonly text: Cypher;
}

/** Every query and lookup of the process, for the contracts that hold for all of them. */
export const definedTexts = new Map<string, Cypher>();

/** Throws for a name used twice, an unlabelled node or a label that turned out to be protected. */
export const registerText = (name: string, text: Cypher): void => {
  if (definedTexts.has(name)) throw new Error(`The query name "${name}" is used twice.`);
  refuseUnlabelled(name, text);
  definedTexts.set(name, text);
};

export const refuseUnlabelled = (name: string, text: Cypher): void => {
  const unlabelled = unlabelledNode(text.written);
  if (unlabelled !== null) throw new Error(`The query "${name}" has the unlabelled node ${unlabelled}.`);
};

/** A headline statement: the whole answer in one. */
export const defineQuery = <Params extends object, Row>(query: GraphQuery<Params, Row>): GraphQuery<Params, Row> => {
  registerText(query.name, query.text);
  return query;
};

/** Texts in which a name declared protected later was typed by hand; empty once every module is loaded and lawful. */
export const faultyTexts = (): readonly string[] =>
  [...definedTexts].flatMap(([name, text]) => {
    const fault = faultIn(text.written);
    return fault === null ? [] : [`${name}: ${fault}`];
  });
