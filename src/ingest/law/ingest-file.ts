import { z } from 'zod';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { openEnd, toStored } from '../../platform/graph/node-kind.ts';
import { divisionsOfArticles } from '../../reasoning/law-text/divisions.ts';
import type { LawText } from '../../reasoning/law-text/law-text.ts';
import { type StoredCitations, storeCitations } from '../citations/store-citations.ts';
import { LawFileError } from './file-error.ts';
import type { KnownWork, WorksByName } from './find-work.ts';
import * as statements from './ingest-law.cypher.ts';
import { newWork } from './new-work.ts';
import { citingVersions, type KnownProvision, planVersions, type VersionPlan } from './plan-versions.ts';
import { provisionsOf } from './provisions-of.ts';
import type { LawFile } from './read-law-file.ts';
import { passageOf, type Rows, rowsOfPlan } from './rows-of-plan.ts';
import { type VersionDay, versionDay } from './version-day.ts';

/** Changes with the parser or the rows it leads to: then files that were taken in are taken in again. */
const parserVersion = '2';

export interface Ingested {
  readonly work: string;
  readonly isNewWork: boolean;
  readonly isKnown: boolean;
  readonly from: VersionDay | null;
  readonly plan: VersionPlan | null;
  /** Null where nothing was written. */
  readonly citations: StoredCitations | null;
}

const noDay = z
  .string()
  .nullish()
  .transform((day) => (day === openEnd ? null : (day ?? null)));
const Change = z.object({ adoptedOn: noDay, effectiveOn: noDay });
const Work = z.object({
  id: z.string(),
  titleZh: z.string(),
  aliases: z
    .array(z.string())
    .nullish()
    .transform((aliases) => aliases ?? []),
  docNumberNorm: noDay,
  adoptedOn: noDay,
  promulgatedOn: noDay,
  validFrom: noDay,
  validTo: noDay,
  changes: z.array(Change),
});
const OnFile = z.object({
  document: z.string().nullable(),
  parser: z.string().nullable(),
  work: z.string().nullable(),
  seeds: z.string().nullable(),
  seedsNow: z.string().nullable(),
});
const Known = z.object({
  eId: z.string(),
  versions: z.array(
    z.object({
      id: z.string(),
      validFrom: z.string(),
      validTo: noDay,
      text: z
        .string()
        .nullish()
        .transform((text) => text ?? null),
      textStatus: z.enum(['NOT_INGESTED', 'ON_FILE']),
    }),
  ),
});

/** The works on file, for matching. */
export const worksOnFile = async (graph: Graph): Promise<readonly KnownWork[]> =>
  graph.write(async (writer) => (await writer.run(statements.worksOnFile)).map((row) => Work.parse(row)));

export interface IngestOptions {
  readonly isDryRun: boolean;
  /** A official gazette … E commentary, see SourceDocument. */
  readonly grade: z.infer<typeof SourceDocument.shape.shape.grade>;
}

/** Writes one file in one transaction, or nothing of it. Throws a LawFileError where it cannot be taken in. */
export const ingestFile = async (
  graph: Graph,
  file: LawFile,
  works: WorksByName,
  options: IngestOptions,
): Promise<Ingested> => {
  let made: KnownWork | null = null;
  const ingested = await graph.write(async (writer): Promise<Ingested> => {
    const onFile = OnFile.parse((await writer.run(statements.fileOnFile, { sha256: file.sha256 }))[0]);
    if (onFile.parser === parserVersion && onFile.seeds === onFile.seedsNow && onFile.work !== null)
      return { work: onFile.work, isNewWork: false, isKnown: true, from: null, plan: null, citations: null };
    const known = works.find(file.law);
    const provisions = known === null ? [] : await readProvisions(writer, known.id);
    const versionDays = [...new Set(provisions.flatMap(({ versions }) => versions.map((one) => one.validFrom)))].sort();
    const from = versionDay(file.law, file.namedDay, known === null ? null : { ...known, versionDays });
    if (from === null)
      throw new LawFileError(
        `Neither the text of "${file.law.title ?? ''}" nor the graph tells from which day it is in force; put the day of the version into its head or its file name.`,
      );
    const document = onFile.document ?? `file:${file.sha256.slice(0, 16)}`;
    const row =
      known === null
        ? newWork(file, from.toldBy === 'AMENDMENT' ? file.law.effectiveOn : from.from, passageOf(document, 'head'))
        : null;
    const work = known ?? { ...Work.parse({ ...row, changes: [] }) };
    const plan = planVersions(provisionsOf(file.law), provisions, from.from, work.validTo);
    const versionMark = from.toldBy === 'AMENDMENT' ? 'INFERRED' : 'VERIFIED';
    const rows = rowsOfPlan(file, plan, { work: work.id, document, versionMark });
    let citations: StoredCitations | null = null;
    if (!options.isDryRun) {
      if (onFile.document === null) await writeDocument(writer, file, document, options.grade);
      if (row !== null) await writeWork(writer, row, document);
      await writeRows(writer, rows);
      const isReread = onFile.parser !== null;
      const versions = citingVersions(plan, provisions, { work: work.id, from: from.from, isReread });
      await placeInDivisions(writer, file.law, versions);
      citations = await storeCitations(writer, file.law, work, versions, { works, isReread });
      await writer.run(statements.rememberFile, {
        sha256: file.sha256,
        work: work.id,
        parser: parserVersion,
        seeds: onFile.seedsNow,
        validFrom: from.from,
        at: new Date().toISOString(),
      });
    }
    if (row !== null) made = work;
    return { work: work.id, isNewWork: row !== null, isKnown: false, from, plan, citations };
  });
  if (made !== null) works.add(made);
  return ingested;
};

const readProvisions = async (writer: GraphWriter, work: string): Promise<readonly KnownProvision[]> =>
  (await writer.run(statements.provisionsOnFile, { work })).map((row) => Known.parse(row));

const writeDocument = async (
  writer: GraphWriter,
  { law, sha256, path }: LawFile,
  id: string,
  grade: IngestOptions['grade'],
): Promise<void> => {
  const row = SourceDocument.shape.parse({
    id,
    titleEn: law.title,
    titleZh: law.title,
    sourceKind: 'LAW_COLLECTION',
    grade,
    locator: path.split(/[\\/]/u).at(-1) ?? null,
    sha256,
    language: 'zh',
    retrievedOn: null,
  });
  await writer.run(statements.createDocument, { rows: [toStored(SourceDocument, row)] });
};

const writeWork = async (
  writer: GraphWriter,
  row: z.infer<typeof LegalWork.shape>,
  document: string,
): Promise<void> => {
  const [passage = ''] = row.sources;
  const head = { id: passage, document, locator: 'head' };
  await writer.run(statements.createWork, { rows: [toStored(LegalWork, row)] });
  await writer.run(statements.createPassages, { rows: [head] });
  await writer.run(statements.linkWorkSources, { rows: [{ from: row.id, to: passage, properties: {} }] });
  await writer.run(statements.linkPassages, { rows: [{ from: passage, to: document, properties: {} }] });
};

const placeInDivisions = async (
  writer: GraphWriter,
  law: LawText,
  versions: ReturnType<typeof citingVersions>,
): Promise<void> => {
  const rows = [...divisionsOfArticles(law)].flatMap(([article, path]) => {
    const id = versions.get(article)?.id;
    return id === undefined ? [] : [{ id, divisions: JSON.stringify(path) }];
  });
  if (rows.length > 0) await writer.run(statements.placeInDivisions, { rows });
};

const writeRows = async (writer: GraphWriter, { links, ...rows }: Rows): Promise<void> => {
  const write = async (text: string, some: readonly unknown[]): Promise<void> => {
    if (some.length > 0) await writer.run(text, { rows: some });
  };
  await write(statements.createPassages, rows.passages);
  await write(statements.createProvisions, rows.provisions);
  await write(statements.closeVersions, rows.closed);
  await write(statements.createVersions, rows.versions);
  await write(statements.fillTexts, rows.texts);
  await write(statements.linkPassages, links.passages);
  await write(statements.linkProvisions, links.provisions);
  await write(statements.linkParts, links.parts);
  await write(statements.linkVersions, links.versions);
  await write(statements.linkProvisionSources, links.provisionSources);
  await write(statements.linkVersionSources, links.versionSources);
};
