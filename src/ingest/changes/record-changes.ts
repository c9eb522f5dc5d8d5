import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { GraphWriter } from '../../platform/graph/graph.ts';
import { openEnd } from '../../platform/graph/node-kind.ts';
import { isSuccessor, repealsTold, termTold } from '../../reasoning/versions/told-changes.ts';
import { type KnownWork, namesOf, type WorkNames } from '../law/find-work.ts';
import type { PlannedFile } from '../law/plan-file.ts';
import { ChangeRow, rowOf } from './change-row.ts';
import { movedProvisions } from './moved-provisions.ts';
import * as statements from './record-changes.cypher.ts';
import { movedRow, renumberingsOf, uncertain } from './renumberings.ts';

/** What a text told of the life of works. */
export interface RecordedChanges {
  /** How many changes: its own, and those that waited for its work. */
  readonly told: number;
  /** Provisions that are found under another number. */
  readonly renumbered: number;
  /** A sentence for each repeal that ended nothing, because several works bear the name, and for each day with uncertain moves. */
  readonly unsettled: readonly string[];
}

/**
 * Records what texts tell of the life of works: their amendments, the works they repeal, their own term, and the articles and their
 * parts that bear other numbers than in the text before. Returns what each of them tells.
 */
export const recordChanges = async (
  writer: GraphWriter,
  texts: readonly PlannedFile[],
  works: WorkNames,
): Promise<ReadonlyMap<PlannedFile, RecordedChanges>> => {
  const read = texts.map((text) => ({ text, ...toldBy(text, works) }));
  const waiting = read.flatMap(({ text, pending }) =>
    pending.length === 0 ? [] : [{ sha256: text.file.sha256, ...asStored(pending) }],
  );
  if (waiting.length > 0) await writer.write(statements.keepPending, { rows: waiting });
  const settled = await settledBy(
    writer,
    texts.flatMap(({ work, newWork }) => (newWork === null ? [] : [work])),
  );
  const rows = [...read.flatMap(({ told }) => told), ...[...settled.values()].flat()];
  for (const round of inRounds(rows)) await writer.write(statements.writeChanges, { rows: round });
  const ended = rows.flatMap((row) => (row.ends === null ? [] : [{ work: row.work, on: row.ends }]));
  if (ended.length > 0) await writer.write(statements.endWorks, { rows: ended, openEnd });
  const over = new Set([
    ...texts.flatMap(({ work }) => (work.validTo === null ? [] : [work.id])),
    ...ended.map((row) => row.work),
  ]);
  if (over.size > 0) await writer.write(statements.endWordings, { works: [...over], openEnd });
  const moved = read.flatMap(({ text, moved: { sure } }) => sure.map((one) => movedRow(text, one)));
  if (moved.length > 0) await writer.write(statements.renumber, { rows: moved });
  return new Map(
    read.map(({ text, told, moved: { sure }, unsettled }) => [
      text,
      { told: told.length + (settled.get(text.work.id)?.length ?? 0), renumbered: sure.length, unsettled },
    ]),
  );
};

const toldBy = (text: PlannedFile, works: WorkNames) => {
  const moved = movedProvisions(text.texts, text.provisions, text.from.from);
  const { rows: repeals, pending, unsettled } = repealsOf(text, works);
  return {
    moved,
    pending,
    unsettled: [...unsettled, ...uncertain(moved)],
    told: [...amendmentsOf(text), ...termOf(text), ...renumberingsOf(text, moved), ...repeals],
  };
};

const asStored = (pending: readonly { readonly name: string; readonly row: ChangeRow }[]) => ({
  names: pending.map(({ name }) => name),
  repeals: pending.map(({ row }) => JSON.stringify(row)),
});

/** A change is written only where it is not on file: of one work each waits for the one before it. */
const inRounds = (rows: readonly ChangeRow[]): readonly (readonly ChangeRow[])[] => {
  const rounds: ChangeRow[][] = [];
  for (const ofWork of Map.groupBy(rows, ({ work }) => work).values())
    for (const [round, row] of ofWork.entries()) {
      const ofRound = rounds[round] ?? [];
      ofRound.push(row);
      rounds[round] = ofRound;
    }
  return rounds;
};

/** What the head says; only of the last one the first day may be known. */
const amendmentsOf = ({ file: { law }, document, work, from }: PlannedFile): readonly ChangeRow[] => {
  const amendments = law.events.filter(({ kind }) => kind === 'AMENDED');
  const last = amendments.at(-1);
  return amendments.map((event) =>
    rowOf(document, {
      id: `change:${work.id}:${event.on}`,
      work: work.id,
      kind: /修订|修訂/u.test(event.text) ? 'REVISE' : 'AMEND',
      adoptedOn: event.on,
      effectiveOn: event === last && from.toldBy === 'TEXT' && from.from >= event.on ? from.from : null,
      noteEn: 'Told by the head of the text.',
      mark: 'VERIFIED',
      cause: null,
      article: null,
      ends: null,
    }),
  );
};

const termOf = ({ file: { law }, document, work, from }: PlannedFile): readonly ChangeRow[] => {
  const term = termTold(law, from.from);
  if (term === null) return [];
  const noteEn = term.isComputed ? 'By its own term; the day is computed.' : 'By its own term; its text tells the day.';
  return [
    rowOf(document, {
      id: `change:${work.id}:${term.until}`,
      work: work.id,
      kind: 'EXPIRE',
      adoptedOn: null,
      effectiveOn: term.until,
      noteEn,
      mark: term.isComputed ? 'INFERRED' : 'VERIFIED',
      cause: null,
      article: term.article,
      ends: term.until,
    }),
  ];
};

/** The repeals of works on file, those that wait for their work, and those that may mean several works. */
const repealsOf = (
  { file: { law }, document, work, from }: PlannedFile,
  works: WorkNames,
): {
  readonly rows: readonly ChangeRow[];
  readonly pending: readonly { readonly name: string; readonly row: ChangeRow }[];
  readonly unsettled: readonly string[];
} => {
  const rows: ChangeRow[] = [];
  const unsettled: string[] = [];
  const pending: { name: string; row: ChangeRow }[] = [];
  for (const { title, on, article } of repealsTold(law)) {
    const found = [...new Set(namesToTry(title).flatMap((name) => works.named.get(name) ?? []))].filter(
      (id) => id !== work.id,
    );
    const ends = on ?? (from.toldBy === 'AMENDMENT' ? law.effectiveOn : from.from);
    const row = (target: string): ChangeRow =>
      rowOf(document, {
        id: `change:${target}:${ends ?? work.id}`,
        work: target,
        kind: isSuccessor(work.titleZh, title) ? 'REPLACE' : 'REPEAL',
        adoptedOn: work.adoptedOn ?? work.promulgatedOn,
        effectiveOn: ends,
        noteEn: `Repealed by art. ${article.number ?? 0} of the text that causes it.`,
        mark: 'VERIFIED',
        cause: work.id,
        article,
        ends,
      });
    const [only, ...others] = found;
    // A name that several works bear repeals none of them here: which one is meant is not told.
    if (only !== undefined && others.length === 0) rows.push(row(only));
    else if (only === undefined) pending.push({ name: comparableName(title), row: row('') });
    else
      unsettled.push(
        `Article ${article.number ?? 0} (line ${article.lineFrom}) repeals "${title}", a name that several works bear: ${found.join(', ')}. None of them was ended.`,
      );
  }
  return { rows, pending, unsettled };
};

/** What texts taken in before said about works that come in only now, by the key of the work. */
const settledBy = async (
  writer: GraphWriter,
  works: readonly KnownWork[],
): Promise<ReadonlyMap<string, readonly ChangeRow[]>> => {
  if (works.length === 0) return new Map();
  const names = works.map((work) => ({ id: work.id, names: [...namesOf(work)] }));
  const rows = (await writer.write(statements.pendingFor, { works: names })).map(({ work, repeal }) => {
    const row = ChangeRow.parse(JSON.parse(repeal));
    const id = `change:${work}:${row.ends ?? row.cause ?? ''}`;
    return { ...row, work, properties: { ...row.properties, id } };
  });
  return Map.groupBy(rows, ({ work }) => work);
};
