import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import type { ResolvedCitation } from '../../reasoning/citation/resolved-citation.ts';
import { readCitations } from './read-citations.ts';

/** The provision that a citation of exactly one names, or why there is none. */
export interface OneCitation {
  readonly status: 'RESOLVED' | 'NOT_FOUND' | 'NOT_ON_FILE' | 'AMBIGUOUS' | 'UNREADABLE';
  readonly provision: Provision | null;
  readonly work: LegalWork | null;
  readonly note: string | null;
}

/** Longer texts are no citation of one provision. */
const longest = 300;

/** The provision that a text cites, where the text is nothing but that citation: no failure here is an error. */
export const readOneCitation = async (batch: Batch, text: string, asOf: string): Promise<OneCitation> =>
  text.length > longest ? unreadable : asOne(text, await readCitations(batch, text, asOf));

/** Pure: what the citations of a text come to when one provision was asked for. */
export const asOne = (text: string, citations: readonly ResolvedCitation[]): OneCitation => {
  const [only, ...others] = citations;
  if (only === undefined || others.length > 0 || !isWhole(text, only)) return unreadable;
  const { work, note, provisions, found } = only;
  if (found.work === null || found.eIds.length !== 1) return unreadable;
  const provision = provisions[0]?.provision ?? null;
  if (provision !== null) return { status: 'RESOLVED', provision, work, note };
  const status = provisions[0]?.status ?? only.status;
  return { status: isFailure(status) ? status : 'NOT_ON_FILE', provision, work, note };
};

const isFailure = (status: string): status is 'NOT_FOUND' | 'NOT_ON_FILE' | 'AMBIGUOUS' =>
  ['NOT_FOUND', 'NOT_ON_FILE', 'AMBIGUOUS'].includes(status);

const introduction = /^(?:根据|依据|依照|按照|违反了?|参见|适用|见)?\s*$/u;
const ending = /^\s*(?:之?规定|的规定)?[。.]?\s*$/u;

const isWhole = (text: string, { found: { start, end } }: ResolvedCitation): boolean =>
  introduction.test(text.slice(0, start)) && ending.test(text.slice(end));

const unreadable: OneCitation = {
  status: 'UNREADABLE',
  provision: null,
  work: null,
  note: 'This cannot be read as one provision of one work: write it as 社会保险法第八十七条 or R735 38(3).',
};
