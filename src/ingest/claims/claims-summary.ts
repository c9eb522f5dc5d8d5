import type { Batch } from '../../entities/claim/claim-store.model.ts';
import type { ImportedFile } from './import-claims.ts';

/** The end of a run in a few lines. */
export const claimsSummary = (files: readonly ImportedFile[]): string =>
  files
    .flatMap(({ path, outcome, reason, batch, notes, firstRefused }) => [
      outcome === 'REFUSED'
        ? `refused: ${path}: ${reason ?? ''}`
        : `${outcome === 'KNOWN' ? 'known already' : 'taken in'}: ${path}: ${batch === null ? 0 : contentsOf(batch)} from ${batch?.firstDay ?? '–'} to ${batch?.lastDay ?? '–'}, ${batch?.refunds ?? 0} refunds, ${batch?.repeated ?? 0} repeated rows dropped, ${batch?.refused ?? 0} rows refused`,
      ...notes.map((note) => `  ${note}`),
      ...firstRefused.map(
        ({ line, field, reason: why }) => `  line ${line}: ${field === '' ? '' : `${field}: `}${why}`,
      ),
    ])
    .join('\n');

const contentsOf = ({ holds, claims, lines }: Batch): string =>
  holds === 'FEE_LINES' ? `${lines} fee lines` : `${claims} claims`;
