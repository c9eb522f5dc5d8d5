import { DomainError } from '../../platform/errors.ts';

/** A file of cases cannot be read at all; no case of it was taken in. */
export class CaseFileError extends DomainError {
  override readonly name = 'CaseFileError';
  readonly code = 'BAD_CASE_FILE';
}
