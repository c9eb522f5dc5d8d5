import { comparableNumber, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Provision } from '../../entities/provision/provision.model.ts';
import { isInForce } from '../../entities/validity.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import { articleIdOf, meantBy } from '../../reasoning/citation/find-provision.ts';
import { type ParsedCitation, parseCitation } from '../../reasoning/citation/parse-citation.ts';
import { type CitedArticle, citedArticle } from './cited-article.cypher.ts';

export interface ResolvedCitation {
  readonly status: 'RESOLVED' | 'NOT_FOUND' | 'NOT_ON_FILE' | 'AMBIGUOUS' | 'UNREADABLE';
  readonly provision: Provision | null;
  readonly work: LegalWork | null;
  readonly note: string | null;
}

/** Longer texts are no citation of one provision. */
const longest = 300;

/** The provision that a citation names on a day, or why there is none: no failure here is an error. */
export const resolveCitation = async (batch: Batch, citation: string, day: string): Promise<ResolvedCitation> => {
  const parsed = citation.length > longest ? null : parseCitation(citation);
  if (parsed === null)
    return failed(
      'UNREADABLE',
      'This cannot be read as one provision of one work: write it as 社会保险法第八十七条 or R735 38(3).',
    );

  const key = {
    names: [...namesToTry(parsed.workText), parsed.workText],
    docNumber: comparableNumber(parsed.workText),
    article: articleIdOf(parsed),
  };
  return judge(parsed, await batch(citedArticle, key), day);
};

/** Words that many works share, such as 条例 alone. */
const isGeneric = (workText: string): boolean =>
  /^(?:本|该|上述|相关|有关)?(?:法律?|条例|办法|规定|实施细则|细则|解释|通知|意见|规则|准则|协议)$/u.test(workText);

/** Pure: what the rows on file make of a citation. */
export const judge = (parsed: ParsedCitation, found: readonly CitedArticle[], day: string): ResolvedCitation => {
  const inForce = found.filter(({ work }) => isInForce(work, day));
  const [only, ...others] = inForce.length === 1 ? inForce : found;
  if (only === undefined)
    return isGeneric(parsed.workText)
      ? failed('AMBIGUOUS', `"${parsed.workText}" alone names no work: write its title.`)
      : failed('NOT_ON_FILE', `No work with the name or number "${parsed.workText}" is on file.`);
  if (others.length > 0)
    return failed(
      'AMBIGUOUS',
      `Several works have this name: ${[only, ...others].map(({ work }) => work.id).join(', ')}.`,
    );
  return inWork(parsed, only, day);
};

const inWork = (
  parsed: ParsedCitation,
  { work, provisionsOnFile, provisions }: CitedArticle,
  day: string,
): ResolvedCitation => {
  const meant = meantBy(
    parsed,
    provisions.map(({ eId }) => eId),
  );
  const [provision, ...others] = provisions.filter(({ eId }) => meant.includes(eId));
  if (provision === undefined) {
    if (provisionsOnFile === 0)
      return { ...failed('NOT_ON_FILE', 'The work is known by name; none of its provisions is on file.'), work };
    return { ...failed('NOT_FOUND', notFound(provisions, provisionsOnFile)), work };
  }
  if (others.length > 0)
    return {
      ...failed('AMBIGUOUS', `It can mean ${[provision, ...others].map(({ citationZh }) => citationZh).join(' or ')}.`),
      work,
    };
  return { status: 'RESOLVED', provision, work, note: isInForce(work, day) ? null : notInForce(work, day) };
};

const notFound = ([article]: readonly Provision[], onFile: number): string =>
  article === undefined
    ? `The ${onFile} provisions of this work that are on file do not include this article.`
    : `${article.citationZh} is on file, and no such part of it.`;

const notInForce = ({ validFrom, validTo }: LegalWork, day: string): string =>
  validFrom === null
    ? 'It is not known from which day the work is in force.'
    : `The work is in force from ${validFrom}${validTo === null ? '' : ` until the day before ${validTo}`}: not on ${day}.`;

const failed = (status: ResolvedCitation['status'], note: string): ResolvedCitation => ({
  status,
  provision: null,
  work: null,
  note,
});
