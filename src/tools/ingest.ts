import { enableCompileCache } from 'node:module';
import { runCommand } from '../platform/command-line.ts';
import { BadInputError } from '../platform/errors.ts';

const usage = `usage: npm run ingest -- law [--dry-run] [--report FILE] [--grade A..E] [--effective-from DAY] <files or folders>
       npm run ingest -- claims [--mapping FILE] [--report FILE] <files or folders>
       npm run ingest -- findings [--keep-days N] [folder]
       npm run ingest -- cases [--dry-run] [--report FILE] <files>

  Takes in texts of laws: Markdown, plain text, HTML and DOCX, in UTF-8, UTF-16, GBK or GB18030. Each file goes in
  whole or not at all; stopped, it goes on where it was when it is run again.
  --dry-run   says what would be written, and writes nothing
  --report    writes what became of each file, one JSON object a line
  --grade     how far the source can be trusted, A (official gazette) to E; D when not given
  --effective-from  the first day in force of one file whose text does not tell it, such as 2014-09-10; marked as told
              by you (SECONDARY), and refused where the text or the library tells another day

  Takes in settlements, and fee lines (files with a column feedetl_sn): CSV (UTF-8, GBK, GB18030) and Parquet, without
  any database. Each file goes in whole or not at all; rows that cannot be used are listed with line, field and reason.
  --mapping   a JSON file {"field": "name of the column"} for files with column names of their own
  --report    writes what became of each file, as JSON

  Takes in the groups that npm run detect wrote into a folder (findings when not named), with the settlements they
  cite, everybody under a pseudonym, in place of those of the run before: these are what is seen until all is there.
  Stopped, it goes on when it is run again.
  --keep-days  after how many days a group no longer counts unless it is found again; 180 when not given

  Takes in decisions of your own with findings and measures: CSV or JSON lines, as docs/cases-import.md says. Each case
  goes in whole or not at all; the same case again writes nothing, a corrected one takes the place of the former.
  --dry-run   says what would be written, and writes nothing
  --report    writes what became of each case, one JSON object a line`;

// Only what is asked for is read, and from Node's cache of compiled modules: else a run begins with 40 megabytes more.
enableCompileCache();
const sources = new Map([
  ['law', async () => (await import('./ingest-law.ts')).ingestLaw],
  ['claims', async () => (await import('./ingest-claims.ts')).ingestClaims],
  ['findings', async () => (await import('./ingest-findings.ts')).ingestFindingsFolder],
  ['cases', async () => (await import('./ingest-cases.ts')).ingestOwnCases],
]);

const words = process.argv.slice(2);
await runCommand(usage, words, async (signal) => {
  const [name = '', ...rest] = words;
  const source = sources.get(name);
  if (source === undefined)
    throw new BadInputError('--', `Say what is taken in: ${[...sources.keys()].join(', ')}; not "${name}".`);
  const ingest = await source();
  return ingest(rest, signal);
});
