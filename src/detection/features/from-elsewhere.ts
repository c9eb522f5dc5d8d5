import { beyond, type Feature, oncePerGroup, usualClaims } from './feature.ts';

/** Members are insured elsewhere than where the facilities are, more than the other patients there. */
export const fromElsewhere: Feature = oncePerGroup((index, group) => {
  const { claims } = index;
  const shareOf = (rows: ArrayLike<number>): number | null => {
    let told = 0;
    let away = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const home = claims.patients.region[claims.patient[row] ?? 0] ?? -1;
      const place = claims.facilities.region[claims.facility[row] ?? 0] ?? -1;
      if (home === -1 || place === -1) continue;
      told++;
      if (home !== place) away++;
    }
    return told < 5 ? null : away / told;
  };
  const seen = shareOf(group.claims);
  const expected = shareOf(usualClaims(index, group));
  return seen === null || expected === null ? null : beyond(seen, expected);
});
