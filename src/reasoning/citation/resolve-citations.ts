import type { Citation } from '../../entities/citation/citation.model.ts';
import type { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { isInForce } from '../../entities/validity.ts';
import { type CitedWorks, citedWorks } from './cited-work.ts';
import type { FoundCitation } from './found-citation.ts';
import { judgeProvision } from './judge-provision.ts';
import type { Library, LibraryWork } from './library.ts';
import { normalForm } from './normal-form.ts';
import type { Candidate, ResolvedCitation } from './resolved-citation.ts';

/** What the library makes of the citations of a text on a day: nothing is silently replaced. */
export const resolveCitations = (
  found: readonly FoundCitation[],
  library: Library,
  asOf: string,
): readonly ResolvedCitation[] => found.map((citation) => resolve(citation, library, asOf));

const resolve = (found: FoundCitation, library: Library, asOf: string): ResolvedCitation => {
  if (found.work === null)
    return without(found, found.isGuess ? 'CORRUPTED' : 'AMBIGUOUS', 'Nothing in the text says which work is meant.');
  const cited = citedWorks(found.work, library);
  const inForce = cited.works.filter(({ work }) => isInForce(work, asOf));
  const [only, ...others] = inForce.length === 1 ? inForce : cited.works;
  if (only === undefined) return unknownWork(found);
  if (others.length > 0) return severalWorks(found, cited, [only, ...others]);
  return inWork(repaired(found, cited), cited, only, asOf);
};

const repaired = (found: FoundCitation, { repairSteps, isGuess }: CitedWorks): FoundCitation => ({
  ...found,
  repairSteps: [...found.repairSteps, ...repairSteps],
  isGuess: found.isGuess || isGuess,
});

const inWork = (found: FoundCitation, cited: CitedWorks, library: LibraryWork, asOf: string): ResolvedCitation => {
  const { work, replacedBy, irrelevantIn } = library;
  const provisions = found.places.map((place) => judgeProvision(found, place, library, asOf));
  const isOver = work.validTo !== null && work.validTo <= asOf;
  const ofWork =
    found.places.length === 0 ? [irrelevantIn.length > 0 ? ('IRRELEVANT' as const) : ('UNSPECIFIC' as const)] : [];
  const statuses: readonly Citation['status'][] = [
    ...(found.isGuess ? (['CORRUPTED'] as const) : []),
    ...(isOver ? (['REPEALED'] as const) : []),
    ...ofWork,
    ...provisions.map(({ status }) => status),
  ];
  const title = /\p{Script=Han}/u.test(found.work?.name ?? '') ? (found.work?.name ?? null) : work.titleZh;
  return {
    found: { ...found, normal: normalForm({ name: title, docNumber: null, ids: [] }, found.places) },
    status: gravity.find((status) => statuses.includes(status)) ?? 'RESOLVED',
    work,
    provisions,
    candidates: [
      { work, provision: null, evidence: cited.evidence },
      ...(isOver
        ? replacedBy.map((successor) => ({
            work: successor,
            provision: null,
            evidence: `It came in the place of ${work.titleZh}.`,
          }))
        : []),
      ...provisions.flatMap(({ candidates }) => candidates),
    ],
    note: noteOn(work, asOf) ?? provisions.find(({ note }) => note !== null)?.note ?? reviewNote(ofWork, irrelevantIn),
  };
};

const reviewNote = (ofWork: readonly Citation['status'][], reviews: readonly string[]): string | null =>
  ofWork.includes('IRRELEVANT') ? `A review found that it is not about the fund: ${reviews.join(', ')}.` : null;

/** The worst first. */
const gravity: readonly Citation['status'][] = [
  'CORRUPTED',
  'AMBIGUOUS',
  'NOT_ON_FILE',
  'NOT_FOUND',
  'REPEALED',
  'RENUMBERED',
  'IRRELEVANT',
  'UNSPECIFIC',
];

const without = (
  found: FoundCitation,
  status: Citation['status'],
  note: string,
  candidates: readonly Candidate[] = [],
): ResolvedCitation => ({ found, status, work: null, provisions: [], candidates, note });

/** Words that many works share, such as 条例 alone. */
const generic = /^(?:法律?|条例|办法|规定|实施细则|细则|解释|通知|意见|规则|准则|规程|协议|决定)$/u;

const unknownWork = (found: FoundCitation): ResolvedCitation => {
  const name = found.work?.name ?? found.work?.docNumber ?? '';
  if (generic.test(name)) return without(found, 'AMBIGUOUS', `"${name}" alone names no work: write its title.`);
  return without(
    found,
    found.isGuess ? 'CORRUPTED' : 'NOT_ON_FILE',
    `No work with the name or number "${name}" is on file.`,
  );
};

const severalWorks = (
  found: FoundCitation,
  { evidence }: CitedWorks,
  works: readonly LibraryWork[],
): ResolvedCitation =>
  without(
    found,
    found.isGuess ? 'CORRUPTED' : 'AMBIGUOUS',
    `Several works have this name: ${works.map(({ work }) => work.id).join(', ')}.`,
    works.map(({ work }) => ({ work, provision: null, evidence })),
  );

const noteOn = (work: LegalWork, asOf: string): string | null => {
  const { validFrom, validTo } = work;
  if (isInForce(work, asOf) || validFrom === null) return null;
  return `The work is in force from ${validFrom}${validTo === null ? '' : ` until the day before ${validTo}`}: not on ${asOf}.`;
};
