interface Dated {
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
}

/** First and last day, both included. */
export interface ActSpan {
  readonly first: string;
  readonly last: string;
}

/** The days on which the acts may have happened; null when one of them is not known. */
export const actSpan = (findings: readonly Dated[]): ActSpan | null => {
  let first: string | null = null;
  let last: string | null = null;
  for (const { occurredFrom, occurredTo } of findings) {
    const to = occurredTo ?? occurredFrom;
    const from = occurredFrom ?? occurredTo;
    if (from === null || to === null) return null;
    if (first === null || from < first) first = from;
    if (last === null || to > last) last = to;
  }
  return first === null || last === null ? null : { first, last };
};
