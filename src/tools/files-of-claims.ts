import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../platform/errors.ts';

/** A file, or the files of claims in a folder and below, by name. */
export const filesOfClaims = (path: string): readonly string[] => {
  if (!existsSync(path)) throw new BadInputError('claims', `There is no file or folder "${path}".`);
  if (!statSync(path).isDirectory()) return [path];
  const names = globSync(['**/*.csv', '**/*.txt', '**/*.parquet'], { cwd: path }).sort();
  if (names.length === 0)
    throw new BadInputError('claims', `There is no file ending in .csv, .txt or .parquet in "${path}".`);
  return names.map((name) => join(path, name));
};
