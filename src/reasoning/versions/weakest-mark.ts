import type { Mark } from '../../entities/statement.model.ts';

const fromStrong: readonly Mark[] = ['VERIFIED', 'INFERRED', 'SECONDARY', 'MEMORY'];

/** An answer is no surer than the weakest statement that it rests on. */
export const weakestMark = (marks: readonly Mark[]): Mark =>
  fromStrong[Math.max(0, ...marks.map((mark) => fromStrong.indexOf(mark)))] ?? 'MEMORY';
