import { parentPort, Worker } from 'node:worker_threads';
import { freeMemory } from './free-memory.ts';

/** What threads can be asked to do, by name. Arguments and answers are copied, shared memory is not. */
export type Jobs = Readonly<Record<string, (...words: never[]) => unknown>>;

/** Threads that do jobs of one kind. */
export interface Threads<Known extends Jobs> {
  /**
   * Does a job with each of the words, each on the thread that is free first, after what was asked for before; the answers
   * come in the order of the words. Threads go on while whoever asked is at other work.
   */
  readonly run: <Name extends keyof Known & string>(
    name: Name,
    words: readonly Parameters<Known[Name]>[],
  ) => Promise<Awaited<ReturnType<Known[Name]>>[]>;
  /** This thread gives back what it does not hold any more, and every other one after what was asked for before. */
  readonly rest: () => Promise<void>;
  /** Tells the jobs under way to stop, by the signal that they were made with; `run` then throws. */
  readonly stop: () => void;
  /** Ends the threads, wherever they are: only for jobs that call no foreign code. What is then asked for throws. */
  readonly close: () => Promise<void>;
}

/** Every thread gets the same order, and takes the next of its words as long as there are any: `taken` counts them for all. */
interface Order {
  readonly number: number;
  readonly name: string;
  readonly words: readonly (readonly never[])[];
  readonly taken: Int32Array;
}

type Answer = { readonly order: number } & (
  | { readonly place: number; readonly done: unknown }
  | { readonly failed: string }
);

const stopWord = 'stop';
/** No job has this name. */
const restName = ' rest';

/**
 * What a thread runs first. A cache of compiled modules must be on before a module is read, and each thread has its own:
 * without it every thread strips all types again, for a fifth of a second and 20 megabytes.
 */
const startFromCache = `
  require('node:module').enableCompileCache();
  import(require('node:worker_threads').workerData);
`;

/**
 * Threads that run the module of a worker, which calls `answerJobs` with these jobs. A thread keeps `young` megabytes of
 * what it just made: with little, memory that hangs on small objects is freed soon.
 */
export const openThreads = <Known extends Jobs>(worker: URL, count: number, young = 16): Threads<Known> => {
  const open = new Map<number, OpenOrder>();
  let orders = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of open.values()) reject(ended);
    open.clear();
  };
  const hear = (answer: Answer): void => {
    const order = open.get(answer.order);
    if (order === undefined) return;
    if ('failed' in answer) order.reject(new Error(answer.failed));
    else {
      order.answers[answer.place] = answer.done;
      if (++order.answered < order.answers.length) return;
      order.resolve(order.answers);
    }
    open.delete(answer.order);
  };
  const threads = Array.from({ length: count }, () =>
    new Worker(startFromCache, {
      eval: true,
      workerData: worker.href,
      resourceLimits: { maxYoungGenerationSizeMb: young },
    })
      .on('message', hear)
      .on('error', end)
      .on('exit', () => end(new Error('A thread ended before it had answered.'))),
  );
  const send = (to: readonly Worker[], name: string, words: readonly (readonly unknown[])[]): Promise<unknown[]> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      if (words.length === 0) return resolve([]);
      const number = orders++;
      open.set(number, { answers: new Array(words.length), answered: 0, resolve, reject });
      const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      for (const thread of to) thread.postMessage({ number, name, words, taken });
    });
  return {
    // What a job answers is known by its name, here as on the other side of the copy.
    run: (name, words) => send(threads, name, words) as never,
    rest: async () => {
      const resting = threads.map((thread) => send([thread], restName, [[]]));
      freeMemory();
      await Promise.all(resting);
    },
    stop: () => {
      for (const thread of threads) thread.postMessage(stopWord);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
};

interface OpenOrder {
  readonly answers: unknown[];
  answered: number;
  readonly resolve: (answers: unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/** The same without threads: the jobs are done here, one after the other. */
export const withoutThreads = <Known extends Jobs>(jobs: Known): Threads<Known> => ({
  run: async (name, words) => {
    const answers: unknown[] = [];
    for (const ofOne of words) answers.push(await jobs[name]?.(...(ofOne as readonly never[])));
    return answers as never;
  },
  rest: async () => freeMemory(),
  stop: () => undefined,
  close: () => Promise.resolve(),
});

/** In the module of a worker: answers orders, one after the other, until the thread is ended. */
export const answerJobs = (makeJobs: (signal: AbortSignal) => Jobs): void => {
  const ending = new AbortController();
  const jobs: Jobs = { ...makeJobs(ending.signal), [restName]: freeMemory };
  const say = (answer: Answer): void => parentPort?.postMessage(answer);
  const follow = async ({ number, name, words, taken }: Order): Promise<void> => {
    try {
      for (let place = Atomics.add(taken, 0, 1); place < words.length; place = Atomics.add(taken, 0, 1))
        say({ order: number, place, done: await jobs[name]?.(...(words[place] ?? [])) });
    } catch (error) {
      say({ order: number, failed: error instanceof Error ? error.message : String(error) });
    }
  };
  let before = Promise.resolve();
  parentPort?.on('message', (order: Order | typeof stopWord) => {
    if (order === stopWord) ending.abort();
    else before = before.then(() => follow(order));
  });
};
