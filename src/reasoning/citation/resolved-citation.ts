import type { Citation } from '../../entities/citation/citation.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import type { FoundCitation } from './found-citation.ts';

/** A citation and what became of it when it was looked up. */
export interface ResolvedCitation {
  readonly found: FoundCitation;
  /** Of several provisions, the one that is worst off decides. */
  readonly status: Citation['status'];
  /** Null where no single work is meant. */
  readonly work: LegalWork | null;
  readonly provisions: readonly CitedProvision[];
  readonly candidates: readonly Candidate[];
  readonly note: string | null;
}

/** One of the provisions that a citation names. */
export interface CitedProvision {
  readonly eId: string;
  readonly status: Citation['status'];
  readonly provision: Provision | null;
  /** The wording in force on the day asked about. */
  readonly version: ProvisionVersion | null;
  /** Whether it attaches a penalty or a punishment; null where nobody has read it. */
  readonly carriesSanction: boolean | null;
  /** Whether it is about conduct toward the medical-security fund; null where nothing on file tells. */
  readonly governsThisFund: boolean | null;
  readonly candidates: readonly Candidate[];
  readonly note: string | null;
}

/** What may have been meant, and why. */
export interface Candidate {
  readonly work: LegalWork;
  readonly provision: Provision | null;
  readonly evidence: string;
}
