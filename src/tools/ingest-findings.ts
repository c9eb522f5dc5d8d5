import { resolve } from 'node:path';
import { z } from 'zod';
import { ingestFindings } from '../ingest/findings/ingest-findings.ts';
import { loadSeeds } from '../ingest/seeds/load-seeds.ts';
import { readWords } from '../platform/command-line.ts';
import { readConfig } from '../platform/config.ts';
import { BadInputError } from '../platform/errors.ts';
import { connectGraph, openDriver } from '../platform/graph/graph.ts';
import { findNeo4j } from '../platform/neo4j/find-neo4j.ts';

const days = 'must be a whole number of days from 1 to 3650';
const Options = z.object({ 'keep-days': z.coerce.number(days).int(days).min(1, days).max(3_650, days).default(180) });

const chinaDay = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);

/** Takes what `npm run detect` found into the graph, in place of what was found before. */
export const ingestFindingsFolder = async (words: readonly string[], signal: AbortSignal): Promise<number> => {
  const { options, names } = readWords(words, Options);
  const [folder = 'findings', ...others] = names;
  if (others.length > 0) throw new BadInputError('--', 'Name one folder that npm run detect wrote.');
  const now = Date.now();
  const keeping = { recordedOn: chinaDay(now), expiresOn: chinaDay(now + options['keep-days'] * 86_400_000) };
  const neo4j = await findNeo4j({ config: readConfig(), say: (line) => console.log(line), signal });
  const graph = connectGraph(openDriver(neo4j.uri, neo4j.user, neo4j.password), neo4j.database);
  try {
    // Rings lead to the patterns of the seeds, so these come first.
    await loadSeeds(graph, resolve(import.meta.dirname, '../../seeds'));
    const begun = Date.now();
    const { rings, parties, settlements, isWritten } = await ingestFindings(graph, resolve(folder), keeping, {
      signal,
      tell: (done, of) => {
        const rate = done / Math.max((Date.now() - begun) / 1_000, 0.001);
        console.log(`${done} of ${of} rows, ${Math.round(rate)} per second, ${Math.ceil((of - done) / rate)} s left`);
      },
    });
    console.log(
      isWritten
        ? `${rings} groups with ${parties} parties and ${settlements} settlements are in the graph until ${keeping.expiresOn}.`
        : `The graph already held these ${rings} groups.`,
    );
    return 0;
  } finally {
    await graph.close();
    await neo4j.stop();
  }
};
