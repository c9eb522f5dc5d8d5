import { DomainError } from '../../platform/errors.ts';

/** A file of a law cannot be taken in; nothing of it was written. */
export class LawFileError extends DomainError {
  override readonly name = 'LawFileError';
  readonly code = 'BAD_LAW_FILE';
}
