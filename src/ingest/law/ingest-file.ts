import { basename } from 'node:path';
import { z } from 'zod';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { openEnd, toStored } from '../../platform/graph/node-kind.ts';
import { divisionsOfArticles } from '../../reasoning/law-text/divisions.ts';
import type { LawText } from '../../reasoning/law-text/law-text.ts';
import { recordChanges } from '../changes/record-changes.ts';
import { type StoredCitations, storeCitations } from '../citations/store-citations.ts';
import { deriveSearchOfWorks } from '../search/derive-search.cypher.ts';
import { LawFileError } from './file-error.ts';
import type { KnownWork, WorksByName } from './find-work.ts';
import * as statements from './ingest-law.cypher.ts';
import { keepFile } from './keep-file.ts';
import { type KnownFiles, parserVersion, wordingKey } from './known-files.ts';
import { newWork } from './new-work.ts';
import { refuseOtherWording } from './other-wording.ts';
import { citingVersions, type KnownProvision, planVersions, type VersionPlan } from './plan-versions.ts';
import { provisionsOf } from './provisions-of.ts';
import type { LawFile } from './read-law-file.ts';
import { passageOf, rowsOfPlan } from './rows-of-plan.ts';
import { type VersionDay, versionDay } from './version-day.ts';
import { writeRows } from './write-rows.ts';

export interface Ingested {
  readonly work: string;
  readonly isNewWork: boolean;
  readonly from: VersionDay;
  readonly plan: VersionPlan;
  /** Null where nothing was written. */
  readonly citations: StoredCitations | null;
  /** Amendments, repeals, terms and renumberings that the text tells. */
  readonly changes: number;
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
  /** Where the files are kept under their hashes. */
  readonly filesFolder: string;
}

/** What is on file, kept up to date while files go in. */
export interface OnFile {
  readonly works: WorksByName;
  readonly files: KnownFiles;
}

/** Writes one file in one transaction, or nothing of it. Throws a LawFileError where it cannot be taken in. */
export const ingestFile = async (
  graph: Graph,
  file: LawFile,
  { works, files }: OnFile,
  options: IngestOptions,
): Promise<Ingested> => {
  const known = works.find(file.law);
  const document = files.documentOf.get(file.sha256) ?? `file:${file.sha256.slice(0, 16)}`;
  const { ingested, work } = await graph.write(async (writer) => {
    const provisions = known === null ? [] : await readProvisions(writer, known.id);
    const versionDays = [...new Set(provisions.flatMap(({ versions }) => versions.map((one) => one.validFrom)))].sort();
    const from = versionDay(file.law, file.namedDay, known === null ? null : { ...known, versionDays });
    if (from === null)
      throw new LawFileError(
        `Neither the text of "${file.law.title ?? ''}" nor the graph tells from which day it is in force; put the day of the version into its head or its file name.`,
      );
    const head = { id: passageOf(document, 'head'), document, locator: 'head' };
    const row =
      known === null ? newWork(file, from.toldBy === 'AMENDMENT' ? file.law.effectiveOn : from.from, head.id) : null;
    const ofFile = known ?? Work.parse({ ...row, changes: [] });
    const plan = planVersions(provisionsOf(file.law), provisions, from.from, ofFile.validTo);
    const sameDay = files.fileOfWording.get(wordingKey(ofFile.id, from.from)) ?? file.sha256;
    if (sameDay !== file.sha256) refuseOtherWording(plan, provisions, from.from, sameDay);
    let citations: StoredCitations | null = null;
    let changes = 0;
    if (!options.isDryRun) {
      const versionMark = from.toldBy === 'AMENDMENT' ? 'INFERRED' : 'VERIFIED';
      const target = { work: ofFile.id, document, versionMark } as const;
      // Kept before the graph leads to it: a passage never points at a file that is not there.
      keepFile(options.filesFolder, file);
      await writeRows(writer, {
        target,
        document: files.documentOf.has(file.sha256) ? null : documentRow(file, document, options.grade),
        work: row === null ? null : { row: toStored(LegalWork, row), passage: head },
        rows: rowsOfPlan(file, plan, target),
        file: {
          sha256: file.sha256,
          work: ofFile.id,
          parser: parserVersion,
          seeds: files.seeds,
          validFrom: from.from,
          at: new Date().toISOString(),
        },
      });
      await writer.run(deriveSearchOfWorks, { work: ofFile.id });
      const isReread = files.outdated.has(file.sha256);
      const versions = citingVersions(plan, provisions, { work: ofFile.id, from: from.from, isReread });
      await placeInDivisions(writer, file.law, versions);
      const read = { file, document, work: ofFile, isNewWork: row !== null, from, provisions };
      changes = await recordChanges(writer, read, works);
      citations = await storeCitations(writer, file.law, ofFile, versions, { works, isReread });
    }
    return { work: ofFile, ingested: { work: ofFile.id, isNewWork: row !== null, from, plan, citations, changes } };
  });
  if (known === null) works.add(work);
  if (!options.isDryRun) {
    files.workOf.set(file.sha256, work.id);
    files.documentOf.set(file.sha256, document);
    files.fileOfWording.set(wordingKey(work.id, ingested.from.from), file.sha256);
  }
  return ingested;
};

const readProvisions = async (writer: GraphWriter, work: string): Promise<readonly KnownProvision[]> =>
  (await writer.run(statements.provisionsOnFile, { work })).map((row) => Known.parse(row));

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

const documentRow = (
  { law, sha256, path, format }: LawFile,
  id: string,
  grade: IngestOptions['grade'],
): Readonly<Record<string, unknown>> =>
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
