import { z } from 'zod';
import { type Cypher, declared } from './cypher.ts';
import { registerText } from './query.ts';

/**
 * A read that many parents ask at once. Its text starts from `$keys`, a list, and returns one column: a positional
 * list whose first entry is the position of the key and whose rest is the row. All lookups of one level of an
 * operation travel as one statement.
 */
export interface Lookup<Key, Row> {
  readonly name: string;
  /** Keys that must not be asked twice are compared by this text. */
  readonly keyText: (key: Key) => string;
  readonly toParameter: (key: Key) => unknown;
  readonly text: Cypher;
  /** Its text without indentation: it travels with every request, in packets of about 1,400 bytes. */
  readonly sent: string;
  readonly parse: (columns: readonly unknown[]) => Row;
  /** Whether its rows may be kept from request to request, as long as nothing is written. */
  readonly isKept: boolean;
}

/** Makes the lookup `name`; `text` begins with the fragment `eachKey`. */
export const defineLookup = <Key, Row>(lookup: {
  readonly name: string;
  readonly text: Cypher;
  readonly parse: (columns: readonly unknown[]) => Row;
}): Lookup<Key, Row> => {
  registerText(lookup.name, lookup.text);
  return {
    ...lookup,
    sent: withoutIndentation(lookup.text.text),
    keyText: (key) => JSON.stringify(key),
    toParameter: (key) => key,
    isKept: false,
  };
};

/** The text as it travels: no line begins or ends with a blank. */
export const withoutIndentation = (text: string): string => text.replace(/\s*\n\s*/g, '\n').trim();

/** A lookup of open law, which many requests share. Throws where its rows depend on who asks. */
export const defineKeptLookup = <Key, Row>(lookup: Parameters<typeof defineLookup<Key, Row>>[0]): Lookup<Key, Row> => {
  if (lookup.text.text.includes('$viewer'))
    throw new Error(`"${lookup.name}" depends on its viewer: what one was told may not be kept for another.`);
  return { ...defineLookup(lookup), isKept: true };
};

/** Binds `at`, the position of the key, and `key`. */
export const eachKey = declared('UNWIND range(0, size($keys) - 1) AS at\n    WITH at, $keys[at] AS key');

export interface AskedLookup {
  readonly lookup: Lookup<unknown, unknown>;
  readonly keys: readonly unknown[];
}

const parameterOf = (name: string): string => `keys_${name}`;

/** One statement for all lookups of a level: the same set gives the same text, so the plan is cached. */
export const composeLevel = (asked: readonly AskedLookup[]): { text: string; params: Record<string, unknown> } => {
  const params: Record<string, unknown> = {};
  const columns = asked.map(({ lookup, keys }) => {
    params[parameterOf(lookup.name)] = keys.map(lookup.toParameter);
    const text = lookup.sent.replaceAll('$keys', `$${parameterOf(lookup.name)}`);
    return `COLLECT {\n${text}\n} AS ${lookup.name}`;
  });
  return { text: `RETURN ${columns.join(',\n')}`, params };
};

const Positioned = z.array(z.tuple([z.int()], z.unknown()));

/** The rows of one lookup, by position of the key. */
export const rowsByKey = <Row>(lookup: Lookup<unknown, Row>, count: number, column: unknown): Row[][] => {
  const rows: Row[][] = Array.from({ length: count }, () => []);
  for (const [at, ...columns] of Positioned.parse(column)) rows[at]?.push(lookup.parse(columns));
  return rows;
};
