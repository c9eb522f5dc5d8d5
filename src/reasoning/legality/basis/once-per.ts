/** Computes something of a text of law once and remembers it as long as the text is in use: facts do not change it. */
export const oncePer = <Text extends object, Value>(compute: (text: Text) => Value): ((text: Text) => Value) => {
  const known = new WeakMap<Text, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = compute(text);
    known.set(text, { value });
    return value;
  };
};
