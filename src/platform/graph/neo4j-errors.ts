import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { GraphUnavailableError } from '../errors.ts';

const unavailable = [
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError',
  'Neo.ClientError.Transaction.TransactionTimedOut',
];

/** A fault that may be gone at the next try. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && isRetryableError(error);

/** A database that does not answer becomes a sentence for the caller; everything else stays a bug. */
export const asDomainError = (error: unknown, query: string): unknown =>
  error instanceof Neo4jError && unavailable.some((code) => error.code.startsWith(code))
    ? new GraphUnavailableError(`The graph did not answer "${query}" in time. Try again in a moment.`, { cause: error })
    : error;
