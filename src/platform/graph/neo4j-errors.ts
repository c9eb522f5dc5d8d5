import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { GraphUnavailableError } from '../errors.ts';

/** By somebody who may, or by the limit that the database itself sets; ours is told as `TransactionTimedOutClientConfiguration`. */
const ended = ['Neo.ClientError.Transaction.Terminated', 'Neo.ClientError.Transaction.TransactionTimedOut'];

const unavailable = [
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError',
  'Neo.ClientError.Transaction.TransactionTimedOut',
];

/** A fault that may be gone at the next try. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && isRetryableError(error);

/** A database that does not answer becomes a sentence for the caller; everything else stays a bug. */
export const asDomainError = (error: unknown, query: string): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code === 'Neo.TransientError.Transaction.LockAcquisitionTimeout')
    return new GraphUnavailableError(
      `"${query}" was given up because another change to the graph held what it needs for too long; nothing of it was written. Try again when that one is done.`,
      { cause: error },
    );
  if (error.code === 'Neo.TransientError.General.MemoryPoolOutOfMemoryError')
    return new GraphUnavailableError(
      `"${query}" needs more memory than Neo4j has for one transaction; nothing of it was written. Let it have more, with NEO4J_URI that of a larger one, or ask for less at a time.`,
      { cause: error },
    );
  if (ended.includes(error.code))
    return new GraphUnavailableError(
      `The database ended "${query}" before it was done: somebody had it ended, or its own limit of time did (db.transaction.timeout). Nothing of that transaction was written. Let it take longer, or try again.`,
      { cause: error },
    );
  return unavailable.some((code) => error.code.startsWith(code))
    ? new GraphUnavailableError(`The graph did not answer "${query}" in time. Try again in a moment.`, { cause: error })
    : error;
};
