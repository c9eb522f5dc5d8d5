import { z } from 'zod';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { Day } from '../../entities/statement.model.ts';
import type { GraphWriter } from '../../platform/graph/graph.ts';
import type { FoundCitation } from '../../reasoning/citation/found-citation.ts';
import type { Library, LibraryProvision } from '../../reasoning/citation/library.ts';
import { articleIdOf } from '../../reasoning/citation/place.ts';
import * as statements from './citations.cypher.ts';

const Rows = z.array(z.unknown());
const Renumbered = z.tuple([z.unknown(), Day.nullable()]);

/**
 * What is on file of the works that citations may mean, read within the transaction. What reviews found of other
 * citations of the same articles is not brought: it says nothing about this one.
 */
export const readCitedWorks = async (
  writer: GraphWriter,
  cited: readonly { readonly found: FoundCitation; readonly mayMean: readonly string[] }[],
): Promise<Library> => {
  const articles = new Map<string, Set<string>>();
  for (const { found, mayMean } of cited)
    for (const work of mayMean) {
      const ofWork = articles.get(work) ?? new Set();
      articles.set(work, ofWork);
      for (const place of found.places) ofWork.add(articleIdOf(place));
    }
  if (articles.size === 0) return [];
  const works = [...articles].map(([id, ofWork]) => ({ id, articles: [...ofWork] }));
  return (await writer.write(statements.citedWorks, { works })).map(({ work, provisionsOnFile, provisions }) => ({
    work: LegalWork.parse(work),
    maySetPenalties: null,
    provisionsOnFile,
    replacedBy: [],
    irrelevantIn: [],
    provisions: provisions.map(asProvision),
  }));
};

const asProvision = ([provision, versions, renumberedTo]: readonly unknown[]): LibraryProvision => ({
  provision: Provision.parse(provision),
  versions: Rows.parse(versions).map((version) => ({
    version: ProvisionVersion.parse(version),
    norms: 0,
    penalties: 0,
    conducts: 0,
  })),
  renumberedTo: Rows.parse(renumberedTo).map((row) => {
    const [target, on] = Renumbered.parse(row);
    return { provision: Provision.parse(target), on };
  }),
  reviewedIn: [],
});
