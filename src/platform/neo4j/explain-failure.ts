import { type StartError, startErrors } from './start-errors.ts';

/** What a start that failed was about; the sentences name these things. */
export type Attempt = {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly port: number;
};

type Explanation = readonly [pattern: RegExp, explain: (found: string, attempt: Attempt) => StartError];

// First match wins. Neo4j's own headline "Failed to start Neo4j on localhost:7474" names a port that is not even open.
const explanations: readonly Explanation[] = [
  [/Unable to locate a Java Runtime/, (_, { java }) => startErrors.noJava(java)],
  // Java 8 knows no --add-opens and says so before it looks at any class file.
  [/UnsupportedClassVersionError|Unrecognized option: --add-opens/, (_, { java }) => startErrors.javaTooOld(java)],
  [/Unrecognized (?:VM )?option:? '?([^\s']+)/, (option) => startErrors.javaRefused(option)],
  [/Could not find or load main class|NoClassDefFoundError/, (_, { jars }) => startErrors.filesMissing(jars)],
  [/No declared setting with name: ([^\s.]+(?:\.[^\s.]+)*)/, (setting) => startErrors.unknownSetting(setting)],
  [/exceeds physical memory|Could not reserve enough space/, () => startErrors.tooMuchMemory()],
  [/Address already in use/, (_, { port }) => startErrors.portTaken(port)],
  [/Lock file has been locked by another process/, (_, { home }) => startErrors.dataLocked(home, null)],
  [/UnsupportedLogVersionException/, (_, { home }) => startErrors.storeTooNew(home)],
  [/No space left on device/, (_, { home }) => startErrors.diskFull(home)],
];

/** The sentence for what Java or Neo4j printed before it gave up. */
export function explainFailure(output: string, attempt: Attempt): StartError {
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(output);
    if (match) return explain(match[1] ?? match[0], attempt);
  }
  return startErrors.neo4jFailed(lastWords(output));
}

/** The last line that is not part of a stack trace. */
function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. )/.test(line));
  return lines.at(-1)?.trim() ?? 'it printed nothing.';
}
