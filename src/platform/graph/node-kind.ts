import { z } from 'zod';
import { type Cypher, declared, protectName, protectProperty } from './cypher.ts';
import { type DataClass, isProtected } from './data-class.ts';
import { visibility } from './viewer.ts';

export type Layer = 'law' | 'norm' | 'fact' | 'enforcement' | 'trust';

export interface NodeDeclaration<Shape extends z.ZodObject> {
  readonly label: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly description: string;
  readonly layer: Layer;
  readonly dataClass: DataClass;
  readonly shape: Shape;
  /** A second label shared with other kinds, such as `Party`. */
  readonly alsoLabelled?: string;
  /** Each entry is one index, its properties in order. The key `id` is always unique. */
  readonly indexed?: readonly (readonly (keyof z.infer<Shape> & string)[])[];
  readonly unique?: readonly (keyof z.infer<Shape> & string)[];
  /** Properties stored as JSON text, because Neo4j keeps no nested values. */
  readonly json?: readonly (keyof z.infer<Shape> & string)[];
  /** Days whose absence means "open": stored as 9999-12-31, since nulls are not indexed. */
  readonly openEnded?: readonly (keyof z.infer<Shape> & string)[];
  /** Days that a source may not tell: stored as 0001-01-01, so that newest-first lists end with them. */
  readonly undated?: readonly (keyof z.infer<Shape> & string)[];
  /** What a full-text search looks in: names and texts. Only of open kinds, see full-text.ts. */
  readonly searched?: {
    readonly names: readonly (keyof z.infer<Shape> & string)[];
    readonly texts: readonly (keyof z.infer<Shape> & string)[];
  };
  /** Properties of a higher class than the kind. */
  readonly propertyClasses?: Readonly<Partial<Record<keyof z.infer<Shape> & string, DataClass>>>;
}

/** A declared kind. Called with a variable it gives the node pattern, with its visibility predicate where protected. */
export interface NodeKind<Shape extends z.ZodObject = z.ZodObject> extends Readonly<NodeDeclaration<Shape>> {
  (variable: string): Cypher;
  /** The properties of `variable` as one positional list, in the order of the shape. */
  columns(variable: string): Cypher;
  /** Reads back what `columns` returned. */
  parse(columns: unknown): Omit<z.infer<Shape>, 'sources'>;
}

/** A row as read back: its sources are relationships to passages. */
export type NodeRow<Kind extends NodeKind> = Omit<z.infer<Kind['shape']>, 'sources'>;

export const openEnd = '9999-12-31';
export const unknownDay = '0001-01-01';

/** The predicate behind the fragment; the non-interference test replaces it by `true` to prove that it matters. */
export const predicateOf = (dataClass: DataClass, variable: string): string =>
  isProtected(dataClass) ? visibility(variable, dataClass) : 'true';

const column = (kind: NodeDeclaration<z.ZodObject>, variable: string, property: string): string => {
  const ownClass = kind.propertyClasses?.[property];
  const value = `${variable}.${property}`;
  return ownClass === undefined ? value : `CASE WHEN '${ownClass}' IN $viewer.classes THEN ${value} END`;
};

/** Declares a node kind once; constraints, indexes, column lists and the graph model are printed from it. */
export const defineNode = <Shape extends z.ZodObject>(declaration: NodeDeclaration<Shape>): NodeKind<Shape> => {
  const { label, dataClass, shape } = declaration;
  const names = Object.keys(shape.shape).filter((name) => name !== 'sources');
  if (isProtected(dataClass)) protectName(label);
  refuseProtectedSearch(declaration);
  const guarded = Object.keys(declaration.propertyClasses ?? {});
  guarded.forEach(protectProperty);
  const pattern = (variable: string): Cypher =>
    isProtected(dataClass)
      ? declared(`(${variable}:${label} WHERE ${predicateOf(dataClass, variable)})`, `(${variable}:§${label})`)
      : declared(`(${variable}:${label})`);
  const columns = (variable: string): Cypher =>
    declared(
      `[${names.map((name) => column(declaration, variable, name)).join(', ')}]`,
      `[${names.map((name) => `${variable}.${guarded.includes(name) ? '§' : ''}${name}`).join(', ')}]`,
    );
  const stored = z.strictObject(Object.fromEntries(Object.entries(shape.shape).filter(([name]) => name !== 'sources')));
  const listed = z.array(z.unknown()).length(names.length);
  const parse = (values: unknown): Omit<z.infer<Shape>, 'sources'> => {
    const list = listed.parse(values);
    const row = Object.fromEntries(names.map((name, at) => [name, fromStored(declaration, name, list[at])]));
    return stored.parse(row) as unknown as Omit<z.infer<Shape>, 'sources'>;
  };
  return Object.assign(pattern, { ...declaration, columns, parse });
};

/** An index tells of the rows behind it, by its scores and by what it leaves out: what is hidden may not be in one. */
const refuseProtectedSearch = ({ label, dataClass, searched, propertyClasses }: NodeDeclaration<z.ZodObject>): void => {
  const classes = [...(searched?.names ?? []), ...(searched?.texts ?? [])].map(
    (name) => propertyClasses?.[name] ?? dataClass,
  );
  if (classes.some(isProtected)) throw new Error(`"${label}" holds what not everybody may see: it cannot be searched.`);
};

const Text = z.string();

const fromStored = (kind: NodeDeclaration<z.ZodObject>, name: string, value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  if (kind.openEnded?.includes(name) && value === openEnd) return null;
  if (kind.undated?.includes(name) && value === unknownDay) return null;
  if (kind.json?.includes(name)) return JSON.parse(Text.parse(value));
  return value;
};

/** A row as Neo4j keeps it: no nulls, nested values as JSON text, open ends as a day that sorts last. */
export const toStored = (kind: NodeKind, row: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const stored: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name === 'sources') continue;
    if (value === null) {
      if (kind.openEnded?.includes(name)) stored[name] = openEnd;
      if (kind.undated?.includes(name)) stored[name] = unknownDay;
    } else stored[name] = kind.json?.includes(name) ? JSON.stringify(value) : value;
  }
  return stored;
};
