/** What a part of the bench is given. */
export interface BenchRun {
  /** Size of the generated graph, in cases. */
  readonly cases: number;
  /** Length of one run. */
  readonly seconds: number;
  /** Size, number and first seed of the draws of made-up claims, and who looks for rings in them. */
  readonly patients: number;
  readonly draws: number;
  readonly seed: number;
  readonly detector: 'product' | 'pairs';
  /** Whether the detector gets what settlements were charged for, too. */
  readonly withFeeLines: boolean;
  readonly signal: AbortSignal;
  /** Progress, to stderr. */
  readonly say: (line: string) => void;
  /** Figures, to stdout and the file of `--out`. Printed part by part: what was measured before an interruption stays. */
  readonly print: (lines: string) => void;
}

/** One part of the bench; it starts what it needs and leaves nothing behind. */
export type BenchPart = (run: BenchRun) => Promise<void>;
