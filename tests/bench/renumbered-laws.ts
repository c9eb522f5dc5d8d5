import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { provisionsOf } from '../../src/ingest/law/provisions-of.ts';
import { parseLaw } from '../../src/reasoning/law-text/parse-law.ts';

const laws = resolve(import.meta.dirname, '../../../shared/laws');

/** The real texts that lie beside the project; none where they are absent. */
export const realLaws = (): readonly { readonly name: string; readonly text: string }[] =>
  globSync('*/*.md', { cwd: laws })
    .sort()
    .map((path) => ({ name: basename(path), text: readFileSync(join(laws, path), 'utf8') }));

/** Files with copies of real texts under titles of their own, numbered from `first` on, until they hold so many provisions. */
export const writeRenumbered = (folder: string, provisions: number, first = 1): readonly string[] => {
  mkdirSync(folder, { recursive: true });
  const usable = realLaws()
    .filter(({ name, text }) => /\(\d{4}-\d{2}-\d{2}\)/u.test(name) && text.startsWith('# '))
    .map(({ name, text }) => ({ name, text, size: provisionsOf(parseLaw(text)).length }));
  const paths: string[] = [];
  let written = 0;
  for (let copy = first; written < provisions && usable.length > 0; copy++)
    for (const { name, text, size } of usable) {
      if (written >= provisions) break;
      const path = join(folder, `${String(copy).padStart(4, '0')}-${name}`);
      writeFileSync(path, text.replace(/^# (.*)$/mu, `# $1试验副本${copy}办法`));
      paths.push(path);
      written += size;
    }
  return paths;
};
