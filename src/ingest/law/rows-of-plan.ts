import { createHash } from 'node:crypto';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import type { Unit } from '../../reasoning/law-text/law-text.ts';
import { unitsOf } from '../../reasoning/law-text/walk.ts';
import { type VersionPlan, versionId } from './plan-versions.ts';
import type { TextProvision } from './provisions-of.ts';
import type { LawFile } from './read-law-file.ts';

interface Link {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Rows {
  readonly passages: readonly Readonly<Record<string, unknown>>[];
  readonly provisions: readonly Readonly<Record<string, unknown>>[];
  readonly versions: readonly Readonly<Record<string, unknown>>[];
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  readonly closed: VersionPlan['closed'];
  readonly links: {
    readonly provisions: readonly Link[];
    readonly parts: readonly Link[];
    readonly versions: readonly Link[];
    readonly provisionSources: readonly Link[];
    readonly versionSources: readonly Link[];
    readonly passages: readonly Link[];
  };
}

export interface Target {
  readonly work: string;
  readonly document: string;
  /** INFERRED where the first day of the wording is that of the amendment, not one that was told. */
  readonly versionMark: 'VERIFIED' | 'INFERRED';
}

export const passageOf = (document: string, article: string): string => `${document}#${article}`;

/** The rows that a plan writes; each wording leads to the lines of its article. */
export const rowsOfPlan = (file: LawFile, plan: VersionPlan, { work, document, versionMark }: Target): Rows => {
  const idOf = (eId: string): string => `${work}#${eId}`;
  const source = ({ article }: TextProvision): string => passageOf(document, article);
  const said = (provision: TextProvision) => ({ mark: 'VERIFIED', sources: [source(provision)] });
  const dated = plan.newVersions.map((version) => ({
    ...version,
    id: versionId(work, version.provision.eId, version.validFrom),
  }));
  const touched = new Set([
    ...plan.newProvisions.map(({ article }) => article),
    ...[...plan.newVersions, ...plan.texts].map(({ provision }) => provision.article),
  ]);
  const articles = unitsOf(file.law.units).filter(
    ({ kind, eId }) => kind === 'ARTICLE' && eId !== null && touched.has(eId),
  );
  return {
    passages: articles.map((article) => toStored(Passage, passageRow(file, article, document))),
    provisions: plan.newProvisions.map((provision) => {
      const { eId, level, citationZh, citationEn, sortKey } = provision;
      const row = { id: idOf(eId), eId, level, citationZh, citationEn, sortKey, ...said(provision) };
      return toStored(Provision, Provision.shape.parse(row));
    }),
    versions: dated.map(({ id, provision, validFrom, validTo }) => {
      const wording = { text: provision.text, textStatus: 'ON_FILE', gistEn: null, gistZh: null };
      const row = { id, validFrom, validTo, ...wording, mark: versionMark, sources: [source(provision)] };
      return toStored(ProvisionVersion, ProvisionVersion.shape.parse(row));
    }),
    texts: plan.texts.map(({ id, provision }) => ({ id, text: provision.text })),
    closed: plan.closed,
    links: {
      provisions: plan.newProvisions.map((one) => ({ from: work, to: idOf(one.eId), properties: said(one) })),
      parts: plan.newProvisions.flatMap((one) =>
        one.partOf === null ? [] : [{ from: idOf(one.eId), to: idOf(one.partOf), properties: said(one) }],
      ),
      versions: dated.map(({ id, provision }) => ({ from: idOf(provision.eId), to: id, properties: said(provision) })),
      provisionSources: plan.newProvisions.map((one) => ({ from: idOf(one.eId), to: source(one), properties: {} })),
      versionSources: [...dated, ...plan.texts].map(({ id, provision }) => ({
        from: id,
        to: source(provision),
        properties: {},
      })),
      passages: articles.map(({ eId }) => ({ from: passageOf(document, eId ?? ''), to: document, properties: {} })),
    },
  };
};

const passageRow = (file: LawFile, article: Unit, document: string) => {
  const lines = file.lines.slice(article.lineFrom - 1, article.lineTo).join('\n');
  return Passage.shape.parse({
    id: passageOf(document, article.eId ?? ''),
    document,
    locator: `art. ${article.number ?? 0}${article.sub === null ? '' : `-${article.sub}`}`,
    lineFrom: article.lineFrom,
    lineTo: article.lineTo,
    sha256: createHash('sha256').update(lines).digest('hex'),
  });
};
