import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The research that the seeds were made from; it does not travel with a clone. */
export const sharedFolder = resolve(import.meta.dirname, '../../../shared');
export const hasShared = existsSync(resolve(sharedFolder, 'domain'));

export interface TableRow {
  /** File and number of the section, such as `law-facts 3.1`. */
  readonly table: string;
  readonly cells: readonly string[];
  /** 1 for the first row of its table with this first cell. */
  readonly occurrence: number;
}

/** Every row of every markdown table in a numbered section, without the heads of the tables. */
export const tableRows = (file: string): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let table: string | null = null;
  let previous: TableRow | null = null;
  for (const line of readFileSync(resolve(sharedFolder, 'domain', `${file}.md`), 'utf8').split('\n')) {
    if (line.startsWith('#')) table = sectionOf(file, line);
    if (!line.startsWith('|') || table === null) continue;
    const cells = line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => cell.trim().replaceAll('**', ''));
    if (/^:?-+:?$/.test(cells[0] ?? '')) {
      // The line above a rule is the head of the table.
      if (previous !== null) rows.splice(rows.indexOf(previous), 1);
      continue;
    }
    const [first] = cells;
    const inTable = table;
    const occurrence = 1 + rows.filter((row) => row.table === inTable && row.cells[0] === first).length;
    previous = { table, cells, occurrence };
    rows.push(previous);
  }
  return rows;
};

const sectionOf = (file: string, heading: string): string | null => {
  const section = /^#+\s+([0-9A-E]+(?:\.?\d+)*)\b/.exec(heading)?.[1];
  return section === undefined ? null : `${file} ${section}`;
};
