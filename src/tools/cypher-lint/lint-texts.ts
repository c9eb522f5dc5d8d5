import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { LintTask } from './lint-worker.ts';
import type { Vocabulary } from './vocabulary.ts';

type Texts = LintTask['texts'];

const root = resolve(import.meta.dirname, '../../..');
const memory = resolve(root, 'node_modules/.cache/yiju/cypher-lint.json');
const Remembered = z.record(z.string(), z.array(z.string()));
const Answer = z.tuple([z.string(), z.array(z.string())]);

/** Faults of every text, in the order given. What has not changed since the last run is remembered. */
export const lintTexts = async (texts: Texts, vocabulary: Vocabulary): Promise<readonly string[]> => {
  const keyOf = keysFor(vocabulary);
  const known = recall();
  const asked = texts.filter(([name, text]) => known[keyOf(name, text)] === undefined);
  const found = new Map(await lintInParallel(asked, vocabulary));
  const faults = texts.map(([name, text]) => {
    const key = keyOf(name, text);
    return [key, found.get(name) ?? known[key] ?? []] as const;
  });
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(Object.fromEntries(faults)));
  return faults.flatMap(([, ofText]) => ofText);
};

/**
 * A verdict holds for this text, the declarations of the names in it, this linter and these rules of ours: a new kind
 * elsewhere leaves it standing.
 */
const keysFor = (vocabulary: Vocabulary): ((name: string, text: string) => string) => {
  const base = JSON.stringify([
    readFileSync(resolve(root, 'node_modules/@neo4j-cypher/language-support/package.json'), 'utf8'),
    readFileSync(resolve(import.meta.dirname, 'faults-in-query.ts'), 'utf8'),
  ]);
  return (name, text) => {
    const declared = JSON.stringify(declarationsIn(text, vocabulary));
    return createHash('sha256').update(base).update(`\0${declared}\0${name}\0${text}`).digest('base64url');
  };
};

const declarationsIn = (text: string, vocabulary: Vocabulary): readonly unknown[] => {
  const words = new Set(text.match(/\w+/g));
  const isNamed = (name: string): boolean => words.has(name);
  return [
    vocabulary.labels.filter(isNamed),
    vocabulary.relationshipTypes.filter(isNamed),
    vocabulary.propertyKeys.filter(isNamed),
    vocabulary.graphSchema.filter(({ relType }) => isNamed(relType)),
    [...vocabulary.propertiesOf].filter(([name]) => isNamed(name)).map(([name, properties]) => [name, [...properties]]),
  ];
};

const recall = (): Readonly<Record<string, readonly string[]>> => {
  try {
    return Remembered.parse(JSON.parse(readFileSync(memory, 'utf8')));
  } catch {
    return {}; // Nothing remembered, or nothing legible: everything is linted again.
  }
};

const lintInParallel = async (texts: Texts, vocabulary: Vocabulary): Promise<[string, readonly string[]][]> => {
  const longestFirst = [...texts].sort(([, a], [, b]) => b.length - a.length);
  const workers = Math.min(availableParallelism(), 4, texts.length);
  const shares = Array.from({ length: workers }, (_, share) => longestFirst.filter((_, at) => at % workers === share));
  return (await Promise.all(shares.map((share) => lintInWorker({ texts: share, vocabulary })))).flat();
};

const lintInWorker = async (task: LintTask): Promise<[string, readonly string[]][]> => {
  const worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { workerData: task });
  const answers: [string, readonly string[]][] = [];
  worker.on('message', (message) => answers.push(Answer.parse(message)));
  await once(worker, 'exit');
  if (answers.length !== task.texts.length) throw new Error('The Cypher linter stopped before the last statement.');
  return answers;
};
