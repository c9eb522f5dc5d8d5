import { Citation } from '../../entities/citation/citation.model.ts';
import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { comparableName } from '../../entities/legal-work/comparable-name.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import * as map from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import type { SeedRows } from '../../ingest/seeds/seed-rows.ts';
import type { LibraryProvision, LibraryVersion, LibraryWork } from '../../reasoning/citation/library.ts';
import type { CitedLibraryKey } from '../../traversals/citation/cited-library.cypher.ts';

/** The works of the seeds that a text may cite, with the cited articles, as the database would bring them. */
export const libraryOfSeeds = (seeds: SeedRows): ((key: CitedLibraryKey) => readonly LibraryWork[]) => {
  const onFile = new Map(seeds.rows(Provision).map((provision) => [provision.id, provision]));
  const works = seeds
    .rows(LegalWork)
    .toSorted((one, next) => (one.id < next.id ? -1 : 1))
    .map((work) => ({
      work,
      names: [work.titleZh, work.titleEn, ...work.aliases].map((name) =>
        comparableName(name).replaceAll('中华人民共和国', ''),
      ),
      provisions: seeds.out(map.HasProvision, work.id).flatMap(({ to }) => onFile.get(to) ?? []),
    }));
  return ({ text, numberEndings, englishWords, articles }) =>
    works
      .filter(
        ({ work, names }) =>
          numberEndings.some((ending) => work.docNumberNorm?.endsWith(ending)) ||
          names.some((name) => text.includes(name)) ||
          englishWords.filter((word) => work.titleEn.toLowerCase().includes(word)).length >= 2,
      )
      .map(({ work, provisions: all }) => libraryWork(seeds, work, all, articles));
};

const libraryWork = (
  seeds: SeedRows,
  work: LegalWork,
  provisions: readonly Provision[],
  articles: readonly string[],
): LibraryWork => {
  const [typed] = seeds.out(map.HasDocumentType, work.id);
  return {
    work,
    maySetPenalties: typed === undefined ? null : seeds.row(DocumentType, typed.to).maySetPenalties,
    provisionsOnFile: provisions.length,
    replacedBy: successorsOf(seeds, work.id),
    irrelevantIn: seeds
      .into(map.Names, work.id)
      .map(({ from }) => from)
      .filter((id) => isIrrelevant(seeds, id) && seeds.out(map.ResolvesTo, id).length === 0),
    provisions: provisions
      .filter(({ eId }) => articles.some((article) => eId === article || eId.startsWith(`${article}__`)))
      .toSorted((one, next) => (one.sortKey < next.sortKey ? -1 : 1))
      .map((provision) => libraryProvision(seeds, provision)),
  };
};

const successorsOf = (seeds: SeedRows, work: string): readonly LegalWork[] => {
  const ends = seeds
    .into(map.Changes, work)
    .filter(({ from }) => ['REPEAL', 'REPLACE'].includes(seeds.row(LegalChange, from).kind));
  const ids = ends.flatMap(({ from }) => seeds.out(map.CausedBy, from).map(({ to }) => to));
  return [...new Set(ids)].sort().map((id) => seeds.row(LegalWork, id));
};

const isIrrelevant = (seeds: SeedRows, citation: string): boolean =>
  seeds.row(Citation, citation).status === 'IRRELEVANT';

const libraryProvision = (seeds: SeedRows, provision: Provision): LibraryProvision => ({
  provision,
  versions: seeds
    .out(map.HasVersion, provision.id)
    .map(({ to }) => seeds.row(ProvisionVersion, to))
    .toSorted((one, next) => (one.validFrom < next.validFrom ? -1 : 1))
    .map((version) => libraryVersion(seeds, version)),
  renumberedTo: seeds
    .out(map.RenumberedTo, provision.id)
    .map(({ to, properties: { on } }) => ({ provision: seeds.row(Provision, to), on })),
  reviewedIn: seeds.into(map.ResolvesTo, provision.id).flatMap(({ from }) => {
    const suggests = seeds.out(map.Suggests, from).map(({ to }) => seeds.row(Provision, to));
    return isIrrelevant(seeds, from) || suggests.length > 0
      ? [{ id: from, isIrrelevant: isIrrelevant(seeds, from), suggests }]
      : [];
  }),
});

const libraryVersion = (seeds: SeedRows, version: ProvisionVersion): LibraryVersion => {
  const norms = seeds.out(map.Expresses, version.id).map(({ to }) => to);
  const rules = norms.flatMap((norm) => seeds.out(map.HasRule, norm).map(({ to }) => to));
  const types = rules.flatMap((rule) => seeds.out(map.OfType, rule).map(({ to }) => seeds.row(SanctionType, to)));
  return {
    version,
    norms: norms.length,
    penalties: types.filter(({ legalNature }) => legalNature === 'PENALTY' || legalNature === 'CRIMINAL').length,
    conducts: norms.reduce(
      (count, norm) => count + seeds.out(map.Sanctions, norm).length + seeds.out(map.Prohibits, norm).length,
      0,
    ),
  };
};
