import type { Facts } from './evaluate-condition.ts';

/** The key of a fact that is told for one norm alone, such as "serious@norm:PHY-56-1". */
export const keyForNorm = (key: string, norm: string): string => `${key}@${norm}`;

export const isForOneNorm = (key: string): boolean => key.includes('@');

/**
 * The facts as a norm reads them, or as several norms behind one threshold do: what is told for it alone stands in the place
 * of what is told for all, and a fact told for it as UNKNOWN is not known for it.
 */
export const factsByNorm = (facts: Facts): ((...norms: readonly string[]) => Facts) => {
  const told = [...facts].filter(([key]) => isForOneNorm(key));
  if (told.length === 0) return () => facts;
  const all = [...facts].filter(([key]) => !isForOneNorm(key));
  return (...norms) =>
    new Map([
      ...all,
      ...norms.flatMap((norm) =>
        told.flatMap(([key, fact]) => (isFor(key, norm) ? [[bare(key, norm), fact] as const] : [])),
      ),
    ]);
};

/** The facts told for one norm alone: norms with different ones are no single basis. */
export const ownFactsOf = (facts: Readonly<Record<string, unknown>>, norm: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, fact]) => (isFor(key, norm) ? [[bare(key, norm), fact]] : [])),
  );

const isFor = (key: string, norm: string): boolean => key.endsWith(`@${norm}`);
const bare = (key: string, norm: string): string => key.slice(0, -norm.length - 1);
