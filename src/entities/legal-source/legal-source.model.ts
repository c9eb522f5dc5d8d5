import type { DocumentType } from '../document-type/document-type.model.ts';
import type { LegalWork } from '../legal-work/legal-work.model.ts';
import type { Norm } from '../norm/norm.model.ts';
import type { Provision } from '../provision/provision.model.ts';
import type { ProvisionVersion } from '../provision/provision-version.model.ts';
import type { Passage } from '../source-document/passage.model.ts';

/** Where a line of an answer comes from: a norm, the wording that it reads, its provision and work, and the passages. */
export interface LegalSource {
  readonly norm: Norm;
  /** Null, with the provision, where the article is not known: the norm then holds as long as the work. */
  readonly version: ProvisionVersion | null;
  readonly provision: Provision | null;
  readonly work: LegalWork;
  readonly documentType: DocumentType;
  /** Where the wording was read; where the article is not known, what tells of it. */
  readonly passages: readonly Passage[];
  /** Whether the work is older than this wording: an earlier text may have been another one. */
  readonly hasEarlierText: boolean;
}
