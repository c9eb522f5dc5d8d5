import { BadInputError } from '../platform/errors.ts';
import { Region } from './statement.model.ts';

/** The region a caller filters by; throws where it is no code, since a list that is empty for that reason would mislead. */
export const checkedRegion = (region: string | null | undefined): string | null => {
  if (region === null || region === undefined) return null;
  const code = Region.safeParse(region);
  if (code.success) return code.data;
  throw new BadInputError(
    'region',
    `"region" must be a GB/T 2260 code of six digits, such as "320100"; it is "${region}".`,
  );
};

/** GB/T 2260: every code begins with one of these provinces, or is 000000 for the whole country. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}$/;

export const isRegion = (code: string): boolean => code === '000000' || provinces.test(code);
