import type { Tested } from './explanations/explanation.ts';
import type { Group } from './groups/group.ts';

/** A group after judgement. */
export interface JudgedGroup extends Group {
  /** How strong the indicators are, 0 up to and without 1; from `leadThreshold` on a lead, from `inspectionThreshold` on worth an inspection. */
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly innocent: readonly Tested[];
}

/** Below it the indicators are too weak to name anybody. */
const leadThreshold = 0.4;
export const inspectionThreshold = 0.6;

const isExplained = ({ innocent }: JudgedGroup): boolean => innocent.some(({ explains }) => explains);

/** What is told of a group: it is a lead, or an innocent explanation covers it, or its indicators are too weak. */
export const standingOf = (group: JudgedGroup): 'LEAD' | 'EXPLAINED' | 'WEAK' =>
  isExplained(group) ? 'EXPLAINED' : group.score >= leadThreshold ? 'LEAD' : 'WEAK';
