import type { ClaimIndex } from '../claims/claim-index.ts';
import type { Group } from '../groups/group.ts';

/**
 * How far the claims of a group go beyond what its facilities do anyway, from 0 (not at all) to 1; null where the
 * claims lack the column.
 */
export type Feature = (index: ClaimIndex, group: Group) => number | null;

/** What is seen beyond what is expected, as a share of what could be beyond. */
export const beyond = (seen: number, expected: number): number =>
  expected >= 1 ? 0 : Math.max(0, (seen - expected) / (1 - expected));

/** Asks once of every group: features are measured, and explanations hold them against each other. */
export const oncePerGroup = <Answer>(
  ask: (index: ClaimIndex, group: Group) => Answer,
): ((index: ClaimIndex, group: Group) => Answer) => {
  const known = new WeakMap<Group, { readonly index: ClaimIndex; readonly answer: Answer }>();
  return (index, group) => {
    const before = known.get(group);
    if (before?.index === index) return before.answer;
    const answer = ask(index, group);
    known.set(group, { index, answer });
    return answer;
  };
};

/** Rows of claims at the facilities of a group by people who are not in it: what is usual there. */
export const usualClaims = oncePerGroup((index, group): Int32Array => {
  const isMember = new Set([...group.patients, ...group.peripheral]);
  const rows: number[] = [];
  for (const facility of new Set(group.gatherings.map((gathering) => gathering.facility))) {
    const start = index.facilityStart[facility] ?? 0;
    const end = index.facilityStart[facility + 1] ?? 0;
    // A few thousand claims tell what is usual; every so many of a large facility, from its first on.
    const step = Math.max(1, Math.floor((end - start) / mostClaims));
    for (let row = start; row < end; row += step) if (!isMember.has(index.claims.patient[row] ?? 0)) rows.push(row);
  }
  return Int32Array.from(rows);
});

const mostClaims = 4_000;

/** Evidence claims of a group that stand together: same facility, same day. */
export const occasionsOf = (index: ClaimIndex, group: Group): readonly (readonly number[])[] => {
  const { facility, day, endDay } = index.claims;
  const occasions = new Map<number, number[]>();
  for (const row of group.claims) {
    const key = (facility[row] ?? 0) * endDay + (day[row] ?? 0);
    const rows = occasions.get(key);
    if (rows === undefined) occasions.set(key, [row]);
    else rows.push(row);
  }
  return [...occasions.values()];
};
