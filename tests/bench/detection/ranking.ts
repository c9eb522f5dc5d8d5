/** Somebody with a score: the higher, the more suspicious. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** Precision, recall and their harmonic mean; 0 where nothing is flagged or nothing is to be found. */
export const f1 = (flagged: ReadonlySet<string>, positives: ReadonlySet<string>) => {
  const right = [...flagged].filter((id) => positives.has(id)).length;
  const precision = flagged.size === 0 ? 0 : right / flagged.size;
  const recall = positives.size === 0 ? 0 : right / positives.size;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** Runs of equal scores, the highest first: within a run no order is claimed. */
const runsOf = (
  scored: readonly Scored[],
  positives: ReadonlySet<string>,
): readonly { size: number; right: number }[] => {
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  const runs: { size: number; right: number }[] = [];
  let last: number | null = null;
  for (const { id, score } of sorted) {
    if (score !== last) runs.push({ size: 0, right: 0 });
    last = score;
    const run = runs.at(-1);
    if (run === undefined) continue;
    run.size += 1;
    if (positives.has(id)) run.right += 1;
  }
  return runs;
};

/** Area under precision over recall, by the levels of the score; whoever has no score is never found. */
export const averagePrecision = (scored: readonly Scored[], positives: ReadonlySet<string>): number => {
  if (positives.size === 0) return 0;
  let [seen, right, sum] = [0, 0, 0];
  for (const run of runsOf(scored, positives)) {
    seen += run.size;
    right += run.right;
    sum += (run.right / positives.size) * (right / seen);
  }
  return sum;
};

/** Share of positives among the first `count`; of a run of equal scores that is cut, its mean. Missing ones count as wrong. */
export const precisionAt = (scored: readonly Scored[], positives: ReadonlySet<string>, count: number): number => {
  let [seen, right] = [0, 0];
  for (const run of runsOf(scored, positives)) {
    const taken = Math.min(run.size, count - seen);
    seen += taken;
    right += (run.right / run.size) * taken;
  }
  return right / count;
};
