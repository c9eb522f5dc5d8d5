import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back now what nobody holds any more. Columns of hundreds of megabytes hang on objects of a few bytes, and the
 * collector looks at the objects: left to itself it comes when the next columns already stand beside the old ones.
 */
export const freeMemory = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
};
