import type { ClaimIndex } from '../claims/claim-index.ts';
import { expandGroup } from './expand-group.ts';
import type { Group, Pattern } from './group.ts';
import { evidenceOf } from './group-doctors.ts';
import { withTiedMembers } from './tied-members.ts';

/** A group of patients who meet, grown from a seed with the span of days that explains most; null where none stands. */
export const gatheredGroup = (
  index: ClaimIndex,
  seed: readonly number[],
  pattern: Pattern,
  spans: readonly number[],
): Group | null => {
  let best: Group | null = null;
  for (const span of spans) {
    const expanded = expandGroup(index, seed, { span, presence: 0.4 });
    if (expanded === null) continue;
    const weight = expanded.patients.length * expanded.surprise;
    if (best !== null && weight <= best.patients.length * best.surprise) continue;
    const group = { pattern, ...expanded, ...evidenceOf(index, expanded.patients, expanded.gatherings) };
    best = withTiedMembers(index, group) ?? best;
  }
  return best !== null && isTied(best) ? best : null;
};

/** People at one facility to whom no doctor there comes back have nothing in common but a large house. */
const isTied = ({ doctors, gatherings }: Group): boolean =>
  doctors.length > 0 || new Set(gatherings.map(({ facility }) => facility)).size > 1;
