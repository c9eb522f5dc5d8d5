import { z } from 'zod';
import { Citation } from '../../entities/citation/citation.model.ts';
import { comparableNumber, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { GraphWriter } from '../../platform/graph/graph.ts';
import { findInLaw } from '../../reasoning/citation/find-in-law.ts';
import type { FoundCitation } from '../../reasoning/citation/found-citation.ts';
import { resolveCitations } from '../../reasoning/citation/resolve-citations.ts';
import type { LawText } from '../../reasoning/law-text/law-text.ts';
import { type KnownWork, namesOf, type WorksByName } from '../law/find-work.ts';
import * as statements from './citations.cypher.ts';
import { readCitedWorks } from './read-cited-works.ts';
import { type CitingVersion, readingOf, rowOf, withoutState } from './row-of-citation.ts';

type Status = Citation['status'];

/** How many citations came out with each status. */
export type StatusCount = Readonly<Partial<Record<Status, number>>>;

/** What a transaction did to citations. */
export interface StoredCitations {
  /** Those of the wordings of this text. */
  readonly found: StatusCount;
  /** Those of other texts that came out differently now that this work is on file. */
  readonly changed: number;
}

interface Cited {
  readonly found: FoundCitation;
  readonly version: CitingVersion;
}

/**
 * Writes what the wordings of a text cite, each citation as it resolves on the first day of its wording, and looks up
 * again what other texts cite of this work. `versions` are the wordings to read, by the element id of their provision;
 * what was found in them before is replaced when `isReread`.
 */
export const storeCitations = async (
  writer: GraphWriter,
  law: LawText,
  work: KnownWork,
  versions: ReadonlyMap<string, CitingVersion>,
  { works, isReread }: { readonly works: WorksByName; readonly isReread: boolean },
): Promise<StoredCitations> => {
  if (isReread) await writer.run(statements.forgetCitations, { versions: [...versions.values()].map(({ id }) => id) });
  const cited = citedIn(law, work, versions, works);
  const statuses = await resolveAndWrite(writer, cited, work, works);
  const found: Partial<Record<Status, number>> = {};
  for (const status of statuses) found[status] = (found[status] ?? 0) + 1;
  return { found, changed: await lookUpAgain(writer, work, works) };
};

/** The citations of the wordings to read. */
const citedIn = (
  law: LawText,
  work: Pick<KnownWork, 'id'>,
  versions: ReadonlyMap<string, CitingVersion>,
  works: WorksByName,
): readonly Cited[] => {
  if (versions.size === 0) return [];
  return findInLaw(law, { thisWork: work.id, works: works.named }).flatMap(({ eId, found }) => {
    const version = versions.get(eId);
    return version === undefined ? [] : [{ found, version }];
  });
};

const resolveAndWrite = async (
  writer: GraphWriter,
  cited: readonly Cited[],
  work: KnownWork,
  works: WorksByName,
): Promise<readonly Status[]> => {
  if (cited.length === 0) return [];
  const looked = cited.map((one) => ({ ...one, mayMean: worksMeant(one.found, work, works) }));
  const library = await readCitedWorks(writer, looked);
  const resolved = looked.map(({ found, version, mayMean }) => {
    const named = found.work === null ? null : { ...found.work, ids: mayMean };
    const [citation] = resolveCitations([{ ...found, work: named }], library, version.validFrom);
    if (citation === undefined) throw new Error(`"${found.raw}" was found and came to nothing.`);
    return { found, version, citation };
  });
  await writer.run(statements.writeCitations, { rows: resolved.map(rowOf) });
  return resolved.map(({ citation }) => citation.status);
};

/** Keys of the works that a citation may mean: by name, and where none bears it by number; `work` is the text itself. */
export const worksMeant = (
  { work: cited }: FoundCitation,
  work: KnownWork | null,
  works: Pick<WorksByName, 'named' | 'numbered'>,
): readonly string[] => {
  if (cited === null) return [];
  const { name, docNumber, ids } = cited;
  if (name === null && docNumber === null) return ids;
  const names = name === null ? [] : namesToTry(name);
  const named = names.flatMap((one) => works.named.get(one) ?? []);
  const own = work !== null && names.some((one) => namesOf(work).has(one)) ? [work.id] : [];
  const number = docNumber === null ? '' : comparableNumber(docNumber);
  const found = [...new Set([...ids, ...named, ...own])];
  return found.length > 0 ? found : (works.numbered.get(number) ?? []);
};

const Seeking = z.object({
  reading: z.string(),
  status: Citation.shape.shape.status,
  version: z.string(),
  validFrom: z.string(),
});

/** Citations of this work in other texts, looked up again; how many came out with another status. */
const lookUpAgain = async (writer: GraphWriter, work: KnownWork, works: WorksByName): Promise<number> => {
  const seeking = (
    await writer.run(statements.citationsSeeking, {
      names: [...namesOf(work)].map(withoutState),
      number: work.docNumberNorm ?? '',
      work: work.id,
    })
  ).map((row) => Seeking.parse(row));
  const others = seeking.filter(({ version }) => !version.startsWith(`${work.id}#`));
  const cited = others.map(({ reading, version, validFrom }) => ({
    found: readingOf(reading),
    version: { id: version, validFrom },
  }));
  const statuses = await resolveAndWrite(writer, cited, work, works);
  return statuses.filter((status, at) => status !== others[at]?.status).length;
};
