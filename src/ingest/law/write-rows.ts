import type { GraphWriter } from '../../platform/graph/graph.ts';
import type { GraphWrite } from '../../platform/graph/write.ts';
import * as statements from './ingest-law.cypher.ts';
import type { Rows } from './rows.ts';

/** Sends one statement for each kind of rows at once; the database runs them in this order, within the caller's transaction. */
export const writeRows = async (writer: GraphWriter, rows: Rows): Promise<void> => {
  const sent: Promise<unknown>[] = [];
  const send = <Row>(statement: GraphWrite<{ readonly rows: readonly Row[] }, never>, some: readonly Row[]): void => {
    if (some.length > 0) sent.push(writer.write(statement, { rows: some }));
  };
  send(statements.writeDocuments, rows.documents);
  send(statements.createPassages, rows.newPassages);
  send(statements.writePassages, rows.passages);
  send(statements.createWorks, rows.works);
  send(statements.createArticles, rows.articles);
  send(statements.linkParts, rows.parts);
  send(statements.closeVersions, rows.closed);
  send(statements.createVersions, rows.versions);
  send(statements.fillTexts, rows.texts);
  send(statements.placeInDivisions, rows.divisions);
  send(statements.rememberFiles, rows.files);
  send(statements.markWhole, rows.whole);
  send(statements.beginEarlier, rows.earlier);
  await Promise.all(sent);
};
