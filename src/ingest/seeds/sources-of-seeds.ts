import { CrimeThreshold } from '../../entities/crime-threshold/crime-threshold.model.ts';
import type { ThresholdOnFile } from '../../entities/crime-threshold/threshold-on-file.model.ts';
import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import type { RankRule } from '../../entities/document-type/rank-rule.model.ts';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import type { LegalSource } from '../../entities/legal-source/legal-source.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Norm } from '../../entities/norm/norm.model.ts';
import { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import type { RuleOnFile } from '../../entities/procedural-rule/rule-on-file.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import * as map from '../../entities/relationships.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import type { SeedRows } from './seed-rows.ts';

/** The rules of rank. */
export const ranksOfSeeds = (seeds: SeedRows): readonly RankRule[] =>
  seeds.links(map.Outranks).map(({ from, to, properties: { prevails, decidedByEn, normId } }) => ({
    higher: from,
    lower: to,
    prevails,
    decidedByEn,
    normId,
  }));

/** The procedural rules of one matter with the norms behind them, in the order in which a case meets them. */
export const rulesOfSeeds = (seeds: SeedRows, matter: ProceduralRule['matter']): readonly RuleOnFile[] =>
  seeds
    .rows(ProceduralRule)
    .filter((rule) => rule.matter === matter)
    .toSorted((one, next) => one.sequence - next.sequence || (one.id < next.id ? -1 : 1))
    .map((rule) => ({
      ...rule,
      norms: seeds
        .into(map.Regulates, rule.id)
        .flatMap(({ from, properties: { aspect } }) => sourcesOf(seeds, from).map((source) => ({ ...source, aspect }))),
    }));

/** The thresholds of one crime with the norms behind them, the lightest tier first. */
export const thresholdsOfSeeds = (seeds: SeedRows, crime: CrimeThreshold['crime']): readonly ThresholdOnFile[] =>
  seeds
    .rows(CrimeThreshold)
    .filter((threshold) => threshold.crime === crime)
    .toSorted((one, next) => one.sequence - next.sequence || (one.id < next.id ? -1 : 1))
    .map((threshold) => ({
      ...threshold,
      norms: seeds
        .into(map.SetsThreshold, threshold.id)
        .flatMap(({ from, properties: { aspect } }) => sourcesOf(seeds, from).map((source) => ({ ...source, aspect }))),
    }));

/** The wordings that express a norm; where its article is not known, the work alone. */
const sourcesOf = (seeds: SeedRows, norm: string): readonly LegalSource[] => [
  ...seeds.into(map.Expresses, norm).flatMap(({ from }) => inVersion(seeds, norm, from)),
  ...seeds.out(map.StandsIn, norm).map(({ to }) => inWork(seeds, norm, to)),
];

const inVersion = (seeds: SeedRows, norm: string, id: string): readonly LegalSource[] => {
  const version = seeds.row(ProvisionVersion, id);
  return seeds.into(map.HasVersion, id).flatMap(({ from: provisionId }) =>
    seeds.into(map.HasProvision, provisionId).map(({ from: workId }) => {
      const source = inWork(seeds, norm, workId);
      const isEarlier = (day: string | null): boolean => day !== null && day < version.validFrom;
      const changes = seeds.into(map.Changes, workId).map(({ from }) => seeds.row(LegalChange, from));
      return {
        ...source,
        version,
        provision: seeds.row(Provision, provisionId),
        passages: version.sources.map((passage) => seeds.row(Passage, passage)),
        hasEarlierText:
          isEarlier(source.work.validFrom) ||
          changes.some(
            ({ adoptedOn, effectiveOn }) => isEarlier(adoptedOn) && (effectiveOn === null || isEarlier(effectiveOn)),
          ),
      };
    }),
  );
};

const inWork = (seeds: SeedRows, id: string, workId: string): LegalSource => {
  const norm = seeds.row(Norm, id);
  const [typed] = seeds.out(map.HasDocumentType, workId);
  return {
    norm,
    version: null,
    provision: null,
    work: seeds.row(LegalWork, workId),
    documentType: seeds.row(DocumentType, typed?.to ?? ''),
    passages: norm.sources.map((passage) => seeds.row(Passage, passage)),
    hasEarlierText: false,
  };
};
