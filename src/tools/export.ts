import { ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { comparableNumber, namesToTry } from '../entities/legal-work/comparable-name.ts';
import { worksByDocNumber, worksByName } from '../entities/legal-work/legal-work.cypher.ts';
import { readWords, runCommand } from '../platform/command-line.ts';
import { BadInputError } from '../platform/errors.ts';
import { batching } from '../platform/graph/batch.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { fullViewer } from '../platform/graph/viewer.ts';
import { todayInChina } from '../reasoning/calendar/china.ts';
import { exportFormats, exportWork } from '../reasoning/export/export-work.ts';
import type { ExportedWork } from '../reasoning/export/exported-work.ts';
import { exportedWork } from '../traversals/export/exported-work.cypher.ts';
import { withSeededGraph } from './with-seeded-graph.ts';

const usage = `usage: npm run --silent export -- [--format AKOMA_NTOSO|ELI_JSON_LD] [--as-of DAY] [--out FILE] <key, title or number of a work>

  Writes a work as it stood on a day, by default Akoma Ntoso of today, to standard output.
  --format   AKOMA_NTOSO (XML with the wordings on file) or ELI_JSON_LD (identity, days and relations)
  --as-of    a day such as 2023-03-01
  --out      a file instead of standard output`;

const Options = z.object({
  format: z.enum(exportFormats, `is no format; known are ${exportFormats.join(' and ')}`).default('AKOMA_NTOSO'),
  'as-of': z.iso.date('is no day of the calendar; give one such as 2023-03-01').default(todayInChina()),
  out: z.string().optional(),
});

/** The work with a key, else the one that bears a name or a number. */
const workNamed = async (graph: Graph, name: string): Promise<ExportedWork> => {
  const batch = batching(graph.for(fullViewer));
  const [byKey] = await batch(exportedWork, name);
  if (byKey !== undefined) return byKey;
  const named = await batch(worksByName, namesToTry(name));
  const found = named.length > 0 ? named : await batch(worksByDocNumber, comparableNumber(name));
  const [only, ...others] = found;
  if (only === undefined) throw new BadInputError('work', `No work has the key, title or number "${name}".`);
  if (others.length > 0)
    throw new BadInputError(
      'work',
      `Several works bear "${name}": give one of ${found.map(({ id }) => id).join(', ')}.`,
    );
  const [exported] = await batch(exportedWork, only.id);
  if (exported === undefined) throw new BadInputError('work', `"${only.id}" was there a moment ago and is gone.`);
  return exported;
};

const words = process.argv.slice(2);
await runCommand(usage, words, async (signal) => {
  const { options, names } = readWords(words, Options);
  const [name, ...others] = names;
  if (name === undefined || others.length > 0)
    throw new BadInputError('--', 'Name one work by its key, title or number, in quotation marks if it has blanks.');
  const { format, 'as-of': asOf, out } = options;
  const file = out === undefined ? null : openSync(out, 'a');
  return withSeededGraph(
    signal,
    async (graph) => {
      const exported = await workNamed(graph, name);
      const { content, isComplete } = exportWork(exported, format, asOf);
      if (file === null) process.stdout.write(content);
      else {
        ftruncateSync(file);
        writeFileSync(file, content);
      }
      const { id, titleZh } = exported.work;
      console.error(
        `${titleZh} (${id}) as of ${asOf}${out === undefined ? '' : ` written to ${out}`}${isComplete ? '' : '; not every wording in force on that day is on file'}.`,
      );
      return 0;
    },
    // Standard output belongs to the document.
    (line) => console.error(line),
  );
});
