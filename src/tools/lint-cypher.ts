import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DetectedRing } from '../entities/detected-ring/detected-ring.model.ts';
import { FoundIn, InDocument, nodeKinds, relationships } from '../entities/relationships.ts';
import { derivedForSearch } from '../platform/graph/full-text.ts';
import { definedTexts, faultyTexts } from '../platform/graph/query.ts';
import { definedWrites } from '../platform/graph/write.ts';
import { lintTexts } from './cypher-lint/lint-texts.ts';
import { type Vocabulary, vocabularyOf } from './cypher-lint/vocabulary.ts';

const source = resolve(import.meta.dirname, '..');

/** No kinds but the book-keeping of the loaders: what was taken in, and when. */
const books = {
  Dataset: ['id', 'hash', 'derivedBy', 'rows', 'loadedAt'],
  IngestedFile: ['id', 'work', 'parser', 'seeds', 'validFrom', 'at', 'pendingNames', 'pendingRepeals'],
  IngestedCase: ['id', 'hash', 'brought'],
  DetectorRun: ['id', 'hash', 'recordedOn'],
};

/** What ingest keeps with nodes and relationships for its next run, and for the search. */
const kept = [
  ...['isSeeded', 'isIngested', 'supersededOn', 'firstTextFrom', 'soughtName', 'soughtNumber', 'reading'],
  ...derivedForSearch,
];

const every = [...relationships, FoundIn, InDocument];
const declaredOnes = vocabularyOf(nodeKinds, every, books, kept);

/** A detected ring while the run that it is of is written, and after another run took the place of that. */
const unreadRings = ['ComingRing', 'FormerRing'];
const ofRings = declaredOnes.propertiesOf.get(DetectedRing.label) ?? new Set<string>();

/** The same tie of a ring under another label; none where it is of no ring. */
const likeRings = (
  { from, to, relType }: Vocabulary['graphSchema'][number],
  label: string,
): Vocabulary['graphSchema'] => {
  const named = (end: string): string => (end === DetectedRing.label ? label : end);
  return [from, to].includes(DetectedRing.label) ? [{ from: named(from), to: named(to), relType }] : [];
};

/** What statements may name: the declared kinds and relationships, and the label that every row of the seeds bears beside its kind. */
export const vocabulary: Vocabulary = {
  ...declaredOnes,
  labels: [...declaredOnes.labels, 'Seeded', ...unreadRings],
  propertiesOf: new Map([
    ...declaredOnes.propertiesOf,
    ['Seeded', new Set(declaredOnes.propertyKeys)],
    ...unreadRings.map((label) => [label, ofRings] as const),
  ]),
  graphSchema: [
    ...declaredOnes.graphSchema,
    ...every.map(({ type }) => ({ from: 'Seeded', to: 'Seeded', relType: type })),
    ...unreadRings.flatMap((label) => declaredOnes.graphSchema.flatMap((tie) => likeRings(tie, label))),
  ],
};

/** Loads every module that may hold a query, and gives what is wrong with any of them. */
export const lintCypher = async (): Promise<{ readonly texts: number; readonly faults: readonly string[] }> => {
  const modules = globSync(['**/*.cypher.ts', '**/*.type.ts', 'detection/patterns/*.ts'], { cwd: source });
  // Each module registers its texts when it is loaded; none of them is needed here by name.
  for (const module of modules.filter((path) => !path.endsWith('.test.ts')).sort())
    await import(pathToFileURL(resolve(source, module)).href);
  const texts = [...definedTexts, ...definedWrites].map(([name, { text }]) => [name, text] as const);
  return { texts: texts.length, faults: [...faultyTexts(), ...(await lintTexts(texts, vocabulary))] };
};

if (import.meta.main) {
  const { texts, faults } = await lintCypher();
  for (const fault of faults) console.log(fault);
  console.log(`${texts} statements, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
