/**
 * Query text built from literals and other fragments only; values travel as parameters.
 * `written` is the same text as its author wrote it: protected fragments appear as `§Label`, so that
 * the checks can tell a fragment from a label typed by hand.
 */
export interface Cypher {
  readonly text: string;
  readonly written: string;
}

const protectedNames = new Set<string>();

/** Declared by kinds and relationships of class C2 and above: from then on their names may not be typed into a query. */
export const protectName = (name: string): void => {
  protectedNames.add(name);
};

const weave = (parts: TemplateStringsArray, fragments: readonly string[]): string => String.raw({ raw: parts.raw }, ...fragments);

/**
 * The only way to make query text.
 * Throws for a protected label or relationship written as text, and for an unbounded `*` or `+`.
 */
export const cypher = (parts: TemplateStringsArray, ...fragments: readonly Cypher[]): Cypher => {
  const made = {
    text: weave(parts, fragments.map((fragment) => fragment.text)),
    written: weave(parts, fragments.map((fragment) => fragment.written)),
  };
  const fault = faultIn(made.written);
  if (fault !== null) throw new Error(`${fault}\n${made.written}`);
  return made;
};

/** For fragments made by declarations: a name or a list of columns, never a value from outside. */
export const declared = (text: string, written = text): Cypher => ({ text, written });

/** Joins fragments with a separator that is itself part of the query language. */
export const joined = (fragments: readonly Cypher[], separator: ', ' | '\n' | ' OR ' | '|'): Cypher => ({
  text: fragments.map((fragment) => fragment.text).join(separator),
  written: fragments.map((fragment) => fragment.written).join(separator),
});

const withoutStrings = (text: string): string => text.replace(/'[^']*'/g, "''").replace(/\/\/.*$/gm, '');

/** What the tag refuses in the written text, or null. */
export const faultIn = (written: string): string | null => {
  const text = withoutStrings(written);
  for (const [, name] of text.matchAll(/[:|&]\s*`?([A-Za-z_]\w*)`?/g))
    if (name !== undefined && protectedNames.has(name))
      return `"${name}" is protected: it enters a query only through its fragment.`;
  if (/\[[^\]]*\*(?!\s*\d*\s*\.\.\s*\d)(?!\s*\d+\s*[\]{ ])[^\]]*\]/.test(text)) return 'A variable-length path needs an upper bound.';
  if (/\)\s*(\+|\*(?=\s*[\s(]))|\)\s*\{\s*\d*\s*,\s*\}/.test(text.replace(/\bcount\(\*\)/gi, '')))
    return 'A quantified path needs an upper bound.';
  if (/\bdate\s*\(/i.test(text)) return 'Days are ISO strings: date() is not used.';
  return null;
};

/**
 * A node pattern without a label, or null: `()` and `(x)` are allowed only where `x` was bound by a labelled
 * pattern or an import before. Run on whole statements.
 */
export const unlabelledNode = (written: string): string | null => {
  const text = withoutStrings(written);
  const bound = new Set<string>();
  for (const [, name] of text.matchAll(/\(\s*([A-Za-z_]\w*)\s*:/g)) if (name !== undefined) bound.add(name);
  for (const [, , name] of text.matchAll(/\b(UNWIND[\s\S]*?AS|CALL\s*\(|WITH|AS)\s+([A-Za-z_]\w*)/g)) if (name !== undefined) bound.add(name);
  for (const [pattern, name] of text.matchAll(/(?:^|[\s,=>\-(])\(\s*([A-Za-z_]\w*)?\s*(?:\{[^}]*\})?\s*\)(?=\s*(?:<?-|$|[\s,)}]))/g)) {
    const isPath = new RegExp(`(?:-|MATCH\\s+|,\\s*)\\(\\s*${name ?? ''}\\s*(?:\\{[^}]*\\})?\\s*\\)|\\(\\s*${name ?? ''}\\s*\\)\\s*<?-`).test(text);
    if (isPath && (name === undefined || !bound.has(name))) return pattern.trim();
  }
  return null;
};
