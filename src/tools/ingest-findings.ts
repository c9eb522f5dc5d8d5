import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ingestFindings } from '../ingest/findings/ingest-findings.ts';
import { readWords, wholeNumber } from '../platform/command-line.ts';
import { BadInputError } from '../platform/errors.ts';
import { paceText, progressLine } from '../platform/progress-line.ts';
import { dayInChina } from '../reasoning/calendar/china.ts';
import { withSeededGraph } from './with-seeded-graph.ts';

const Options = z.object({ 'keep-days': wholeNumber(1, 3_650).default(180) });

/** Takes what `npm run detect` found into the graph, in place of what was found before. */
export const ingestFindingsFolder = async (words: readonly string[], signal: AbortSignal): Promise<number> => {
  const { options, names } = readWords(words, Options);
  const [folder = 'findings', ...others] = names;
  if (others.length > 0) throw new BadInputError('--', 'Name one folder that npm run detect wrote.');
  if (!existsSync(folder))
    throw new BadInputError('--', `There is no folder "${folder}": name one that npm run detect wrote.`);
  const now = Date.now();
  const keeping = { recordedOn: dayInChina(now), expiresOn: dayInChina(now + options['keep-days'] * 86_400_000) };
  return withSeededGraph(signal, async (graph) => {
    const line = progressLine();
    const begun = new Map<string, number>();
    const beginning = (what: string, done: number): number => {
      const at = (done === 0 ? undefined : begun.get(what)) ?? Date.now();
      begun.set(what, at);
      return at;
    };
    const { leads, explained, parties, settlements, isWritten } = await ingestFindings(
      graph,
      resolve(folder),
      keeping,
      {
        signal,
        tell: (done, all, what) => line.show(paceText(done, all, what, beginning(what, done))),
      },
    );
    line.end();
    const groups = `${leads} groups with indicators, and ${explained} that an innocent explanation covers`;
    console.log(
      isWritten
        ? `${groups}, with ${parties} parties and ${settlements} settlements, are in the graph until ${keeping.expiresOn}.`
        : `The graph already held these ${groups}; until when they count stays as it was.`,
    );
    return 0;
  });
};
