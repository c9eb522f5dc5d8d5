import { z } from 'zod';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { comparableName, namesToTry } from '../../entities/legal-work/comparable-name.ts';
import type { GraphWriter } from '../../platform/graph/graph.ts';
import { openEnd, toStored } from '../../platform/graph/node-kind.ts';
import type { Unit } from '../../reasoning/law-text/law-text.ts';
import { isSuccessor, repealsTold, termTold } from '../../reasoning/versions/told-changes.ts';
import type { KnownWork, WorksByName } from '../law/find-work.ts';
import type { KnownProvision } from '../law/plan-versions.ts';
import { provisionsOf } from '../law/provisions-of.ts';
import type { LawFile } from '../law/read-law-file.ts';
import { passageOf } from '../law/rows-of-plan.ts';
import type { VersionDay } from '../law/version-day.ts';
import { type MovedArticle, movedArticles } from './moved-articles.ts';
import * as statements from './record-changes.cypher.ts';

const Row = z.object({
  work: z.string(),
  /** Kinds under which the same change may be on file. */
  sameAs: z.array(LegalChange.shape.shape.kind),
  cause: z.string().nullable(),
  passage: z.record(z.string(), z.unknown()),
  properties: z.record(z.string(), z.unknown()),
  document: z.string(),
  /** First day no longer in force of the work; null where the change does not end it, or tells no day. */
  ends: z.string().nullable(),
});
type Row = z.infer<typeof Row>;

export interface ReadText {
  readonly file: LawFile;
  readonly document: string;
  readonly work: KnownWork;
  readonly isNewWork: boolean;
  readonly from: VersionDay;
  /** What was on file before this text. */
  readonly provisions: readonly KnownProvision[];
}

/**
 * Records what a text tells of the life of works: its amendments, the works it repeals, its own term, and the articles that
 * bear other numbers than in the text before. Returns how many changes it tells.
 */
export const recordChanges = async (writer: GraphWriter, text: ReadText, works: WorksByName): Promise<number> => {
  const { file, document, work, from } = text;
  const moved = movedArticles(provisionsOf(file.law), text.provisions, from.from);
  const { rows: repeals, pending } = repealsOf(text, works);
  const told = [...amendmentsOf(text), ...termOf(text), ...renumberingsOf(text, moved), ...repeals];
  if (pending.length > 0)
    await writer.run(statements.keepPending, {
      sha256: file.sha256,
      names: pending.map(({ name }) => name),
      repeals: pending.map(({ row }) => JSON.stringify(row)),
    });
  const settled = text.isNewWork ? await settledBy(writer, work) : [];
  for (const row of [...told, ...settled])
    await writer.run(statements.writeChanges, { document: row.document, rows: [row] });
  const ended = [...told, ...settled].flatMap((row) => (row.ends === null ? [] : [{ work: row.work, on: row.ends }]));
  if (ended.length > 0) await writer.run(statements.endWorks, { rows: ended, openEnd });
  await writer.run(statements.endWordings, { works: [work.id, ...ended.map((row) => row.work)], openEnd });
  if (moved.length > 0)
    await writer.run(statements.renumber, {
      rows: moved.map((one) => ({ from: `${work.id}#${one.from}`, to: `${work.id}#${one.to}`, on: one.on })),
      passage: passageOf(document, 'head'),
    });
  return told.length + settled.length;
};

interface Told {
  readonly id: string;
  readonly work: string;
  readonly kind: Row['sameAs'][number];
  readonly adoptedOn: string | null;
  readonly effectiveOn: string | null;
  readonly noteEn: string;
  readonly mark: 'VERIFIED' | 'INFERRED';
  readonly cause: string | null;
  readonly article: Unit | null;
  readonly ends: string | null;
}

const endings: Row['sameAs'] = ['REPEAL', 'REPLACE', 'EXPIRE'];

const rowOf = (document: string, told: Told): Row => {
  const { work, cause, article, ends, id, kind, adoptedOn, effectiveOn, noteEn, mark } = told;
  const passage = passageOf(document, article?.eId ?? 'head');
  return {
    work,
    cause,
    ends,
    document,
    sameAs: endings.includes(kind) ? endings : [kind],
    passage: {
      id: passage,
      document,
      locator: article === null ? 'head' : `art. ${article.number ?? 0}`,
      ...(article === null ? {} : { lineFrom: article.lineFrom, lineTo: article.lineTo }),
    },
    properties: toStored(
      LegalChange,
      LegalChange.shape.parse({ id, kind, adoptedOn, effectiveOn, noteEn, mark, sources: [passage] }),
    ),
  };
};

/** What the head says; only of the last one the first day may be known. */
const amendmentsOf = ({ file: { law }, document, work, from }: ReadText): readonly Row[] => {
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

const termOf = ({ file: { law }, document, work, from }: ReadText): readonly Row[] => {
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

const mostNamed = 12;

const renumberingsOf = ({ document, work }: ReadText, moved: readonly MovedArticle[]): readonly Row[] =>
  [...new Set(moved.map(({ on }) => on))].map((on) => {
    const pairs = moved.filter((one) => one.on === on).map(({ from, to }) => `${from.slice(4)} > ${to.slice(4)}`);
    const more = pairs.length > mostNamed ? ` and ${pairs.length - mostNamed} more` : '';
    return rowOf(document, {
      id: `change:${work.id}:${on}:renumber`,
      work: work.id,
      kind: 'RENUMBER',
      adoptedOn: null,
      effectiveOn: on,
      noteEn: `Found by comparing the two texts: arts. ${pairs.slice(0, mostNamed).join(', ')}${more}.`,
      mark: 'INFERRED',
      cause: null,
      article: null,
      ends: null,
    });
  });

/** The repeals of works on file, and those that wait for their work. */
const repealsOf = (
  { file: { law }, document, work, from }: ReadText,
  works: WorksByName,
): { readonly rows: readonly Row[]; readonly pending: readonly { readonly name: string; readonly row: Row }[] } => {
  const rows: Row[] = [];
  const pending: { name: string; row: Row }[] = [];
  for (const { title, on, article } of repealsTold(law)) {
    const found = [...new Set(namesToTry(title).flatMap((name) => works.named.get(name) ?? []))].filter(
      (id) => id !== work.id,
    );
    const ends = on ?? (from.toldBy === 'AMENDMENT' ? law.effectiveOn : from.from);
    const row = (target: string): Row =>
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
  }
  return { rows, pending };
};

/** What texts taken in before said about a work that comes in only now. */
const settledBy = async (writer: GraphWriter, work: KnownWork): Promise<readonly Row[]> => {
  const names = [...new Set([work.titleZh, ...work.aliases].map(comparableName))];
  const found = await writer.run(statements.pendingFor, { names });
  return found.map(({ repeal }) => {
    const row = Row.parse(JSON.parse(z.string().parse(repeal)));
    const id = `change:${work.id}:${row.ends ?? row.cause ?? ''}`;
    return { ...row, work: work.id, properties: { ...row.properties, id } };
  });
};
