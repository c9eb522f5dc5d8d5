/** What long work is given: whom to tell how far it is, and what stops it between two transactions. */
export interface UnderWay {
  /** Hears that `done` of `all` are done, and of what; counts begin anew with each `what`. */
  readonly tell: (done: number, all: number, what: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Long work of which the graph lets nobody else do the like meanwhile. */
export interface Alone {
  readonly tell: UnderWay['tell'];
  /** Asked before each transaction: throws where the work was stopped, or no longer keeps others out. */
  readonly goOn: () => Promise<void>;
}
