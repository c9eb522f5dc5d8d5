import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';

/**
 * Identifiers by the Akoma Ntoso naming convention. They begin at the root of wherever an export is published, so a work
 * has the same identifier in every export that names it, and no address is claimed that nobody answers at.
 */

type Dated = Pick<LegalWork, 'id' | 'region' | 'promulgatedOn' | 'adoptedOn' | 'validFrom'>;

/** The day of a work: of its promulgation, else of its adoption, else the first in force; null where none is known. */
export const dayOfWork = ({ promulgatedOn, adoptedOn, validFrom }: Dated): string | null =>
  promulgatedOn ?? adoptedOn ?? validFrom;

/** /akn/cn/act/2021-01-15/sc-735; a local work has its GB/T 2260 code behind the country. */
export const workUri = (work: Dated): string => {
  const day = dayOfWork(work) ?? 'undated';
  const number = work.id.endsWith(`/${day}`) ? work.id.slice(0, -day.length - 1) : work.id;
  return `/akn/${countryOf(work)}/act/${day}/${encodeURIComponent(number)}`;
};

export const countryOf = ({ region }: Pick<LegalWork, 'region'>): string =>
  region === '000000' ? 'cn' : `cn-${region}`;

/** The Chinese text as it stood from a day on; `undated` where no wording is on file. */
export const expressionUri = (work: Dated, versionDay: string | null): string =>
  `${workUri(work)}/zho@${versionDay ?? 'undated'}`;

/** A part of a work, or of an expression of it. */
export const partUri = (uri: string, eId: string): string => `${uri}/~${eId}`;
