import { z } from 'zod';
import { Citation } from '../../entities/citation/citation.model.ts';
import { comparableNumber, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import type { FoundCitation } from '../../reasoning/citation/found-citation.ts';
import type { ResolvedCitation } from '../../reasoning/citation/resolved-citation.ts';

/** The wording that makes a citation. */
export interface CitingVersion {
  readonly id: string;
  readonly validFrom: string;
}

/** What `writeCitations` takes for one citation: its node, and the keys of what it leads to. */
export interface CitationRow {
  readonly version: string;
  readonly citation: Readonly<Record<string, unknown>>;
  readonly resolvesTo: readonly string[];
  readonly suggests: readonly string[];
  readonly names: readonly string[];
}

/** `found` is what the text says, `citation` what the library made of it. */
export const rowOf = (one: {
  readonly found: FoundCitation;
  readonly version: CitingVersion;
  readonly citation: ResolvedCitation;
}): CitationRow => {
  const { found, version, citation } = one;
  const { status, work, provisions, candidates } = citation;
  const citingWork = version.id.slice(0, version.id.indexOf('#'));
  const row = {
    id: `${version.id}~${String(found.start).padStart(6, '0')}`,
    raw: found.raw,
    normalForm: citation.found.normal,
    span: [found.start, found.end],
    status,
    repairSteps: citation.found.repairSteps,
    noteEn: citation.note,
    mark: 'VERIFIED',
    // Written as relationships, to the lines that the wording itself leads to.
    sources: [version.id],
  };
  const keys = (list: readonly ({ readonly id: string } | null)[]): readonly string[] => [
    ...new Set(list.flatMap((node) => node?.id ?? [])),
  ];
  return {
    version: version.id,
    citation: {
      ...toStored(Citation, Citation.shape.parse(row)),
      ...soughtBy(found),
      reading: JSON.stringify(asRead(found)),
    },
    resolvesTo: keys(provisions.map(({ provision }) => provision)),
    suggests: status === 'RENUMBERED' ? keys(candidates.map(({ provision }) => provision)) : [],
    // That a text speaks of itself is told by the provisions.
    names: work === null || work.id === citingWork ? [] : [work.id],
  };
};

/** What the text itself says: which works bear a name is looked up each time. */
const asRead = (found: FoundCitation): FoundCitation => {
  const { work } = found;
  return work === null || (work.name === null && work.docNumber === null)
    ? found
    : { ...found, work: { ...work, ids: [] } };
};

/** A name without that of the state: under it a work is found however the citation writes it. */
export const withoutState = (name: string): string => namesToTry(name).at(-1) ?? name;

const soughtBy = ({ work }: FoundCitation): Readonly<Record<string, string>> => ({
  ...(work?.name == null ? {} : { soughtName: withoutState(work.name) }),
  ...(work?.docNumber == null ? {} : { soughtNumber: comparableNumber(work.docNumber) }),
});

const Place = z.object({
  article: z.int(),
  subArticle: z.int().nullable(),
  paragraph: z.int().nullable(),
  item: z.int().nullable(),
  point: z.int().nullable(),
});
const Reading: z.ZodType<FoundCitation> = z.object({
  form: z.enum(['TITLE', 'UNMARKED', 'OWN', 'BARE', 'RELATIVE', 'BACK', 'NUMBER', 'SHORT', 'ENGLISH']),
  start: z.int(),
  end: z.int(),
  raw: z.string(),
  normal: z.string(),
  work: z
    .object({ name: z.string().nullable(), docNumber: z.string().nullable(), ids: z.array(z.string()) })
    .nullable(),
  places: z.array(Place),
  eIds: z.array(z.string()),
  namesLevels: z.boolean(),
  repairSteps: z.array(z.string()),
  isGuess: z.boolean(),
});

/** What a text said, as it was stored with its citation. */
export const readingOf = (stored: string): FoundCitation => Reading.parse(JSON.parse(stored));
