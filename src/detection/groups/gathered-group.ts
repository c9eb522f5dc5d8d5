import type { VisitIndex } from '../claims/claim-index.ts';
import { openExpansion } from './expand-group.ts';
import type { Group } from './group.ts';
import { evidenceOf } from './group-doctors.ts';
import type { Seed } from './seed.ts';
import { withTiedMembers } from './tied-members.ts';

/**
 * Groups of patients who meet, grown from one seed after the other with the span of days that explains most; null where
 * none stands.
 */
export const openGathering = (index: VisitIndex): ((seed: Seed) => Group | null) => {
  const expand = openExpansion(index);
  return ({ patients, pattern, spans, arePassing = false }) => {
    let best: Group | null = null;
    for (const span of spans) {
      const expanded = expand(patients, { span, arePassing });
      if (expanded === null) continue;
      const weight = expanded.patients.length * expanded.surprise;
      if (best !== null && weight <= best.patients.length * best.surprise) continue;
      const group = { pattern, ...expanded, ...evidenceOf(index, expanded.patients, expanded.gatherings) };
      best = withTiedMembers(index, group) ?? best;
    }
    return best !== null && isTied(best) ? best : null;
  };
};

/** People at one facility to whom no doctor there comes back have nothing in common but a large house. */
const isTied = ({ doctors, gatherings }: Group): boolean =>
  doctors.length > 0 || new Set(gatherings.map(({ facility }) => facility)).size > 1;
