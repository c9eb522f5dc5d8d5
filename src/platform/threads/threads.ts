import { parentPort, Worker } from 'node:worker_threads';
import { freeMemory } from './free-memory.ts';

/** What threads can be asked to do, by name. Arguments and answers are copied, shared memory is not. */
export type Jobs = Readonly<Record<string, (...words: never[]) => unknown>>;

/** Threads that do jobs of one kind. */
export interface Threads<Known extends Jobs> {
  /** Does a job with each of the words, on whatever thread is free; the answers come in the order of the words. */
  readonly run: <Name extends keyof Known & string>(
    name: Name,
    words: readonly Parameters<Known[Name]>[],
  ) => Promise<Awaited<ReturnType<Known[Name]>>[]>;
  /** Every thread gives back what it does not hold any more, this one too; between jobs. */
  readonly rest: () => Promise<void>;
  /** Tells the jobs under way to stop, by the signal that they were made with; `run` then throws. */
  readonly stop: () => void;
  /** Ends the threads, wherever they are: only for jobs that call no foreign code. */
  readonly close: () => Promise<void>;
}

interface Order {
  readonly name: string;
  readonly words: readonly never[];
}

const stopWord = 'stop';
/** An order without words: no job has this name. */
const restOrder: Order = { name: ' rest', words: [] };

type Answer = { readonly done: unknown } | { readonly failed: string };

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
export const openThreads = <Known extends Jobs>(worker: URL, count: number, young = 8): Threads<Known> => {
  const threads = Array.from(
    { length: count },
    () =>
      new Worker(startFromCache, {
        eval: true,
        workerData: worker.href,
        resourceLimits: { maxYoungGenerationSizeMb: young },
      }),
  );
  const doAll = async (orders: readonly Order[]): Promise<unknown[]> => {
    const answers: unknown[] = [];
    let next = 0;
    await Promise.all(
      threads.map(async (thread) => {
        for (let place = next++; place < orders.length; place = next++) {
          const order = orders[place];
          if (order !== undefined) answers[place] = await ask(thread, order);
        }
      }),
    );
    return answers;
  };
  return {
    // What a job answers is known by its name, here as on the other side of the copy.
    run: (name, words) => doAll(words.map((ofOne) => ({ name, words: ofOne as readonly never[] }))) as never,
    rest: async () => {
      freeMemory();
      await Promise.all(threads.map((thread) => ask(thread, restOrder)));
    },
    stop: () => {
      for (const thread of threads) thread.postMessage(stopWord);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
};

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

const ask = (thread: Worker, order: Order): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const end = (act: () => void): void => {
      thread.off('message', answered);
      thread.off('error', failed);
      thread.off('exit', left);
      act();
    };
    const answered = (answer: Answer): void =>
      end(() => ('done' in answer ? resolve(answer.done) : reject(new Error(answer.failed))));
    const failed = (error: Error): void => end(() => reject(error));
    const left = (): void => end(() => reject(new Error(`A thread ended before it had answered "${order.name}".`)));
    thread.on('message', answered);
    thread.on('error', failed);
    thread.on('exit', left);
    thread.postMessage(order);
  });

/** In the module of a worker: answers orders until the thread is ended. */
export const answerJobs = (makeJobs: (signal: AbortSignal) => Jobs): void => {
  const ending = new AbortController();
  const jobs: Jobs = { ...makeJobs(ending.signal), [restOrder.name]: freeMemory };
  parentPort?.on('message', (order: Order | typeof stopWord) => {
    if (order === stopWord) {
      ending.abort();
      return;
    }
    const answer = async (): Promise<Answer> => ({ done: await jobs[order.name]?.(...order.words) });
    void answer()
      .catch((error: unknown): Answer => ({ failed: error instanceof Error ? error.message : String(error) }))
      .then((said) => parentPort?.postMessage(said));
  });
};
