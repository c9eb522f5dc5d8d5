import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
type Variables = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Variables;
  /** The root field whose pages are read to the end, through `$after`. */
  readonly pagesOf?: string;
}

export interface Samples {
  /** Global ids by GraphQL type: what `nodes` is asked for. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Arguments by root field. A root field without required arguments is also asked without any. */
  readonly args: Readonly<Record<string, readonly Variables[]>>;
}

/**
 * Operations that select every field of every type: each root field with its samples, and each field of each type with
 * a global id, asked of all objects of the type at once. A field added to the schema is asked without a word here; a
 * root field with a required argument needs a sample.
 */
export const everyOperation = (schema: GraphQLSchema, samples: Samples): readonly Operation[] => [
  ...rootFields(schema).flatMap((field) => [
    ...rootOperations(schema, field, samples.args[field.name] ?? []),
    ...walkOf(field, samples.args[field.name] ?? []),
  ]),
  ...objectTypes(schema).flatMap((type) => nodeOperations(schema, type, samples.ids.get(type.name) ?? [])),
];

const objectTypes = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(isObjectType);

const rootFields = (schema: GraphQLSchema): readonly Field[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => name !== 'node' && name !== 'nodes');

const rootOperations = (schema: GraphQLSchema, field: Field, given: readonly Variables[]): readonly Operation[] => {
  const needs = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (needs.length > 0 && given.length === 0)
    throw new Error(`The root field "${field.name}" needs samples for ${needs.join(', ')}.`);
  const ofEnums = field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isEnumType(named) && needs.length === 0
      ? named.getValues().map(({ value, name: word }) => ({ [name]: word ?? value }))
      : [];
  });
  return [...(needs.length === 0 ? [{}] : []), ...given, ...ofEnums].map((variables) => {
    const args = field.args.filter(({ name }) => name in variables);
    const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
    const query = `query ${declared === '' ? '' : `(${declared})`} { ${field.name}${passed === '' ? '' : `(${passed})`} ${selectionOf(schema, getNamedType(field.type))} }`;
    return { name: `${field.name} ${JSON.stringify(variables)}`, query, variables };
  });
};

/** Every list at the root, read page by page; one that needs arguments with each of its samples. */
const walkOf = (field: Field, given: readonly Variables[]): readonly Operation[] => {
  if (!field.args.some(({ name }) => name === 'after')) return [];
  const samples = field.args.some(isRequiredArgument) ? given : [{}];
  return samples.map((variables) => {
    const args = field.args.filter(({ name }) => name in variables && name !== 'first');
    const declared = args.map(({ name, type }) => `, $${name}: ${String(type)}`).join('');
    const passed = args.map(({ name }) => `, ${name}: $${name}`).join('');
    return {
      name: `${field.name} page by page${args.length === 0 ? '' : ` ${JSON.stringify(variables)}`}`,
      query: `query ($after: String${declared}) { ${field.name}(first: 9, after: $after${passed}) {
            totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node ${keyOf(field)} }
          } }`,
      variables,
      pagesOf: field.name,
    };
  });
};

/** What tells the rows of a connection apart: their id, or where they have none their values. */
const keyOf = (connection: Field): string => {
  const fieldOf = (type: GraphQLNamedOutputType, name: string): GraphQLNamedOutputType | null => {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    return field === undefined ? null : getNamedType(field.type);
  };
  const edge = fieldOf(getNamedType(connection.type), 'edges');
  const row = edge === null ? null : fieldOf(edge, 'node');
  return row === null || isNode(row) || isAbstractType(row)
    ? '{ __typename ... on Node { id } }'
    : `{ __typename ${split(row)[0].map(written).join(' ')} }`;
};

const nodeOperations = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  ids: readonly string[],
): readonly Operation[] => {
  if (!isNode(type)) return [];
  const [leaves, branches] = split(type);
  const ask = (name: string, selection: string): Operation => ({
    name: `${type.name}.${name}`,
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${type.name} { ${selection} } } }`,
    variables: { ids },
  });
  return [
    ask('*', leaves.map(written).join(' ')),
    ...branches.map((field) => ask(field.name, `${written(field)} ${selectionOf(schema, getNamedType(field.type))}`)),
  ];
};

const isNode = (type: GraphQLNamedOutputType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) &&
  (type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'));

/** The field with a day for every argument that it needs. */
const written = ({ name, args }: Field): string => {
  const needs = args.filter(isRequiredArgument);
  const other = needs.find(({ type }) => String(type) !== 'Date!');
  if (other !== undefined) throw new Error(`The field "${name}" needs a sample for ${other.name}.`);
  return needs.length === 0 ? name : `${name}(${needs.map((one) => `${one.name}: "2024-01-01"`).join(', ')})`;
};

/** Fields with a value, and fields that lead on. */
const split = (type: GraphQLNamedOutputType): readonly [readonly Field[], readonly Field[]] => {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const isLeaf = (field: Field): boolean => isLeafType(getNamedType(field.type));
  return [fields.filter(isLeaf), fields.filter((field) => !isLeaf(field))];
};

/**
 * The values of an object with a global id; an object without one is opened to the end. So each operation asks one
 * field, which keeps its statements small: planning a statement costs far more than running it.
 */
const selectionOf = (schema: GraphQLSchema, type: GraphQLNamedOutputType): string => {
  if (isLeafType(type)) return '';
  const [leaves, branches] = split(type);
  const own = [
    ...leaves.map(written),
    ...(isNode(type)
      ? []
      : branches.map((field) => `${written(field)} ${selectionOf(schema, getNamedType(field.type))}`)),
  ];
  const ofKinds = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((kind) => {
        const other = split(kind)[0].filter(({ name }) => !leaves.some((leaf) => leaf.name === name));
        return other.length === 0
          ? ''
          : `... on ${kind.name} { ${other.map((field) => `${kind.name}_${field.name}: ${written(field)}`).join(' ')} }`;
      })
    : [];
  return `{ __typename ${[...own, ...ofKinds].join(' ')} }`;
};

/** Which fields of which types the operations select, as `Type.field`; through an interface, those of every type behind it. */
export const selectedFields = (schema: GraphQLSchema, queries: readonly string[]): ReadonlySet<string> => {
  const selected = new Set<string>();
  for (const query of queries) {
    const info = new TypeInfo(schema);
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const type = info.getParentType();
          if (type === null || type === undefined) return;
          const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
          for (const one of types) selected.add(`${one.name}.${name.value}`);
        },
      }),
    );
  }
  return selected;
};

/** Every field of the schema, as `Type.field`. */
export const fieldsOfSchema = (schema: GraphQLSchema): readonly string[] =>
  objectTypes(schema)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
