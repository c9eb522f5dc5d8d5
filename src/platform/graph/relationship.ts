import { z } from 'zod';
import { type Cypher, declared, protectName } from './cypher.ts';
import { type DataClass, isProtected } from './data-class.ts';
import type { NodeKind } from './node-kind.ts';

export interface RelationshipDeclaration<Shape extends z.ZodObject> {
  readonly type: string;
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  readonly labelZh: string;
  readonly labelEn: string;
  readonly description: string;
  readonly dataClass: DataClass;
  readonly shape: Shape;
  /** Properties stored as JSON text. */
  readonly json?: readonly (keyof z.infer<Shape> & string)[];
}

/** A declared relationship. Called with a variable it gives `[variable:TYPE]`, with its predicate where protected. */
export interface Relationship<Shape extends z.ZodObject = z.ZodObject>
  extends Readonly<RelationshipDeclaration<Shape>> {
  (variable: string): Cypher;
  columns(variable: string): Cypher;
  parse(columns: unknown): z.infer<Shape>;
}

const Text = z.string();

/** Declares a relationship once: its ends, its meaning and its properties. */
export const defineRelationship = <Shape extends z.ZodObject>(
  declaration: RelationshipDeclaration<Shape>,
): Relationship<Shape> => {
  const { type, dataClass, shape } = declaration;
  const names = Object.keys(shape.shape);
  if (isProtected(dataClass)) protectName(type);
  const pattern = (variable: string): Cypher =>
    isProtected(dataClass)
      ? declared(`[${variable}:${type} WHERE '${dataClass}' IN $viewer.classes]`, `[${variable}:§${type}]`)
      : declared(`[${variable}:${type}]`);
  const columns = (variable: string): Cypher => declared(`[${names.map((name) => `${variable}.${name}`).join(', ')}]`);
  const listed = z.array(z.unknown()).length(names.length);
  const parse = (values: unknown): z.infer<Shape> => {
    const list = listed.parse(values);
    const read = (name: string, value: unknown): unknown =>
      value !== null && value !== undefined && declaration.json?.includes(name)
        ? JSON.parse(Text.parse(value))
        : (value ?? null);
    return shape.parse(Object.fromEntries(names.map((name, at) => [name, read(name, list[at])])));
  };
  return Object.assign(pattern, { ...declaration, columns, parse });
};
