/**
 * Query text built from literals and other fragments only; values travel as parameters.
 * `written` is the same text as its author wrote it: protected fragments appear as `§Label`, so that
 * the checks can tell a fragment from a label typed by hand.
 */
export interface Cypher {
  readonly text: string;
  readonly written: string;
}

/** Every seeded node carries `Seeded` beside its kind, so it would open all kinds at once. */
const protectedNames = new Set<string>(['Seeded']);
const protectedProperties = new Set<string>();

/** Declared by kinds and relationships of class C2 and above: from then on their names may not be typed into a query. */
export const protectName = (name: string): void => {
  protectedNames.add(name);
};

/** Declared by kinds for properties of a higher class than their own: from then on these are read through `columns` only. */
export const protectProperty = (name: string): void => {
  protectedProperties.add(name);
};

const weave = (parts: TemplateStringsArray, fragments: readonly string[]): string =>
  String.raw({ raw: parts.raw }, ...fragments);

const tag =
  (faultOf: (written: string) => string | null) =>
  (parts: TemplateStringsArray, ...fragments: readonly Cypher[]): Cypher => {
    const made = {
      text: weave(
        parts,
        fragments.map((fragment) => fragment.text),
      ),
      written: weave(
        parts,
        fragments.map((fragment) => fragment.written),
      ),
    };
    const fault = faultOf(made.written);
    if (fault !== null) throw new Error(`${fault}\n${made.written}`);
    return made;
  };

/**
 * The only way to make query text.
 * Throws for a protected label or relationship written as text, for anything that matches kinds without naming them,
 * for an unbounded `*` or `+`, and for whatever writes or leaves the graph.
 */
export const cypher = tag((written) => faultIn(written));

/**
 * The same tag for what ingest runs within its transactions (write.ts). It may write, and copy a row whole. Nobody looks
 * on there, so there is no predicate of visibility to come in through fragments: names of protected kinds may be typed.
 */
export const writingCypher = tag((written) => faultInWriting(written));

/** For fragments made by declarations: a name or a list of columns, never a value from outside. */
export const declared = (text: string, written = text): Cypher => ({ text, written });

/** Quotes first, so that a quote in a comment or a comment in a string hides nothing. */
const withoutStrings = (text: string): string =>
  text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:[^`]|``)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('`') ? found : found.startsWith('/') ? ' ' : "''",
  );

type Refusals = readonly (readonly [pattern: RegExp, reason: string])[];

/** What both tags refuse, each with its reason. The text has no strings and no comments, and `count(*)` is taken out. */
const refusals: Refusals = [
  [/!/, 'A negated label matches every other kind: name the kinds.'],
  [/(?:[:|&(]|\bIS\b)\s*%/i, 'A wildcard label matches every kind: name the kinds.'],
  [/[:|&]\s*\$/, 'A label that is computed may be any: name the kind.'],
  [/-\s*\[(?!\s*(?:`?\w+`?\s*)?(?::|IS\b))/i, 'A relationship needs a type.'],
  [/[)\]}]\s*<?\s*-\s*-\s*>?\s*[({]/, 'A relationship needs a type.'],
  [/-\s*\[[^\]]*?\*\s*(?!\s*\d*\s*\.\.\s*\d)(?!\s*\d+\s*[\]{W ])/i, 'A variable-length path needs an upper bound.'],
  // Behind a quantified path stands a node; a sum with a text or a list is none.
  [/(?:\)|\]\s*-\s*>?)\s*(?:\+(?!\s*['[])|\*|\{\s*\d*\s*,\s*\})/, 'A quantified path needs an upper bound.'],
  [/\bdate\s*\(/i, 'Days are ISO strings: date() is not used.'],
  [/\bLOAD\s+CSV\b/i, 'A read does not leave the graph.'],
  [/\bCALL\s+(?![({])/i, 'A procedure knows no viewer.'],
];

/** What a read is refused on top. */
const refusedToReads: Refusals = [
  [
    /(?<![.$\w])(?:CREATE|INSERT|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH)\b(?!\s*[:.,)=])/i,
    'A read does not write.',
  ],
  [/\bproperties\s*\(|\{\s*\.\*/i, 'Columns come from the declaration of the kind.'],
];

const escaped = 'An escaped character could spell a protected name.';
const bare = (written: string): string => withoutStrings(written).replace(/\bcount\s*\(\s*\*\s*\)/gi, 'count()');

/** What `writingCypher` refuses in the written text, or null. */
const faultInWriting = (written: string): string | null =>
  /\\u/i.test(written) ? escaped : (refusals.find(([pattern]) => pattern.test(bare(written)))?.[1] ?? null);

/** What `cypher` refuses in the written text, or null. */
export const faultIn = (written: string): string | null => {
  if (/\\u/i.test(written)) return escaped;
  const text = bare(written);
  for (const [, name = ''] of text.matchAll(/(?<![§.$\w])([A-Za-z_]\w*)/g))
    if (protectedNames.has(name)) return `"${name}" is protected: it enters a query only through its fragment.`;
  for (const [, name = ''] of text.matchAll(/\.\s*`?([A-Za-z_]\w*)/g))
    if (protectedProperties.has(name))
      return `"${name}" is a protected property: it is read only through the columns of its kind.`;
  return [...refusals, ...refusedToReads].find(([pattern]) => pattern.test(text))?.[1] ?? null;
};

/** The names that a projection hands on: `a`, `b AS c`; null for `*`. */
const handedOn = (projection: string): readonly string[] | null => {
  let depth = 0;
  const items = [''];
  for (const sign of projection) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) items.push('');
    else items[items.length - 1] += sign;
  }
  const words = items.map((item) => item.trim().replace(/^DISTINCT\s+/i, ''));
  if (words.includes('*')) return null;
  return words.flatMap((item) => /\bAS\s+`?(\w+)`?$/i.exec(item)?.[1] ?? /^\w+$/.exec(item)?.[0] ?? []);
};

/** Where the projection that starts at `from` ends: at the next clause of the same depth. */
const endOfProjection = (text: string, from: number): number => {
  let depth = 0;
  for (const { 0: sign, index } of text
    .slice(from)
    .matchAll(/[([{}\])]|\b(?:OPTIONAL|MATCH|WHERE|ORDER|SKIP|OFFSET|LIMIT|CALL|UNWIND|RETURN|WITH|UNION)\b/gi)) {
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) {
      if (depth === 0) return from + index;
      depth -= 1;
    } else if (depth === 0) return from + index;
  }
  return text.length;
};

interface Scope {
  bound: Set<string>;
  /** What was bound where the scope opened; a branch of a UNION starts from it again. */
  readonly imported: ReadonlySet<string>;
  readonly isCall: boolean;
  readonly returned: Set<string>;
}

const openScope = (imported: Iterable<string>, isCall: boolean): Scope => {
  const names = new Set(imported);
  return { bound: new Set(names), imported: names, isCall, returned: new Set() };
};

/**
 * A node pattern without a label, or null: `()` never, `(x)` only where `x` is bound: by a labelled pattern, an alias or
 * an import before it, in the same scope. Run on whole statements.
 */
export const unlabelledNode = (written: string): string | null => {
  const text = withoutStrings(written);
  const scopes = [openScope([], false)];
  let pending: { readonly at: number; readonly depth: number; readonly names: readonly string[] }[] = [];
  const events =
    /\bCALL\s*\(([^)]*)\)\s*\{|\bCALL\s*\{|[{}]|\bUNION\b|(?<!STARTS\s+|ENDS\s+)\bWITH\b|\bRETURN\b|\bAS\s+`?(\w+)|[([]\s*`?(\w+)`?\s+IN\b|(?<!\w)\(\s*(?:`?([A-Za-z_]\w*)`?)?\s*(?:(:|\bIS\b)|(?=[{)]|WHERE\b))|(?<=\b(?:MATCH|EXISTS|COUNT|SHORTESTPATH|SHORTESTPATHS))\(\s*(?:`?([A-Za-z_]\w*)`?)?\s*(?:(:|\bIS\b)|(?=[{)]|WHERE\b))/gi;
  for (const found of text.matchAll(events)) {
    const [token, imports, alias, element, name = found[6], label = found[7]] = found;
    const settled = pending.filter(({ at, depth }) => at <= found.index && depth === scopes.length);
    for (const { names } of settled) (scopes.at(-1) ?? openScope([], false)).bound = new Set(names);
    pending = pending.filter((one) => !settled.includes(one));
    const scope = scopes.at(-1);
    if (scope === undefined) return null;
    const word = token.toUpperCase();
    if (word.startsWith('CALL')) {
      const given =
        imports === undefined || imports.trim() === '*' ? scope.bound : imports.split(',').map((one) => one.trim());
      scopes.push(
        openScope(
          [...given].filter((one) => scope.bound.has(one)),
          true,
        ),
      );
    } else if (token === '{') scopes.push(openScope(scope.bound, false));
    else if (token === '}') {
      scopes.pop();
      pending = pending.filter(({ depth }) => depth <= scopes.length);
      if (scope.isCall) for (const one of scope.returned) scopes.at(-1)?.bound.add(one);
    } else if (word === 'UNION') scope.bound = new Set(scope.imported);
    else if (word === 'WITH' || word === 'RETURN') {
      const end = endOfProjection(text, found.index + token.length);
      const names = handedOn(text.slice(found.index + token.length, end)) ?? [...scope.bound];
      if (word === 'WITH') pending.push({ at: end, depth: scopes.length, names });
      else for (const one of names) scope.returned.add(one);
    } else if (alias !== undefined) scope.bound.add(alias);
    else if (element !== undefined) scope.bound.add(element);
    else if (label !== undefined) {
      if (name !== undefined) scope.bound.add(name);
    } else if (name === undefined || !scope.bound.has(name))
      return /^\([^)]*\)?/.exec(text.slice(text.indexOf('(', found.index)))?.[0] ?? token;
  }
  return null;
};
