/** One further fact of a finding; what it means is said by the condition that asks for it. */
export interface Fact {
  readonly key: string;
  readonly value: string;
}

/** The facts of a finding as text, by key. */
export const factsOf = (facts: Readonly<Record<string, boolean | string | number>>): readonly Fact[] =>
  Object.entries(facts)
    .map(([key, value]) => ({ key, value: String(value) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
