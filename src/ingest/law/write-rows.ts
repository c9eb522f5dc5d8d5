import type { GraphWriter } from '../../platform/graph/graph.ts';
import * as statements from './ingest-law.cypher.ts';
import type { Rows, Target } from './rows-of-plan.ts';

type Stored = Readonly<Record<string, unknown>>;

export interface Writing {
  readonly target: Target;
  /** Null where the document is on file. */
  readonly document: Stored | null;
  /** A work that only this file brings, and the passage that names it; null where the work is on file. */
  readonly work: { readonly row: Stored; readonly passage: Stored } | null;
  readonly rows: Rows;
  readonly file: Stored;
}

/** Sends every statement of one file at once; the database runs them in this order, within the caller's transaction. */
export const writeRows = async (
  writer: GraphWriter,
  { target: { work, document }, document: documentRow, work: newWork, rows, file }: Writing,
): Promise<void> => {
  const sent: Promise<unknown>[] = [];
  const send = (text: string, params: Stored): void => {
    sent.push(writer.run(text, params));
  };
  const sendRows = (text: string, some: readonly unknown[], params: Stored = {}): void => {
    if (some.length > 0) send(text, { ...params, rows: some });
  };
  if (documentRow !== null) send(statements.writeDocument, { row: documentRow });
  const passages = newWork === null ? rows.passages : [newWork.passage, ...rows.passages];
  sendRows(statements.writePassages, passages, { document });
  if (newWork !== null) send(statements.createWork, { row: newWork.row, passage: newWork.passage['id'] });
  sendRows(statements.createProvisions, rows.provisions, { work });
  sendRows(statements.linkParts, rows.parts);
  sendRows(statements.closeVersions, rows.closed);
  sendRows(statements.createVersions, rows.versions);
  sendRows(statements.fillTexts, rows.texts);
  send(statements.rememberFile, file);
  await Promise.all(sent);
};
