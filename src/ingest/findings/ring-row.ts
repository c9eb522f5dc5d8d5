import type { DetectedRing } from '../../entities/detected-ring/detected-ring.model.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { CitedClaim } from './cited-claims.ts';
import { commonRegion } from './common-region.ts';
import type { StandingGroup } from './read-findings.ts';
import { passageOfFile, type Sourced, shortHash } from './settlement-rows.ts';

/** The days between which a row counts, the second excluded. */
export interface Keeping {
  readonly recordedOn: string;
  readonly expiresOn: string;
}

/** The same group found again has the same key: it is made of its CORE members and of what it shows. */
export const ringId = (signal: string, coreKeys: readonly string[]): string =>
  `detected:${shortHash([signal, ...coreKeys.toSorted()].join('\n'))}`;

/** A group with the settlements that it cites. */
export const ringRow = (
  group: StandingGroup,
  coreKeys: readonly string[],
  claims: readonly CitedClaim[],
  keeping: Keeping,
): Sourced<DetectedRing> => {
  const [first] = claims;
  if (first === undefined)
    throw new BadInputError('findings', `The store of claims holds none of the settlements that ${group.id} cites.`);
  const days = claims.map(({ day }) => day).toSorted();
  const lastDays = claims.map(({ lastDay }) => lastDay).toSorted();
  const amounts = claims.map(({ amountFen }) => amountFen);
  return {
    id: ringId(group.pattern, coreKeys),
    mark: 'INFERRED',
    sources: [...new Set(claims.map(({ file }) => passageOfFile(file)))].toSorted(),
    signal: group.pattern,
    standing: group.standing,
    score: group.score,
    rank: String(9_999 - Math.round(group.score * 9_999)).padStart(4, '0'),
    parts: group.parts,
    explanations: group.innocent,
    occurredFrom: days[0] ?? first.day,
    occurredTo: lastDays.at(-1) ?? first.lastDay,
    amountFen: amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0),
    region: commonRegion(claims.map(({ facilityRegion }) => facilityRegion)),
    ...keeping,
  };
};
