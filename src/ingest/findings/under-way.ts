/** What long work is given: whom to tell how far it is, and what stops it between two transactions. */
export interface UnderWay {
  /** Hears that `done` of `all` are done, and of what; counts begin anew with each `what`. */
  readonly tell: (done: number, all: number, what: string) => void;
  readonly signal?: AbortSignal | undefined;
}
