import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import jsonld from 'jsonld';
import { z } from 'zod';

const Terms = z.object({
  classes: z.record(z.string(), z.array(z.string())),
  properties: z.record(
    z.string(),
    z.object({
      kind: z.enum(['ObjectProperty', 'DatatypeProperty']),
      domain: z.array(z.string()),
      range: z.array(z.string()),
    }),
  ),
  individuals: z.record(z.string(), z.array(z.string())),
});
const terms = Terms.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/eli/terms.json'), 'utf8')));
const namespace = 'http://data.europa.eu/eli/ontology#';
const short = (iri: string): string =>
  iri.replace(namespace, 'eli:').replace('http://www.w3.org/2001/XMLSchema#', 'xsd:');

const Value = z.looseObject({
  '@id': z.string().optional(),
  '@value': z.unknown().optional(),
  '@type': z.string().optional(),
});
const Node = z.looseObject({ '@id': z.string(), '@type': z.array(z.string()).default([]) });

/**
 * What is wrong with JSON-LD by the ELI ontology: terms that it does not have, properties of nodes or with values that
 * they are not declared for, and days that are none.
 */
export const faultsOfEli = async (document: string): Promise<readonly string[]> => {
  const expanded = await jsonld.expand(JSON.parse(document), { base: 'https://law.example.org/' });
  const nodes = z.array(Node).parse(expanded);
  const typesOf = new Map(nodes.map((node) => [node['@id'], node['@type'].map(short)]));
  return nodes.flatMap((node) => [
    ...node['@type'].flatMap((type) => (short(type) in terms.classes ? [] : [`${short(type)} is no class`])),
    ...Object.entries(node).flatMap(([property, values]) =>
      property.startsWith('@')
        ? []
        : faultsOf(short(property), node['@type'].map(short), z.array(Value).parse(values), typesOf),
    ),
  ]);
};

type Value = z.infer<typeof Value>;

const faultsOf = (
  property: string,
  subject: readonly string[],
  values: readonly Value[],
  typesOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const declared = terms.properties[property];
  if (declared === undefined) return [`${property} is no property`];
  const { kind, domain, range } = declared;
  return [
    ...(isOneOf(subject, domain) ? [] : [`${property} is not for ${subject.join(', ')}`]),
    ...values.flatMap((value) => {
      const isNode = value['@id'] !== undefined;
      if (isNode !== (kind === 'ObjectProperty')) return [`${property} has a value of the wrong kind`];
      if (
        range.includes('xsd:date') &&
        !(short(value['@type'] ?? '') === 'xsd:date' && z.iso.date().safeParse(value['@value']).success)
      )
        return [`${property} has no day: ${String(value['@value'])}`];
      const types = typesOf.get(value['@id'] ?? '') ?? terms.individuals[short(value['@id'] ?? '')];
      return !isNode || types === undefined || isOneOf(types, range)
        ? []
        : [`${property} leads to ${types.join(', ')}`];
    }),
  ];
};

const isOneOf = (types: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 ||
  wanted.includes('owl:Thing') ||
  types.some((type) => withBroader(type).some((one) => wanted.includes(one)));

const withBroader = (type: string): readonly string[] => [type, ...(terms.classes[type] ?? []).flatMap(withBroader)];
