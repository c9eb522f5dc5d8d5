import type { GraphWriter } from '../../platform/graph/graph.ts';
import * as statements from './ingest-law.cypher.ts';
import type { Rows } from './rows-of-plan.ts';

/** Sends one statement for each kind of rows at once; the database runs them in this order, within the caller's transaction. */
export const writeRows = async (writer: GraphWriter, rows: Rows): Promise<void> => {
  const inOrder: readonly (readonly [text: string, rows: readonly unknown[]])[] = [
    [statements.writeDocuments, rows.documents],
    [statements.createPassages, rows.newPassages],
    [statements.writePassages, rows.passages],
    [statements.createWorks, rows.works],
    [statements.createArticles, rows.articles],
    [statements.linkParts, rows.parts],
    [statements.closeVersions, rows.closed],
    [statements.createVersions, rows.versions],
    [statements.fillTexts, rows.texts],
    [statements.placeInDivisions, rows.divisions],
    [statements.rememberFiles, rows.files],
    [statements.markWhole, rows.whole],
    [statements.beginEarlier, rows.earlier],
  ];
  await Promise.all(inOrder.flatMap(([text, some]) => (some.length === 0 ? [] : [writer.run(text, { rows: some })])));
};
