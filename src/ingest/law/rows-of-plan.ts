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

type Stored = Readonly<Record<string, unknown>>;

/** What one file writes, as the statements of ingest-law.cypher.ts take it. */
export interface Rows {
  readonly passages: readonly Stored[];
  readonly provisions: readonly { readonly properties: Stored; readonly passage: string }[];
  readonly parts: readonly { readonly part: string; readonly whole: string; readonly passage: string }[];
  readonly versions: readonly { readonly properties: Stored; readonly provision: string; readonly passage: string }[];
  readonly texts: readonly { readonly id: string; readonly text: string; readonly passage: string }[];
  readonly closed: VersionPlan['closed'];
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
      const passage = source(provision);
      const said = { mark: 'VERIFIED', sources: [passage] };
      const row = { id: idOf(eId), eId, level, citationZh, citationEn, sortKey, ...said };
      return { properties: toStored(Provision, Provision.shape.parse(row)), passage };
    }),
    parts: plan.newProvisions.flatMap((one) =>
      one.partOf === null ? [] : [{ part: idOf(one.eId), whole: idOf(one.partOf), passage: source(one) }],
    ),
    versions: plan.newVersions.map(({ provision, validFrom, validTo }) => {
      const id = versionId(work, provision.eId, validFrom);
      const passage = source(provision);
      const wording = { text: provision.text, textStatus: 'ON_FILE', gistEn: null, gistZh: null };
      const row = { id, validFrom, validTo, ...wording, mark: versionMark, sources: [passage] };
      const properties = toStored(ProvisionVersion, ProvisionVersion.shape.parse(row));
      return { properties, provision: idOf(provision.eId), passage };
    }),
    texts: plan.texts.map(({ id, provision }) => ({ id, text: provision.text, passage: source(provision) })),
    closed: plan.closed,
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
