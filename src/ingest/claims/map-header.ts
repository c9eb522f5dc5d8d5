import { claimFields, neededFields } from './claim-fields.ts';
import { ClaimFileError } from './claim-file-error.ts';

/** Field by the column of the file that holds it. */
export type Mapping = ReadonlyMap<string, string>;

/** Which column of the file is which field: by name, by the names a mapping gives, else by a synonym. */
export const mapHeader = (columns: readonly string[], given: Readonly<Record<string, string>>): Mapping => {
  const byName = new Map(columns.map((column) => [comparable(column), column]));
  const mapping = new Map<string, string>();
  for (const [field, column] of Object.entries(given)) {
    if (!(field in claimFields)) throw new ClaimFileError(`The mapping names a field "${field}" that is not known.`);
    const found = byName.get(comparable(column));
    if (found !== undefined) mapping.set(field, found);
  }
  for (const [field, synonyms] of Object.entries<readonly string[]>(claimFields)) {
    const column = [field, ...synonyms].map((name) => byName.get(comparable(name))).find((name) => name !== undefined);
    if (column !== undefined && !mapping.has(field)) mapping.set(field, column);
  }
  const missing = neededFields.filter((field) => !mapping.has(field));
  if (missing.length > 0)
    throw new ClaimFileError(
      `The file has no column for ${missing.join(', ')}. Its columns are ${columns.slice(0, 40).join(', ')}. ` +
        'Name the columns in a mapping file: {"psn_no": "name in the file", …}, and pass it with --mapping.',
    );
  return mapping;
};

const comparable = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
