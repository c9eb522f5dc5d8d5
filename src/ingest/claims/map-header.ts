import { ClaimFileError } from './claim-file-error.ts';

/** Field by the column of the file that holds it. */
export type Mapping = ReadonlyMap<string, string>;

/** Fields, each with the other names it is known by. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/** Which column of the file is which field: by name, by the names a mapping gives, else by a synonym. A mapping may name fields of another kind of file. */
export const mapHeader = (
  columns: readonly string[],
  given: Readonly<Record<string, string>>,
  { fields, needed }: { readonly fields: FieldNames; readonly needed: readonly string[] },
): Mapping => {
  const byName = new Map(columns.map((column) => [comparable(column), column]));
  const mapping = new Map<string, string>();
  for (const [field, column] of Object.entries(given)) {
    if (!(field in fields)) continue;
    const found = byName.get(comparable(column));
    if (found !== undefined) mapping.set(field, found);
  }
  for (const [field, synonyms] of Object.entries(fields)) {
    const column = [field, ...synonyms].map((name) => byName.get(comparable(name))).find((name) => name !== undefined);
    if (column !== undefined && !mapping.has(field)) mapping.set(field, column);
  }
  const missing = needed.filter((field) => !mapping.has(field));
  if (missing.length > 0)
    throw new ClaimFileError(
      `The file has no column for ${missing.join(', ')} (${missing.map((field) => fields[field]?.[0] ?? field).join(', ')}). Its columns are ${columns.slice(0, 40).join(', ')}. ` +
        'Name the columns in a mapping file: {"psn_no": "name in the file", …}, and pass it with --mapping.',
    );
  return mapping;
};

/** The columns that a mapping names for fields of this kind of file, and that the file has not. */
export const namedInVain = (
  columns: readonly string[],
  given: Readonly<Record<string, string>>,
  { fields }: { readonly fields: FieldNames },
): readonly string[] => {
  const there = new Set(columns.map(comparable));
  return Object.entries(given).flatMap(([field, column]) =>
    field in fields && !there.has(comparable(column)) ? [column] : [],
  );
};

/** Whether a file names a field, by itself, a synonym or the mapping. */
export const hasField = (
  field: string,
  synonyms: readonly string[],
  columns: readonly string[],
  given: Readonly<Record<string, string>>,
): boolean => {
  const names = new Set(columns.map(comparable));
  return [field, ...synonyms, ...(given[field] === undefined ? [] : [given[field]])].some((name) =>
    names.has(comparable(name)),
  );
};

const comparable = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
