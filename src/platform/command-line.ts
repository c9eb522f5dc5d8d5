import { getSystemErrorMessage, parseArgs } from 'node:util';
import { z } from 'zod';
import { BadInputError, DomainError } from './errors.ts';

/**
 * The options and names of a command line. `flags` are the options without a value; all others have one.
 * Errors: BadInputError whose field is the option, as `--as-of`.
 */
export const readWords = <Shape extends z.ZodObject>(
  words: readonly string[],
  shape: Shape,
  flags: readonly string[] = [],
): { readonly options: z.output<Shape>; readonly names: readonly string[] } => {
  const known = Object.keys(shape.shape);
  const kinds = known.map((name) => [name, { type: flags.includes(name) ? 'boolean' : 'string' }] as const);
  const { values, positionals } = orSentence(() =>
    parseArgs({ args: negativesJoined(words), allowPositionals: true, options: Object.fromEntries(kinds) }),
  );
  const read = shape.safeParse(values);
  if (read.success) return { options: read.data, names: positionals };
  const [issue] = read.error.issues;
  const option = String(issue?.path[0]);
  throw new BadInputError(`--${option}`, `--${option} "${values[option]}": ${issue?.message}.`);
};

/** An option that takes a whole number between two ends, both included; the sentence names them. */
export const wholeNumber = (low: number, high: number) => {
  const sentence = `must be a whole number from ${low} to ${high}`;
  return z.coerce.number(sentence).int(sentence).min(low, sentence).max(high, sentence);
};

/** A number below zero after an option is its value: `--patients -5` is `--patients=-5`, and no option `-5`. */
const negativesJoined = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    if (isNegative(word) && isOption(words[at - 1])) return [];
    const next = words[at + 1];
    return isOption(word) && isNegative(next) ? [`${word}=${next}`] : [word];
  });

const isNegative = (word: string | undefined): boolean => word !== undefined && /^-\d/.test(word);
const isOption = (word: string | undefined): boolean => word !== undefined && /^--[^=]+$/.test(word);

const orSentence = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    const said = error instanceof Error ? error.message.split(/\.\s|\n/)[0]?.replace(/\.$/, '') : 'it cannot be read';
    throw new BadInputError('--', `${said}.`, { cause: error });
  }
};

/**
 * Runs a command to its end. Exit codes: 0 done; what `work` answers, else 1, for a failure, told in a sentence; 2 for
 * words, or a file or folder that they name, that cannot be used; 130 when it was stopped by Ctrl-C, which aborts the
 * signal. `--help` prints `usage`.
 */
export const runCommand = async (
  usage: string,
  words: readonly string[],
  work: (signal: AbortSignal) => Promise<number>,
): Promise<void> => {
  if (words.includes('--help')) return console.log(usage);
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  try {
    const code = await work(ending.signal);
    process.exitCode = code !== 0 && ending.signal.aborted ? 130 : code;
  } catch (error) {
    const stopped = ending.signal.aborted;
    console.error(stopped ? 'Stopped; run it again to go on.' : failureSentence(error));
    process.exitCode = stopped ? 130 : error instanceof BadInputError ? 2 : 1;
  }
};

const isAboutWords = (error: unknown): error is BadInputError =>
  error instanceof BadInputError && error.field.startsWith('--');

/** One sentence for what a person can mend; the whole error for what only we can. */
const failureSentence = (error: unknown): unknown => {
  if (isAboutWords(error)) return `${error.message}\nWith --help it says how it is used.`;
  if (error instanceof DomainError) return error.message;
  if (error instanceof Error && 'errno' in error && typeof error.errno === 'number' && 'path' in error)
    return `"${String(error.path)}" cannot be used: ${getSystemErrorMessage(error.errno)}.`;
  return error;
};
