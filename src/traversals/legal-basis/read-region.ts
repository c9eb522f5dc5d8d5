import { isRegion } from '../../entities/region-argument.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Told } from '../../platform/graphql/told.ts';

/** A GB/T 2260 code; null when it is not told, or says no more than the whole country. */
export const readRegion = (region: Told<string>, path: string): string | null => {
  if (region == null || region === '000000') return null;
  if (isRegion(region)) return region;
  throw new BadInputError(
    path,
    `"${region}" is no GB/T 2260 code: six digits that begin with a province, such as 320100.`,
  );
};
