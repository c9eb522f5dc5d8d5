import { findLawFiles } from '../../src/ingest/law/find-law-files.ts';
import { type IngestLaws, ingestLaws } from '../../src/ingest/law/ingest-laws.ts';
import type { FileReport } from '../../src/ingest/law/report.ts';
import type { Graph } from '../../src/platform/graph/graph.ts';

/** Takes in files and folders, and gives what became of each file. */
export const ingestPaths = async (
  graph: Graph,
  paths: readonly string[],
  options: IngestLaws,
): Promise<readonly FileReport[]> => {
  const reports: FileReport[] = [];
  for await (const report of ingestLaws(graph, findLawFiles(paths), options)) reports.push(report);
  return reports;
};
