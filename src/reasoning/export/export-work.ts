import { isInForce } from '../../entities/validity.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { eliJsonLd } from './eli-json-ld.ts';
import type { ExportedWork } from './exported-work.ts';

export const exportFormats = ['AKOMA_NTOSO', 'ELI_JSON_LD'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface Export {
  readonly format: ExportFormat;
  readonly mediaType: string;
  readonly content: string;
  /** Whether every wording in force on that day is on file; false also where none is. */
  readonly isComplete: boolean;
}

/** A work as it stood on a day. */
export const exportWork = (exported: ExportedWork, format: ExportFormat, asOf: string): Export => {
  const current = exported.provisions.flatMap(({ versions }) =>
    versions.filter(({ version }) => isInForce(version, asOf)),
  );
  const isComplete = current.length > 0 && current.every(({ version }) => version.text !== null);
  return format === 'AKOMA_NTOSO'
    ? { format, mediaType: 'application/akn+xml', content: akomaNtoso(exported, asOf), isComplete }
    : { format, mediaType: 'application/ld+json', content: eliJsonLd(exported, asOf), isComplete };
};
