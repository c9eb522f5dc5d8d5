import type { Citation } from '../../entities/citation/citation.model.ts';
import { comparableNumber, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { GraphWriter } from '../../platform/graph/graph.ts';
import { findInLaw } from '../../reasoning/citation/find-in-law.ts';
import type { FoundCitation } from '../../reasoning/citation/found-citation.ts';
import { resolveCitations } from '../../reasoning/citation/resolve-citations.ts';
import { namesOf, type WorkNames } from '../law/find-work.ts';
import type { PlannedFile } from '../law/plan-file.ts';
import { citingVersions } from '../law/plan-versions.ts';
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
 * Writes what the wordings of texts cite, each citation as it resolves on the first day of its wording, and looks up
 * again what other texts cite of their works. What was found before in the wordings of a text that is read again is
 * replaced.
 */
export const storeCitations = async (
  writer: GraphWriter,
  texts: readonly CitingText[],
  works: WorkNames,
): Promise<ReadonlyMap<PlannedFile, StoredCitations>> => {
  const reread = texts.flatMap(({ text, versions }) =>
    text.isReread ? [...versions.values()].map(({ id }) => id) : [],
  );
  if (reread.length > 0) await writer.write(statements.forgetCitations, { versions: reread });
  const found = await resolveAndWrite(
    writer,
    texts.map(({ cited }) => cited),
    works,
  );
  const written = new Set(texts.flatMap(({ cited }) => cited.map(({ version }) => version.id)));
  const changed = await lookUpAgain(writer, texts, written, works);
  return new Map(
    texts.map(({ text }, at) => [text, { found: countOf(found[at] ?? []), changed: changed.get(text.work.id) ?? 0 }]),
  );
};

const countOf = (statuses: readonly Status[]): StatusCount => {
  const counts: Partial<Record<Status, number>> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** A text, the wordings of it that are to be read, and what they cite. */
export interface CitingText {
  readonly text: PlannedFile;
  readonly versions: ReadonlyMap<string, CitingVersion>;
  readonly cited: readonly Cited[];
}

/** Reads what the wordings cite that a text brings; of one that is read again, also those that it did not change. */
export const citingText = (text: PlannedFile, works: WorkNames): CitingText => {
  const { work, plan, provisions, from, isReread, file } = text;
  const versions = citingVersions(plan, provisions, { work: work.id, from: from.from, isReread });
  if (versions.size === 0) return { text, versions, cited: [] };
  const cited = findInLaw(file.law, { thisWork: work.id, works: works.named }).flatMap(({ eId, found }) => {
    const version = versions.get(eId);
    return version === undefined ? [] : [{ found, version }];
  });
  return { text, versions, cited };
};

/** Each list is looked up among the works that it cites itself; gives the statuses of each. */
const resolveAndWrite = async (
  writer: GraphWriter,
  lists: readonly (readonly Cited[])[],
  works: WorkNames,
): Promise<readonly (readonly Status[])[]> => {
  const looked = lists.map((cited) => cited.map((one) => ({ ...one, mayMean: worksMeant(one.found, works) })));
  const library = await readCitedWorks(writer, looked.flat());
  const resolved = looked.map((cited) => {
    const meant = new Set(cited.flatMap(({ mayMean }) => mayMean));
    const own = library.filter(({ work }) => meant.has(work.id));
    return cited.map(({ found, version, mayMean }) => {
      const named = found.work === null ? null : { ...found.work, ids: mayMean };
      const [citation] = resolveCitations([{ ...found, work: named }], own, version.validFrom);
      if (citation === undefined) throw new Error(`"${found.raw}" was found and came to nothing.`);
      return { found, version, citation };
    });
  });
  const rows = resolved.flat().map(rowOf);
  if (rows.length > 0) await writer.write(statements.writeCitations, { rows });
  return resolved.map((cited) => cited.map(({ citation }) => citation.status));
};

/** Keys of the works that a citation may mean: by name, and where none bears it by number. */
export const worksMeant = ({ work: cited }: FoundCitation, works: WorkNames): readonly string[] => {
  if (cited === null) return [];
  const { name, docNumber, ids } = cited;
  if (name === null && docNumber === null) return ids;
  const named = name === null ? [] : namesToTry(name).flatMap((one) => works.named.get(one) ?? []);
  const number = docNumber === null ? '' : comparableNumber(docNumber);
  const found = [...new Set([...ids, ...named])];
  return found.length > 0 ? found : (works.numbered.get(number) ?? []);
};

/** What other texts cite of these works, looked up again; by work, how many came out with another status. */
const lookUpAgain = async (
  writer: GraphWriter,
  texts: readonly CitingText[],
  written: ReadonlySet<string>,
  works: WorkNames,
): Promise<ReadonlyMap<string, number>> => {
  const asked = texts.map(({ text: { work } }) => ({
    id: work.id,
    names: [...new Set([...namesOf(work)].map(withoutState))],
    number: work.docNumberNorm ?? '',
  }));
  const seeking = await writer.write(statements.citationsSeeking, { works: asked });
  const others = new Map(
    seeking
      .filter(({ work, version }) => !version.startsWith(`${work}#`) && !written.has(version))
      .map((one) => [one.id, one]),
  );
  const again = [...Map.groupBy(others.values(), ({ work }) => work)];
  const statuses = await resolveAndWrite(
    writer,
    again.map(([, ofWork]) =>
      ofWork.map(({ reading, version, validFrom }) => ({
        found: readingOf(reading),
        version: { id: version, validFrom },
      })),
    ),
    works,
  );
  return new Map(
    again.map(([work, ofWork], at) => [
      work,
      ofWork.filter(({ status }, place) => status !== statuses[at]?.[place]).length,
    ]),
  );
};
