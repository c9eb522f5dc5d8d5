import type { LegalSource } from './legal-source.model.ts';

/** What one of two texts says of the matter. */
export interface Side {
  readonly gist: string;
  readonly source: LegalSource;
}

/**
 * SUPERIOR: one prevails by its rank. DECIDED: nobody prevails by rank; `decidedBy` says who decides. NO_RANK: neither
 * text has a rank in the hierarchy of law. CONCURRENT: different authorities impose the two, so both may apply.
 */
export interface NormConflict {
  /** What both speak of, such as a step or a kind of measure. */
  readonly subject: string;
  readonly one: Side;
  readonly other: Side;
  readonly principle: 'SUPERIOR' | 'DECIDED' | 'NO_RANK' | 'CONCURRENT';
  readonly prevails: 'ONE' | 'OTHER' | null;
  readonly decidedBy: string | null;
  /** The norm of rank that says so; null for NO_RANK and CONCURRENT. */
  readonly normId: string | null;
}
