import type { Batch } from './batch.ts';
import type { Lookup } from './lookup.ts';

/** What answers a lookup without a database. */
export interface LookupAnswer {
  readonly name: string;
  readonly rows: (key: unknown) => readonly unknown[];
}

/** Rows of a lookup from memory; each key is asked once. */
export const answerOf = <Key, Row>(lookup: Lookup<Key, Row>, rows: (key: Key) => readonly Row[]): LookupAnswer => {
  const known = new Map<string, readonly Row[]>();
  return {
    name: lookup.name,
    rows: (given) => {
      // A lookup is asked with its own keys only: see `Batch`.
      const key = given as Key;
      const text = lookup.keyText(key);
      const answered = known.get(text) ?? rows(key);
      known.set(text, answered);
      return answered;
    },
  };
};

/** Asks these answers instead of a graph; a lookup without one is a fault of ours. */
export const batchOf = (answers: readonly LookupAnswer[]): Batch => {
  const byName = new Map(answers.map((answer) => [answer.name, answer]));
  return async <Key, Row>(lookup: Lookup<Key, Row>, key: Key): Promise<readonly Row[]> => {
    const answer = byName.get(lookup.name);
    if (answer === undefined) throw new Error(`Nothing answers "${lookup.name}" without a database.`);
    return answer.rows(key) as readonly Row[];
  };
};
