import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { CrimeThreshold } from '../../entities/crime-threshold/crime-threshold.model.ts';
import { thresholdsOnFile } from '../../entities/crime-threshold/thresholds-on-file.cypher.ts';
import { rankRules } from '../../entities/document-type/rank-rules.cypher.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import type { Condition } from '../../entities/norm/condition.model.ts';
import { Norm } from '../../entities/norm/norm.model.ts';
import { SanctionRule } from '../../entities/norm/sanction-rule.model.ts';
import { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import { rulesOnFile } from '../../entities/procedural-rule/rules-on-file.cypher.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import * as map from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { type Vocabulary, vocabularyOf } from '../../ingest/cases/vocabulary.ts';
import { type PathsOfSeeds, pathsOfSeeds } from '../../ingest/seeds/basis-paths.ts';
import { type SeedRows, seedRowsOf } from '../../ingest/seeds/seed-rows.ts';
import { ranksOfSeeds, rulesOfSeeds, thresholdsOfSeeds } from '../../ingest/seeds/sources-of-seeds.ts';
import { answerOf, batchOf } from '../../platform/graph/answers.ts';
import type { Batch } from '../../platform/graph/batch.ts';
import type { GeneralNorm } from '../../reasoning/legality/basis/general-norms.ts';
import type { BasisPath } from '../../reasoning/legality/basis/measure-on-trial.ts';
import { citedLibrary } from '../../traversals/citation/cited-library.cypher.ts';
import {
  everyCondition,
  generalNorms,
  type LawOfConduct,
  lawOfConduct,
  type RoleInLaw,
  roleInLaw,
} from '../../traversals/legal-basis/assess-conduct/assess-conduct.cypher.ts';
import {
  authorityKindByCode,
  type CitedProvision,
  citedProvision,
  citedWork,
  sanctionTypeByCode,
} from '../../traversals/legal-basis/check-decision/check-decision.cypher.ts';
import { libraryOfSeeds } from './library-of-seeds.ts';

/** The law of a review, wherever it comes from. */
export interface LawOfReview {
  readonly batch: Batch;
  readonly vocabulary: Vocabulary;
}

/** The law as the seeds of a folder tell it, without a database: what `checkDecision` asks, answered from memory. */
export const lawOfSeeds = (folder: string): LawOfReview => {
  const seeds = seedRowsOf(folder);
  const paths = pathsOfSeeds(seeds);
  const conditions = conditionsOf(seeds);
  const [types, kinds] = [seeds.rows(SanctionType), seeds.rows(AuthorityKind)];
  const generals = generalsOf(seeds, paths);
  const works = new Set(seeds.rows(LegalWork).map(({ id }) => id));
  const ranks = ranksOfSeeds(seeds);
  return {
    vocabulary: vocabularyOf({
      conducts: seeds.rows(ConductType),
      roles: seeds.rows(SubjectRole),
      sanctionTypes: types,
      authorityKinds: kinds,
      conditions,
    }),
    batch: batchOf([
      answerOf(lawOfConduct, (code) => lawOf(seeds, paths, code)),
      answerOf(roleInLaw, (code) => roleOf(seeds, code)),
      answerOf(generalNorms, () => generals),
      answerOf(everyCondition, () => conditions),
      answerOf(sanctionTypeByCode, (code) => types.filter(({ id }) => id === code)),
      answerOf(authorityKindByCode, (code) => kinds.filter(({ id }) => id === code)),
      answerOf(citedLibrary, libraryOfSeeds(seeds)),
      answerOf(citedWork, (id) => (works.has(id) ? [paths.workOf(id)] : [])),
      answerOf(citedProvision, (id) => provisionOf(seeds, paths, id)),
      answerOf(rankRules, () => ranks),
      answerOf(rulesOnFile, (matter) => rulesOfSeeds(seeds, matter)),
      answerOf(thresholdsOnFile, (crime) => thresholdsOfSeeds(seeds, crime)),
    ]),
  };
};

/** A code, and every one that `next` leads to in up to three steps, with the steps. */
const reachedFrom = (code: string, next: (one: string) => readonly string[]): ReadonlyMap<string, number> => {
  const steps = new Map([[code, 0]]);
  for (const [one, step] of steps) for (const to of next(one)) if (step < 3 && !steps.has(to)) steps.set(to, step + 1);
  return steps;
};
const upwards = (seeds: SeedRows, code: string): ReadonlyMap<string, number> =>
  reachedFrom(code, (one) => seeds.out(map.BroaderThan, one).map(({ to }) => to));
const downwards = (seeds: SeedRows, code: string): ReadonlyMap<string, number> =>
  reachedFrom(code, (one) => seeds.into(map.BroaderThan, one).map(({ from }) => from));

export const lawOf = (seeds: SeedRows, { pathsOf }: PathsOfSeeds, code: string): readonly LawOfConduct[] => {
  const conduct = seeds.rows(ConductType).find(({ id }) => id === code);
  if (conduct === undefined) return [];
  const norms = new Map<string, number>();
  for (const [one, step] of upwards(seeds, code))
    for (const { from } of [...seeds.into(map.Sanctions, one), ...seeds.into(map.Prohibits, one)])
      norms.set(from, Math.min(step, norms.get(from) ?? step));
  const candidates = [...norms].flatMap(([norm, steps]) =>
    pathsOf(norm).map((path) => ({ path: { ...path, covers: [{ finding: code, steps }] }, steps })),
  );
  return [{ conduct, candidates: candidates.toSorted((one, next) => (keyOf(one.path) < keyOf(next.path) ? -1 : 1)) }];
};

export const roleOf = (seeds: SeedRows, code: string): readonly RoleInLaw[] => {
  const role = seeds.rows(SubjectRole).find(({ id }) => id === code);
  if (role === undefined) return [];
  const narrower = [...downwards(seeds, code).keys()].filter((one) => one !== code).sort();
  return [{ role, roles: [...upwards(seeds, code).keys()].sort(), narrower }];
};

export const generalsOf = (seeds: SeedRows, { placesOf }: PathsOfSeeds): readonly GeneralNorm[] =>
  seeds
    .rows(Norm)
    .filter(({ foundsRule, defeats }) => foundsRule !== null || defeats !== null)
    .flatMap(({ id, gistEn, readingStatus, condition, foundsRule, requires, defeats }) =>
      placesOf(id).map((place) => ({
        norm: { id, gistEn, readingStatus, condition, foundsRule, requires, defeats },
        ...place,
      })),
    )
    .toSorted((one, next) => (keyOf(one) < keyOf(next) ? -1 : 1));

export const conditionsOf = (seeds: SeedRows): readonly (Condition | null)[] => [
  ...seeds.rows(Norm).flatMap(({ condition, requires }) => [condition, requires]),
  ...seeds.rows(SanctionRule).map(({ condition }) => condition),
  ...seeds.links(map.Overrides).map(({ properties }) => properties.condition),
  ...seeds.rows(ProceduralRule).map(({ condition }) => condition),
  ...seeds.rows(CrimeThreshold).flatMap(({ condition, nearCondition }) => [condition, nearCondition]),
];

/** A provision, and the norms with a consequence that it, a part of it, or else a provision it refers to expresses. */
const provisionOf = (seeds: SeedRows, { pathsOf }: PathsOfSeeds, id: string): readonly CitedProvision[] => {
  if (seeds.rows(Provision).every((row) => row.id !== id)) return [];
  const withParts = (whole: string, depth = 0): readonly string[] => [
    whole,
    ...(depth < 3 ? seeds.into(map.PartOf, whole).flatMap(({ from }) => withParts(from, depth + 1)) : []),
  ];
  const versionsOf = (provision: string): readonly string[] =>
    withParts(provision).flatMap((part) => seeds.out(map.HasVersion, part).map(({ to }) => to));
  const normsOf = (provision: string): readonly string[] =>
    versionsOf(provision)
      .flatMap((version) => seeds.out(map.Expresses, version).map(({ to }) => to))
      .filter((norm) => seeds.out(map.HasRule, norm).length > 0);
  const own = normsOf(id);
  const norms = own.length > 0 ? own : seeds.out(map.RefersTo, id).flatMap(({ to }) => normsOf(to));
  const paths = [...new Set(norms)].sort().flatMap((norm) => pathsOf(norm).map((path) => ({ ...path, citedBy: [id] })));
  return [
    {
      id,
      isOnFile: versionsOf(id).length > 0,
      paths: paths.toSorted((one, next) => (keyOf(one) < keyOf(next) ? -1 : 1)),
    },
  ];
};

const keyOf = ({ norm, version }: Pick<BasisPath, 'version'> & { readonly norm: { readonly id: string } }): string =>
  `${norm.id} ${version.id}`;
