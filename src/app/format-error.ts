import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { BadInputError, DomainError } from '../platform/errors.ts';

/** Codes that a caller may see; everything else is masked. */
const openCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_LARGE',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_WIDE',
]);

/** The one place where errors get a GraphQL code; no stack and no driver text leaves the server. */
export const formatErrorFor =
  (log: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { message, locations, path } = formatted;
    const place = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
    const cause = unwrapResolverError(thrown);
    if (cause instanceof DomainError) {
      const field = cause instanceof BadInputError ? { field: cause.field } : {};
      return { message: cause.message, ...place, extensions: { code: cause.code, ...field } };
    }
    const code = formatted.extensions?.['code'];
    const field = formatted.extensions?.['field'];
    if (typeof code === 'string' && openCodes.has(code))
      return { message, ...place, extensions: { code, ...(typeof field === 'string' ? { field } : {}) } };
    log(cause);
    return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
