export type Once = (text: string) => string;

/** Gives equal texts as one, so that a million rows do not hold a million of them. */
export const onceEach = (): Once => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
};
