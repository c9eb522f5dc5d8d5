import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type GraphQLNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { printed } from '../../src/app/print.ts';
import { schema } from '../../src/app/schema.ts';

const folder = resolve(import.meta.dirname, '../../schema');

describe('the folder schema/', () => {
  const files = printed();

  test('holds exactly the files that are printed', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  test.each(Object.entries(files))('%s equals a fresh print: run `npm run print`', (name, content) => {
    expect(readFileSync(resolve(folder, name), 'utf8')).toBe(content);
  });
});

describe('the GraphQL schema', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
  );
  const fielded = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const implementing = (name: string): readonly GraphQLNamedType[] =>
    fielded.filter((type) => type.getInterfaces().some((one) => one.name === name));

  test('describes every type, enumeration and scalar in a sentence', () => {
    const silent = types.filter(({ description }) => !/^\p{Lu}.*\.$/su.test(description ?? ''));

    expect(types.length).toBeGreaterThan(100);
    expect(silent.map(({ name, description }) => ({ name, description }))).toEqual([]);
  });

  test('describes every question that can be asked at the root', () => {
    const silent = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ description }) => !description);

    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('offers questions only: nothing to write, nothing to subscribe to', () => {
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
  });

  test('gives every type with a global id its mark and its sources, or it is itself a source', () => {
    const unsourced = implementing('Node').filter((type) => !implementing('Statement').includes(type));

    expect(unsourced.map(({ name }) => name).toSorted()).toEqual(['Passage', 'SourceDocument']);
  });

  test('bounds every list that can grow: each connection reads forwards from a cursor', () => {
    const connections = fielded.flatMap((type) =>
      Object.values(type.getFields()).filter((field) => /Connection!?$/.test(String(field.type))),
    );

    const unbounded = connections.filter(
      ({ args }) => !args.some(({ name }) => name === 'first') || !args.some(({ name }) => name === 'after'),
    );

    expect(connections.length).toBeGreaterThan(10);
    expect(unbounded.map(({ name }) => name)).toEqual([]);
  });

  test('tells how long a page may be, and marks as deprecated what every list refuses', () => {
    const args = fielded.flatMap((type) => Object.values(type.getFields()).flatMap((field) => field.args));
    const untold = args.filter(
      ({ name, description, deprecationReason }) =>
        (name === 'first' && !description?.includes('at most 100')) ||
        (['last', 'before'].includes(name) && deprecationReason == null),
    );

    expect(untold.map(({ name }) => name)).toEqual([]);
  });

  test('counts every connection', () => {
    const uncounted = fielded.filter(
      (type) => type.name.endsWith('Connection') && type.getFields()['totalCount'] === undefined,
    );

    expect(uncounted.map(({ name }) => name)).toEqual([]);
  });
});
