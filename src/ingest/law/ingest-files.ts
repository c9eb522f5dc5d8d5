import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { SourceDocument } from '../../entities/source-document/source-document.model.ts';
import type { Graph, GraphWriter } from '../../platform/graph/graph.ts';
import { type RecordedChanges, recordChanges } from '../changes/record-changes.ts';
import { citingText, type StoredCitations, storeCitations } from '../citations/store-citations.ts';
import { deriveSearchOfWorks, deriveSearchOfWorksAlone } from '../search/derive-search.cypher.ts';
import { documentKey } from './document-keys.ts';
import { LawFileError } from './file-error.ts';
import type { KnownWork, WorkNames } from './find-work.ts';
import { keepFile } from './keep-file.ts';
import { type KnownFiles, parserVersion, wordingKey } from './known-files.ts';
import { type OnFile, readProvisions } from './on-file.ts';
import { begunEarlier, type PlannedFile, planFile } from './plan-file.ts';
import type { VersionPlan } from './plan-versions.ts';
import type { LawFile } from './read-law-file.ts';
import { rowsOfPlans } from './rows-of-plan.ts';
import type { VersionDay } from './version-day.ts';
import { writeRows } from './write-rows.ts';

export interface Ingested {
  readonly work: string;
  readonly isNewWork: boolean;
  readonly from: VersionDay;
  readonly plan: VersionPlan;
  /** Null where nothing was written. */
  readonly citations: StoredCitations | null;
  /** Amendments, repeals, terms and renumberings that the text tells. */
  readonly changes: RecordedChanges;
}

export interface IngestOptions {
  readonly isDryRun: boolean;
  /** A official gazette … E commentary, see SourceDocument. */
  readonly grade: z.infer<typeof SourceDocument.shape.shape.grade>;
  /** Where the files are kept under their hashes. */
  readonly filesFolder: string;
  /** The first day of the wording, where who takes the text in states what it does not tell. */
  readonly effectiveFrom?: string | null;
}

/** The place of a transaction among those that overlap: the rows of one are written while the one before it is finished. */
export interface Turn {
  /** Settled when everything before is in the graph. */
  readonly before: Promise<unknown>;
  /** Called when the next one may begin; more than once does no harm. */
  readonly next: () => void;
}

type Outcome = Ingested | { readonly refused: string };
type Matched = { readonly file: LawFile; readonly known: KnownWork } | PlannedFile | { readonly refused: string };

/**
 * Writes files in one transaction: each goes in whole, or nothing of it where it is refused. A work may stand in a
 * transaction once only, because its next text is planned on what this one leaves: what became of the files before the
 * first such text is returned, and the rest is to be given again.
 *
 * Works that no file brought yet are written beside the transaction before this one, because nobody else knows them;
 * what they cite and change is looked up after it. Where a work is known, all waits for it.
 */
export const ingestFiles = async (
  graph: Graph,
  files: readonly LawFile[],
  onFile: OnFile,
  options: IngestOptions,
  turn: Turn,
): Promise<readonly Outcome[]> => {
  const stated = options.effectiveFrom ?? null;
  if (files.some(({ law }) => mayBeKnown(law, onFile))) await turn.before;
  const matched = matchWorks(files, onFile, stated);
  // Works of the next transaction are not in the graph yet: for this one they have no names.
  const names = onFile.works.namesNow();
  const rowsWritten = (): Promise<unknown> => {
    if (matched.length === files.length) turn.next();
    return turn.before;
  };
  let begun: readonly KnownWork[] = [];
  const outcomes = await graph.write(async (writer) => {
    const planned = await planKnown(writer, matched, onFile, stated);
    const plans = planned.filter((one) => 'plan' in one);
    const done = options.isDryRun
      ? new Map<PlannedFile, Written>()
      : await write(writer, plans, { names, files: onFile.files, rowsWritten }, options);
    begun = plans.filter(begunEarlier).map(({ work, from }) => ({ ...work, validFrom: from.from }));
    return planned.map((one) => {
      if ('refused' in one) return one;
      const { work, newWork, from, plan } = one;
      const { citations = null, changes = noChanges } = done.get(one) ?? {};
      return { work: work.id, isNewWork: newWork !== null, from, plan, citations, changes };
    });
  });
  if (options.isDryRun) return outcomes;
  for (const work of begun) onFile.works.add(work);
  outcomes.forEach((outcome, at) => {
    const file = files[at];
    if (file !== undefined && !('refused' in outcome)) remember(file, outcome, onFile);
  });
  return outcomes;
};

const mayBeKnown = (law: LawFile['law'], { works }: OnFile): boolean => {
  try {
    return works.find(law) !== null;
  } catch (error) {
    refused(error);
    return true;
  }
};

const remember = ({ sha256 }: LawFile, { work, from }: Ingested, { files }: OnFile): void => {
  files.workOf.set(sha256, work);
  if (!files.documentOf.has(sha256)) files.documentOf.set(sha256, documentKey(sha256));
  files.fileOfWording.set(wordingKey(work, from.from), sha256);
};

const refused = (error: unknown): { readonly refused: string } => {
  if (error instanceof LawFileError) return { refused: error.message };
  throw error;
};

/** Works that no file brought yet are planned at once, so that the files after them know their names. */
const matchWorks = (files: readonly LawFile[], onFile: OnFile, stated: string | null): readonly Matched[] => {
  const matched: Matched[] = [];
  const met = new Set<string>();
  for (const file of files)
    try {
      const known = onFile.works.find(file.law);
      if (known !== null && met.has(known.id)) break;
      const one = known === null ? planFile(file, null, [], onFile.files, stated) : { file, known };
      if ('plan' in one) onFile.works.add(one.work);
      met.add('plan' in one ? one.work.id : one.known.id);
      matched.push(one);
    } catch (error) {
      matched.push(refused(error));
    }
  return matched;
};

const planKnown = async (
  writer: GraphWriter,
  matched: readonly Matched[],
  { files }: OnFile,
  stated: string | null,
): Promise<readonly (PlannedFile | { readonly refused: string })[]> => {
  const works = matched.flatMap((one) => ('known' in one ? [one.known.id] : []));
  const provisions = await readProvisions(writer, works);
  return matched.map((one) => {
    if (!('known' in one)) return one;
    try {
      return planFile(one.file, one.known, provisions.get(one.known.id) ?? [], files, stated);
    } catch (error) {
      return refused(error);
    }
  });
};

interface Written {
  readonly citations: StoredCitations;
  readonly changes: RecordedChanges;
}

const noChanges: RecordedChanges = { told: 0, renumbered: 0, unsettled: [] };

const write = async (
  writer: GraphWriter,
  plans: readonly PlannedFile[],
  { names, files, rowsWritten }: { names: WorkNames; files: KnownFiles; rowsWritten: () => Promise<unknown> },
  { filesFolder, grade }: IngestOptions,
): Promise<ReadonlyMap<PlannedFile, Written>> => {
  if (plans.length === 0) return new Map();
  // Kept before the graph leads to them: a passage never points at a file that is not there.
  for (const { file } of plans) keepFile(filesFolder, file);
  const at = new Date().toISOString();
  const writing = writeRows(writer, rowsOfPlans(plans, { grade, parser: parserVersion, seeds: files.seeds, at }));
  // While the database writes, the texts are read for what they cite.
  await setImmediate();
  const citing = plans.map((plan) => citingText(plan, names));
  await writing;
  await rowsWritten();
  await deriveSearch(writer, plans);
  const changes = await recordChanges(writer, plans, names);
  const citations = await storeCitations(writer, citing, names);
  const none: StoredCitations = { found: {}, changed: 0 };
  return new Map(
    plans.map((plan) => [plan, { changes: changes.get(plan) ?? noChanges, citations: citations.get(plan) ?? none }]),
  );
};

/** The wordings of a work that is new have been written with what the search needs. */
const deriveSearch = async (writer: GraphWriter, plans: readonly PlannedFile[]): Promise<void> => {
  const ofPlans = (isNew: boolean): readonly string[] =>
    plans.filter(({ newWork }) => (newWork !== null) === isNew).map(({ work }) => work.id);
  for (const [statement, works] of [
    [deriveSearchOfWorks, ofPlans(false)],
    [deriveSearchOfWorksAlone, ofPlans(true)],
  ] as const)
    if (works.length > 0) await writer.write(statement, { works });
};
