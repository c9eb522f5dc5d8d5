/**
 * What is opened for an object, once while the object lives: the jobs of one order share their words on each thread, and so
 * what they work in.
 */
export const oncePer = <Key extends object, Opened>(open: (key: Key) => Opened): ((key: Key) => Opened) => {
  const known = new WeakMap<Key, Opened>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const opened = open(key);
    known.set(key, opened);
    return opened;
  };
};
