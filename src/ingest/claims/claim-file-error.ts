import { DomainError } from '../../platform/errors.ts';

/** A file of claims cannot be taken in; nothing of it was written. */
export class ClaimFileError extends DomainError {
  override readonly name = 'ClaimFileError';
  readonly code = 'BAD_CLAIM_FILE';
}
