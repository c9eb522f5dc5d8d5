import { type Cypher, cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { comparableNumber, ignoredMarks, namesToTry } from './comparable-name.ts';
import { LegalWork } from './legal-work.model.ts';

/** `comparableName` for the stored name in a variable. */
const comparable = (variable: string): Cypher =>
  declared(
    `reduce(bare = toLower(${variable}), mark IN [${ignoredMarks.map((mark) => `'${mark}'`).join(', ')}] | replace(bare, mark, ''))`,
  );

const state = '中华人民共和国';

/** Whether a text, made by `comparableName`, holds a name of the work, with or without the name of the state before it. */
export const isNamedIn = (text: Cypher): Cypher =>
  cypher`any(name IN [work.titleZh, work.titleEn] + work.aliases WHERE ${text} CONTAINS replace(${comparable('name')}, ${declared(`'${state}'`)}, ''))`;

/**
 * Whether the work bears one of the names of a list, which were made by `namesToTry`.
 * Scans the label: an index does not reach into the list of aliases, and there are some hundred works.
 */
const isNamed = (names: Cypher): Cypher =>
  cypher`any(name IN [work.titleZh, work.titleEn] + work.aliases WHERE ${comparable('name')} IN ${names})`;

/** What somebody calls a work: its key, its document number, a title, or a short or former name. */
export interface WorkName {
  readonly id: string;
  /** As `comparableNumber` writes it. */
  readonly number: string;
  /** As `namesToTry` gives them. */
  readonly names: readonly string[];
}

export const workName = (text: string): WorkName => ({
  id: text.trim(),
  number: comparableNumber(text),
  names: namesToTry(text),
});

/** Whether `name`, a WorkName, means the work. */
export const isMeantBy = (name: Cypher): Cypher =>
  cypher`(work.id = ${name}.id OR work.docNumberNorm = ${name}.number OR ${isNamed(cypher`${name}.names`)})`;

/** The works that bear one of the names. */
export const worksByName = defineLookup<readonly string[], LegalWork>({
  name: 'worksByName',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE ${isNamed(declared('key'))}
    WITH at, work
    ORDER BY at, work.id
    RETURN [at, ${LegalWork.columns('work')}]`,
  parse: ([columns]) => LegalWork.parse(columns),
});

/** The works with a document number, as `comparableNumber` writes it. */
export const worksByDocNumber = defineLookup<string, LegalWork>({
  name: 'worksByDocNumber',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.docNumberNorm = key
    WITH at, work
    ORDER BY at, work.id
    RETURN [at, ${LegalWork.columns('work')}]`,
  parse: ([columns]) => LegalWork.parse(columns),
});
