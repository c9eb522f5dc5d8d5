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
