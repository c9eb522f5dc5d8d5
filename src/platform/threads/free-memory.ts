import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back now what nobody holds any more. Columns of hundreds of megabytes hang on objects of a few bytes, and the
 * collector looks at the objects: left to itself it comes when the next columns already stand beside the old ones.
 */
export const freeMemory = (): void => {
  collect ??= collector();
  collect();
};

/** The same of what was made only just now, for a tenth of the time. */
export const freeYoungMemory = (): void => {
  collect ??= collector();
  collect({ type: 'minor' });
};

/** Of this thread; a context is dear to make. */
let collect: ReturnType<typeof collector> | undefined;

const collector = (): ((what?: { readonly type: 'minor' }) => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as ReturnType<typeof collector>;
};
