import type { DocumentType } from '../../entities/document-type/document-type.model.ts';
import type { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';

/** A change of a work with the works that brought it about; none where no cause is on file. */
export interface CausedChange {
  readonly change: LegalChange;
  readonly causedBy: readonly LegalWork[];
}

/** What is on file about the life of a work. */
export interface WorkHistory {
  readonly work: LegalWork;
  readonly documentType: DocumentType | null;
  /** In the order of their days; changes without a day come first. */
  readonly changes: readonly CausedChange[];
  /** First days of the wordings on file, oldest first. */
  readonly wordingDays: readonly string[];
}

/** The first day on which a change can have had effect: the day told, else that of its adoption; null where neither is. */
export const dayOfChange = ({ effectiveOn, adoptedOn }: LegalChange): string | null => effectiveOn ?? adoptedOn;

const ending = new Set<LegalChange['kind']>(['REPEAL', 'REPLACE', 'EXPIRE']);
const amending = new Set<LegalChange['kind']>(['AMEND', 'REVISE']);

/** Whether a change ends the work. */
export const endsWork = ({ change }: CausedChange): boolean => ending.has(change.kind);

/** Whether a change gives the work another text. */
export const amendsWork = ({ change }: CausedChange): boolean => amending.has(change.kind);
