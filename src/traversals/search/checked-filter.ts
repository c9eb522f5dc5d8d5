import { checkedRegion } from '../../entities/region-argument.ts';
import { BadInputError } from '../../platform/errors.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import { documentTypeById, workOfIssuer } from './filter-rows.cypher.ts';
import type { SearchedKind, SearchFilter } from './search-library.ts';

interface FilterArgs {
  readonly kinds?: readonly SearchedKind[] | null | undefined;
  readonly rank?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly inForceOnly?: boolean | null | undefined;
}

/** The filter of a search; throws for a rank or an issuer that nothing on file has, since an empty list would mislead. */
export const checkedFilter = async (batch: Batch, args: FilterArgs): Promise<SearchFilter> => {
  const { kinds = null, rank = null, issuer = null, inForceOnly } = args;
  const region = checkedRegion(args.region);
  if (kinds?.length === 0)
    throw new BadInputError(
      'kinds',
      '"kinds" is an empty list, which asks for nothing: leave it out to search all kinds.',
    );
  const [ranks, works] = await Promise.all([
    rank === null ? null : batch(documentTypeById, rank),
    issuer === null ? null : batch(workOfIssuer, issuer.trim().toLowerCase()),
  ]);
  if (ranks?.length === 0)
    throw new BadInputError(
      'rank',
      `"${rank}" is no rank of instrument: give the key of a "documentType", such as LAW, ADMINISTRATIVE_REGULATION, DEPARTMENT_RULE or LOCAL_REGULATION.`,
    );
  if (works?.length === 0)
    throw new BadInputError(
      'issuer',
      `No work on file was made by "${issuer}": give the full name as "issuer" of a work has it, such as 国家医疗保障局.`,
    );
  return {
    kinds: kinds === null ? null : [...new Set(kinds)].toSorted(),
    rank,
    issuer: issuer === null ? null : issuer.trim().toLowerCase(),
    region,
    inForceOnly: inForceOnly === true,
  };
};
