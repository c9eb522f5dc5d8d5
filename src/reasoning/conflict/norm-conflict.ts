import type { RankRule } from '../../entities/document-type/rank-rule.model.ts';
import type { NormConflict, Side } from '../../entities/legal-source/norm-conflict.model.ts';

/** How two texts that say different things of one matter relate. */
export const conflictOf = (subject: string, one: Side, other: Side, ranks: readonly RankRule[]): NormConflict => {
  const [a, b] = [one.source.documentType.id, other.source.documentType.id];
  const rank = ranks.find(({ higher, lower }) => (higher === a && lower === b) || (higher === b && lower === a));
  const conflict = { subject, one, other };
  if (rank === undefined) return { ...conflict, principle: 'NO_RANK', prevails: null, decidedBy: null, normId: null };
  const { prevails, decidedByEn, normId, higher } = rank;
  return prevails
    ? { ...conflict, principle: 'SUPERIOR', prevails: higher === a ? 'ONE' : 'OTHER', decidedBy: null, normId }
    : { ...conflict, principle: 'DECIDED', prevails: null, decidedBy: decidedByEn, normId };
};

/** Every pair of a list, each once. */
export const pairsOf = <Value>(values: readonly Value[]): readonly (readonly [Value, Value])[] =>
  values.flatMap((one, at) => values.slice(at + 1).map((other) => [one, other] as const));

/** Whether two places share ground: one of them is the other, contains it, or is the whole country. */
export const overlap = (one: string, other: string): boolean => {
  const [a, b] = [significant(one), significant(other)];
  return a.startsWith(b) || b.startsWith(a);
};

const significant = (region: string): string => region.replace(/(?:00)+$/u, '');
