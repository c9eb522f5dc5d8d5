import type { Tested } from './explanations/explanation.ts';
import type { Group } from './groups/group.ts';

/** A group after judgement. */
export interface JudgedGroup extends Group {
  /** How strong the indicators are, 0 up to and without 1; from `inspectionThreshold` on worth an inspection. */
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly innocent: readonly Tested[];
}

export const inspectionThreshold = 0.5;

export const isExplained = ({ innocent }: JudgedGroup): boolean => innocent.some(({ explains }) => explains);
