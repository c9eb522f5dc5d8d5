/** A failure the caller can act on; anything else is a bug and is masked at the edge. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** The caller's input cannot be used: the sentence names the field and what to do. */
export class BadInputError extends DomainError {
  override readonly name = 'BadInputError';
  readonly code = 'BAD_USER_INPUT';
  readonly field: string;

  constructor(field: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.field = field;
  }
}

/** A seed row cannot be loaded; nothing of the load was written. */
export class SeedError extends DomainError {
  override readonly name = 'SeedError';
  readonly code = 'BAD_SEED';

  constructor(file: string, line: number, field: string, sentence: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${field}: ${sentence}`, options);
  }
}

/** The database does not answer, or not in time. */
export class GraphUnavailableError extends DomainError {
  override readonly name = 'GraphUnavailableError';
  readonly code = 'GRAPH_UNAVAILABLE';
}
