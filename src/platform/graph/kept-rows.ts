import { cypher } from './cypher.ts';
import { defineLookup, eachKey } from './lookup.ts';

/** Rows that were read while the graph stood as it did at one moment. Never changed by those who read them. */
export interface RowsOfState {
  /** Null where no moment is known: nothing of it is kept. */
  readonly state: string | null;
  readonly rows: Map<string, readonly unknown[]>;
}

/** Where the requests of one viewer leave for each other what they read of the law. */
export interface Shelf {
  latest: RowsOfState;
}

export const emptyShelf = (): Shelf => ({ latest: { state: null, rows: new Map() } });

/** Another text after every writing: asked beside the first rows of a request, which rests on kept ones only if it is theirs. */
export const graphState = defineLookup<'graph', string>({
  name: 'graphState',
  text: cypher`${eachKey}
    MATCH (state:GraphState) WHERE state.id = key
    RETURN [at, state.changed]`,
  parse: ([changed]) => String(changed),
});

/**
 * Marks the graph as changed. Run within the writing transaction, at its end, so that no crash lets it pass unnoticed, and
 * again after it, because a reader may see the mark a moment before the last of the rows.
 */
export const markAsChanged = "MERGE (state:GraphState {id: 'graph'}) SET state.changed = randomUUID()";

export const stateConstraint =
  'CREATE CONSTRAINT graph_state_id IF NOT EXISTS FOR (node:GraphState) REQUIRE node.id IS UNIQUE';
