import type { LegalSource } from '../legal-source/legal-source.model.ts';
import type { CrimeThreshold } from './crime-threshold.model.ts';

/** A threshold with the norms that set its amount and its punishment, or lift an amount into it. */
export interface ThresholdOnFile extends CrimeThreshold {
  readonly norms: readonly (LegalSource & { readonly aspect: 'AMOUNT' | 'PUNISHMENT' | 'LIFT' })[];
}
