import type { Driver } from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anyKind, oneOfKinds, oneOfRelationships } from './any-kind.ts';
import { cypher } from './cypher.ts';
import { connectGraph } from './graph.ts';
import { defineLookup, eachKey } from './lookup.ts';
import { defineNode } from './node-kind.ts';
import { defineQuery } from './query.ts';
import { defineRelationship } from './relationship.ts';
import { blindViewer, regionalViewer } from './viewer.ts';

const shape = z.strictObject({ id: z.string(), region: z.string(), phone: z.string().nullable() });
const words = { labelZh: '', labelEn: '', description: '', layer: 'fact' } as const;
const Informer = defineNode({
  ...words,
  label: 'Informer',
  dataClass: 'C3',
  shape,
  alsoLabelled: 'Voice',
  propertyClasses: { phone: 'C4' },
});
const Press = defineNode({
  ...words,
  label: 'Press',
  dataClass: 'C0',
  shape: shape.omit({ phone: true }),
  alsoLabelled: 'Voice',
});
const Whispers = defineRelationship({
  type: 'WHISPERS',
  from: [Informer],
  to: [Press],
  labelZh: '',
  labelEn: '',
  description: '',
  dataClass: 'C6',
  shape: z.strictObject({ mark: z.string() }),
});
const Prints = defineRelationship({
  type: 'PRINTS',
  from: [Press],
  to: [Press],
  labelZh: '',
  labelEn: '',
  description: '',
  dataClass: 'C0',
  shape: z.strictObject({ mark: z.string() }),
});

const mayBeSeen = (variable: string): string =>
  `'C3' IN $viewer.classes AND any(prefix IN $viewer.regions WHERE ${variable}.region STARTS WITH prefix)`;

describe('a full-text search', () => {
  const open = { ...words, label: 'Leaflet', dataClass: 'C1', shape: shape.omit({ region: true }) } as const;

  test('looks into open kinds only: what is hidden would show in its scores', () => {
    expect(() => defineNode({ ...open, searched: { names: ['id'], texts: [] } })).not.toThrow();
    expect(() => defineNode({ ...open, dataClass: 'C2', searched: { names: ['id'], texts: [] } })).toThrow('searched');
  });

  test('looks into no property of a higher class', () => {
    expect(() =>
      defineNode({ ...open, propertyClasses: { phone: 'C4' }, searched: { names: ['id'], texts: ['phone'] } }),
    ).toThrow('searched');
  });
});

describe('what a declaration gives to queries', () => {
  test('a protected kind comes with its predicate', () => {
    expect(cypher`MATCH ${Informer('one')} RETURN one.id`.text).toBe(
      `MATCH (one:Informer WHERE ${mayBeSeen('one')}) RETURN one.id`,
    );
  });

  test('an open kind comes without one', () => {
    expect(Press('one').text).toBe('(one:Press)');
  });

  test('a protected relationship comes with the class it needs', () => {
    expect(Whispers('tie').text).toBe("[tie:WHISPERS WHERE 'C6' IN $viewer.classes]");
  });

  test('each of several kinds keeps its own predicate, under a shared label or none', () => {
    const either = `((one:Informer AND ${mayBeSeen('one')}) OR one:Press)`;

    expect(anyKind('Voice', [Informer, Press])('one').text).toBe(`(one:Voice WHERE ${either.slice(1, -1)})`);
    expect(oneOfKinds([Informer, Press])('one').text).toBe(`(one:Informer|Press WHERE ${either.slice(1, -1)})`);
  });

  test('each of several relationships keeps its own predicate', () => {
    expect(oneOfRelationships([Whispers, Prints])('tie').text).toBe(
      "[tie:WHISPERS|PRINTS WHERE (tie:WHISPERS AND 'C6' IN $viewer.classes) OR tie:PRINTS]",
    );
  });

  test('a property of a higher class than its kind is null for who lacks that class', () => {
    expect(Informer.columns('one').text).toBe(
      "[one.id, one.region, CASE WHEN 'C4' IN $viewer.classes THEN one.phone END]",
    );
  });

  test('a declared name can no longer be typed, nor can the label that its kinds share', () => {
    expect(() => cypher`MATCH (one:Informer) RETURN one.id`).toThrow('"Informer" is protected');
    expect(() => cypher`MATCH (one:Voice) RETURN one.id`).toThrow('"Voice" is protected');
    expect(() => cypher`MATCH (:Press)-[:WHISPERS]->(:Press) RETURN 1`).toThrow('"WHISPERS" is protected');
  });

  test('a property of a higher class cannot be typed: a condition or an order would tell it', () => {
    expect(() => cypher`MATCH ${Informer('one')} WHERE one.phone = '110' RETURN one.id`).toThrow(
      '"phone" is a protected property',
    );
    expect(() => cypher`MATCH ${Informer('one')} RETURN ${Informer.columns('one')}`).not.toThrow();
  });
});

/** A graph whose statements are kept instead of run. */
const recording = () => {
  const sent: Record<string, unknown>[] = [];
  const run = async (_text: string, params: Record<string, unknown>) => {
    sent.push(params);
    return { records: [] };
  };
  const session = () => ({ run, close: async () => {} });
  return { sent, graph: connectGraph({ session } as unknown as Driver, 'neo4j') };
};

describe('who asks is told to the database by the graph alone', () => {
  const regional = regionalViewer('11');
  const reader = { classes: regional.classes, regions: ['11'] };

  test('a read that brings a viewer of its own is refused', async () => {
    const { graph, sent } = recording();
    const query = defineQuery({
      name: 'bringsViewer',
      params: z.looseObject({}),
      row: z.unknown(),
      text: cypher`MATCH ${Press('one')} RETURN one.id`,
    });

    await expect(graph.for(blindViewer).read(query, { viewer: reader })).rejects.toThrow('may not set the viewer');
    expect(sent).toEqual([]);
  });

  test('parameters that make a viewer while they are parsed are overruled', async () => {
    const { graph, sent } = recording();
    const params = z.object({}).transform(() => ({ viewer: { classes: ['C6'], regions: [''] } }));
    const query = defineQuery({
      name: 'makesViewer',
      params,
      row: z.unknown(),
      text: cypher`MATCH ${Press('one')} RETURN one.name`,
    });

    await graph.for(regional).read(query as never, {});
    expect(sent).toEqual([{ viewer: reader }]);
  });

  test.each(['viewer', 'keys', 'keys_viewer'])(
    'the key of a lookup stays a key, whatever it is called: %s',
    async (name) => {
      const { graph, sent } = recording();
      const lookup = defineLookup<unknown, unknown>({
        name,
        text: cypher`${eachKey}
    MATCH ${Press('one')}
    RETURN [at, one.id]`,
        parse: (row) => row,
      });

      await graph
        .for(regional)
        .lookUp([{ lookup, keys: [{ viewer: { classes: ['C6'], regions: [''] } }] }])
        .catch(() => {});
      expect(sent[0]?.['viewer']).toEqual(reader);
      expect(Object.keys(sent[0] ?? {}).sort()).toEqual([`keys_${name}`, 'viewer']);
    },
  );
});
