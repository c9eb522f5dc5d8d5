import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { Passage } from '../../entities/source-document/passage.model.ts';
import { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import { toStored } from '../../platform/graph/node-kind.ts';
import { divisionsOfArticles } from '../../reasoning/law-text/divisions.ts';
import type { NoteName, Unit } from '../../reasoning/law-text/law-text.ts';
import { unitsOf } from '../../reasoning/law-text/walk.ts';
import { passageOf } from './document-keys.ts';
import { begunEarlier, type PlannedFile } from './plan-file.ts';
import { citingVersions, type VersionPlan, versionId } from './plan-versions.ts';
import type { TextProvision } from './provisions-of.ts';
import type { LawFile } from './read-law-file.ts';
import type { ArticleRow, Rows, Stored } from './rows.ts';

/** What is said of all files of a run. */
interface OfRun {
  readonly grade: string;
  readonly parser: string;
  readonly seeds: string | null;
  readonly at: string;
}

/** The rows that plans write; each wording leads to the lines of its article. */
export const rowsOfPlans = (plans: readonly PlannedFile[], ofRun: OfRun): Rows => {
  const rows = plans.map((plan) => rowsOf(plan, ofRun));
  const all = <Name extends keyof Rows>(name: Name): Rows[Name][number][] => rows.flatMap((one) => [...one[name]]);
  return {
    documents: all('documents'),
    newPassages: all('newPassages'),
    passages: all('passages'),
    works: all('works'),
    articles: all('articles'),
    parts: all('parts'),
    versions: all('versions'),
    texts: all('texts'),
    closed: all('closed'),
    divisions: all('divisions'),
    files: all('files'),
    whole: all('whole'),
    earlier: all('earlier'),
  };
};

const rowsOf = (planned: PlannedFile, ofRun: OfRun): Rows => {
  const { file, document, isNewDocument, work, newWork, from, plan, provisions, isReread } = planned;
  const passage = ({ article }: TextProvision): string => passageOf(document, article);
  const divisions = divisionsOfArticles(file.law);
  const versionOf = versionRows(planned, divisions);
  const head = newWork === null ? [] : [{ id: passageOf(document, 'head'), document, locator: 'head' }];
  const passages = [...head, ...passageRows(planned)];
  const isNew = new Set(plan.newProvisions.map(({ eId }) => eId));
  const others = plan.newVersions.filter(({ provision }) => !isNew.has(provision.eId));
  const written = new Set(plan.newVersions.map(({ provision }) => provision.eId));
  const citing = citingVersions(plan, provisions, { work: work.id, from: from.from, isReread });
  const { articles, parts } = articleRows(planned, versionOf);
  return {
    documents: isNewDocument ? [documentRow(file, document, ofRun.grade)] : [],
    newPassages: isNewDocument ? passages : [],
    passages: isNewDocument ? [] : passages,
    works: newWork === null ? [] : [{ row: newWork, passage: passageOf(document, 'head') }],
    articles,
    parts,
    versions: others.map((one) => ({
      properties: versionOf(one),
      provision: `${work.id}#${one.provision.eId}`,
      passage: passage(one.provision),
    })),
    texts: plan.texts.map(({ id, provision }) => ({ id, text: provision.text, passage: passage(provision) })),
    closed: plan.closed,
    divisions: [...divisions].flatMap(([article, path]) => {
      const id = written.has(article) ? undefined : citing.get(article)?.id;
      return id === undefined ? [] : [{ id, divisions: JSON.stringify(path) }];
    }),
    files: [
      {
        sha256: file.sha256,
        work: work.id,
        validFrom: from.from,
        parser: ofRun.parser,
        seeds: ofRun.seeds,
        at: ofRun.at,
      },
    ],
    whole: file.law.notes.some(({ name }) => gaps.includes(name)) ? [] : [{ work: work.id, from: from.from }],
    earlier: begunEarlier(planned) ? [{ work: work.id, from: from.from }] : [],
  };
};

/** Of a first day that no text tells: that of the amendment stands for it, or somebody stated it. */
const markOfDay: Partial<Record<PlannedFile['from']['toldBy'], string>> = {
  AMENDMENT: 'INFERRED',
  STATED: 'SECONDARY',
};

const gaps: readonly NoteName[] = ['ARTICLE_GAP', 'STARTS_LATER'];

type NewVersion = VersionPlan['newVersions'][number];

const versionRows = (
  { work, document, from }: PlannedFile,
  divisions: ReturnType<typeof divisionsOfArticles>,
): ((version: NewVersion) => Stored) => {
  const mark = markOfDay[from.toldBy] ?? 'VERIFIED';
  return ({ provision: { eId, article, text }, validFrom, validTo }) => {
    const wording = { text, textStatus: 'ON_FILE', gistEn: null, gistZh: null, divisions: divisions.get(eId) ?? null };
    const said = { mark, sources: [passageOf(document, article)] };
    const row = { id: versionId(work.id, eId, validFrom), validFrom, validTo, ...wording, ...said };
    return toStored(ProvisionVersion, ProvisionVersion.shape.parse(row));
  };
};

/** New provisions by article. A text tells them in reading order, so that what they are part of stands before them. */
const articleRows = (
  { work, document, plan }: PlannedFile,
  versionOf: (version: NewVersion) => Stored,
): Pick<Rows, 'articles' | 'parts'> => {
  const versions = new Map(plan.newVersions.map((version) => [version.provision.eId, version]));
  const articles = new Map<string, ArticleRow>();
  const places = new Map<string, number>();
  const parts: Rows['parts'][number][] = [];
  for (const one of plan.newProvisions) {
    const version = versions.get(one.eId);
    if (version === undefined) throw new Error(`${work.id}#${one.eId} is new and has no wording.`);
    const passage = passageOf(document, one.article);
    const row = articles.get(one.article) ?? { passage, provisions: [], parts: [] };
    articles.set(one.article, row);
    const place = row.provisions.push({ provision: provisionRow(work.id, one, passage), version: versionOf(version) });
    places.set(one.eId, place - 1);
    const whole = one.partOf === null ? undefined : places.get(one.partOf);
    if (whole !== undefined) row.parts.push([place - 1, whole]);
    else if (one.partOf !== null)
      parts.push({ part: `${work.id}#${one.eId}`, whole: `${work.id}#${one.partOf}`, passage });
  }
  return { articles: articles.size === 0 ? [] : [{ work: work.id, articles: [...articles.values()] }], parts };
};

const provisionRow = (work: string, { eId, level, citationZh, citationEn, sortKey }: TextProvision, source: string) => {
  const said = { mark: 'VERIFIED', sources: [source] };
  const row = { id: `${work}#${eId}`, eId, level, citationZh, citationEn, sortKey, ...said };
  return toStored(Provision, Provision.shape.parse(row));
};

const passageRows = ({ file, document, plan }: PlannedFile): readonly Stored[] => {
  const touched = new Set([
    ...plan.newProvisions.map(({ article }) => article),
    ...[...plan.newVersions, ...plan.texts].map(({ provision }) => provision.article),
  ]);
  return unitsOf(file.law.units)
    .filter(({ kind, eId }) => kind === 'ARTICLE' && eId !== null && touched.has(eId))
    .map((article) => toStored(Passage, passageRow(file, article, document)));
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

const documentRow = ({ law, sha256, path, format }: LawFile, id: string, grade: string): Stored =>
  toStored(
    SourceDocument,
    SourceDocument.shape.parse({
      id,
      titleEn: law.title,
      titleZh: law.title,
      sourceKind: 'LAW_COLLECTION',
      grade,
      locator: basename(path),
      sha256,
      language: 'zh',
      retrievedOn: null,
      linesOf: format === 'TEXT' ? 'FILE' : 'EXTRACTED_TEXT',
    }),
  );
