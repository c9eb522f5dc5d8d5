import { isInForce } from '../../entities/validity.ts';
import type { FoundCitation } from './found-citation.ts';
import type { LibraryProvision, LibraryVersion, LibraryWork } from './library.ts';
import { meantBy } from './match-place.ts';
import { eIdOf, type Place } from './place.ts';
import type { Candidate, CitedProvision } from './resolved-citation.ts';

/** What the library says of one provision of a work that a citation names, on a day. */
export const judgeProvision = (
  { namesLevels }: FoundCitation,
  place: Place,
  library: LibraryWork,
  asOf: string,
): CitedProvision => {
  const eIds = library.provisions.map(({ provision }) => provision.eId);
  const meant = meantBy(place, eIds, namesLevels);
  const [found, ...others] = library.provisions.filter(({ provision }) => meant.includes(provision.eId));
  if (found === undefined) return notThere(place, library, asOf);
  if (others.length > 0) return severalThere(place, library, [found, ...others]);
  return judgeFound(found, library, asOf);
};

const unknown = { provision: null, version: null, carriesSanction: null, governsThisFund: null, candidates: [] };

/** Only of a whole text can it be said that it has no such provision. */
const notThere = (place: Place, { work, provisionsOnFile, provisions }: LibraryWork, asOf: string): CitedProvision => {
  const [article] = provisions.filter(
    ({ provision }) => provision.eId === eIdOf({ ...place, paragraph: null, item: null, point: null }),
  );
  if (provisionsOnFile === 0)
    return {
      ...unknown,
      eId: eIdOf(place),
      status: 'NOT_ON_FILE',
      note: 'The work is known by name; none of its provisions is on file.',
    };
  const isWhole = work.wholeTextFrom !== null && work.wholeTextFrom <= asOf;
  return {
    ...unknown,
    eId: eIdOf(place),
    status: isWhole ? 'NOT_FOUND' : 'NOT_ON_FILE',
    candidates:
      article === undefined ? [] : [{ work, provision: article.provision, evidence: 'The article is on file.' }],
    note:
      article === undefined
        ? `The ${provisionsOnFile} provisions of this work that are on file do not include this article.${isWhole ? '' : notWhole}`
        : `${article.provision.citationZh} is on file, and no such part of it.${isWhole ? '' : notWhole}`,
  };
};

const notWhole = ' No whole text of that day is on file: whether there is one cannot be said.';

const severalThere = (place: Place, { work }: LibraryWork, found: readonly LibraryProvision[]): CitedProvision => ({
  ...unknown,
  eId: eIdOf(place),
  status: 'AMBIGUOUS',
  candidates: found.map(({ provision }) => ({ work, provision, evidence: 'The number fits it.' })),
  note: `It can mean ${found.map(({ provision }) => provision.citationZh).join(' or ')}.`,
});

const judgeFound = (found: LibraryProvision, library: LibraryWork, asOf: string): CitedProvision => {
  const { provision, versions, reviewedIn } = found;
  const version = versions.find((one) => isInForce(one.version, asOf)) ?? null;
  const governsThisFund = governs(found, library, asOf);
  const moved = movedBy(asOf, found, library);
  const candidates: readonly Candidate[] = [
    ...moved.map((target) => ({
      work: library.work,
      provision: target.provision,
      evidence: `${target.isWhole ? 'What it is part of' : 'The rule'} got this number${target.on === null ? '' : ` on ${target.on}`}.`,
    })),
    ...reviewedIn.flatMap(({ id, suggests }) =>
      suggests.map((suggested) => ({
        work: library.work,
        provision: suggested,
        evidence: `Suggested where ${id} was reviewed.`,
      })),
    ),
  ].filter((candidate, at, all) => all.findIndex((other) => other.provision.id === candidate.provision.id) === at);
  const base = {
    eId: provision.eId,
    provision,
    version: version?.version ?? null,
    carriesSanction: carries(found, library, asOf),
    governsThisFund,
    candidates,
  };
  if (version === null && moved.length > 0)
    return {
      ...base,
      status: 'RENUMBERED',
      note: moved.some(({ isWhole }) => isWhole)
        ? `What it was part of has another number by ${asOf}; whether this part still stands there is not on file.`
        : `The rule has another number by ${asOf}.`,
    };
  if (
    version === null &&
    versions.length > 0 &&
    versions.every((one) => one.version.validTo !== null && one.version.validTo <= asOf)
  )
    return { ...base, status: 'REPEALED', note: `No wording of it is in force on ${asOf}.` };
  if (governsThisFund === false)
    return {
      ...base,
      status: 'IRRELEVANT',
      note: `A review found that it says nothing on the fund: ${reviewsOf(found, library).join(', ')}.`,
    };
  return { ...base, status: 'RESOLVED', note: null };
};

/** Where the rule stands by a day; where that is not on file, where the paragraph or article stands that it was part of. */
const movedBy = (
  asOf: string,
  { provision, versions, renumberedTo }: LibraryProvision,
  { provisions }: LibraryWork,
) => {
  const own = renumberedTo.filter(({ on }) => on === null || on <= asOf);
  if (own.length > 0) return own.map((target) => ({ ...target, isWhole: false }));
  // Only what ended on that day was there to move with its whole.
  const ended = (on: string | null): boolean =>
    on !== null && on <= asOf && versions.some(({ version }) => version.validTo === on);
  const [nearest = []] = provisions
    .filter((other) => provision.eId.startsWith(`${other.provision.eId}__`))
    .toSorted((one, other) => other.provision.eId.length - one.provision.eId.length)
    .map((whole) => whole.renumberedTo.filter(({ on }) => ended(on)))
    .filter((moved) => moved.length > 0);
  return nearest.map((target) => ({ ...target, isWhole: true }));
};

const reviewsOf = ({ reviewedIn }: LibraryProvision, { irrelevantIn }: LibraryWork): readonly string[] => [
  ...reviewedIn.filter(({ isIrrelevant }) => isIrrelevant).map(({ id }) => id),
  ...irrelevantIn,
];

/** True by what we read in it; false where a review found it beside the point; otherwise not known. */
const governs = (found: LibraryProvision, library: LibraryWork, asOf: string): boolean | null => {
  if (readIn(found, library, asOf).some(({ conducts }) => conducts > 0)) return true;
  return reviewsOf(found, library).length > 0 ? false : null;
};

/** A document that may set no penalties carries none, whatever it says. */
const carries = (found: LibraryProvision, library: LibraryWork, asOf: string): boolean | null => {
  if (library.maySetPenalties === 'NONE') return false;
  const read = readIn(found, library, asOf).filter(({ norms }) => norms > 0);
  return read.length === 0 ? null : read.some(({ penalties }) => penalties > 0);
};

/** Readings of the provision and its parts on a day; where there are none, of what it is part of. */
const readIn = (
  { provision }: LibraryProvision,
  { provisions }: LibraryWork,
  asOf: string,
): readonly LibraryVersion[] => {
  const read = (is: (eId: string) => boolean) =>
    provisions
      .filter((other) => is(other.provision.eId))
      .flatMap(({ versions }) => versions.filter(({ version, norms }) => norms > 0 && isInForce(version, asOf)));
  const own = read((eId) => eId === provision.eId || eId.startsWith(`${provision.eId}__`));
  return own.length > 0 ? own : read((eId) => provision.eId.startsWith(`${eId}__`));
};
