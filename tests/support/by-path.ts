/** What stands at a path such as `ring.members.role`; lists are walked through, so that the result is every value. */
export const valuesAt = (answer: unknown, path: string): readonly unknown[] =>
  path.split('.').reduce<readonly unknown[]>((values, name) => values.flatMap((value) => step(value, name)), [answer]);

/** The one thing at a path; undefined when there is none. */
export const valueAt = (answer: unknown, path: string): unknown => valuesAt(answer, path)[0];

const step = (value: unknown, name: string): readonly unknown[] => {
  if (value === null || typeof value !== 'object') return [];
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
};
