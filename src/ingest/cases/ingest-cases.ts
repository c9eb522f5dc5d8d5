import { createHash } from 'node:crypto';
import { nodeKinds } from '../../entities/relationships.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import { awaitIndexes, schemaStatements } from '../../platform/graph/schema-statements.ts';
import { worksByName } from '../law/find-work.ts';
import { seedsOnFile } from '../law/ingest-law.cypher.ts';
import { worksOnFile } from '../law/on-file.ts';
import { type CaseReport, refusedReport, reportOf } from './case-report.ts';
import { checkCase } from './check-case.ts';
import * as statements from './ingest-cases.cypher.ts';
import type { RawCaseFile } from './raw-case.ts';
import { ownCaseId } from './rows-of-case.ts';
import type { StatedCase } from './stated-case.ts';
import { vocabularyOnFile } from './vocabulary-on-file.ts';
import { type CasesOnFile, writeCases } from './write-cases.ts';

export interface IngestCases {
  readonly isDryRun: boolean;
  readonly today: string;
  /** Once it is aborted no further cases are begun; what was begun is finished. */
  readonly signal?: AbortSignal;
}

/** Changes with the rows that a case becomes: then cases that are on file are written again. */
const importerVersion = '1';

/** Cases of one transaction: each is in it whole. */
const atOnce = 200;

/**
 * Takes the cases of a file into the graph and tells what became of each. A case is written whole or not at all; one
 * that cannot be used does not stop the others. A case that is on file with the same content writes nothing, one with
 * another content takes its place.
 */
export async function* ingestCases(
  graph: Graph,
  { cases, sha256 }: RawCaseFile,
  { isDryRun, today, signal }: IngestCases,
): AsyncGenerator<readonly CaseReport[], void> {
  const onFile = await casesOnFile(graph);
  for (let from = 0; from < cases.length && signal?.aborted !== true; from += atOnce) {
    const reports: CaseReport[] = [];
    const waiting: { readonly stated: StatedCase; readonly hash: string; readonly isNew: boolean }[] = [];
    for (const raw of cases.slice(from, from + atOnce)) {
      const checked = checkCase(raw, onFile.vocabulary);
      if ('faults' in checked) {
        reports.push(refusedReport(raw, checked.faults));
        continue;
      }
      const { stated } = checked;
      const hash = hashOf(stated, onFile.seeds);
      const known = onFile.hashes.get(ownCaseId(stated.key));
      if (known !== hash) waiting.push({ stated, hash, isNew: known === undefined });
      reports.push(reportOf(stated, known === undefined ? 'NEW' : known === hash ? 'KNOWN' : 'CHANGED'));
    }
    if (!isDryRun && waiting.length > 0) {
      await writeCases(graph, waiting, onFile, { sha256, today });
      for (const { stated, hash } of waiting) onFile.hashes.set(ownCaseId(stated.key), hash);
    }
    yield reports;
  }
}

/** The lines of the file are no content: the same case in another place is the same case. */
const hashOf = ({ lines: _lines, ...told }: StatedCase, seeds: string): string =>
  createHash('sha256')
    .update(JSON.stringify([importerVersion, seeds, told]))
    .digest('hex');

const casesOnFile = async (graph: Graph): Promise<CasesOnFile> => {
  for (const statement of [...schemaStatements(nodeKinds), statements.ingestedConstraint, awaitIndexes])
    await graph.administer(statement);
  const vocabulary = await vocabularyOnFile(graph);
  const works = worksByName(await worksOnFile(graph));
  return graph.write(async (writer) => {
    const [seeds] = await writer.write(seedsOnFile, {});
    const known = await writer.write(statements.casesOnFile, {});
    return {
      vocabulary,
      works,
      seeds: seeds?.hash ?? '',
      hashes: new Map(known.map(({ id, hash }) => [id, hash])),
      authorities: await writer.write(statements.authoritiesOnFile, {}),
    };
  });
};
