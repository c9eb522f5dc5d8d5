import type { DocumentType } from '../../entities/document-type/document-type.model.ts';
import type { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';

/** All that an export of a work says. */
export interface ExportedWork {
  readonly work: LegalWork;
  readonly documentType: Pick<DocumentType, 'id'> | null;
  readonly changes: readonly { readonly change: LegalChange; readonly causedBy: readonly LegalWork[] }[];
  readonly basedOn: readonly LegalWork[];
  /** In reading order. */
  readonly provisions: readonly ExportedProvision[];
}

export interface ExportedProvision {
  readonly provision: Provision;
  /** Oldest first. */
  readonly versions: readonly ExportedVersion[];
}

export interface ExportedVersion {
  readonly version: ProvisionVersion;
  /** What the wording itself cites, not its parts. */
  readonly citations: readonly ExportedCitation[];
}

/** A citation that leads to something on file: to provisions, or to a work as a whole. */
export interface ExportedCitation {
  readonly span: readonly [start: number, end: number] | null;
  readonly targets: readonly { readonly work: LegalWork; readonly eId: string | null }[];
}
