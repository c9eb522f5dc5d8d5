import { CrimeThreshold } from '../../src/entities/crime-threshold/crime-threshold.model.ts';
import type { ThresholdOnFile } from '../../src/entities/crime-threshold/threshold-on-file.model.ts';
import { DocumentType } from '../../src/entities/document-type/document-type.model.ts';
import type { RankRule } from '../../src/entities/document-type/rank-rule.model.ts';
import { LegalChange } from '../../src/entities/legal-change/legal-change.model.ts';
import type { LegalSource } from '../../src/entities/legal-source/legal-source.model.ts';
import { LegalWork } from '../../src/entities/legal-work/legal-work.model.ts';
import { Norm } from '../../src/entities/norm/norm.model.ts';
import { ProceduralRule } from '../../src/entities/procedural-rule/procedural-rule.model.ts';
import type { RuleOnFile } from '../../src/entities/procedural-rule/rule-on-file.model.ts';
import { Provision } from '../../src/entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../src/entities/provision/provision-version.model.ts';
import {
  Changes,
  Expresses,
  HasDocumentType,
  HasProvision,
  HasVersion,
  Outranks,
  Regulates,
  SetsThreshold,
  StandsIn,
} from '../../src/entities/relationships.ts';
import { Passage } from '../../src/entities/source-document/passage.model.ts';
import { seedRows } from './seed-rows.ts';

const seeds = seedRows();

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const must = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`The seeds lack ${what}.`);
  return value;
};

const norms = byId(seeds.rows(Norm));
const versions = byId(seeds.rows(ProvisionVersion));
const provisions = byId(seeds.rows(Provision));
const works = byId(seeds.rows(LegalWork));
const documentTypes = byId(seeds.rows(DocumentType));
const changes = byId(seeds.rows(LegalChange));
const passages = byId(seeds.rows(Passage));
const versionLinks = seeds.links(Expresses);
const provisionOf = new Map(seeds.links(HasVersion).map(({ from, to }) => [to, from]));
const workOf = new Map(seeds.links(HasProvision).map(({ from, to }) => [to, from]));
const typeOf = new Map(seeds.links(HasDocumentType).map(({ from, to }) => [from, to]));

/** The sources that a norm has in the seeds, as the database would bring them. */
const sourcesOf = (id: string): readonly LegalSource[] => [
  ...versionLinks.filter(({ to }) => to === id).map(({ from }) => sourceOf(id, from)),
  ...seeds.links(StandsIn).flatMap(({ from, to }) => (from === id ? [inWork(id, to)] : [])),
];

const sourceOf = (norm: string, versionId: string): LegalSource => {
  const version = must(versions.get(versionId), versionId);
  const provision = must(provisions.get(must(provisionOf.get(versionId), versionId)), versionId);
  const source = inWork(norm, must(workOf.get(provision.id), provision.id));
  const isEarlier = (day: string | null): boolean => day !== null && day < version.validFrom;
  const changed = seeds.links(Changes).filter(({ to }) => to === source.work.id);
  return {
    ...source,
    version,
    provision,
    passages: version.sources.flatMap((passage) => passages.get(passage) ?? []),
    hasEarlierText:
      isEarlier(source.work.validFrom) ||
      changed.some(({ from }) => {
        const { adoptedOn, effectiveOn } = must(changes.get(from), from);
        return isEarlier(adoptedOn) && (effectiveOn === null || isEarlier(effectiveOn));
      }),
  };
};

const inWork = (id: string, workId: string): LegalSource => {
  const norm = must(norms.get(id), id);
  return {
    norm,
    version: null,
    provision: null,
    work: must(works.get(workId), workId),
    documentType: must(documentTypes.get(must(typeOf.get(workId), workId)), workId),
    passages: norm.sources.flatMap((passage) => passages.get(passage) ?? []),
    hasEarlierText: false,
  };
};

/** The rules of rank of the seeds. */
export const ranksOfSeeds = (): readonly RankRule[] =>
  seeds.links(Outranks).map(({ from, to, properties }) => {
    const { prevails, decidedByEn, normId } = Outranks.shape.parse(properties);
    return { higher: from, lower: to, prevails, decidedByEn, normId };
  });

/** The procedural rules of the seeds, of these matters. */
export const rulesOfSeeds = (...matters: readonly ProceduralRule['matter'][]): readonly RuleOnFile[] =>
  seeds
    .rows(ProceduralRule)
    .filter(({ matter }) => matters.includes(matter))
    .toSorted((one, other) => one.sequence - other.sequence)
    .map((rule) => ({
      ...rule,
      norms: seeds
        .links(Regulates)
        .filter(({ to }) => to === rule.id)
        .flatMap(({ from, properties }) =>
          sourcesOf(from).map((source) => ({ ...source, aspect: Regulates.shape.parse(properties).aspect })),
        ),
    }));

export const thresholdsOfSeeds = (): readonly ThresholdOnFile[] =>
  seeds.rows(CrimeThreshold).map((threshold) => ({
    ...threshold,
    norms: seeds
      .links(SetsThreshold)
      .filter(({ to }) => to === threshold.id)
      .flatMap(({ from, properties }) =>
        sourcesOf(from).map((source) => ({ ...source, aspect: SetsThreshold.shape.parse(properties).aspect })),
      ),
  }));
