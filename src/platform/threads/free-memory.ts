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

/** Of this thread; a context is dear to make. */
let collect: (() => void) | undefined;

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};
