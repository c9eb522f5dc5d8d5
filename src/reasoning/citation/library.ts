import type { DocumentType } from '../../entities/document-type/document-type.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';

/** What is on file of the works that a text may cite: all that resolving needs. */
export type Library = readonly LibraryWork[];

export interface LibraryWork {
  readonly work: LegalWork;
  readonly maySetPenalties: DocumentType['maySetPenalties'] | null;
  /** How many of its provisions are on file, cited or not. */
  readonly provisionsOnFile: number;
  /** What came in its place, by a repeal or a replacement on file. */
  readonly replacedBy: readonly LegalWork[];
  /** Reviewed citations that name it and were found to be beside the point. */
  readonly irrelevantIn: readonly string[];
  /** The cited articles, with everything below them. */
  readonly provisions: readonly LibraryProvision[];
}

export interface LibraryProvision {
  readonly provision: Provision;
  readonly versions: readonly LibraryVersion[];
  readonly renumberedTo: readonly { readonly provision: Provision; readonly on: string | null }[];
  /** Reviewed citations of it, with what they should have cited instead. */
  readonly reviewedIn: readonly ReviewedCitation[];
}

export interface LibraryVersion {
  readonly version: ProvisionVersion;
  /** Norms that we read in it. */
  readonly norms: number;
  /** Consequences of those norms that are penalties or punishments. */
  readonly penalties: number;
  /** Kinds of conduct toward the fund that those norms sanction or prohibit. */
  readonly conducts: number;
}

export interface ReviewedCitation {
  readonly id: string;
  readonly isIrrelevant: boolean;
  readonly suggests: readonly Provision[];
}
